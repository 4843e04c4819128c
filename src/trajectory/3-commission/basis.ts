export type CommissionerKind = 'coa' | 'municipality'

/** Why the commissioner may ask this, in three plain sentences. The privacy supervisor of LIV sets them. */
export interface Basis {
  readonly version: string
  readonly status: string
  readonly sentences: readonly [string, string, string]
}

const toConfirm = 'standaard, te bevestigen door de FG'
const onlyWhatIsNeeded =
  'LIV gebruikt alleen gegevens die nodig zijn voor de centrale vraag. Gegevens over gezondheid blijven bij de zorgexpert.'
const forThisOnly =
  'De persoon krijgt uitleg over dit advies. Het advies wordt gebruikt voor zorg, ondersteuning en veiligheid, en voor niets anders.'

const bases: Record<CommissionerKind, Basis> = {
  coa: {
    version: 'coa-1',
    status: toConfirm,
    sentences: [
      'COA zorgt voor de opvang van asielzoekers en voor een veilige plek om te wonen, en vraagt dit advies voor die taak.',
      onlyWhatIsNeeded,
      forThisOnly,
    ],
  },
  municipality: {
    version: 'gemeente-1',
    status: toConfirm,
    sentences: [
      'De gemeente heeft een taak in ondersteuning en veiligheid van haar inwoners, en vraagt dit advies voor die taak.',
      onlyWhatIsNeeded,
      forThisOnly,
    ],
  },
}

export function basisFor(kind: CommissionerKind): Basis {
  return bases[kind]
}

export const basisText = (basis: Basis): string => basis.sentences.join('\n\n')
