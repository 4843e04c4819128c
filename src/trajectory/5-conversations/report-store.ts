import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { OwnWords, Report } from './conversations.ts'

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

export interface SaidWords extends OwnWords {
  readonly id: string
  readonly conversation: string
  readonly withdrawn: boolean
}

type WordsRow = Pick<Row, 'id' | 'conversation' | 'version' | 'content'> & { withdrawn_at: Date | null }

export async function listOwnWords(ctx: CaseCtx, conversation?: string): Promise<SaidWords[]> {
  const rows =
    await ctx.tx.rows<WordsRow>(sql`select id, conversation, version, withdrawn_at, content from liv.own_words
    where case_id = ${ctx.case.id} and (${conversation ?? null}::uuid is null or conversation = ${conversation ?? null}::uuid) order by written_at, id`)
  if (rows.length === 0) return []
  const key = await ctx.open('read conversations')
  return rows.map((row) => ({
    id: row.id,
    conversation: row.conversation,
    withdrawn: row.withdrawn_at !== null,
    ...key.unseal<OwnWords>('own_words', row.id, row.version, row.content),
  }))
}

/** Quotes that the person lets us use, over all conversations: for the advice. */
export async function listUsableWords(ctx: CaseCtx): Promise<SaidWords[]> {
  return (await listOwnWords(ctx)).filter(({ mayBeUsed, withdrawn }) => mayBeUsed && !withdrawn)
}

export async function insertOwnWords(ctx: CaseCtx, conversation: string, list: readonly OwnWords[]): Promise<void> {
  const key = await ctx.open('write a conversation report')
  for (const words of list) {
    const id = randomUUID()
    await ctx.tx.run(sql`insert into liv.own_words (id, case_id, conversation, author, content)
      values (${id}, ${ctx.case.id}, ${conversation}, ${ctx.me.account}, ${key.seal('own_words', id, 1, words)})`)
  }
}

export async function deleteOwnWords(ctx: CaseCtx, conversation: string, id: string): Promise<void> {
  await ctx.tx.run(
    sql`delete from liv.own_words where id = ${id} and conversation = ${conversation} and case_id = ${ctx.case.id}`,
  )
}

export async function withdrawOwnWords(ctx: CaseCtx, conversation: string, id: string): Promise<void> {
  await ctx.tx.run(sql`update liv.own_words set withdrawn_at = gate.now()
    where id = ${id} and conversation = ${conversation} and case_id = ${ctx.case.id} and withdrawn_at is null`)
}

export interface Addition {
  readonly kind: 'addendum' | 'released'
  readonly author: string
  readonly writtenAt: Date
  readonly text: string
}

export async function listAdditions(ctx: CaseCtx, conversation: string): Promise<Addition[]> {
  const rows = await ctx.tx.rows<
    Row & { kind: Addition['kind'] }
  >(sql`select id, version, author, written_at, kind, content
    from liv.conversation_addition where case_id = ${ctx.case.id} and conversation = ${conversation} order by written_at, id`)
  if (rows.length === 0) return []
  const key = await ctx.open('read conversations')
  return rows.map((row) => ({
    kind: row.kind,
    author: row.author,
    writtenAt: row.written_at,
    ...key.unseal<{ text: string }>('conversation_addition', row.id, row.version, row.content),
  }))
}

export async function insertAddition(
  ctx: CaseCtx,
  conversation: string,
  kind: Addition['kind'],
  text: string,
): Promise<void> {
  const key = await ctx.open('write a conversation report')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.conversation_addition (id, case_id, conversation, author, kind, content)
    values (${id}, ${ctx.case.id}, ${conversation}, ${ctx.me.account}, ${kind}, ${key.seal('conversation_addition', id, 1, { text })})`)
}
