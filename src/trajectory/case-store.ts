import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'

/** A person with a part in the case, as the gate names them; the referrer is never among them. */
export interface Member {
  readonly account: string
  readonly name: string
  readonly relation: string
  readonly from_at: Date
  readonly until_at: Date | null
  readonly phone: string | null
  readonly big_number: string | null
}

export function listMembers(ctx: Ctx, caseId: string): Promise<Member[]> {
  return ctx.tx.rows<Member>(sql`select * from gate.members_of(${caseId})`)
}

/** Lets somebody into a case; the gate checks the act, the role and conflicts of interest, and writes the log line. */
export async function joinCase(
  ctx: Ctx,
  caseId: string,
  account: string,
  relation: string,
  act: string,
  until: Temporal.Instant | null = null,
): Promise<void> {
  await ctx.tx.row(
    sql`select gate.join_case(${caseId}, ${account}, ${relation}, ${act}, ${until?.toString() ?? null}) as id`,
  )
}

export async function leaveCase(
  ctx: Ctx,
  caseId: string,
  account: string,
  relation: string,
  act: string,
): Promise<void> {
  await ctx.tx.row(sql`select gate.leave_case(${caseId}, ${account}, ${relation}, ${act}) as left`)
}

/** Sets the day by which the next thing is due; the destruction date can only come nearer this way. */
export async function setCaseDates(
  ctx: Ctx,
  caseId: string,
  act: string,
  dates: { due?: Temporal.PlainDate; review?: Temporal.PlainDate; destroy?: Temporal.PlainDate; organisation?: string },
): Promise<void> {
  await ctx.tx.row(sql`select gate.set_case_dates(${caseId}, ${act}, ${dates.due?.toString() ?? null},
    ${dates.review?.toString() ?? null}, ${dates.destroy?.toString() ?? null}, ${dates.organisation ?? null}) as set`)
}

export interface Step {
  readonly move: string
  readonly from_stage: string
  readonly to_stage: string
  readonly moved_at: Date
  readonly moved_by: string
}

export function listSteps(ctx: Ctx, caseId: string): Promise<Step[]> {
  return ctx.tx.rows<Step>(
    sql`select move, from_stage, to_stage, moved_at, moved_by from liv.stage_step where case_id = ${caseId} order by moved_at`,
  )
}

/** Colleagues who hold a role: for the pickers; people who left are not in it. */
export function listColleagues(ctx: Ctx, role: string): Promise<{ account: string; name: string }[]> {
  return ctx.tx.rows(sql`select a.id as account, a.name from gate.account a
    join gate.account_role r on r.account = a.id and r.role = ${role} and (r.until_on is null or r.until_on >= gate.today())
    where a.active and (a.until_on is null or a.until_on >= gate.today()) order by a.name`)
}

/** Names of people I may know of, by account. */
export async function namesOf(ctx: Ctx, accounts: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.tx.rows<{ id: string; name: string }>(
    sql`select id, name from gate.account where id = any (${[...new Set(accounts)]}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** The gate checks the move, the act and where the case stands; it writes the step. */
export async function moveThroughGate(
  ctx: Ctx,
  caseId: string,
  move: string,
  due: string | null,
  reason: Buffer | null,
): Promise<void> {
  await ctx.tx.row(sql`select gate.move_case(${caseId}, ${move}, ${due}, ${reason}) as stage`)
}
