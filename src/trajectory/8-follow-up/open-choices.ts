import type { Choice } from '#platform/ui/filter-bar.tsx'
import type { Known, Values } from '#platform/web/chosen.ts'
import { type Answers, counted, whenOf, whens } from '#platform/web/narrowing.ts'
import type { OpenLine } from './open-store.ts'

const standings = { besluiten: 'nog te besluiten', loopt: 'dit loopt' } as const

export const known: Known = { stand: Object.keys(standings), wanneer: Object.keys(whens) }

/** What an open recommendation says to each question, without opening a word of it. */
export const answers: Answers<Pick<OpenLine, 'decision' | 'day'>> = {
  stand: ({ decision }) => (decision ? 'loopt' : 'besluiten'),
  wanneer: ({ day }, today) => whenOf(day, today),
}

export const choicesOf = (lines: readonly OpenLine[], values: Values, today: Temporal.PlainDate): Choice[] => [
  counted(lines, answers, values, today, { name: 'stand', label: 'Stand', none: 'alles', words: standings }),
  counted(lines, answers, values, today, { name: 'wanneer', label: 'Wanneer', none: 'elke dag', words: whens }),
]
