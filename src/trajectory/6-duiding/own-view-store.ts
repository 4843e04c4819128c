import { randomUUID } from 'node:crypto'
import { fixed, sql } from '#platform/database/sql.ts'
import { Conflict } from '#platform/refused.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import type { Axis } from './axes.ts'
import { type OwnView, ownViewLabels, type WrittenView } from './own-views.ts'

const nameOf = (axis: Axis) => `${axis.tables}_view`
const tableOf = (axis: Axis) => fixed(`liv.${nameOf(axis)}`)

/** The own views that I may read: mine, and those of the others once every one is final. */
export async function listOwnViews(ctx: CaseCtx, axis: Axis): Promise<WrittenView[]> {
  const rows = await ctx.tx.rows<Omit<WrittenView, 'content'> & { content: Buffer }>(sql`
    select id, version, author, written_at as "writtenAt", final_at as "finalAt", content from ${tableOf(axis)}
     where case_id = ${ctx.case.id} order by written_at, id`)
  if (rows.length === 0) return []
  const key = await ctx.open(axis.read)
  return rows.map((row) => ({ ...row, content: key.unseal<OwnView>(nameOf(axis), row.id, row.version, row.content) }))
}

/** Saves mine on top of what I had in front of me; once final it never changes. */
export async function saveMyView(
  ctx: CaseCtx,
  axis: Axis,
  content: OwnView,
  how: { final: boolean; basedOn: number },
): Promise<void> {
  const mine = await findMine(ctx, axis)
  const version = how.basedOn + 1
  const saved = how.basedOn === (mine?.version ?? 0) ? await write(ctx, axis, mine?.id, version, content, how.final) : 0
  if (saved === 0) throw await myOtherWindow(ctx, axis)
}

export function findMine(
  ctx: Ctx & { readonly case: CaseCtx['case'] },
  axis: Axis,
): Promise<{ id: string; version: number; finalAt: Date | null } | undefined> {
  return ctx.tx.find(sql`select id, version, final_at as "finalAt" from ${tableOf(axis)}
    where case_id = ${ctx.case.id} and author = ${ctx.me.account}`)
}

async function write(
  ctx: CaseCtx,
  axis: Axis,
  known: string | undefined,
  version: number,
  content: OwnView,
  final: boolean,
): Promise<number> {
  const key = await ctx.open(axis.write)
  const id = known ?? randomUUID()
  const sealed = key.seal(nameOf(axis), id, version, content)
  if (known)
    return ctx.tx.run(sql`update ${tableOf(axis)} set content = ${sealed}, version = ${version}, written_at = gate.now(),
        final_at = case when ${final} then gate.now() end
      where id = ${id} and version = ${version - 1} and final_at is null`)
  return ctx.tx.run(sql`insert into ${tableOf(axis)} (id, case_id, author, final_at, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, case when ${final} then gate.now() end, ${sealed}) on conflict do nothing`)
}

// Only I write my own row: the other one is me, in another window.
async function myOtherWindow(ctx: CaseCtx, axis: Axis): Promise<Conflict> {
  const mine = (await listOwnViews(ctx, axis)).find(({ author }) => author === ctx.me.account)
  const words = mine
    ? Object.fromEntries(Object.entries(ownViewLabels).map(([at, label]) => [label, mine.content[at as keyof OwnView]]))
    : {}
  return new Conflict(words, mine?.version ?? 0, 'u zelf in een ander venster')
}

/** Who writes this axis and whether their own view is final: names and yes or no, without a word of it. */
export function listWriters(ctx: CaseCtx, axis: Axis): Promise<{ account: string; final: boolean }[]> {
  return ctx.tx.rows(sql`select account, final from gate.own_views(${ctx.case.id})
    where axis = ${axis.tables.replace('duiding_', '')} order by account`)
}
