import type { TextsSetting } from './settings.ts'

const onlyWhatIsNeeded =
  'LIV gebruikt alleen gegevens die nodig zijn voor de centrale vraag. Gegevens over gezondheid blijven bij de zorgexpert.'
const forThisOnly =
  'De persoon krijgt uitleg over dit advies. Het advies wordt gebruikt voor zorg, ondersteuning en veiligheid, en voor niets anders.'

/** Why a commissioner may ask LIV: three plain sentences, not a list of articles. */
const basisOf = (per: 'coa' | 'municipality', task: string) =>
  ({
    kind: 'texts',
    group: 'ground',
    label: 'Grondslag',
    does: 'Staat in de opdracht van deze opdrachtgever. De functionaris gegevensbescherming stelt die vast.',
    per,
    by: 'fg',
    fields: {
      task: { label: 'Welke taak de opdrachtgever heeft', max: 400, lines: 3 },
      need: { label: 'Wat LIV daarvoor gebruikt', max: 400, lines: 3 },
      limits: { label: 'Waarvoor het alleen mag', max: 400, lines: 3 },
    },
    default: { task, need: onlyWhatIsNeeded, limits: forThisOnly },
  }) as const satisfies TextsSetting

export const legalBasis = {
  'legal-basis-coa': basisOf(
    'coa',
    'COA zorgt voor de opvang van asielzoekers en voor een veilige plek om te wonen, en vraagt dit advies voor die taak.',
  ),
  'legal-basis-municipality': basisOf(
    'municipality',
    'De gemeente heeft een taak in ondersteuning en veiligheid van haar inwoners, en vraagt dit advies voor die taak.',
  ),
} as const
