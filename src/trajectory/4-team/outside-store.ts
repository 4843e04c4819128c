import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'

/** Moves the last day of somebody from outside, with the reason; 0 when they are not in the case until a date. */
export async function extendAccess(
  ctx: CaseCtx,
  account: string,
  last: Temporal.PlainDate,
  end: Temporal.Instant,
  reason: string,
): Promise<number> {
  const { changed } = await ctx.tx.row<{ changed: number }>(
    sql`select gate.extend_outside(${ctx.case.id}, ${account}, ${end.toString()}) as changed`,
  )
  if (changed === 0) return 0
  const key = await ctx.open('compose the team')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.outside_term (id, case_id, author, about, until_on, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${account}, ${last.toString()}, ${key.seal('outside_term', id, 1, { reason })})`)
  return changed
}

export interface Extension {
  readonly about: string
  readonly author: string
  readonly until: string
  readonly writtenAt: Date
  readonly reason: string
}

/** Every later last day, with why, the newest first. */
export async function listExtensions(ctx: CaseCtx): Promise<Extension[]> {
  const rows = await ctx.tx.rows<{
    id: string
    version: number
    about: string
    author: string
    until_on: string
    written_at: Date
    content: Buffer
  }>(sql`select id, version, about, author, until_on, written_at, content from liv.outside_term
    where case_id = ${ctx.case.id} order by written_at desc`)
  if (rows.length === 0) return []
  const key = await ctx.open('read the process')
  return rows.map((row) => ({
    about: row.about,
    author: row.author,
    until: row.until_on,
    writtenAt: row.written_at,
    reason: key.unseal<{ reason: string }>('outside_term', row.id, row.version, row.content).reason,
  }))
}

/** "Ik ken deze persoon of familie": the words first, since nothing can be written here after it. */
export async function shutMyselfOut(ctx: CaseCtx): Promise<void> {
  const key = await ctx.open('say that I know the family')
  const id = randomUUID()
  const words = { reason: 'Zei zelf de persoon of familie te kennen.' }
  await ctx.tx.run(sql`insert into liv.shutting_out (id, case_id, author, about, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${ctx.me.account}, ${key.seal('shutting_out', id, 1, words)})`)
  await ctx.tx.row(sql`select gate.shut_myself_out(${ctx.case.id}) as done`)
}
