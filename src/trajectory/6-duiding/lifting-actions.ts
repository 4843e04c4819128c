import { z } from 'zod'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Axis } from './axes.ts'
import { type Side, sides } from './duiding-words.ts'
import { liftedFrom, readOne } from './lifting.ts'
import { addObservation } from './observation-actions.ts'

interface Chosen {
  readonly place: number
  /** As it stood on the page: the report may have changed since. */
  readonly text: string
  readonly side: Side
}

/** Per sentence one choice, by its place: `zin-3` says where it belongs, `tekst-3` what was read. */
export const liftForm = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform((raw) => ({ conversation: [raw.gesprek ?? ''].flat().join(), chosen: chosenIn(raw) }))

function chosenIn(raw: Record<string, string | string[]>): Chosen[] {
  return Object.entries(raw).flatMap(([name, side]) => {
    const place = /^zin-(\d{1,4})$/.exec(name)?.[1]
    if (place === undefined || typeof side !== 'string' || !(side in sides)) return []
    return [{ place: Number(place), text: String(raw[`tekst-${place}`] ?? ''), side: side as Side }]
  })
}

/** Written once, lifted from there: each sentence keeps its day, place, source and interpreter. */
export async function liftSentences(ctx: CaseCtx, axis: Axis, input: z.output<typeof liftForm>): Promise<void> {
  const { conversation, chosen } = input
  if (chosen.length === 0) throw new Refused('Kies bij minstens één zin waar die bij hoort.')
  const from = /^[0-9a-f-]{36}$/.test(conversation) ? await readOne(ctx, axis, conversation) : undefined
  for (const { place, text, side } of chosen) {
    const sentence = from?.sentences[place]
    if (!from || sentence?.text !== text) throw new Refused('Het verslag is intussen veranderd. Kies opnieuw.')
    const { on, ...rest } = liftedFrom(from, sentence)
    await addObservation(ctx, axis, { ...rest, on: Temporal.PlainDate.from(on), side })
  }
}
