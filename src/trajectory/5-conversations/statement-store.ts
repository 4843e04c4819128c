import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Statement } from './statements.ts'

export interface WrittenStatement extends Statement {
  readonly id: string
}

/** Who said what, in the order in which it was written down. */
export async function listStatements(ctx: CaseCtx, conversation: string): Promise<WrittenStatement[]> {
  const rows = await ctx.tx.rows<{ id: string; version: number; content: Buffer }>(sql`select id, version, content
    from liv.statement where case_id = ${ctx.case.id} and conversation = ${conversation} order by written_at, id`)
  if (rows.length === 0) return []
  const key = await ctx.open('read conversations')
  return rows.map(({ id, version, content }) => ({ id, ...key.unseal<Statement>('statement', id, version, content) }))
}

export async function insertStatements(ctx: CaseCtx, conversation: string, list: readonly Statement[]): Promise<void> {
  const key = await ctx.open('write a conversation report')
  for (const words of list) {
    const id = randomUUID()
    await ctx.tx.run(sql`insert into liv.statement (id, case_id, conversation, author, content)
      values (${id}, ${ctx.case.id}, ${conversation}, ${ctx.me.account}, ${key.seal('statement', id, 1, words)})`)
  }
}

export async function deleteStatement(ctx: CaseCtx, conversation: string, id: string): Promise<void> {
  await ctx.tx.run(
    sql`delete from liv.statement where id = ${id} and conversation = ${conversation} and case_id = ${ctx.case.id}`,
  )
}

export interface PaperDestroyed {
  readonly author: string
  readonly on: string
}

export function listPaperDestroyed(ctx: CaseCtx, conversation: string): Promise<PaperDestroyed[]> {
  return ctx.tx.rows(sql`select author, destroyed_on as "on" from liv.paper_destroyed
    where case_id = ${ctx.case.id} and conversation = ${conversation} order by written_at, id`)
}

export async function insertPaperDestroyed(ctx: CaseCtx, conversation: string, on: Temporal.PlainDate): Promise<void> {
  await ctx.tx.run(sql`insert into liv.paper_destroyed (id, case_id, conversation, author, destroyed_on)
    values (${randomUUID()}, ${ctx.case.id}, ${conversation}, ${ctx.me.account}, ${on.toString()})`)
}
