import type { z } from 'zod'
import { may } from '#access/may.ts'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { traceForm } from './advice-forms.ts'
import { readDraft } from './draft-store.ts'
import { deleteSource, insertSource, type KeptSource, listSources, type Side } from './trace-store.ts'
import { type Item, listItems, type Traced, tracedParts } from './tracing.ts'

/** What somebody who traces has in front of them: the sentences, what they may rest on, and what was linked. */
export interface Tracing {
  readonly parts: readonly Traced[]
  readonly items: ReadonlyMap<string, Item>
  readonly sources: readonly KeptSource[]
}

export async function readTracing(ctx: CaseCtx): Promise<Tracing> {
  const draft = await readDraft(ctx, 'read the draft advice')
  return {
    parts: draft ? tracedParts(draft) : [],
    items: new Map((await listItems(ctx)).map((item) => [item.id, item])),
    sources: await listSources(ctx),
  }
}

/** Notes where a sentence comes from: only places the writer reads, and only what changed. */
export async function traceSentence(ctx: CaseCtx, input: z.output<typeof traceForm>, known?: Tracing): Promise<void> {
  const { parts, items, sources } = known ?? (await readTracing(ctx))
  if (!parts.find(({ anchor }) => anchor === input.anchor)?.sentences.includes(input.sentence))
    throw new Refused('Deze zin is ondertussen veranderd. Kies hem opnieuw.')
  const linked = sources.filter(({ anchor, sentence }) => anchor === input.anchor && sentence === input.sentence)
  for (const id of input.items) {
    const item = items.get(id)
    if (!item || linked.some((one) => one.item === id)) continue
    await insertSource(ctx, sideOf(ctx, item.care), { anchor: input.anchor, sentence: input.sentence, item: id })
  }
  // What I cannot read I did not see in the form: that link stays.
  for (const one of linked)
    if (items.has(one.item) && !input.items.includes(one.item)) await deleteSource(ctx, sideOf(ctx, one.care), one.id)
}

function sideOf(ctx: CaseCtx, care: boolean): Side {
  if (care && !may(ctx.me, 'write the duiding of mental health', ctx.case))
    throw new Refused('Alleen de zorgexpert legt een verband met de duiding van psychische gezondheid.', 'items')
  return care ? 'care' : 'team'
}
