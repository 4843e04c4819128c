import type { z } from 'zod'
import { may } from '#access/may.ts'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { listMembers } from '../case-store.ts'
import type { givenForm, sharedForm } from './advice-forms.ts'
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
  const known = (await listDeliveries(ctx, 'read every rendering')).find((one) => one.holder === input.holder)
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

/** The commissioner passed it on, on a ground of their own: to whom, why, and when. The same name is the same recipient. */
export async function noteShared(ctx: CaseCtx, input: z.output<typeof sharedForm>): Promise<void> {
  const before = await listDeliveries(ctx, 'read the sent advice')
  const holder = before.find((one) => one.told === 'shared' && one.name === input.name)?.holder
  const how = `doorgegeven door de opdrachtgever; grondslag: ${input.ground}`
  await note(ctx, { holder, recipient: 'other', told: 'shared', givenOn: input.givenOn, name: input.name, how })
}

async function note(ctx: CaseCtx, one: Omit<Parameters<typeof insertDelivery>[2], 'sent' | 'account'>): Promise<void> {
  const sent = await findSent(ctx)
  if (!sent) throw new Refused('Er is nog geen advies verstuurd.')
  if (Temporal.PlainDate.compare(one.givenOn, ctx.today) > 0)
    throw new Refused('Deze dag is nog niet geweest.', 'givenOn')
  await insertDelivery(ctx, 'note who got the advice', { ...one, sent: sent.id })
}

export const isOfTheTeam = (ctx: CaseCtx): boolean => may(ctx.me, 'read every rendering', ctx.case)
