export const criterionKeys = ['chain', 'conflictArea', 'possibleRadicalisation', 'supportCanHelp'] as const
export type Criterion = (typeof criterionKeys)[number]

interface Wording {
  /** A few words, for a table and for an error. */
  readonly label: string
  readonly question: string
  readonly hint: string
}

/** One wording of the four criteria. A new wording is a new set: what was answered before keeps its own. */
export interface CriteriaSet {
  readonly version: string
  readonly status: string
  readonly wording: Readonly<Record<Criterion, Wording>>
}

export const criteriaSets: readonly [CriteriaSet, ...CriteriaSet[]] = [
  {
    version: '2026-1',
    status: 'standaard, te bevestigen door LIV',
    wording: {
      chain: {
        label: 'Vreemdelingenketen',
        question: 'Zit de persoon in een asielprocedure, of kreeg die kort geleden een status?',
        hint: 'LIV werkt voor asielzoekers en statushouders.',
      },
      conflictArea: {
        label: 'Strijdgebied',
        question: 'Is er een vermoeden dat de persoon in een strijdgebied was?',
        hint: 'Wat weet u daarvan, en van wie? Uit een land komen is niet genoeg.',
      },
      possibleRadicalisation: {
        label: 'Mogelijke radicalisering',
        question: 'Is er een zorg over mogelijke radicalisering?',
        hint: 'Ga uit van gedrag en woorden. Geloof of afkomst is geen reden voor zorg.',
      },
      supportCanHelp: {
        label: 'Ondersteuning',
        question: 'Kan ondersteuning helpen, bijvoorbeeld bij psychische klachten?',
        hint: 'Het gaat om de vraag of zorg of steun de zorg kan verminderen.',
      },
    },
  },
]

/** The wording that is asked today. */
export const criteriaNow: CriteriaSet = criteriaSets[criteriaSets.length - 1] ?? criteriaSets[0]

/** The wording that an earlier answer was about. */
export function criteriaOf(version: string): CriteriaSet {
  return criteriaSets.find((set) => set.version === version) ?? criteriaNow
}
