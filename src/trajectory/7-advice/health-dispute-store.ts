import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import { listDisputes, type NotedDispute } from './dispute-store.ts'
import { type Dispute, readerOf, withDisputes } from './disputes.ts'
import { type HealthRecipient, readHealthAsSent } from './health-store.ts'
import type { Rendering } from './sent-store.ts'

export async function insertHealthDispute(ctx: CaseCtx, dispute: Dispute): Promise<void> {
  const key = await ctx.open('release the health part')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.health_dispute (id, case_id, author, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${key.seal('health_dispute', id, 1, dispute)})`)
}

/** What the person disputes in the health part itself, the oldest first. */
export async function listHealthDisputes(ctx: CaseCtx): Promise<NotedDispute[]> {
  const rows = await ctx.tx.rows<{ id: string; version: number; writtenAt: Date; content: Buffer }>(
    sql`select id, version, written_at as "writtenAt", content from liv.health_dispute
      where case_id = ${ctx.case.id} order by written_at, id`,
  )
  if (rows.length === 0) return []
  const key = await ctx.open('read the health part')
  return rows.map(({ id, version, writtenAt, content }) => ({
    ...key.unseal<Dispute>('health_dispute', id, version, content),
    writtenAt,
  }))
}

/** A released document as it must be read now: marked with all that was disputed since, wherever that was noted. */
export async function markedHealth(
  ctx: CaseCtx,
  sent: string,
  recipient: HealthRecipient,
): Promise<{ readonly asSent: Rendering; readonly letter: Rendering['letter']; readonly since: Date | undefined }> {
  const { writtenAt, ...asSent } = await readHealthAsSent(ctx, sent, recipient)
  const all = [...(await listDisputes(ctx)), ...(await listHealthDisputes(ctx))]
  // What was disputed before it was released stands in it already.
  const later = all.filter((one) => one.writtenAt > writtenAt)
  const letter = withDisputes(asSent.letter, later, readerOf(recipient))
  return { asSent, letter, since: letter === asSent.letter ? undefined : later.at(-1)?.writtenAt }
}
