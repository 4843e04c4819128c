import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { Letter } from '#platform/pdf/letter.ts'
import { NotFound } from '#platform/refused.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import type { Recipient, Recommendation } from './advice.ts'
import { hashOf, hashOfBytes, sameWords } from './advice-content.ts'

/** A version that went out. */
export interface SentAdvice {
  readonly id: string
  readonly advice: string
  readonly version: number
  readonly author: string
  readonly writtenAt: Date
  readonly hash: string
  readonly validUntil: string
}

const columns = sql`id, advice, version, author, written_at as "writtenAt", hash, valid_until as "validUntil"`

export function listSent(ctx: Ctx, caseId: string): Promise<SentAdvice[]> {
  return ctx.tx.rows(sql`select ${columns} from liv.sent_advice where case_id = ${caseId} order by version desc`)
}

/** The newest sent version, or the one asked for. */
export function findSent(ctx: CaseCtx, version: number | null = null): Promise<SentAdvice | undefined> {
  return ctx.tx.find<SentAdvice>(sql`select ${columns} from liv.sent_advice
    where case_id = ${ctx.case.id} and (${version}::int is null or version = ${version}) order by version desc limit 1`)
}

export interface Outgoing {
  readonly advice: string
  readonly version: number
  readonly hash: string
  readonly validUntil: string
  readonly recommendations: readonly Recommendation[]
}

/** Freezes a version: who sends it, which recommendations it holds, and later its renderings. */
export async function insertSent(
  ctx: CaseCtx,
  outgoing: Outgoing,
): Promise<{ id: string; recommendations: readonly string[] }> {
  const id = randomUUID()
  const recommendations = await freezeRecommendations(ctx, outgoing)
  await ctx.tx.run(sql`insert into liv.sent_advice (id, case_id, advice, version, author, hash, valid_until, recommendations)
    values (${id}, ${ctx.case.id}, ${outgoing.advice}, ${outgoing.version}, ${ctx.me.account}, ${outgoing.hash},
      ${outgoing.validUntil}, ${recommendations}::uuid[])`)
  return { id, recommendations }
}

// A recommendation whose words did not change keeps its id, and with it what was decided about it.
async function freezeRecommendations(ctx: CaseCtx, outgoing: Outgoing): Promise<string[]> {
  const before = await listSentRecommendations(ctx, ctx.case.id)
  const known = (words: Recommendation) => before.find(({ id, position, ...sent }) => sameWords(sent, words))?.id
  const all = outgoing.recommendations.map((words) => ({ words, id: known(words), made: randomUUID() }))
  const fresh = all.filter((one) => !one.id)
  const key = await ctx.open('send the advice')
  await ctx.tx.run(sql`insert into liv.recommendation (id, case_id, version, author, content)
    select t.id, ${ctx.case.id}, ${outgoing.version}, ${ctx.me.account}, t.content from unnest(
      ${fresh.map((one) => one.made)}::uuid[],
      ${fresh.map((one) => key.seal('recommendation', one.made, outgoing.version, one.words))}::bytea[]) as t (id, content)`)
  return all.map((one) => one.id ?? one.made)
}

export interface SentRecommendation extends Recommendation {
  readonly id: string
  readonly position: number
}

/** The recommendations of the newest sent version, in the order of the domains. */
export async function listSentRecommendations(ctx: Ctx, caseId: string): Promise<SentRecommendation[]> {
  const rows = await ctx.tx.rows<{ id: string; version: number; content: Buffer; position: number }>(sql`
    select r.id, r.version, r.content, o.position::int
      from (select recommendations from liv.sent_advice where case_id = ${caseId} order by version desc limit 1) s
      cross join lateral unnest(s.recommendations) with ordinality as o (id, position)
      join liv.recommendation r on r.id = o.id order by o.position`)
  if (rows.length === 0) return []
  const key = await ctx.open('read the sent advice', caseId)
  return rows.map((row) => ({
    ...key.unseal<Recommendation>('recommendation', row.id, row.version, row.content),
    id: row.id,
    position: row.position,
  }))
}

/** What one recipient gets: words that can be drawn as a page, and the very bytes. */
export interface Rendering {
  readonly letter: Letter
  readonly pdf: Uint8Array
}

/** Stored sealed, with the hash of its words and of its bytes. */
export async function insertRendering(
  ctx: CaseCtx,
  sent: string,
  recipient: Recipient,
  made: Rendering,
): Promise<void> {
  const key = await ctx.open('send the advice')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.rendering (id, case_id, sent, recipient, author, words_hash, pdf_hash, content)
    values (${id}, ${ctx.case.id}, ${sent}, ${recipient}, ${ctx.me.account}, ${hashOf(made.letter)}, ${hashOfBytes(made.pdf)},
      ${key.seal('rendering', id, 1, stored(made))})`)
}

interface Stored {
  readonly letter: Letter
  readonly pdf: string
}
export const stored = ({ letter, pdf }: Rendering): Stored => ({ letter, pdf: Buffer.from(pdf).toString('base64') })
export const restored = ({ letter, pdf }: Stored): Rendering => ({ letter, pdf: Buffer.from(pdf, 'base64') })

const actFor = (recipient: Recipient) =>
  recipient === 'commissioner' ? 'read the sent advice' : 'read every rendering'

/** What this recipient reads now: as it was sent, or marked with what was disputed since. Who may not read it does not find it. */
export async function readRendering(ctx: CaseCtx, sent: string, recipient: Recipient): Promise<Rendering> {
  const row = await ctx.tx.find<{
    kind: 'rendering' | 'disputed_rendering'
    id: string
    version: number
    content: Buffer
  }>(sql`
    select 'rendering' as kind, id, version, content from liv.rendering
      where sent = ${sent} and recipient = ${recipient} and case_id = ${ctx.case.id}
    union all select 'disputed_rendering', id, version, content from liv.disputed_rendering
      where sent = ${sent} and recipient = ${recipient} and case_id = ${ctx.case.id}
    order by version desc limit 1`)
  if (!row) throw new NotFound()
  return restored((await ctx.open(actFor(recipient))).unseal<Stored>(row.kind, row.id, row.version, row.content))
}

/** As it was sent, whatever was disputed since. */
export async function readAsSent(ctx: CaseCtx, sent: string, recipient: Recipient): Promise<Rendering> {
  const row = await ctx.tx.find<{ id: string; content: Buffer }>(
    sql`select id, content from liv.rendering where sent = ${sent} and recipient = ${recipient} and case_id = ${ctx.case.id}`,
  )
  if (!row) throw new NotFound()
  return restored((await ctx.open(actFor(recipient))).unseal<Stored>('rendering', row.id, 1, row.content))
}

/** Which renderings there are for me to read, the newest version first: for the list of documents of a case. */
export function listRenderings(
  ctx: Ctx,
  caseId: string,
): Promise<{ recipient: Recipient; version: number; writtenAt: Date }[]> {
  return ctx.tx.rows(sql`select r.recipient, s.version, r.written_at as "writtenAt" from liv.rendering r
    join liv.sent_advice s on s.id = r.sent where r.case_id = ${caseId} order by s.version desc, r.recipient`)
}
