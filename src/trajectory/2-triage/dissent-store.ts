import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import { weighingOf } from './triage-store.ts'

export interface Dissent {
  readonly id: string
  readonly author: string
  readonly writtenAt: Date
  readonly dissent: string
}

/** Who thinks otherwise about this conclusion, in their own words, the oldest first. */
export async function listDissent(ctx: CaseCtx): Promise<Dissent[]> {
  const rows = await ctx.tx.rows<{ id: string; version: number; author: string; written_at: Date; content: Buffer }>(
    sql`select id, version, author, written_at, content from liv.triage_dissent
      where case_id = ${ctx.case.id} and weighing = ${weighingOf(ctx.case.id)} order by written_at, id`,
  )
  if (rows.length === 0) return []
  const key = await ctx.open('read the triage conclusion')
  return rows.map(({ id, version, author, written_at, content }) => ({
    id,
    author,
    writtenAt: written_at,
    ...key.unseal<{ dissent: string }>('triage_dissent', id, version, content),
  }))
}

export async function insertDissent(ctx: CaseCtx, dissent: string): Promise<void> {
  const key = await ctx.open('dissent from the conclusion')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.triage_dissent (id, case_id, weighing, author, content)
    values (${id}, ${ctx.case.id}, ${weighingOf(ctx.case.id)}, ${ctx.me.account}, ${key.seal('triage_dissent', id, 1, { dissent })})`)
}
