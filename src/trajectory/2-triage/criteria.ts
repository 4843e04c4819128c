import { catalogue } from '#settings/settings.ts'

export const criterionKeys = ['chain', 'conflictArea', 'possibleRadicalisation', 'supportCanHelp'] as const
export type Criterion = (typeof criterionKeys)[number]

/** For a sentence about a field, whatever wording counts. */
export const criterionWords: Readonly<Record<Criterion, string>> = {
  chain: 'Het eerste criterium',
  conflictArea: 'Het tweede criterium',
  possibleRadicalisation: 'Het derde criterium',
  supportCanHelp: 'Het vierde criterium',
}

interface Wording {
  /** A few words, for a table. */
  readonly label: string
  readonly question: string
  readonly hint: string
}

/** One wording of the four criteria. A new wording is a new set: what was answered before keeps its own. */
export interface CriteriaSet {
  /** The setting it comes from, or the name of the default. */
  readonly version: string
  /** From which day, from which source, and whether LIV confirmed it. */
  readonly status: string
  readonly wording: Readonly<Record<Criterion, Wording>>
}

export const defaultVersion = '2026-1'

/** A set out of the texts of the setting. */
export function criteriaFrom(version: string, status: string, texts: Readonly<Record<string, string>>): CriteriaSet {
  const of = (key: Criterion): Wording => ({
    label: texts[key] ?? '',
    question: texts[`${key}Question`] ?? '',
    hint: texts[`${key}Hint`] ?? '',
  })
  return {
    version,
    status,
    wording: {
      chain: of('chain'),
      conflictArea: of('conflictArea'),
      possibleRadicalisation: of('possibleRadicalisation'),
      supportCanHelp: of('supportCanHelp'),
    },
  }
}

/** The wording of this application, as long as LIV sets no other. */
export const defaultCriteria = catalogue['triage-criteria'].default
