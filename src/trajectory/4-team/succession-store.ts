import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Compartment } from './succession.ts'

/** Somebody who came after another, and whether what was written before is theirs to read. */
export interface Successor {
  readonly account: string
  readonly name: string
  readonly part: Compartment
  readonly before: Date
  readonly seen: boolean
  /** Somebody chose; else it is the setting. */
  readonly chosen: boolean
  /** The choice is mine to make. */
  readonly mine: boolean
}

export function listSuccessors(ctx: CaseCtx): Promise<Successor[]> {
  return ctx.tx.rows<Successor>(
    sql`select account, name, part, before, seen, chosen, mine from gate.successors(${ctx.case.id})`,
  )
}

/** The gate checks who may choose, for whom, and writes the line in the log. */
export async function setEarlierNotes(ctx: CaseCtx, account: string, part: Compartment, seen: boolean): Promise<void> {
  await ctx.tx.row(sql`select gate.choose_earlier_notes(${ctx.case.id}, ${account}, ${part}, ${seen}) as chosen`)
}

export type ForMySuccessors = Pick<Successor, 'part' | 'seen' | 'chosen'>

/** What holds for whoever comes after me, per part that is mine to say. */
export function listForMySuccessors(ctx: CaseCtx): Promise<ForMySuccessors[]> {
  return ctx.tx.rows(sql`select part, seen, chosen from gate.for_my_successors(${ctx.case.id})`)
}

export async function setForSuccessors(ctx: CaseCtx, part: Compartment, seen: boolean): Promise<void> {
  await ctx.tx.row(sql`select gate.say_for_successors(${ctx.case.id}, ${part}, ${seen}) as said`)
}

/** What of before is shut for me here, and from when I came; empty for almost everybody. */
export async function keptFromMe(ctx: CaseCtx): Promise<ReadonlyMap<Compartment, Date>> {
  const rows = await ctx.tx.rows<{ part: Compartment; before: Date }>(
    sql`select part, before from gate.kept_from_me_in(${ctx.case.id})`,
  )
  return new Map(rows.map(({ part, before }) => [part, before]))
}
