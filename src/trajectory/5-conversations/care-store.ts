import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'

interface Row {
  id: string
  version: number
  author: string
  written_at: Date
  changed_by: string | null
  signed_at: Date | null
  signed_by: string | null
  content: Buffer
}

export interface CareNote {
  readonly id: string
  readonly version: number
  readonly by: string
  readonly signedAt: Date | null
  readonly signedBy: string | null
  readonly text: string
}

/** The care note of one conversation; only for care experts of the case. */
export async function findCareNote(ctx: CaseCtx, conversation: string): Promise<CareNote | undefined> {
  const row = await ctx.tx.find<Row>(
    sql`select * from liv.care_note where case_id = ${ctx.case.id} and conversation = ${conversation}`,
  )
  if (!row) return undefined
  const key = await ctx.open('read care notes')
  const { text } = key.unseal<{ text: string }>('care_note', row.id, row.version, row.content)
  return {
    id: row.id,
    version: row.version,
    by: row.changed_by ?? row.author,
    signedAt: row.signed_at,
    signedBy: row.signed_by,
    text,
  }
}

/** False when somebody else wrote, changed or signed it since. */
export async function saveCareNote(
  ctx: CaseCtx,
  conversation: string,
  before: CareNote | undefined,
  text: string,
): Promise<boolean> {
  const key = await ctx.open('write care notes')
  const id = before?.id ?? randomUUID()
  const version = (before?.version ?? 0) + 1
  const content = key.seal('care_note', id, version, { text })
  const changed = before
    ? await ctx.tx.run(sql`update liv.care_note set version = ${version}, changed_by = ${ctx.me.account}, content = ${content}
        where id = ${id} and version = ${before.version} and signed_at is null`)
    : await ctx.tx.run(sql`insert into liv.care_note (id, case_id, conversation, author, content)
        values (${id}, ${ctx.case.id}, ${conversation}, ${ctx.me.account}, ${content}) on conflict (conversation) do nothing`)
  return changed === 1
}

export async function signCareNote(ctx: CaseCtx, note: CareNote): Promise<boolean> {
  const changed =
    await ctx.tx.run(sql`update liv.care_note set signed_at = gate.now(), signed_by = ${ctx.me.account}, changed_by = ${ctx.me.account}
    where id = ${note.id} and version = ${note.version} and signed_at is null`)
  return changed === 1
}

export interface Agreements {
  readonly version: number
  readonly author: string
  readonly writtenAt: Date
  readonly text: string
}

/** The working agreements in force: the newest. */
export async function findAgreements(ctx: CaseCtx): Promise<Agreements | undefined> {
  const row = await ctx.tx.find<Row>(sql`select id, version, author, written_at, content from liv.working_agreement
    where case_id = ${ctx.case.id} order by version desc limit 1`)
  if (!row) return undefined
  const key = await ctx.open('read the care conclusion')
  return {
    version: row.version,
    author: row.author,
    writtenAt: row.written_at,
    ...key.unseal<{ text: string }>('working_agreement', row.id, row.version, row.content),
  }
}

/** False when somebody else wrote this version first. */
export async function insertAgreements(ctx: CaseCtx, version: number, text: string): Promise<boolean> {
  const key = await ctx.open('write working agreements')
  const id = randomUUID()
  const made = await ctx.tx.run(sql`insert into liv.working_agreement (id, case_id, version, author, content)
    values (${id}, ${ctx.case.id}, ${version}, ${ctx.me.account}, ${key.seal('working_agreement', id, version, { text })})
    on conflict (case_id, version) do nothing`)
  return made === 1
}
