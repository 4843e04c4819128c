import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'
import type { Account, Change, Organisation, Wanted } from './accounts.ts'

/** Everybody with an account; nobody for who may not read accounts. */
export function listAccounts(ctx: Ctx): Promise<Account[]> {
  return ctx.tx.rows<Account>(sql`select id, name, email, organisation, big_number as "bigNumber", subject, active,
    until_on as "until", roles from gate.accounts()`)
}

export function listOrganisations(ctx: Ctx): Promise<Organisation[]> {
  return ctx.tx.rows<Organisation>(sql`select id, name, kind from liv.organisation order by name`)
}

/** Those that a new account can belong to: not the ones that ended. */
export function listOpenOrganisations(ctx: Ctx): Promise<Organisation[]> {
  return ctx.tx.rows<Organisation>(sql`select id, name, kind from liv.organisation
    where ended_on is null or ended_on > gate.today() order by name`)
}

const columns = sql`id, kind, account, role, until_on as "until", subject, name, email, organisation, big_number as "bigNumber",
  reason, proposed_by as "proposedBy", proposed_at as "proposedAt", outcome, decided_by as "decidedBy", decided_at as "decidedAt",
  decision_reason as "decisionReason"`

/** Proposals that nobody decided on yet, oldest first. */
export function listWaiting(ctx: Ctx): Promise<Change[]> {
  return ctx.tx.rows<Change>(
    sql`select ${columns} from gate.account_change where outcome is null order by proposed_at, id`,
  )
}

/** What was decided, newest first: about everybody, or about one account. */
export function listDecided(ctx: Ctx, about: string | null = null): Promise<Change[]> {
  return ctx.tx.rows<Change>(sql`select ${columns} from gate.account_change
    where outcome is not null and (${about}::uuid is null or account = ${about}::uuid) order by decided_at desc, id limit 100`)
}

export function findChange(ctx: Ctx, id: string): Promise<Change | undefined> {
  return ctx.tx.find<Change>(sql`select ${columns} from gate.account_change where id::text = ${id}`)
}

/** The gate says who asks and when, checks again, and does at once what takes away. */
export async function proposeChange(ctx: Ctx, wanted: Wanted): Promise<string> {
  const { until: until_on, bigNumber: big_number, ...rest } = wanted
  const { id } = await ctx.tx.row<{ id: string }>(
    sql`select gate.propose_account_change(${JSON.stringify({ ...rest, until_on, big_number })}::jsonb) as id`,
  )
  return id
}

export async function decideChange(ctx: Ctx, id: string, approve: boolean, reason: string): Promise<void> {
  await ctx.tx.row(sql`select gate.decide_account_change(${id}, ${approve}, ${reason}) as outcome`)
}
