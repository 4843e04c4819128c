import { must, type Rule } from '#platform/rules.ts'
import type { Given, Purpose } from './consent.ts'

/** What is known of somebody's age; a doubted age is neither. */
export const ages = ['adult', 'minor', 'doubted'] as const
export type Age = (typeof ages)[number]
export const ageWords: Record<Age, string> = {
  adult: '18 jaar of ouder',
  minor: 'jonger dan 18 jaar',
  doubted: 'de leeftijd wordt betwijfeld',
}

export const bands = ['under12', 'from12', 'from16', 'doubted', 'adult'] as const
export type Band = (typeof bands)[number]
export const bandWords: Record<Band, string> = {
  under12: 'Onder de 12 jaar',
  from12: '12 tot en met 15 jaar',
  from16: '16 en 17 jaar',
  doubted: 'Zolang de leeftijd wordt betwijfeld',
  adult: '18 jaar en ouder',
}

export type Decider = 'person' | 'representative' | 'both'
export const deciderWords: Record<Decider, string> = {
  person: 'de persoon zelf',
  representative: 'de vertegenwoordiger',
  both: 'de persoon en de vertegenwoordiger samen',
}

/** Two kinds of saying yes: to talking and care, and to handing data on. */
export type Matter = 'care' | 'data'
export const matterOf: Record<Purpose, Matter> = {
  conversation: 'care',
  'health-part': 'data',
  'information-from-others': 'data',
}
export type DecidingTable = Record<Band, Record<Matter, Decider>>

/** Default, to be confirmed by an FG. */
export const defaultTable: DecidingTable = {
  under12: { care: 'representative', data: 'representative' },
  from12: { care: 'both', data: 'representative' },
  from16: { care: 'person', data: 'person' },
  doubted: { care: 'both', data: 'both' },
  adult: { care: 'person', data: 'person' },
}

export interface KnownAge {
  readonly age: Age
  /** The eighteenth birthday, where it is known. */
  readonly adultOn?: string | undefined
}

/** In which row of the table somebody stands today; nothing recorded means that the person decides. */
export function bandOn(known: KnownAge | undefined, today: Temporal.PlainDate): Band {
  if (!known || known.age === 'adult') return 'adult'
  if (known.adultOn) {
    const adultOn = Temporal.PlainDate.from(known.adultOn)
    if (Temporal.PlainDate.compare(adultOn, today) <= 0) return 'adult'
    if (known.age === 'doubted') return 'doubted'
    const { years } = adultOn.subtract({ years: 18 }).until(today, { largestUnit: 'years' })
    return years < 12 ? 'under12' : years < 16 ? 'from12' : 'from16'
  }
  return 'doubted'
}

/** The birthdays on which somebody else may begin to decide. */
export const turnings = [12, 16, 18] as const
export type Turning = (typeof turnings)[number]

export const birthday = (adultOn: Temporal.PlainDate, years: Turning): Temporal.PlainDate =>
  adultOn.subtract({ years: 18 - years })

/** From which day a yes that was said for somebody counts no more; nothing when no birthday ends it. */
export function endOf(
  said: { readonly by: Decider; readonly matter: Matter },
  known: KnownAge | undefined,
  table: DecidingTable,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  if (said.by === 'person') return undefined
  const adultOn = known?.adultOn ? Temporal.PlainDate.from(known.adultOn) : undefined
  const birthdays = adultOn ? turnings.map((years) => birthday(adultOn, years)) : []
  return [today, ...birthdays]
    .filter((day) => Temporal.PlainDate.compare(day, today) >= 0)
    .find((day) => !suffices(said.by, table[bandOn(known, day)][said.matter]))
}

const suffices = (by: Decider, decider: Decider) => by === decider || (by === 'both' && decider === 'representative')

export interface GivingFacts {
  readonly given: Given
  readonly by: Decider
  readonly decider: Decider
  /** Somebody with parental authority or guardianship stands beside the person. */
  readonly represented: boolean
}

const saysYes = ({ given }: GivingFacts) => given === 'yes'

/** A yes comes from who decides; a no or a withdrawal counts whoever says it. */
export const givingRules: readonly Rule<GivingFacts>[] = [
  must('Ja zegt wie bij deze leeftijd beslist', (facts) => !saysYes(facts) || suffices(facts.by, facts.decider)),
  must(
    'Er staat wie de ouder of voogd is, voordat die ja zegt',
    (facts) => !saysYes(facts) || facts.by === 'person' || facts.represented,
  ),
]
