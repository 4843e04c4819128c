import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'
import type { SharedCase } from './sharing.ts'

export interface Filter {
  readonly page: number
  readonly stage: string | null
  readonly lead: string | null
}

/** A page of fifty open cases, soonest due first; one more tells whether there is a next page. */
export function listToShareOut(ctx: Ctx, { page, stage, lead }: Filter): Promise<SharedCase[]> {
  return ctx.tx.rows<SharedCase>(sql`
    select c.id, c.number, c.stage, c.due_on, o.name as organisation, c.lead, c."leadName", c."leadAway"
      from gate.cases_to_share_out(${page}, ${stage}, ${lead}) c left join liv.organisation o on o.id = c.organisation
     order by c.due_on nulls last, c.number`)
}
