import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'

/** Somebody who came after another, and whether the notes from before are theirs to read. */
export interface Successor {
  readonly account: string
  readonly name: string
  readonly before: Date
  readonly seen: boolean
  readonly chosen: boolean
}

export function listSuccessors(ctx: CaseCtx): Promise<Successor[]> {
  return ctx.tx.rows<Successor>(sql`select account, name, before, seen, chosen from gate.successors(${ctx.case.id})`)
}

/** The gate checks who may choose, for whom, and writes the line in the log. */
export async function setEarlierNotes(ctx: CaseCtx, account: string, seen: boolean): Promise<void> {
  await ctx.tx.row(sql`select gate.choose_earlier_notes(${ctx.case.id}, ${account}, ${seen}) as chosen`)
}
