import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Report } from './conversations.ts'

interface Row {
  id: string
  conversation: string
  version: number
  author: string
  written_at: Date
  changed_by: string | null
  signed_at: Date | null
  signed_by: string | null
  content: Buffer
}

export interface WrittenReport {
  readonly id: string
  readonly version: number
  readonly by: string
  readonly signedAt: Date | null
  readonly signedBy: string | null
  readonly words: Report
}

export async function findReport(ctx: CaseCtx, conversation: string): Promise<WrittenReport | undefined> {
  const row = await ctx.tx.find<Row>(
    sql`select * from liv.conversation_report where case_id = ${ctx.case.id} and conversation = ${conversation}`,
  )
  if (!row) return undefined
  const key = await ctx.open('read conversations')
  const words = key.unseal<Report>('conversation_report', row.id, row.version, row.content)
  return {
    id: row.id,
    version: row.version,
    by: row.changed_by ?? row.author,
    signedAt: row.signed_at,
    signedBy: row.signed_by,
    words,
  }
}

/** False when somebody else wrote the first version. */
export async function insertReport(ctx: CaseCtx, conversation: string, words: Report): Promise<boolean> {
  const key = await ctx.open('write a conversation report')
  const id = randomUUID()
  const made = await ctx.tx.run(sql`insert into liv.conversation_report (id, case_id, conversation, author, content)
    values (${id}, ${ctx.case.id}, ${conversation}, ${ctx.me.account}, ${key.seal('conversation_report', id, 1, words)})
    on conflict (conversation) do nothing`)
  return made === 1
}

/** False when somebody else saved or signed since this version. */
export async function updateReport(ctx: CaseCtx, report: WrittenReport, words: Report): Promise<boolean> {
  const key = await ctx.open('write a conversation report')
  const version = report.version + 1
  const changed =
    await ctx.tx.run(sql`update liv.conversation_report set version = ${version}, changed_by = ${ctx.me.account},
      content = ${key.seal('conversation_report', report.id, version, words)}
    where id = ${report.id} and version = ${report.version} and signed_at is null`)
  return changed === 1
}

export async function signReport(ctx: CaseCtx, report: WrittenReport): Promise<boolean> {
  const changed =
    await ctx.tx.run(sql`update liv.conversation_report set signed_at = gate.now(), signed_by = ${ctx.me.account}, changed_by = ${ctx.me.account}
    where id = ${report.id} and version = ${report.version} and signed_at is null`)
  return changed === 1
}
