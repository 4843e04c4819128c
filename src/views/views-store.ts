import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'
import type { ListName, SavedView, ViewForm } from './views.ts'

const columns = sql`id, list, name, chosen, comes_first as "comesFirst"`

/** My own ways of looking, all of them or of one list, by name. */
export function listMyViews(ctx: Ctx, list: ListName | null = null): Promise<SavedView[]> {
  return ctx.tx.rows<SavedView>(sql`select ${columns} from liv.saved_view
    where ${list}::text is null or list = ${list} order by list, name, id`)
}

export async function insertView(ctx: Ctx, { list, name, chosen, comesFirst }: ViewForm): Promise<void> {
  if (comesFirst) await letNoneComeFirst(ctx, list)
  await ctx.tx.run(sql`insert into liv.saved_view (id, account, list, name, chosen, comes_first)
    values (${randomUUID()}, ${ctx.me.account}, ${list}, ${name}, ${chosen}, ${comesFirst})`)
}

export async function letNoneComeFirst(ctx: Ctx, list: ListName): Promise<void> {
  await ctx.tx.run(sql`update liv.saved_view set comes_first = false where list = ${list} and comes_first`)
}

export async function letComeFirst(ctx: Ctx, id: string): Promise<void> {
  await ctx.tx.run(sql`update liv.saved_view set comes_first = true where id = ${id}`)
}

export async function deleteView(ctx: Ctx, id: string): Promise<void> {
  await ctx.tx.run(sql`delete from liv.saved_view where id = ${id}`)
}
