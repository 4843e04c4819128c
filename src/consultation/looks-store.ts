import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'

export interface Look {
  readonly at: Date
  readonly event: string
  readonly part: string | null
  readonly name: string | null
  readonly outcome: string
}

/** The log of one consultation, newest first; who may not gets no page. */
export function listLooks(ctx: Ctx, consultation: string): Promise<Look[]> {
  return ctx.tx.rows<Look>(sql`select at, event, part, name, outcome from audit.of_consultation(${consultation})`)
}

export interface Kept {
  readonly id: string
  readonly code: string
  readonly written_at: Date
  readonly ended_at: Date | null
  readonly destroy_on: string
}

export const keptOnPage = 50

/** Which consultations there are: code and days, for who watches over them. */
export function listKept(ctx: Ctx, page: number): Promise<Kept[]> {
  return ctx.tx.rows<Kept>(sql`select id, code, written_at, ended_at, destroy_on from gate.consultations_kept(${page})`)
}
