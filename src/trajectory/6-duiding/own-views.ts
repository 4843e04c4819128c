import { z } from 'zod'
import { must, type Rule } from '#platform/rules.ts'
import { optionalChoice, optionalText } from '#platform/web/fields.ts'

/** What one expert sees and how they read it, before they spoke with the other on the same axis. */
export interface OwnView {
  readonly sees: string
  readonly against: string
  readonly reads: string
}
export const ownViewLabels: Record<keyof OwnView, string> = {
  sees: 'Wat ziet u?',
  against: 'Wat pleit hiertegen, of hoe kan het ook?',
  reads: 'Hoe leest u dit?',
}

export interface WrittenView {
  readonly id: string
  readonly version: number
  readonly author: string
  readonly writtenAt: Date
  readonly finalAt: Date | null
  readonly content: OwnView
}

/** A draft may have holes; what is made final may not. */
export const ownViewForm = z
  .object({
    sees: optionalText(4000),
    against: optionalText(4000),
    reads: optionalText(4000),
    go: optionalChoice(['draft', 'final']),
    _version: z.string().optional(),
  })
  .superRefine((input, context) => {
    if (input.go !== 'final') return
    for (const { field, sentence } of holesIn(input))
      context.addIssue({ code: 'custom', message: sentence, path: [field] })
  })
export type OwnViewInput = Partial<OwnView> & {
  readonly go?: 'draft' | 'final' | undefined
  readonly _version?: string | undefined
}

const missing: Record<keyof OwnView, string> = {
  sees: 'Schrijf op wat u ziet',
  against: 'Schrijf op wat hiertegen pleit, of dat u niets vond',
  reads: 'Schrijf op hoe u dit leest',
}
export function holesIn(input: { readonly [K in keyof OwnView]?: string | undefined }) {
  return (Object.keys(missing) as (keyof OwnView)[])
    .filter((field) => !input[field])
    .map((field) => ({ field, sentence: missing[field] }))
}

/** Two or more on one axis: first each alone, then together. With one expert there is nothing to wait for. */
export const ownViewsFirst: readonly Rule<{ readonly apart: boolean }>[] = [
  must('Wie aan deze duiding meeschrijven, hebben eerst los van elkaar hun eigen kijk gegeven', ({ apart }) => !apart),
]

export const ownViewSentence =
  'U schrijft met meer experts aan deze duiding. Ieder geeft eerst een eigen kijk, los van de ander. U leest die van elkaar zodra iedereen klaar is; daarna schrijft u samen één tekst.'
