import { enqueue } from '#platform/jobs/jobs.ts'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { termOf } from '#settings/settings-store.ts'
import { listMembers } from '../case-store.ts'
import { extendAccess, shutMyselfOut } from './outside-store.ts'
import type { ExtendForm } from './team.ts'
import { endOf } from './team-actions.ts'
import { checkLastDay } from './team-rules.ts'
import { listPossible } from './team-store.ts'

/** Somebody from outside stays until a later day (or an earlier one), with the reason. */
export async function extendOutside(ctx: CaseCtx, { colleague, until, reason }: ExtendForm): Promise<void> {
  const found = (await listPossible(ctx, ctx.case.id)).find(({ account }) => account === colleague)
  if (!found) throw new Refused('Deze collega kan hier niet meer worden gekozen. Kies opnieuw.', 'colleague')
  checkLastDay(until, found, { today: ctx.today, months: await termOf(ctx, 'outside-longest') }, 'until')
  if ((await extendAccess(ctx, colleague, until, endOf(until), reason)) === 0)
    throw new Refused('Deze collega zit niet tot een datum in dit team. Stel het team opnieuw samen.', 'colleague')
}

/** "Ik ken deze persoon of familie": out of this case at once, before reading anything; who leads it hears so. */
export async function sayThatIKnow(ctx: CaseCtx): Promise<void> {
  if (ctx.case.relations.includes('coordinator'))
    throw new Refused('U leidt dit dossier. Draag het eerst over; daarna kunt u dit zeggen.')
  const members = await listMembers(ctx, ctx.case.id)
  await ctx.log('conflict.said', [{ kind: 'case', id: ctx.case.id, part: 'process' }])
  await shutMyselfOut(ctx)
  const told = members.filter(
    ({ account, relation }) => account !== ctx.me.account && (relation === 'coordinator' || relation === 'deputy'),
  )
  for (const account of new Set(told.map((member) => member.account))) await enqueue(ctx.tx, 'mail', account)
}
