import { type Job, openJobSession } from '#platform/jobs/jobs.ts'
import { Refused } from '#platform/refused.ts'
import { remindIfSilent } from '#trajectory/8-follow-up/silence-actions.ts'
import { numberFor } from '#trajectory/8-follow-up/silence-store.ts'
import { type House, throughDoor } from './doorway.ts'

/** Not time yet, or nothing to ask: then nothing happened, and there is no line that says it did. */
class NotNow extends Error {}

/** A reminder in a session of its own: one case, one act, in the name of who leads the case by now. Nobody leads it: no reminder. */
export async function remindFor(house: House, job: Job): Promise<boolean> {
  const token = await openJobSession(house.worker, job)
  if (!token || !job.object) return false
  const number = await numberFor(house.app, token, job.object)
  if (!number) throw new Refused('Deze zaak is er niet meer.')
  try {
    await throughDoor(
      house,
      token,
      { may: 'ask for decisions', audit: 'decisions.asked' },
      { params: { number } },
      async (ctx) => {
        if (!ctx.case || !(await remindIfSilent({ ...ctx, case: ctx.case }))) throw new NotNow()
      },
    )
    return true
  } catch (error) {
    if (error instanceof NotNow) return false
    throw error
  }
}
