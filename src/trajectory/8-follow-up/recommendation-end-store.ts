import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { EndText, RecommendationEnd, What } from './recommendation-end.ts'

/** The recommendations of the newest sent advice that nobody finished or turned down. No word is opened. */
export async function listOpenIds(ctx: CaseCtx): Promise<string[]> {
  const rows = await ctx.tx.rows<{ id: string }>(sql`select id from (${stillOpen(ctx.case.id)}) open order by place`)
  return rows.map(({ id }) => id)
}

/** Which recommendations of a case are still open; also for the rule that asks what becomes of them. */
export const stillOpen = (caseId: string) => sql`
  select o.id, o.place from (select recommendations from liv.sent_advice where case_id = ${caseId} order by version desc limit 1) n
    cross join lateral unnest(n.recommendations) with ordinality as o (id, place)
   where coalesce((select p.status from liv.progress p where p.recommendation = o.id and p.case_id = ${caseId}
           order by p.written_at desc limit 1), '') not in ('done', 'stopped')
     and coalesce((select d.decision from liv.decision d where d.recommendation = o.id and d.case_id = ${caseId}
           order by d.version desc limit 1), '') <> 'notAdopted'`

/** What was said to become of each, the newest of each. */
export async function listRecommendationEnds(ctx: CaseCtx): Promise<RecommendationEnd[]> {
  const rows = await ctx.tx.rows<{
    id: string
    recommendation: string
    version: number
    what: What
    author: string
    written_at: Date
    content: Buffer
  }>(sql`select distinct on (recommendation) id, recommendation, version, what, author, written_at, content
    from liv.recommendation_end where case_id = ${ctx.case.id} order by recommendation, version desc`)
  if (rows.length === 0) return []
  const key = await ctx.open('read the closure')
  return rows.map(({ id, content, written_at, ...row }) => ({
    ...row,
    ...key.unseal<EndText>('recommendation_end', id, row.version, content),
    writtenAt: written_at,
  }))
}

/** Another choice is a new row; two at once: the second is told so and keeps what was typed. */
export async function insertRecommendationEnd(
  ctx: CaseCtx,
  recommendation: string,
  what: What,
  words: EndText,
): Promise<void> {
  const key = await ctx.open('end the case')
  const { last } = await ctx.tx.row<{ last: number }>(sql`select coalesce(max(version), 0)::int as last
    from liv.recommendation_end where recommendation = ${recommendation} and case_id = ${ctx.case.id}`)
  const id = randomUUID()
  const made =
    await ctx.tx.run(sql`insert into liv.recommendation_end (id, case_id, recommendation, version, author, what, content)
    values (${id}, ${ctx.case.id}, ${recommendation}, ${last + 1}, ${ctx.me.account}, ${what},
      ${key.seal('recommendation_end', id, last + 1, words)}) on conflict do nothing`)
  if (made === 0) throw new Refused('Een collega schreef dit net op. Laad de pagina opnieuw.')
}
