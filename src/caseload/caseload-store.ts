import type { Relation } from '#access/who.ts'
import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'
import type { Stage } from '#trajectory/stages.ts'

/** A case in a list: number, place, stage, next date. Never a name. */
export interface CaseLine {
  readonly id: string
  readonly number: string
  readonly stage: Stage
  readonly stage_since: Date
  readonly due_on: string | null
  readonly organisation: string | null
  readonly place: string | null
  readonly relations: readonly Relation[]
  readonly product: string
}

/** My open cases, soonest due first; one question to the database. */
export function listMyCases(ctx: Ctx): Promise<CaseLine[]> {
  return ctx.tx.rows<CaseLine>(sql`
    select c.id, c.number, c.stage, c.stage_since, c.due_on, o.name as organisation, o.place, c.relations, c.product
      from gate.my_cases() c
      left join liv.organisation o on o.id = c.organisation
     order by c.stage = 'closed', c.due_on nulls last, c.number desc
     limit 200`)
}

/** Referrals that nobody has taken yet. */
export function listWaitingReferrals(ctx: Ctx): Promise<CaseLine[]> {
  return ctx.tx.rows<CaseLine>(sql`
    select c.id, c.number, c.stage, c.stage_since, c.due_on, null as organisation, null as place, c.relations, c.product
      from gate.untaken_cases() c
     order by c.stage_since limit 50`)
}

export interface AllCases {
  readonly stage: Stage | null
  readonly product: string | null
  readonly organisation: string | null
  readonly from: Temporal.PlainDate | null
  readonly until: Temporal.PlainDate | null
  readonly sort: 'day' | 'change' | 'number'
  /** The number of the last case of the page before. */
  readonly after: string | null
}

/** All cases without names, for whoever shares the work out: fifty, and one more when there is a next page. */
export function listAllCases(ctx: Ctx, asked: AllCases): Promise<CaseLine[]> {
  return ctx.tx.rows<CaseLine>(sql`
    select c.id, c.number, c.stage, c.stage_since, c.due_on, o.name as organisation, o.place, c.relations, c.product
      from gate.all_cases(${asked.stage}, ${asked.product},
        (select f.id from liv.organisation f where f.name = ${asked.organisation} limit 1),
        ${asked.from?.toString() ?? null}::date, ${asked.until?.toString() ?? null}::date, ${asked.sort}, ${asked.after}) with ordinality
        as c (id, number, stage, stage_since, due_on, organisation, relations, product, turn)
      left join liv.organisation o on o.id = c.organisation
     where ${asked.organisation}::text is null or o.name = ${asked.organisation}
     order by c.turn`)
}

export interface LookLine {
  readonly at: Date
  readonly event: string
  readonly act: string | null
  readonly part: string | null
  readonly name: string | null
  readonly roles: string | null
  readonly standing: string | null
  readonly outcome: string
}

/** The log of one case, newest first. */
export function listLooks(ctx: Ctx, caseId: string): Promise<LookLine[]> {
  return ctx.tx.rows<LookLine>(
    sql`select at, event, act, part, name, roles, standing, outcome from audit.of_case(${caseId}, null, 200)`,
  )
}
