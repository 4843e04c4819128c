import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Conflict } from '#platform/refused.ts'
import type { Ctx } from '#routing/context.ts'

interface Sealed {
  readonly id: string
  readonly version: number
  readonly author: string
  readonly written_at: Date
  readonly content: Buffer
}

export interface Addition {
  readonly id: string
  readonly addition: string
  readonly version: number
  readonly author: string
  readonly writtenAt: Date
}

export async function insertAddition(ctx: Ctx, consultation: string, addition: string): Promise<string> {
  const key = await ctx.open('add to the consultation', consultation)
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.consultation_addition (id, consultation, author, content)
    values (${id}, ${consultation}, ${ctx.me.account}, ${key.seal('consultation_addition', id, 1, { addition })})`)
  return id
}

export async function listAdditions(ctx: Ctx, consultation: string): Promise<Addition[]> {
  const rows = await ctx.tx.rows<Sealed>(sql`select id, version, author, written_at, content
    from liv.consultation_addition where consultation = ${consultation} order by written_at, id`)
  if (rows.length === 0) return []
  const key = await ctx.open('read the consultation', consultation)
  return rows.map((row) => ({
    ...key.unseal<{ addition: string }>('consultation_addition', row.id, row.version, row.content),
    id: row.id,
    version: row.version,
    author: row.author,
    writtenAt: row.written_at,
  }))
}

/** Only who wrote it puts it right; what is taken out is gone. */
export async function changeAddition(ctx: Ctx, consultation: string, one: Addition, addition: string): Promise<void> {
  const key = await ctx.open('add to the consultation', consultation)
  const version = one.version + 1
  const content = key.seal('consultation_addition', one.id, version, { addition })
  const done = await ctx.tx.run(sql`update liv.consultation_addition set version = ${version}, content = ${content}
    where id = ${one.id} and consultation = ${consultation} and version = ${one.version}`)
  if (done !== 1) throw new Conflict({ Toevoeging: one.addition }, one.version, 'een collega')
}
