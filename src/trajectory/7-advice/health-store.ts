import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Conflict, NotFound } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { namesOf } from '../case-store.ts'
import type { HealthPart, Recipient } from './advice.ts'
import { hashOf, hashOfBytes } from './advice-content.ts'
import { type Rendering, restored, stored } from './sent-store.ts'

/** Who may get the health part: nobody else has a rendering with it. */
export type HealthRecipient = Exclude<Recipient, 'commissioner'>

export interface SavedHealthPart {
  readonly id: string
  readonly version: number
  readonly author: string
  readonly writtenAt: Temporal.Instant
  readonly words: HealthPart
}

export async function findHealthPart(ctx: CaseCtx): Promise<SavedHealthPart | undefined> {
  const row = await ctx.tx.find<{ id: string; version: number; author: string; written_at: Date; content: Buffer }>(
    sql`select * from liv.health_part where case_id = ${ctx.case.id} order by version desc limit 1`,
  )
  if (!row) return undefined
  const key = await ctx.open('read the health part')
  const words = key.unseal<HealthPart>('health_part', row.id, row.version, row.content)
  return { id: row.id, version: row.version, author: row.author, writtenAt: row.written_at.toTemporalInstant(), words }
}

/** Each save is a new row: what was signed stays as it was. What a successor does not read keeps its version before this one. */
export async function insertHealthPart(ctx: CaseCtx, words: HealthPart, based: number): Promise<void> {
  const key = await ctx.open('write the health part')
  const id = randomUUID()
  const version = Math.max(based, await versionKeptFromMe(ctx)) + 1
  const done = await ctx.tx.run(sql`insert into liv.health_part (id, case_id, version, author, content)
    values (${id}, ${ctx.case.id}, ${version}, ${ctx.me.account}, ${key.seal('health_part', id, version, words)}) on conflict do nothing`)
  if (done === 0) throw await conflictOf(ctx)
}

async function versionKeptFromMe(ctx: CaseCtx): Promise<number> {
  const { last } = await ctx.tx.row<{ last: number }>(
    sql`select gate.health_version_kept_from_me(${ctx.case.id}) as last`,
  )
  return last
}

async function conflictOf(ctx: CaseCtx): Promise<Conflict> {
  const theirs = await findHealthPart(ctx)
  if (!theirs) throw new NotFound()
  const names = await namesOf(ctx, [theirs.author])
  const { forProfessional, forPerson } = theirs.words
  const words = { 'Voor de behandelaar': forProfessional, 'Voor de persoon': forPerson }
  return new Conflict(words, theirs.version, names.get(theirs.author) ?? 'een collega')
}

/** The care signature covers the health part too: which row, and its words. */
export async function insertHealthSignature(ctx: CaseCtx, signature: string, part: SavedHealthPart): Promise<void> {
  await ctx.tx.run(sql`insert into liv.health_signature (id, case_id, health_part, author, hash)
    values (${signature}, ${ctx.case.id}, ${part.id}, ${ctx.me.account}, ${hashOf(part.words)})`)
}

/** The hash of the health words that were signed with this version of the advice. */
export async function signedHealthHash(ctx: CaseCtx, advice: string): Promise<string | undefined> {
  const row = await ctx.tx.find<{ hash: string }>(sql`select h.hash from liv.health_signature h
    join liv.advice_signature g on g.id = h.id and g.kind = 'care' where g.advice = ${advice} and h.case_id = ${ctx.case.id}`)
  return row?.hash
}

export async function insertHealthRendering(
  ctx: CaseCtx,
  sent: string,
  recipient: HealthRecipient,
  made: Rendering,
): Promise<void> {
  const key = await ctx.open('release the health part')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.health_rendering (id, case_id, sent, recipient, author, words_hash, pdf_hash, content)
    values (${id}, ${ctx.case.id}, ${sent}, ${recipient}, ${ctx.me.account}, ${hashOf(made.letter)}, ${hashOfBytes(made.pdf)},
      ${key.seal('health_rendering', id, 1, stored(made))})`)
}

export interface ReleasedPart {
  readonly sent: string
  readonly version: number
  readonly recipient: HealthRecipient
  readonly writtenAt: Date
}

export function listReleased(ctx: CaseCtx): Promise<ReleasedPart[]> {
  return ctx.tx.rows(sql`select h.sent, s.version, h.recipient, h.written_at as "writtenAt" from liv.health_rendering h
    join liv.sent_advice s on s.id = h.sent where h.case_id = ${ctx.case.id} order by s.version desc, h.recipient desc`)
}

/** As it was released, whatever was disputed since. */
export async function readHealthAsSent(
  ctx: CaseCtx,
  sent: string,
  recipient: HealthRecipient,
): Promise<Rendering & { readonly writtenAt: Date }> {
  const row = await ctx.tx.find<{ id: string; writtenAt: Date; content: Buffer }>(
    sql`select id, written_at as "writtenAt", content from liv.health_rendering where sent = ${sent} and recipient = ${recipient} and case_id = ${ctx.case.id}`,
  )
  if (!row) throw new NotFound()
  const made = restored((await ctx.open('read the health part')).unseal('health_rendering', row.id, 1, row.content))
  return { ...made, writtenAt: row.writtenAt }
}
