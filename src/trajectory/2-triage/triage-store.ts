import { type Sql, sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'
import type { TriageFacts } from './triage.ts'

/** The weighing in hand is the step that last brought the case here: after new words of the referrer people weigh again. */
export const weighingOf = (caseId: string): Sql =>
  sql`coalesce((select s.id from liv.stage_step s where s.case_id = ${caseId} and s.to_stage = 'triage'
    order by s.moved_at desc limit 1), ${caseId}::uuid)`

export async function triageFacts(ctx: Ctx, caseId: string): Promise<TriageFacts> {
  return ctx.tx.row<TriageFacts>(sql`select
    (select count(distinct author)::int from liv.triage_answer
      where case_id = ${caseId} and weighing = ${weighingOf(caseId)} and final_at is not null) as "weighed",
    (select outcome from liv.triage_conclusion
      where case_id = ${caseId} and weighing = ${weighingOf(caseId)} order by version desc limit 1) as "outcome",
    exists (select 1 from liv.closing_message where case_id = ${caseId} and recipient = 'referrer') as "referrerTold",
    (select count(*)::int from liv.triage_dissent where case_id = ${caseId} and weighing = ${weighingOf(caseId)}) as "dissents"`)
}

/** Who is ready with this weighing, without what they said. */
export async function listReady(ctx: Ctx, caseId: string): Promise<string[]> {
  const ready = await ctx.tx.rows<{ account: string }>(sql`select account from gate.who_weighed(${weighingOf(caseId)})`)
  return ready.map(({ account }) => account)
}
