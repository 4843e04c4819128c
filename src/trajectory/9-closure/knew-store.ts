import { may } from '#access/may.ts'
import { listDangerRecords } from '#danger/danger-store.ts'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import { findCommission } from '../3-commission/commission-store.ts'
import { findMeeting } from '../3-commission/meeting-store.ts'
import { listRequests } from '../5-conversations/information-store.ts'
import { listDeliveries } from '../7-advice/delivery-store.ts'
import { findSent } from '../7-advice/sent-store.ts'
import { findTalk } from '../7-advice/talk-store.ts'
import { listShared } from '../8-follow-up/contact-store.ts'
import { listMembers } from '../case-store.ts'
import { eachOnce, type Knower, namesIn } from './knew.ts'

/**
 * Everybody of whom the file says that they learned of this case: nobody has to remember it. Interpreters are left out: they
 * are told nothing about a case. Who is in the case now hears it as the team or as the commissioner.
 */
export async function findWhoKnew(ctx: CaseCtx): Promise<Knower[]> {
  if (!may(ctx.me, 'send a closing message', ctx.case)) return []
  const members = await listMembers(ctx, ctx.case.id)
  const all: Knower[] = [
    ...(await whoMet(ctx)),
    ...of(
      'informant',
      (await listRequests(ctx)).map(({ words }) => `${words.function}, ${words.organisation}`),
    ),
    ...(await whoGotTheAdvice(ctx)),
    ...of(
      'onward',
      (await listShared(ctx)).map(({ withWhom }) => withWhom),
    ),
    ...of(
      'disclosure',
      (await listDangerRecords(ctx)).filter(({ told }) => told === 'yes').map(({ whom }) => whom),
    ),
    ...of('controller', await listOtherControllers(ctx)),
  ]
  return eachOnce(
    all,
    members.map(({ name }) => name),
  )
}

const of = (kind: Knower['kind'], names: readonly string[]): Knower[] => names.map((to) => ({ kind, to }))

/** At the coordination meeting, the talk about the advice and the warm hand-over. */
async function whoMet(ctx: CaseCtx): Promise<Knower[]> {
  const meeting = await findMeeting(ctx, ctx.case.id)
  const talk = await findTalk(ctx)
  const attended = [
    meeting?.attended,
    talk && 'attended' in talk ? talk.attended : '',
    ...(await attendedHandOver(ctx)),
  ]
  return of('attendee', attended.flatMap(namesIn))
}

/** Who was given it; where nobody noted that, who would get it according to the commission. */
async function whoGotTheAdvice(ctx: CaseCtx): Promise<Knower[]> {
  if (!(await findSent(ctx))) return []
  const given = (await listDeliveries(ctx)).filter(({ told, recipient }) => told === 'self' && recipient !== 'person')
  if (given.length > 0)
    return of(
      'adviceRecipient',
      given.map(({ name }) => name),
    )
  // Prose, not a list: each sentence stays whole, to be answered as it stands.
  const recipients = (await findCommission(ctx, ctx.case.id))?.recipients ?? ''
  return of('adviceRecipient', recipients.split(/[;\n]|\.\s+/))
}

async function attendedHandOver(ctx: CaseCtx): Promise<string[]> {
  const rows = await ctx.tx.rows<{ id: string; content: Buffer }>(
    sql`select id, content from liv.handover_meeting where case_id = ${ctx.case.id} order by held_on`,
  )
  if (rows.length === 0) return []
  const key = await ctx.open('read the warm hand-over')
  return rows.map(({ id, content }) => key.unseal<{ attended: string }>('handover_meeting', id, 1, content).attended)
}

/** Organisations that were responsible, or were asked to become it: all but the one whose commissioner is in the case now. */
async function listOtherControllers(ctx: CaseCtx): Promise<string[]> {
  const rows = await ctx.tx.rows<{ name: string }>(sql`
    with learned as (
      select organisation as id, written_at from liv.responsibility where case_id = ${ctx.case.id}
      union all select to_organisation, written_at from liv.handover where case_id = ${ctx.case.id})
    select o.name from learned l join liv.organisation o on o.id = l.id
     where not exists (select from gate.members_of(${ctx.case.id}) m join gate.account a on a.id = m.account
       where m.relation in ('commissioner', 'commissionerDeputy') and a.organisation = o.id)
     group by o.name order by min(l.written_at)`)
  return rows.map(({ name }) => name)
}
