import type { z } from 'zod'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { dayAfterTerm, termOf } from '#settings/settings-store.ts'
import { mailCommissioner, mustBePast, whileFollowing } from './follow-up-actions.ts'
import type { callForm } from './follow-up-forms.ts'
import { insertReminder } from './progress-store.ts'
import { findSilence, insertCall, type Silence } from './silence-store.ts'

/** What silence asks for today: nothing yet, a reminder, or a call. */
export type Next = 'wait' | 'remind' | 'call'

export async function nextInSilence(ctx: Pick<CaseCtx, 'tx' | 'today'>, silence: Silence | undefined): Promise<Next> {
  if (!silence || silence.undecided === 0) return 'wait'
  const from = Temporal.PlainDate.from(silence.lastReminder ?? silence.since)
  const day = await dayAfterTerm(ctx, silence.lastReminder ? 'between-reminders' : 'term-follow-up', from)
  if (Temporal.PlainDate.compare(day, ctx.today) > 0) return 'wait'
  return silence.reminders < (await termOf(ctx, 'reminders-asked')) ? 'remind' : 'call'
}

/** Asks by itself, in the name of who leads the case; false when it is not time, and then nothing was done. */
export async function remindIfSilent(ctx: CaseCtx): Promise<boolean> {
  if ((await nextInSilence(ctx, await findSilence(ctx.tx, ctx.case.id))) !== 'remind') return false
  await insertReminder(ctx)
  await mailCommissioner(ctx)
  return true
}

/** After two reminders somebody calls. What was said about a recommendation is noted with it, and waits to be confirmed. */
export async function noteCall(ctx: CaseCtx, input: z.output<typeof callForm>): Promise<void> {
  whileFollowing(ctx)
  mustBePast(ctx, input.calledOn, 'calledOn')
  if (input.reached === 'yes' && !input.spokeWith) throw new Refused('Vul in wie u sprak', 'spokeWith')
  await insertCall(ctx, input.calledOn, input.reached === 'yes', { spokeWith: input.spokeWith, said: input.said })
}
