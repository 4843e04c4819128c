import { recordTalk, startFollowUp } from '../../src/trajectory/7-advice/advice-actions.ts'
import { listSentRecommendations, type SentRecommendation } from '../../src/trajectory/7-advice/sent-store.ts'
import { decide } from '../../src/trajectory/8-follow-up/follow-up-actions.ts'
import { adviceCase, sendOut, signBoth, writeAdvice } from './advice-case.ts'
import type { World } from './world.ts'

/** A case whose advice was sent and talked about: three recommendations wait for karin. */
export async function followUpCase(
  w: World,
): Promise<{ id: string; number: string; recommendations: SentRecommendation[] }> {
  const made = await adviceCase(w)
  await writeAdvice(w, made.number)
  await signBoth(w, made.number)
  const sanne = await w.as('sanne')
  await sendOut(w, made.number)
  await sanne.on(made.number, 'compose the advice', (ctx) =>
    recordTalk(ctx, {
      held: 'no',
      heldOn: undefined,
      attended: '',
      agreed: '',
      notHeldReason: 'Volgende week is er een overleg.',
    }),
  )
  await sanne.on(made.number, 'send the advice', startFollowUp)
  const recommendations = await sanne.on(made.number, 'read the sent advice', (ctx) =>
    listSentRecommendations(ctx, made.id),
  )
  return { ...made, recommendations }
}

export const adopted = {
  _version: 0,
  decision: 'adopted',
  changedText: '',
  reason: '',
  owner: 'de mentor',
  due: Temporal.PlainDate.from('2030-01-10'),
} as const

/** karin decides on all of them. */
export async function decideAll(
  w: World,
  { number, recommendations }: { number: string; recommendations: readonly SentRecommendation[] },
): Promise<void> {
  const karin = await w.as('karin')
  for (const { id } of recommendations)
    await karin.on(number, 'decide on a recommendation', (ctx) => decide(ctx, id, adopted))
}
