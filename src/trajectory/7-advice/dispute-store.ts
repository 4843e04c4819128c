import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Recipient } from './advice.ts'
import { hashOf, hashOfBytes } from './advice-content.ts'
import type { Dispute } from './disputes.ts'
import { type Rendering, stored } from './sent-store.ts'

export async function insertDispute(ctx: CaseCtx, dispute: Dispute): Promise<void> {
  const key = await ctx.open('mark the advice as disputed')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.advice_dispute (id, case_id, author, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${key.seal('advice_dispute', id, 1, dispute)})`)
}

export interface NotedDispute extends Dispute {
  readonly writtenAt: Date
}

/** What the person disputes in this case, the oldest first. */
export async function listDisputes(ctx: CaseCtx): Promise<NotedDispute[]> {
  const rows = await ctx.tx.rows<{ id: string; version: number; writtenAt: Date; content: Buffer }>(
    sql`select id, version, written_at as "writtenAt", content from liv.advice_dispute where case_id = ${ctx.case.id} order by written_at, id`,
  )
  if (rows.length === 0) return []
  const key = await ctx.open('read every rendering')
  return rows.map(({ id, version, writtenAt, content }) => ({
    ...key.unseal<Dispute>('advice_dispute', id, version, content),
    writtenAt,
  }))
}

/** The marked rendering stands in front of the one that was sent; that one stays. */
export async function insertMarkedRendering(
  ctx: CaseCtx,
  sent: string,
  recipient: Recipient,
  made: Rendering,
): Promise<void> {
  const key = await ctx.open('mark the advice as disputed')
  const id = randomUUID()
  const { version } = await ctx.tx.row<{ version: number }>(sql`select coalesce(max(version), 1) + 1 as version
    from liv.disputed_rendering where sent = ${sent} and recipient = ${recipient}`)
  await ctx.tx.run(sql`insert into liv.disputed_rendering (id, case_id, sent, recipient, version, author, words_hash, pdf_hash, content)
    values (${id}, ${ctx.case.id}, ${sent}, ${recipient}, ${version}, ${ctx.me.account}, ${hashOf(made.letter)}, ${hashOfBytes(made.pdf)},
      ${key.seal('disputed_rendering', id, version, stored(made))})`)
}
