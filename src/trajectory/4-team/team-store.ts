import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import type { TeamFacts, TeamWords } from './team.ts'
import type { Possible } from './team-rules.ts'

interface Row {
  id: string
  version: number
  author: string
  written_at: Date
  content: Buffer
}

export interface TeamRecord {
  readonly version: number
  readonly author: string
  readonly writtenAt: Date
  readonly words: TeamWords
}

/** The newest words about the team; only LIV people in the case see them. */
export async function findTeam(ctx: CaseCtx): Promise<TeamRecord | undefined> {
  const row = await ctx.tx.find<Row>(sql`select id, version, author, written_at, content from liv.team
    where case_id = ${ctx.case.id} order by version desc limit 1`)
  if (!row) return undefined
  const key = await ctx.open('read the process')
  return {
    version: row.version,
    author: row.author,
    writtenAt: row.written_at,
    words: key.unseal<TeamWords>('team', row.id, row.version, row.content),
  }
}

/** False when somebody else wrote this version first. */
export async function insertTeam(ctx: CaseCtx, version: number, words: TeamWords): Promise<boolean> {
  const key = await ctx.open('compose the team')
  const id = randomUUID()
  const made = await ctx.tx.run(sql`insert into liv.team (id, case_id, version, author, no_stand_in, no_deputy, content)
    values (${id}, ${ctx.case.id}, ${version}, ${ctx.me.account}, ${words.standInReason !== ''}, ${words.deputyReason !== ''},
      ${key.seal('team', id, version, words)}) on conflict (case_id, version) do nothing`)
  return made === 1
}

/** Colleagues who could join, each with how busy they are; empty for who may not compose the team. */
export function listPossible(ctx: Ctx, caseId: string): Promise<Possible[]> {
  return ctx.tx.rows<Possible>(
    sql`select account, name, role, registered, "openCases", "talksThisWeek", "awayFrom", "awayUntil", "worksUntil"
      from gate.possible_members(${caseId})`,
  )
}

export function teamFacts(ctx: Ctx, caseId: string): Promise<TeamFacts> {
  return ctx.tx.row<TeamFacts>(sql`
    with m as (select relation, big_number from gate.members_of(${caseId})),
         t as (select no_stand_in, no_deputy from liv.team where case_id = ${caseId} order by version desc limit 1)
    select (select count(*)::int from m where relation = 'duidingExpert') as "duidingExperts",
      (select count(*)::int from m where relation = 'careExpert' and big_number is not null) as "registeredCareExperts",
      exists (select 1 from m where relation = 'namedStandIn') as "standIn",
      coalesce((select no_stand_in from t), false) as "noStandInReason",
      exists (select 1 from m where relation = 'deputy') as "deputy",
      coalesce((select no_deputy from t), false) as "noDeputyReason"`)
}

export async function insertStandingIn(ctx: CaseCtx, until: Temporal.Instant, reason: string): Promise<void> {
  const key = await ctx.open('stand in')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.standing_in (id, case_id, author, until_at, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${until.toString()}, ${key.seal('standing_in', id, 1, { reason })})`)
}

export interface StoodIn {
  readonly account: string
  readonly at: Date
  readonly until: Date
  readonly reason: string
}

/** Who stood in, newest first, with the reason. */
export async function listStandingIn(ctx: CaseCtx): Promise<StoodIn[]> {
  const rows = await ctx.tx.rows<Row & { until_at: Date }>(sql`select id, version, author, written_at, until_at, content
    from liv.standing_in where case_id = ${ctx.case.id} order by written_at desc`)
  if (rows.length === 0) return []
  const key = await ctx.open('read the process')
  return rows.map((row) => ({
    account: row.author,
    at: row.written_at,
    until: row.until_at,
    reason: key.unseal<{ reason: string }>('standing_in', row.id, row.version, row.content).reason,
  }))
}

export async function shutOut(ctx: CaseCtx, account: string, reason: string): Promise<void> {
  const key = await ctx.open('shut a colleague out')
  const id = randomUUID()
  await ctx.tx.row(sql`select gate.shut_out(${ctx.case.id}, ${account}) as done`)
  await ctx.tx.run(sql`insert into liv.shutting_out (id, case_id, author, about, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${account}, ${key.seal('shutting_out', id, 1, { reason })})`)
}

/** Colleagues shut out of this case, for who leads it. */
export function listShutOut(ctx: CaseCtx): Promise<{ about: string; author: string; writtenAt: Date }[]> {
  return ctx.tx.rows(
    sql`select about, author, written_at as "writtenAt" from liv.shutting_out where case_id = ${ctx.case.id} order by written_at`,
  )
}
