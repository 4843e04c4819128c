import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'

export interface UntakenReferral {
  readonly id: string
  readonly number: string
  readonly since: Date
}

/** Referrals that nobody leads, the oldest first. */
export function listUntakenReferrals(ctx: Ctx): Promise<UntakenReferral[]> {
  return ctx.tx.rows<UntakenReferral>(
    sql`select id, number, stage_since as since from gate.untaken_cases() order by stage_since limit 50`,
  )
}
