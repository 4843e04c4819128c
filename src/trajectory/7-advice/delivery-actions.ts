import type { z } from 'zod'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { listMembers } from '../case-store.ts'
import type { givenForm } from './advice-forms.ts'
import { insertDelivery, listDeliveries } from './delivery-store.ts'
import { findSent } from './sent-store.ts'

/** Everybody on the commissioner's side with an account is told by mail; that is noted with the version. */
export async function noteMailed(ctx: CaseCtx, sent: string): Promise<string[]> {
  const members = await listMembers(ctx, ctx.case.id)
  const told = members.filter(({ relation }) => relation === 'commissioner' || relation === 'commissionerDeputy')
  const byAccount = new Map(told.map((member) => [member.account, member.name]))
  for (const [account, name] of byAccount)
    await insertDelivery(ctx, 'send the advice', {
      sent,
      account,
      recipient: 'commissioner',
      told: 'mail',
      givenOn: ctx.today,
      name,
      how: 'bericht per mail; leest het hier',
    })
  return [...byAccount.keys()]
}

/** Who has no account is given it by hand, or told about the newest version: noted by who did so. */
export async function noteGiven(ctx: CaseCtx, input: z.output<typeof givenForm>): Promise<void> {
  const known = (await listDeliveries(ctx)).find((one) => one.holder === input.holder)
  if (!known && !input.name) throw new Refused('Vul in wie het kreeg.', 'name')
  if (!known && !input.recipient) throw new Refused('Kies voor wie dit is.', 'recipient')
  await note(ctx, {
    holder: known?.holder,
    recipient: known?.recipient ?? input.recipient ?? 'other',
    told: 'self',
    givenOn: input.givenOn,
    name: known?.name ?? input.name,
    how: input.how,
  })
}

async function note(ctx: CaseCtx, one: Omit<Parameters<typeof insertDelivery>[2], 'sent' | 'account'>): Promise<void> {
  const sent = await findSent(ctx)
  if (!sent) throw new Refused('Er is nog geen advies verstuurd.')
  if (Temporal.PlainDate.compare(one.givenOn, ctx.today) > 0)
    throw new Refused('Deze dag is nog niet geweest.', 'givenOn')
  await insertDelivery(ctx, 'note who got the advice', { ...one, sent: sent.id })
}
