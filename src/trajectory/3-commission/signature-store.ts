import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'
import type { Signature } from './commission.ts'

export type Side = 'commissioner' | 'liv'

export interface Signed extends Signature {
  readonly side: Side
  readonly author: string
  readonly writtenAt: Date
}

interface Row {
  id: string
  side: Side
  version: number
  author: string
  written_at: Date
  content: Buffer
}

/** The signatures under this version of the commission; at most one a side. */
export async function listSignatures(ctx: Ctx, caseId: string, commission: string): Promise<Signed[]> {
  const rows = await ctx.tx.rows<Row>(sql`select id, side, version, author, written_at, content
    from liv.commission_signature where commission = ${commission} order by written_at, side`)
  if (rows.length === 0) return []
  const key = await ctx.open('read the commission', caseId)
  return rows.map((row) => ({
    ...key.unseal<Signature>('commission_signature', row.id, row.version, row.content),
    side: row.side,
    author: row.author,
    writtenAt: row.written_at,
  }))
}

const acts = {
  commissioner: 'sign the commission for the commissioner',
  liv: 'sign the commission for LIV',
} as const

/** Nothing is inserted when that side has signed this version already. */
export async function insertSignature(
  ctx: Ctx,
  caseId: string,
  commission: string,
  side: Side,
  signature: Signature,
): Promise<number> {
  const key = await ctx.open(acts[side], caseId)
  const id = randomUUID()
  return ctx.tx.run(sql`insert into liv.commission_signature (id, case_id, commission, side, author, content)
    values (${id}, ${caseId}, ${commission}, ${side}, ${ctx.me.account},
      ${key.seal('commission_signature', id, 1, signature)}) on conflict do nothing`)
}
