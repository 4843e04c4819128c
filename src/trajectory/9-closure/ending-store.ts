import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Kind } from './ending.ts'

export interface Ending {
  readonly kind: Kind
  readonly note: string
  readonly writtenAt: Date
}

export async function insertEnding(ctx: CaseCtx, words: Omit<Ending, 'writtenAt'>): Promise<void> {
  const key = await ctx.open('end the case')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.ending (id, case_id, author, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${key.seal('ending', id, 1, words)})`)
}

/** How the case ended before its time, if it did. */
export async function findEnding(ctx: CaseCtx): Promise<Ending | undefined> {
  const row = await ctx.tx.find<{ id: string; version: number; written_at: Date; content: Buffer }>(
    sql`select id, version, written_at, content from liv.ending where case_id = ${ctx.case.id}`,
  )
  if (!row) return undefined
  const key = await ctx.open('read the closure')
  const words = key.unseal<Omit<Ending, 'writtenAt'>>('ending', row.id, row.version, row.content)
  return { ...words, writtenAt: row.written_at }
}
