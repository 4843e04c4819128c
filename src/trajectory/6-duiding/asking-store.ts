import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Axis } from './axes.ts'

/** For each axis the last day on which somebody asked for it, as far as it is mine to see. */
export async function findAsked(ctx: CaseCtx): Promise<Partial<Record<Axis['key'], Temporal.PlainDate>>> {
  const rows = await ctx.tx.rows<{ axis: Axis['key']; day: string }>(sql`
    select axis, max(asked_on)::text as day from liv.duiding_asked where case_id = ${ctx.case.id} group by axis`)
  return Object.fromEntries(rows.map(({ axis, day }) => [axis, Temporal.PlainDate.from(day)]))
}

/** False when a colleague asked today already. */
export async function insertAsked(ctx: CaseCtx, axis: Axis): Promise<boolean> {
  const made = await ctx.tx.run(sql`insert into liv.duiding_asked (id, case_id, author, axis)
    values (${randomUUID()}, ${ctx.case.id}, ${ctx.me.account}, ${axis.key}) on conflict do nothing`)
  return made === 1
}
