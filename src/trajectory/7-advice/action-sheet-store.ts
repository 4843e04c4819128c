import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { hashOf, hashOfBytes } from './advice-content.ts'
import { type Rendering, restored, stored } from './sent-store.ts'

export async function insertActionSheet(
  ctx: CaseCtx,
  act: 'send the advice' | 'mark the advice as disputed',
  at: { sent: string; recommendation: string; version: number },
  made: Rendering,
): Promise<void> {
  const key = await ctx.open(act)
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.action_sheet (id, case_id, sent, recommendation, version, author, words_hash, pdf_hash, content)
    values (${id}, ${ctx.case.id}, ${at.sent}, ${at.recommendation}, ${at.version}, ${ctx.me.account}, ${hashOf(made.letter)},
      ${hashOfBytes(made.pdf)}, ${key.seal('action_sheet', id, at.version, stored(made))}) on conflict do nothing`)
}

export interface ActionSheet extends Rendering {
  readonly recommendation: string
  readonly version: number
}

interface Row {
  id: string
  recommendation: string
  version: number
  content: Buffer
}

/** The newest sheet of each recommendation of a sent version, in the order in which they were sent. */
export async function listActionSheets(ctx: CaseCtx, sent: string): Promise<ActionSheet[]> {
  const rows = await ctx.tx.rows<Row>(sql`select distinct on (o.position) a.id, a.recommendation, a.version, a.content
    from liv.sent_advice s cross join lateral unnest(s.recommendations) with ordinality as o (recommendation, position)
    join liv.action_sheet a on a.sent = s.id and a.recommendation = o.recommendation
    where s.id = ${sent} and s.case_id = ${ctx.case.id} order by o.position, a.version desc`)
  if (rows.length === 0) return []
  const key = await ctx.open('read the sent advice')
  return rows.map((row) => ({
    ...restored(key.unseal('action_sheet', row.id, row.version, row.content)),
    recommendation: row.recommendation,
    version: row.version,
  }))
}

/** One sheet: of the newest version that has this recommendation. */
export async function getActionSheet(ctx: CaseCtx, recommendation: string): Promise<Rendering> {
  const row = await ctx.tx.find<Row>(sql`select a.id, a.recommendation, a.version, a.content from liv.action_sheet a
    join liv.sent_advice s on s.id = a.sent
    where a.recommendation = ${recommendation} and a.case_id = ${ctx.case.id} order by s.version desc, a.version desc limit 1`)
  if (!row) throw new NotFound()
  return restored((await ctx.open('read the sent advice')).unseal('action_sheet', row.id, row.version, row.content))
}
