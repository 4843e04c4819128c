import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'
import type { Stage } from '#trajectory/stages.ts'
import type { Absence } from './absence.ts'

/** My own days away that are not over yet. */
export function listMyAbsences(ctx: Ctx): Promise<Absence[]> {
  return ctx.tx.rows<Absence>(sql`select id, from_on as from, until_on as until from liv.absence
    where account = ${ctx.me.account} and withdrawn_at is null and until_on >= gate.today() order by from_on`)
}

export async function insertAbsence(ctx: Ctx, from: Temporal.PlainDate, until: Temporal.PlainDate): Promise<void> {
  await ctx.tx.run(sql`insert into liv.absence (id, account, from_on, until_on)
    values (${randomUUID()}, ${ctx.me.account}, ${from.toString()}, ${until.toString()})`)
}

/** False when it was taken back already. */
export async function withdrawAbsence(ctx: Ctx, id: string): Promise<boolean> {
  const changed = await ctx.tx.run(sql`update liv.absence set withdrawn_at = gate.now(), version = version + 1
    where id = ${id} and account = ${ctx.me.account} and withdrawn_at is null`)
  return changed === 1
}

export interface Away {
  readonly account: string
  readonly name: string
  readonly from: string
  readonly until: string
}

/** Everybody who is or will be away, for who shares the work out; my own days only for others. */
export function listAway(ctx: Ctx): Promise<Away[]> {
  return ctx.tx.rows<Away>(sql`select a.id as account, a.name, b.from_on as from, b.until_on as until
    from liv.absence b join gate.account a on a.id = b.account
    where b.withdrawn_at is null and b.until_on >= gate.today() order by b.from_on, a.name limit 100`)
}

export interface AwayBesideMe {
  readonly caseId: string
  readonly account: string
  readonly name: string
  readonly relation: string
  readonly until: string
}

/** Which people of my cases are away today. */
export function listAwayBesideMe(ctx: Ctx): Promise<AwayBesideMe[]> {
  return ctx.tx.rows<AwayBesideMe>(
    sql`select case_id as "caseId", account, name, relation, until_on as until from gate.away_beside_me()`,
  )
}

export interface Mine {
  readonly id: string
  readonly number: string
  readonly stage: Stage
  readonly due_on: string | null
  readonly relation: string
  readonly taker: string | null
  readonly takerAway: string | null
}

/** What of mine is open, and who takes each. */
export function listWhoTakesMine(ctx: Ctx): Promise<Mine[]> {
  return ctx.tx.rows<Mine>(
    sql`select id, number, stage, due_on, relation, taker, "takerAway" from gate.who_takes_mine()`,
  )
}

/** The accounts of the people who take over, each once. */
export async function listTakers(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.tx.rows<{ account: string }>(sql`select distinct m.account from gate.who_takes_mine() w
    cross join lateral gate.members_of(w.id) m where m.name = w.taker and m.account <> ${ctx.me.account}`)
  return rows.map(({ account }) => account)
}
