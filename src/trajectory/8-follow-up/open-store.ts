import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'
import type { Recommendation } from '../7-advice/advice.ts'
import type { DecisionWord, Status } from './follow-up.ts'

/** One recommendation that is still open, of a case in which I am the commissioner. */
export interface OpenRecommendation {
  readonly caseId: string
  readonly number: string
  readonly position: number
  readonly title: string
  readonly day: string | null
  readonly decision: DecisionWord | null
  readonly status: Status | null
  readonly reference: string
}

/** How my own organisation calls these cases, where it gave them a name: one question, one line in the log. */
export async function listOwnReferences(ctx: Ctx, cases: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.tx.rows<{ caseId: string; id: string; content: Buffer }>(sql`
    select distinct on (case_id) case_id as "caseId", id, content from liv.own_reference
     where case_id = any (${cases}::uuid[]) and organisation = ${ctx.me.organisation} order by case_id, written_at desc`)
  if (rows.length === 0) return new Map()
  const keys = await ctx.openMany('read follow-up', ids(rows))
  return new Map(
    rows.map(({ caseId, id, content }) => [
      caseId,
      keys.get(caseId)?.unseal<{ reference: string }>('own_reference', id, 1, content).reference ?? '',
    ]),
  )
}

/** What is known of one without opening a word of it. */
export interface OpenLine extends Omit<OpenRecommendation, 'title' | 'reference'> {
  id: string
  version: number
  content: Buffer
  own: string | null
  own_content: Buffer
}

/** All my open recommendations over all my cases, the first day first, still sealed: one question to the database. */
export function listOpenLines(ctx: Ctx): Promise<OpenLine[]> {
  return ctx.tx.rows<OpenLine>(sql`
    with mine as (select id, number, stage, due_on from gate.my_cases()
        where relations && array['commissioner', 'commissionerDeputy'] and stage in ('advice', 'follow-up', 'closure')),
      newest as (select distinct on (case_id) case_id, recommendations from liv.sent_advice
        where case_id = any (array(select id from mine)) order by case_id, version desc),
      since as (select case_id, max(written_at) as at from liv.responsibility where new_controller group by case_id),
      decided as (select distinct on (recommendation) recommendation, decision, due_on, written_at from liv.decision
        order by recommendation, version desc),
      reported as (select distinct on (recommendation) recommendation, status, look_again_on from liv.progress
        order by recommendation, written_at desc),
      own as (select distinct on (case_id) case_id, id, content from liv.own_reference
        where organisation = ${ctx.me.organisation} order by case_id, written_at desc)
    select m.id as "caseId", m.number, o.position::int, r.id, r.version, r.content, d.decision, p.status,
           coalesce(p.look_again_on, d.due_on, m.due_on)::text as day, own.id as own, own.content as own_content
      from newest n join mine m on m.id = n.case_id
      cross join lateral unnest(n.recommendations) with ordinality as o (id, position)
      join liv.recommendation r on r.id = o.id
      left join since s on s.case_id = m.id
      left join decided d on d.recommendation = r.id and d.written_at >= coalesce(s.at, '-infinity')
      left join reported p on p.recommendation = r.id
      left join own on own.case_id = m.id
     where coalesce(p.status, '') not in ('done', 'stopped') and d.decision is distinct from 'notAdopted'
       and (d.decision is not null or m.stage <> 'advice')
       and coalesce((select e.what from liv.recommendation_end e where m.stage = 'closure' and e.recommendation = r.id
         order by e.version desc limit 1), 'stays') = 'stays'
     order by day nulls last, m.number, o.position`)
}

/** Opens what is shown, and nothing else: two lines in the log. */
export async function openThem(ctx: Ctx, rows: readonly OpenLine[]): Promise<OpenRecommendation[]> {
  const words = await ctx.openMany('read the sent advice', ids(rows))
  const named = await ctx.openMany('read follow-up', ids(rows.filter((row) => row.own)))
  return rows.map(({ id, version, content, own, own_content, ...row }) => ({
    ...row,
    title: words.get(row.caseId)?.unseal<Recommendation>('recommendation', id, version, content).title ?? '',
    reference: own
      ? (named.get(row.caseId)?.unseal<{ reference: string }>('own_reference', own, 1, own_content).reference ?? '')
      : '',
  }))
}

const ids = (rows: readonly { caseId: string }[]) => [...new Set(rows.map(({ caseId }) => caseId))]
