import { randomUUID } from 'node:crypto'
import { fixed, sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'

/** Where a sentence comes from: an item of a duiding, of the meeting of the team or of what care released. */
export interface Source {
  readonly anchor: string
  readonly sentence: string
  readonly item: string
}
export interface KeptSource extends Source {
  readonly id: string
  readonly care: boolean
}

const tables = { team: 'advice_source', care: 'advice_care_source' } as const
const acts = {
  team: { read: 'read the draft advice', write: 'compose the advice' },
  care: { read: 'read the duiding of mental health', write: 'write the duiding of mental health' },
} as const
export type Side = keyof typeof tables

/** The links I may see; those to the care duiding are rows of their own, that only its readers see. */
export async function listSources(ctx: CaseCtx): Promise<KeptSource[]> {
  return [...(await listOf(ctx, 'team')), ...(await listOf(ctx, 'care'))]
}

async function listOf(ctx: CaseCtx, side: Side): Promise<KeptSource[]> {
  const rows = await ctx.tx.rows<{ id: string; version: number; content: Buffer }>(
    sql`select id, version, content from ${fixed(`liv.${tables[side]}`)} where case_id = ${ctx.case.id} order by written_at, id`,
  )
  if (rows.length === 0) return []
  const key = await ctx.open(acts[side].read)
  return rows.map((row) => ({
    ...key.unseal<Source>(tables[side], row.id, row.version, row.content),
    id: row.id,
    care: side === 'care',
  }))
}

export async function insertSource(ctx: CaseCtx, side: Side, source: Source): Promise<void> {
  const key = await ctx.open(acts[side].write)
  const id = randomUUID()
  await ctx.tx.run(sql`insert into ${fixed(`liv.${tables[side]}`)} (id, case_id, author, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${key.seal(tables[side], id, 1, source)})`)
}

export async function deleteSource(ctx: CaseCtx, side: Side, id: string): Promise<void> {
  await ctx.tx.run(sql`delete from ${fixed(`liv.${tables[side]}`)} where id = ${id} and case_id = ${ctx.case.id}`)
}
