import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Weighing } from './referrer.ts'

export async function insertWeighing(ctx: CaseCtx, weighed: Pick<Weighing, 'outcome' | 'reason'>): Promise<void> {
  const key = await ctx.open('weigh whether the referrer is named')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.referrer_weighing (id, case_id, author, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${key.seal('referrer_weighing', id, 1, weighed)})`)
}

/** What was weighed, the newest first. */
export async function listWeighings(ctx: CaseCtx): Promise<Weighing[]> {
  const rows = await ctx.tx.rows<{ id: string; author: string; written_at: Date; content: Buffer }>(sql`
    select id, author, written_at, content from liv.referrer_weighing
     where case_id = ${ctx.case.id} order by written_at desc, id`)
  if (rows.length === 0) return []
  const key = await ctx.open('read who referred')
  return rows.map(({ id, author, written_at, content }) => ({
    ...key.unseal<Pick<Weighing, 'outcome' | 'reason'>>('referrer_weighing', id, 1, content),
    author,
    writtenAt: written_at,
  }))
}

export async function namesOf(ctx: CaseCtx, accounts: readonly string[]): Promise<Map<string, string>> {
  if (accounts.length === 0) return new Map()
  const rows = await ctx.tx.rows<{ id: string; name: string }>(
    sql`select id, name from gate.account where id = any (${[...new Set(accounts)]}::uuid[])`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
