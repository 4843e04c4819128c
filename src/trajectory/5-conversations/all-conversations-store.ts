import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Report } from './conversations.ts'
import type { Statement } from './statements.ts'

interface Row {
  id: string
  conversation: string
  version: number
  content: Buffer
}
type Of<Words> = Words & { readonly conversation: string }

/** What was written of every conversation, for who reads the whole case: one statement and one opened key for each kind. */
export interface AllWritten {
  readonly reports: readonly Of<Report & { readonly signed: boolean }>[]
  readonly statements: readonly Of<Statement>[]
  readonly additions: readonly Of<{ readonly text: string }>[]
}

export async function readAllConversations(ctx: CaseCtx): Promise<AllWritten> {
  const reports = await ctx.tx.rows<Row & { signed: boolean }>(
    sql`select id, conversation, version, content, signed_at is not null as signed from liv.conversation_report where case_id = ${ctx.case.id}`,
  )
  const statements = await ctx.tx.rows<Row>(
    sql`select id, conversation, version, content from liv.statement where case_id = ${ctx.case.id} order by written_at, id`,
  )
  const additions = await ctx.tx.rows<Row>(
    sql`select id, conversation, version, content from liv.conversation_addition where case_id = ${ctx.case.id} order by written_at, id`,
  )
  if (reports.length + statements.length + additions.length === 0) return { reports: [], statements: [], additions: [] }
  const key = await ctx.open('read conversations')
  const words = <Words>(table: string, row: Row): Of<Words> => ({
    ...key.unseal<Words>(table, row.id, row.version, row.content),
    conversation: row.conversation,
  })
  return {
    reports: reports.map((row) => ({ ...words<Report>('conversation_report', row), signed: row.signed })),
    statements: statements.map((row) => words<Statement>('statement', row)),
    additions: additions.map((row) => words<{ text: string }>('conversation_addition', row)),
  }
}

/** Every care note that is mine to read, under its own key. */
export async function listCareNotes(ctx: CaseCtx): Promise<Of<{ readonly text: string }>[]> {
  const rows = await ctx.tx.rows<Row>(
    sql`select id, conversation, version, content from liv.care_note where case_id = ${ctx.case.id} order by written_at, id`,
  )
  if (rows.length === 0) return []
  const key = await ctx.open('read care notes')
  return rows.map((row) => ({
    ...key.unseal<{ text: string }>('care_note', row.id, row.version, row.content),
    conversation: row.conversation,
  }))
}
