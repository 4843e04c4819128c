import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import type { Ctx } from '#routing/context.ts'
import type { Referral, ReferralFacts, Referrer } from './referral.ts'

interface Row {
  id: string
  case_id: string
  version: number
  author: string
  written_at: Date
  content: Buffer
}

/** A new case with its number; its review and its latest destruction date are set from this first minute. */
export async function openThroughGate(
  ctx: Ctx,
  id: string,
  asReferrer: boolean,
  dates: Record<'review' | 'destroy' | 'due', Temporal.PlainDate>,
): Promise<string> {
  const { review, destroy, due } = dates
  const made = await ctx.tx.row<{ number: string }>(sql`select gate.open_case(${id}, 'duiding', ${asReferrer},
    ${review.toString()}, ${destroy.toString()}, ${due.toString()}) as number`)
  return made.number
}

export async function insertReferral(ctx: Ctx, caseId: string, referral: Referral): Promise<void> {
  const key = await ctx.open('write the referral', caseId)
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.referral (id, case_id, author, content)
    values (${id}, ${caseId}, ${ctx.me.account}, ${key.seal('referral', id, 1, referral)})`)
}

/** What my account says of me. */
export function findMyself(ctx: Ctx): Promise<{ phone: string | null; organisation: string | null }> {
  return ctx.tx.row(sql`select a.phone, o.name as organisation from gate.account a
    left join liv.organisation o on o.id = a.organisation where a.id = ${ctx.me.account}`)
}

export async function insertReferrer(ctx: Ctx, caseId: string, referrer: Referrer): Promise<void> {
  const key = await ctx.open('say who referred', caseId)
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.referrer (id, case_id, author, content)
    values (${id}, ${caseId}, ${ctx.me.account}, ${key.seal('referrer', id, 1, referrer)})`)
}

export async function getReferral(ctx: Ctx, caseId: string): Promise<Referral & { writtenAt: Date }> {
  const row = await ctx.tx.find<Row>(sql`select * from liv.referral where case_id = ${caseId} order by version limit 1`)
  if (!row) throw new NotFound()
  const key = await ctx.open('read the referral', caseId)
  return { ...key.unseal<Referral>('referral', row.id, row.version, row.content), writtenAt: row.written_at }
}

export async function findReferrer(ctx: Ctx, caseId: string): Promise<Referrer | undefined> {
  const row = await ctx.tx.find<Row>(sql`select * from liv.referrer where case_id = ${caseId} limit 1`)
  if (!row) return undefined
  const key = await ctx.open('read who referred', caseId)
  return key.unseal<Referrer>('referrer', row.id, row.version, row.content)
}

export async function insertReceipt(ctx: Ctx, caseId: string, message: string): Promise<void> {
  const key = await ctx.open('write the referral', caseId)
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.receipt (id, case_id, author, content)
    values (${id}, ${caseId}, ${ctx.me.account}, ${key.seal('receipt', id, 1, { message })})`)
}

/** What the referrer was told or asked, the oldest first. */
export async function listReceipts(ctx: Ctx, caseId: string): Promise<{ message: string; writtenAt: Date }[]> {
  const rows = await ctx.tx.rows<Row>(sql`select * from liv.receipt where case_id = ${caseId} order by written_at, id`)
  if (rows.length === 0) return []
  const key = await ctx.open('read the referral', caseId)
  return rows.map((row) => ({
    ...key.unseal<{ message: string }>('receipt', row.id, row.version, row.content),
    writtenAt: row.written_at,
  }))
}

// The first version is the referral as it came in; what was added later is counted on from there.
const firstAddition = 2

/** What was added to a referral: a new row, the first words stay. */
export async function insertAddition(ctx: Ctx, caseId: string, addition: string): Promise<void> {
  const key = await ctx.open('write the referral', caseId)
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.referral (id, case_id, version, author, content) values
    (${id}, ${caseId}, ${firstAddition}, ${ctx.me.account}, ${key.seal('referral', id, firstAddition, { addition })})`)
}

export async function listAdditions(ctx: Ctx, caseId: string): Promise<{ addition: string; writtenAt: Date }[]> {
  const rows = await ctx.tx.rows<Row>(sql`select * from liv.referral
    where case_id = ${caseId} and version >= ${firstAddition} order by written_at, id`)
  if (rows.length === 0) return []
  const key = await ctx.open('read the referral', caseId)
  return rows.map((row) => ({
    ...key.unseal<{ addition: string }>('referral', row.id, row.version, row.content),
    writtenAt: row.written_at,
  }))
}

export async function referralFacts(ctx: Ctx, caseId: string): Promise<ReferralFacts> {
  return ctx.tx.row<ReferralFacts>(sql`select
    exists (select 1 from liv.referral where case_id = ${caseId}) as "hasConcern",
    exists (select 1 from liv.receipt where case_id = ${caseId}) as "receiptSent",
    (select count(*)::int from gate.members_of(${caseId}) where relation = 'triager') as "triagers"`)
}

/** My own referrals: their number and when, nothing of what became of them. */
export function listMyReferrals(ctx: Ctx): Promise<{ id: string; number: string; writtenAt: Date }[]> {
  return ctx.tx.rows(sql`select * from gate.my_referrals()`)
}
