import { fixed, sql } from '#platform/database/sql.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import { dayAfterTerm, termOf } from '#settings/settings-store.ts'
import type { CaseFacts } from './facts.ts'

// Which weighing counts: the step that last brought the case to it.
const weighing = `coalesce((select s.id from liv.stage_step s where s.case_id = m.id and s.to_stage = 'triage'
  order by s.moved_at desc limit 1), m.id)`

/** The newest thing in this stage that I may know of: what is not mine to see does not move for me. */
const moved: readonly (readonly [stage: string, table: string, column?: string])[] = [
  ['referral', 'receipt'],
  ['triage', 'triage_answer'],
  ['commission', 'commission'],
  ['commission', 'commission_signature'],
  ['conversations', 'conversation'],
  ['conversations', 'conversation_report'],
  ['duiding', 'duiding_radicalisation'],
  ['duiding', 'team_meeting'],
  ['advice', 'advice', 'changed_at'],
  ['follow-up', 'decision'],
  ['follow-up', 'progress'],
  ['follow-up', 'reminder'],
  ['closure', 'closure'],
]
const newest = moved
  .map(
    ([stage, table, column = 'written_at']) =>
      `select max(t.${column}) as at from liv.${table} t where m.stage = '${stage}' and t.case_id = m.id`,
  )
  .join(' union all ')

const columns = `
  m.id, m.number, m.stage, m.stage_since, m.due_on, m.relations, m.product, o.name as organisation, o.place,
  greatest(m.stage_since, (select max(n.at) from (${newest}) n)) as "movedAt",
  coalesce((select array_agg(distinct x.relation) from mates x where x.case_id = m.id), '{}') as present,
  (select jsonb_object_agg(x.relation, x.phone) from mates x where x.case_id = m.id and x.phone is not null) as phones,
  (select min(d.due_on)::text from liv.danger_call d where d.case_id = m.id and d.author <> gate.me()
    and not exists (select 1 from liv.danger_record r where r.call = d.id)) as "dangerDue",
  exists (select 1 from liv.danger_record r where r.case_id = m.id and r.tested = 'after' and r.author <> gate.me()
    and not exists (select 1 from liv.danger_test t where t.record = r.id)) as "dangerToTest",
  m.stage = 'referral' and exists (select 1 from liv.receipt t where t.case_id = m.id) as receipt,
  w.weighed, coalesce(gate.me() = any (w.weighed), false) as "iWeighed", w.outcome,
  c.id is not null as drafted,
  exists (select 1 from liv.commission_signature s where s.commission = c.id and s.side = 'commissioner') as "signedByCommissioner",
  exists (select 1 from liv.commission_signature s where s.commission = c.id and s.side = 'liv') as "signedForLiv",
  m.stage = 'commission' and exists (select 1 from liv.coordination_meeting t where t.case_id = m.id) as "meetingRecorded",
  m.stage = 'team' and exists (select 1 from liv.team t where t.case_id = m.id) as "teamMade",
  r.reports, r.unsigned, r.mine as "unsignedMine", r.next as "nextConversation", r.conversation,
  m.stage = 'conversations' and exists (select 1 from liv.no_conversation t where t.case_id = m.id) as "noConversation",
  m.stage = 'conversations' and coalesce((select coalesce(t.way, 'stop') <> 'documents' from liv.no_conversation t
    where t.case_id = m.id order by t.version desc, t.written_at desc limit 1), false) as "endsWithoutTalking",
  m.stage = 'conversations' and not exists (select 1 from liv.informing t where t.case_id = m.id
    and (t.informed_on is not null or t.postponed_until >= gate.today())) as "notInformed",
  case when m.stage = 'duiding' then (select jsonb_object_agg(q.axis, q.day) from (select t.axis, max(t.asked_on)::text as day
    from liv.duiding_asked t where t.case_id = m.id group by t.axis) q) end as asked,
  u.duiding, a.signatures, coalesce(a.sent, false) as sent,
  m.stage = 'advice' and exists (select 1 from liv.advice_talk t where t.case_id = m.id) as talk,
  m.stage = 'advice' and exists (select 1 from liv.sent_advice t where t.case_id = m.id and t.written_at >= m.stage_since) as "adviceToRead",
  f.recommendations, f.undecided, f.reminders, f.ahead::text as "progressDue", f.last::text as "lastReminder",
  d.day::text as "momentOn", coalesce(d.today, false) as "momentToday", k.review_on::text as "checkLapsedOn",
  m.stage = 'closure' and exists (select 1 from liv.closure t where t.case_id = m.id) as written,
  array(select distinct t.recipient from liv.closing_message t where m.stage = 'closure' and t.case_id = m.id) as told,
  m.stage = 'closure' and exists (select 1 from liv.evaluation t where t.case_id = m.id and t.voice = 'commissioner') as "commissionerLookedBack"`

