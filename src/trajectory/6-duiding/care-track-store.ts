import { sql } from '#platform/database/sql.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Axis } from './axes.ts'
import { careTrackRules } from './care-track.ts'

export async function hasCareTrack(ctx: CaseCtx): Promise<boolean> {
  const found = await ctx.tx.find(sql`select 1 from gate.cases_without_care() c where c = ${ctx.case.id}`)
  return found === undefined
}

/** The database asks again. */
export async function requireCareTrack(ctx: CaseCtx, axis: Axis): Promise<void> {
  if (axis.key === 'radicalisation') requireAll(careTrackRules, { care: await hasCareTrack(ctx) })
}
