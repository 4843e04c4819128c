import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Talk } from './advice.ts'

export async function insertTalk(ctx: CaseCtx, talk: Talk): Promise<void> {
  const key = await ctx.open('compose the advice')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.advice_talk (id, case_id, author, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${key.seal('advice_talk', id, 1, talk)})`)
}

/** What was last recorded of the talk with the local parties. */
export async function findTalk(ctx: CaseCtx): Promise<Talk | undefined> {
  const row = await ctx.tx.find<{ id: string; version: number; content: Buffer }>(
    sql`select id, version, content from liv.advice_talk where case_id = ${ctx.case.id} order by written_at desc limit 1`,
  )
  if (!row) return undefined
  return (await ctx.open('read the draft advice')).unseal<Talk>('advice_talk', row.id, row.version, row.content)
}
