import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { SignatureKind } from './advice.ts'

/** Who signed, as they were known at that moment. */
export interface Signer {
  readonly name: string
  readonly bigNumber?: string
}

export interface Signature extends Signer {
  readonly id: string
  readonly kind: SignatureKind
  readonly author: string
  readonly writtenAt: Temporal.Instant
  readonly hash: string
}

interface Row {
  id: string
  kind: SignatureKind
  version: number
  author: string
  written_at: Date
  hash: string
  content: Buffer
}

export async function insertSignature(
  ctx: CaseCtx,
  advice: string,
  signed: { kind: SignatureKind; hash: string; signer: Signer },
): Promise<string> {
  const key = await ctx.open(`sign the advice for ${signed.kind}`)
  const id = randomUUID()
  const sealed = key.seal('advice_signature', id, 1, signed.signer)
  const done = await ctx.tx.run(sql`insert into liv.advice_signature (id, case_id, advice, kind, author, hash, content)
    values (${id}, ${ctx.case.id}, ${advice}, ${signed.kind}, ${ctx.me.account}, ${signed.hash}, ${sealed}) on conflict do nothing`)
  if (done === 0) throw new Refused('Deze versie is al ondertekend.')
  return id
}

export async function listSignatures(
  ctx: CaseCtx,
  advice: string,
  act: 'read the draft advice' | 'compose the advice',
): Promise<Signature[]> {
  const rows = await ctx.tx.rows<Row>(
    sql`select * from liv.advice_signature where advice = ${advice} order by written_at`,
  )
  if (rows.length === 0) return []
  const key = await ctx.open(act)
  return rows.map(({ written_at, content, version, ...row }) => ({
    ...row,
    ...key.unseal<Signer>('advice_signature', row.id, version, content),
    writtenAt: written_at.toTemporalInstant(),
  }))
}

/** My own registration, as the functional administrator checked it. */
export async function myBigNumber(ctx: CaseCtx): Promise<string | null> {
  const row = await ctx.tx.find<{ big_number: string | null }>(
    sql`select big_number from gate.account where id = ${ctx.me.account}`,
  )
  return row?.big_number ?? null
}
