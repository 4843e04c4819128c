import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'

/** Why somebody is not informed yet, and until when. */
export interface Postponement {
  readonly author: string
  readonly agreedBy: string | null
  readonly until: Temporal.PlainDate
  readonly reason: string
}

/** The newest postponement; who weighs the case sees this and nothing else of informing. */
export async function findPostponement(ctx: CaseCtx): Promise<Postponement | undefined> {
  const row = await ctx.tx.find<{
    id: string
    version: number
    author: string
    agreed_by: string | null
    until: string
    content: Buffer
  }>(sql`select id, version, author, agreed_by, postponed_until as until, content from liv.informing
    where case_id = ${ctx.case.id} and postponed_until is not null order by version desc, written_at desc limit 1`)
  if (!row) return undefined
  const key = await ctx.open('read a postponement')
  const { postponedReason } = key.unseal<{ postponedReason: string }>('informing', row.id, row.version, row.content)
  return {
    author: row.author,
    agreedBy: row.agreed_by,
    until: Temporal.PlainDate.from(row.until),
    reason: postponedReason,
  }
}
