import { sql } from '#platform/database/sql.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Axis } from './axes.ts'
import { careTrackRules } from './care-track.ts'

async function hasCareTrack(ctx: CaseCtx): Promise<boolean> {
  const found = await ctx.tx.find(sql`select 1 from gate.cases_without_care() c where c = ${ctx.case.id}`)
  return found === undefined
}

/** Only what somebody may believe needs care beside it. */
export const careStands = async (ctx: CaseCtx, axis: Axis): Promise<boolean> =>
  axis.key !== 'radicalisation' || hasCareTrack(ctx)

/** The database asks again. */
export async function requireCareTrack(ctx: CaseCtx, axis: Axis): Promise<void> {
  requireAll(careTrackRules, { care: await careStands(ctx, axis) })
}
