import type { z } from 'zod'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { passagesOf } from '../5-conversations/passages.ts'
import type { disputeForm } from './advice-forms.ts'
import { toldOf } from './compare-page.tsx'
import { insertHealthDispute, listHealthDisputes } from './health-dispute-store.ts'
import { listReleased, readHealthAsSent } from './health-store.ts'
import { findSent, readAsSent } from './sent-store.ts'

/** The sentences that stand in a released document with the health part, and not in the advice without it. */
export async function healthSentences(ctx: CaseCtx): Promise<string[]> {
  const sent = await findSent(ctx)
  const released = sent ? (await listReleased(ctx)).filter((one) => one.sent === sent.id) : []
  if (!sent || released.length === 0) return []
  const sentencesOf = (letter: Parameters<typeof toldOf>[0]) => toldOf(letter).flatMap(({ text }) => passagesOf(text))
  const found = new Set<string>()
  for (const { recipient } of released) {
    const open = new Set(sentencesOf((await readAsSent(ctx, sent.id, recipient)).letter))
    for (const one of sentencesOf((await readHealthAsSent(ctx, sent.id, recipient)).letter))
      if (!open.has(one) && /\p{L}{2}/u.test(one)) found.add(one)
  }
  return [...found]
}

/** Marks a sentence of the health part as disputed: at once, in each document that has it. Who is not of care learns nothing of it. */
export async function disputeHealth(ctx: CaseCtx, input: z.output<typeof disputeForm>): Promise<void> {
  if ((await listHealthDisputes(ctx)).some(({ sentence }) => sentence === input.sentence))
    throw new Refused('Bij deze zin staat al dat de persoon die betwist.', 'sentence')
  if (!(await healthSentences(ctx)).includes(input.sentence))
    throw new Refused('Deze zin staat niet zo in het gezondheidsdeel. Kies een zin uit de lijst.', 'sentence')
  await insertHealthDispute(ctx, { sentence: input.sentence, view: input.view, on: ctx.today.toString() })
}
