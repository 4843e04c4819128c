import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { AwayInTeam } from './away.ts'

/** Who of this team is or will be away in the coming weeks. */
export function listAwayInTeam(ctx: CaseCtx): Promise<AwayInTeam[]> {
  return ctx.tx.rows<AwayInTeam>(
    sql`select name, from_on as from, until_on as until from gate.away_in_team(${ctx.case.id})`,
  )
}
