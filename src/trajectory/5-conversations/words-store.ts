import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { OwnWords } from './conversations.ts'

interface Row {
  id: string
  version: number
  content: Buffer
}

export interface SaidWords extends OwnWords {
  readonly id: string
  readonly conversation: string
  readonly withdrawn: boolean
}

type WordsRow = Row & { conversation: string; withdrawn_at: Date | null }

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
  readonly id: string
  readonly kind: 'addendum' | 'released'
  readonly author: string
  readonly writtenAt: Date
  readonly text: string
}

export async function listAdditions(ctx: CaseCtx, conversation: string): Promise<Addition[]> {
  const rows = await ctx.tx.rows<
    Row & { kind: Addition['kind']; author: string; written_at: Date }
  >(sql`select id, version, author, written_at, kind, content
    from liv.conversation_addition where case_id = ${ctx.case.id} and conversation = ${conversation} order by written_at, id`)
  if (rows.length === 0) return []
  const key = await ctx.open('read conversations')
  return rows.map((row) => ({
    id: row.id,
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
