import { sql } from '#platform/database/sql.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'

/** Somebody talked with the person: there is a report, and no later word that it goes on with documents alone. */
export async function hasSpoken(ctx: Ctx, caseId: string): Promise<boolean> {
  const { spoken } = await ctx.tx.row<{ spoken: boolean }>(sql`select exists (
    select 1 from gate.report_lines(${caseId}) r
      where not exists (select 1 from liv.no_conversation n where n.case_id = ${caseId}
        and coalesce(n.way, 'documents') = 'documents' and n.written_at > r.written_at)) as spoken`)
  return spoken
}

/** Chosen: it goes on with documents alone, and nobody talked with the person since. */
export async function isOnDocumentsAlone(ctx: CaseCtx): Promise<boolean> {
  const { alone } = await ctx.tx.row<{ alone: boolean }>(
    sql`select ${ctx.case.id}::uuid = any (array(select gate.documents_only())) as alone`,
  )
  return alone
}

/** How everything that rests on documents alone opens: the duiding, and each rendering of the advice. */
export const notSpokenWords = 'Niet gesproken met de persoon'