// Each of these is asked only of cases in its own stage: the stage stands inside, or it would be asked of all and then left out. An expert gets nothing of the other duiding: two views stay apart.
const laterals = `
  left join liv.organisation o on o.id = m.organisation
  left join lapsed k on k.case_id = m.id
  left join lateral (select
    case when m.stage = 'triage' then array(select g.account from gate.who_weighed(${weighing}) g) end as weighed,
    case when m.stage = 'triage' then (select t.outcome from liv.triage_conclusion t where t.case_id = m.id and t.weighing = ${weighing}
      order by t.version desc limit 1) end as outcome) w on true
  left join lateral (select t.id from liv.commission t where m.stage = 'commission' and t.case_id = m.id order by t.version desc limit 1) c on true
  left join lateral (with written as materialized (select * from gate.report_lines(m.id)) select
    (select count(*)::int from written) as reports,
    (select count(*)::int from written t where t.signed_at is null) as unsigned,
    exists (select 1 from written t where t.signed_at is null and t.author = gate.me()) as mine,
    (select min(t.planned_on)::text from liv.conversation t where t.case_id = m.id and t.planned_on >= gate.today() and t.called_off_at is null
      and not exists (select 1 from written w where w.conversation = t.id)) as next,
    coalesce((select t.conversation from written t where t.signed_at is null and t.author = gate.me()
        order by t.written_at limit 1),
      (select t.id from liv.conversation t where t.case_id = m.id and t.called_off_at is null
        and not exists (select 1 from written w where w.conversation = t.id)
        order by t.planned_on < gate.today(), t.planned_on limit 1)) as conversation
    from (values (1)) once (one) where m.stage = 'conversations' offset 0) r on true
  left join lateral (select jsonb_object_agg(k.key, k.value) as duiding
    from gate.duiding_facts(m.id) g, lateral jsonb_each(to_jsonb(g)) k where m.stage = 'duiding' and k.key not like '%Begun' and (
      m.relations && array['coordinator', 'deputy']
      or k.key like 'radicalisation%' and m.relations && array['duidingExpert', 'reviewerRadicalisation']
      or k.key like 'mentalHealth%' and m.relations && array['careExpert', 'standIn', 'reviewerMentalHealth'])) u on true
  left join lateral (select array(select distinct g.kind from liv.advice_signature g where g.advice = v.id) as signatures,
    exists (select 1 from liv.sent_advice t where t.advice = v.id) as sent
    from (select t.id from liv.advice t where m.stage = 'advice' and t.case_id = m.id order by t.version desc limit 1) v) a on true
  left join lateral (select cardinality(n.recommendations) as recommendations,
    (select count(*)::int from unnest(n.recommendations) one (id) where not exists (
      select 1 from liv.decision d where d.case_id = m.id and d.recommendation = one.id
        and (d.written_at >= coalesce((select max(r.written_at) from liv.responsibility r where r.case_id = m.id and r.new_controller), '-infinity')
          or exists (select from liv.progress p where p.recommendation = d.recommendation and p.status in ('done', 'stopped'))))) as undecided,
    (select count(*)::int from liv.reminder t where t.case_id = m.id and t.written_at >= n.written_at) as reminders,
    (select max(t.asked_on) from liv.reminder t where t.case_id = m.id and t.written_at >= n.written_at) as last,
    (select min(coalesce(p.look_again_on, d.due_on)) from liv.decision d
      left join lateral (select t.status, t.look_again_on from liv.progress t where t.case_id = m.id and t.recommendation = d.recommendation
        order by t.written_at desc limit 1) p on true
      where d.case_id = m.id and d.recommendation = any (n.recommendations)
      and not exists (select 1 from liv.decision later where later.recommendation = d.recommendation and later.version > d.version)
      and coalesce(p.status, '') not in ('done', 'stopped')) as ahead
    from (select t.recommendations, t.written_at from liv.sent_advice t where m.stage = 'follow-up' and t.case_id = m.id order by t.version desc limit 1) n) f
    on true
  left join lateral (select min(t.planned_on) as day, bool_or(t.planned_on = gate.today()) as today from liv.review_moment t
    where m.stage = 'follow-up' and t.case_id = m.id and not exists (select 1 from liv.review_held h where h.moment = t.id)) d on true`

type Asked = Omit<CaseFacts, 'remindAgainOn' | 'remindedEnough'>

// How often and how long apart are settings: asked only where somebody was reminded.
async function withReminder(ctx: Ctx, row: Asked): Promise<CaseFacts> {
  if (!row.lastReminder || row.undecided === 0) return { ...row, remindAgainOn: null, remindedEnough: false }
  const last = Temporal.PlainDate.from(row.lastReminder)
  return {
    ...row,
    remindAgainOn: (await dayAfterTerm(ctx, 'between-reminders', last)).toString(),
    remindedEnough: (row.reminders ?? 0) >= (await termOf(ctx, 'reminders-asked')),
  }
}

/** What waits in my cases, all of them in one question; row-level security decides what counts as a fact for me. */
export async function listMyFacts(ctx: Ctx, which: 'open' | 'all' = 'all'): Promise<CaseFacts[]> {
  const rows = await ctx.tx.rows<Asked>(sql`
    with m as materialized (select * from gate.my_cases() where ${which} = 'all' or stage <> 'closed' order by stage = 'closed', due_on nulls last, number desc limit 200),
      mates as materialized (select * from gate.my_case_mates()), lapsed as materialized (select * from gate.lapsed_checks())
    select ${fixed(columns)} from m ${fixed(laterals)}
     order by m.stage = 'closed', m.due_on nulls last, m.number desc`)
  return Promise.all(rows.map((row) => withReminder(ctx, row)))
}

/** The same of the case in hand; nothing for who has no standing in it. */
export async function findFacts(ctx: CaseCtx): Promise<CaseFacts | undefined> {
  const row = await ctx.tx.find<Asked>(sql`
    with m as materialized (select * from gate.my_cases() where id = ${ctx.case.id}),
      mates as materialized (select * from gate.my_case_mates() where case_id = ${ctx.case.id}),
      lapsed as materialized (select * from gate.lapsed_checks() where case_id = ${ctx.case.id})
    select ${fixed(columns)} from m ${fixed(laterals)}`)
  return row && withReminder(ctx, row)
}
