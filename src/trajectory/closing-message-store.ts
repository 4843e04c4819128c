import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'

/** What somebody hears at the end. The recipient is a kind, never a name. */
export interface ClosingMessage {
  readonly recipient: string
  /** Who that is, in words that stay sealed: a function, such as the GP of the centre. */
  readonly to?: string
  readonly message: string
  /** Why they hear nothing; then there is no message. */
  readonly why?: string
  readonly writtenAt: Date
}

interface Row {
  id: string
  version: number
  recipient: string
  written_at: Date
  content: Buffer
}

export async function insertClosingMessage(
  ctx: Ctx,
  caseId: string,
  recipient: string,
  { message, to, why }: Pick<ClosingMessage, 'message' | 'to' | 'why'>,
): Promise<void> {
  const key = await ctx.open('send a closing message', caseId)
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.closing_message (id, case_id, author, recipient, content)
    values (${id}, ${caseId}, ${ctx.me.account}, ${recipient}, ${key.seal('closing_message', id, 1, { message, ...(to && { to }), ...(why && { why }) })})`)
}

/** The messages that I may see, the newest first; a referrer sees only what was said to the referrer. */
export async function listClosingMessages(ctx: Ctx, caseId: string): Promise<ClosingMessage[]> {
  const rows = await ctx.tx.rows<Row>(sql`select id, version, recipient, written_at, content
    from liv.closing_message where case_id = ${caseId} order by written_at desc, id`)
  if (rows.length === 0) return []
  const key = await ctx.open('read the closing message', caseId)
  return rows.map((row) => ({
    ...key.unseal<Pick<ClosingMessage, 'message' | 'to' | 'why'>>('closing_message', row.id, row.version, row.content),
    recipient: row.recipient,
    writtenAt: row.written_at,
  }))
}

/** What the referrer was told at the end, if anything was. */
export async function findMessageToReferrer(ctx: Ctx, caseId: string): Promise<ClosingMessage | undefined> {
  return (await listClosingMessages(ctx, caseId)).find(({ recipient }) => recipient === 'referrer')
}
