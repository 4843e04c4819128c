import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'

/** Something about the person's say that waits in one of my cases; days and kinds only, nothing is opened for it. */
export interface VoiceRow {
  readonly kind: 'inform' | 'agree' | 'ask-anew' | 'information' | 'answered' | 'link-dead' | 'sheet-dead'
  readonly caseId: string
  readonly number: string
  /** The day it started, or for which it was put off. */
  readonly day: string
  readonly putOff: boolean
  /** Which birthday asks anew. */
  readonly turned: '12' | '16' | '18' | null
}

/** In one question: who must be informed, whose delay asks for a second person, who came of age, what others have not answered. */
export function listVoiceRows(ctx: Ctx): Promise<VoiceRow[]> {
  return ctx.tx.rows<VoiceRow>(sql`
    with mine as (
      select c.id, c.number, c.stage from gate.my_cases() c
       where c.id = any (array(select gate.cases_where_i_may('record informing and consent')))
         and (c.stage <> 'closed' or exists (select from liv.stage_step t where t.case_id = c.id and t.move = 'do not include'))),
    told as (
      select distinct on (i.case_id) i.case_id, i.informed_on, i.postponed_until, i.agreed_by, i.author
        from liv.informing i join mine on mine.id = i.case_id order by i.case_id, i.version desc, i.written_at desc),
    age as (
      select distinct on (a.case_id) a.case_id, coalesce(case when a.adult_on <= gate.today() then a.adult_on end,
          case when a.sixteen_on <= gate.today() then a.sixteen_on end, case when a.twelve_on <= gate.today() then a.twelve_on end) as turned_on,
          case when a.adult_on <= gate.today() then '18' when a.sixteen_on <= gate.today() then '16' else '12' end as turned
        from liv.coming_of_age a join mine on mine.id = a.case_id order by a.case_id, a.version desc, a.written_at desc)
    select 'inform' as kind, m.id as "caseId", m.number, coalesce(t.postponed_until, s.identified_on) as day, t.postponed_until is not null as "putOff", null as turned
      from mine m join gate.identified_since() s on s.case_id = m.id left join told t on t.case_id = m.id where t.informed_on is null
    union all
    select 'agree', c.id, c.number, t.postponed_until, true, null from gate.my_cases() c
      join lateral (select i.* from liv.informing i where i.case_id = c.id order by i.version desc, i.written_at desc limit 1) t on true
     where c.id = any (array(select gate.cases_where_i_may('agree to a postponement')))
       and t.postponed_until >= gate.today() and t.agreed_by is null and t.author <> gate.me()
    union all
    select 'ask-anew', m.id, m.number, a.turned_on, false, a.turned from mine m join age a on a.case_id = m.id
     where m.stage <> 'closed' and a.turned_on is not null and not exists (select from liv.willingness w
       where w.case_id = m.id and (w.written_at at time zone 'Europe/Amsterdam')::date >= a.turned_on)
    union all
    select 'information', m.id, m.number, r.answer_by, false, null from mine m join liv.information_request r on r.case_id = m.id
     where m.stage <> 'closed' and r.answer_by <= gate.today()
       and not exists (select from liv.information_answer n where n.request = r.id)
       and r.id <> all (array(select gate.requests_answered_before_me()))
       and (not r.treating or m.id = any (array(select gate.cases_where_i_may('write care notes'))))
    union all
    select 'answered', m.id, m.number, n.answered_on, false, null from mine m
      join liv.information_answer n on n.case_id = m.id join liv.once_link o on o.id = n.link
     where m.stage <> 'closed' and not exists (select from liv.answer_seen s where s.answer = n.id)
       and (o.author = gate.me() or not exists (select from gate.my_case_mates() t where t.case_id = m.id and t.account = o.author))
    union all
    select case when k.request is null then 'sheet-dead' else 'link-dead' end, m.id, m.number, gate.today(), false, null
      from gate.my_links() k join mine m on m.id = k."caseId"
     where m.stage <> 'closed' and k.state = 'tries' and k."madeBy" = gate.me()
       and not exists (select from gate.my_links() l where coalesce(l.request, l.conversation) = coalesce(k.request, k.conversation) and l."madeAt" > k."madeAt")
       and not exists (select from liv.information_answer n where n.request = k.request)
    order by day, number`)
}

/** How many questions to others are open, as far as I can see their answers. */
export async function countOpenRequests(ctx: Ctx, caseId: string): Promise<number> {
  const { open } = await ctx.tx.row<{ open: number }>(sql`
    select count(*)::int as open from liv.information_request r where r.case_id = ${caseId}
      and not exists (select from liv.information_answer n where n.request = r.id)
      and r.id <> all (array(select gate.requests_answered_before_me()))
      and (not r.treating or r.case_id = any (array(select gate.cases_where_i_may('read care notes'))))`)
  return open
}
