import type { ActName } from '#access/who.ts'
import { sql } from '#platform/database/sql.ts'
import { inTransaction, type Pool } from '#platform/database/tx.ts'
import type { Ctx } from '#routing/context.ts'
import { type DraftLine, type DraftPlace, draftLine } from './drafts.ts'

/**
 * My own texts that are typed and not yet saved, newest first: what, in which case, since when, and where it opens.
 * For any page, for every role; asks the database nothing more (the gate said it when I came in) and holds no word of a text.
 */
export function myDrafts(ctx: Pick<Ctx, 'drafts'>): readonly DraftLine[] {
  return ctx.drafts.map(draftLine)
}

export interface SealedDraft {
  readonly dossier: string | null
  readonly act: ActName | null
  readonly form: string
  readonly version: number
  readonly sealed: Buffer
  readonly kept_at: Date
}

/** False: something else stands there by now; it stays as it was. */
export async function putDraft(
  ctx: Ctx,
  id: string,
  place: DraftPlace | null,
  { form, based, sealed }: { form: string; based: number; sealed: Buffer },
): Promise<boolean> {
  const { kept } = await ctx.tx.row<{ kept: boolean }>(
    sql`select gate.keep_draft(${id}, ${place?.dossier ?? null}, ${place?.act ?? null}, ${form}, ${based}, ${sealed}) as kept`,
  )
  return kept
}

export async function findDraft(ctx: Ctx, id: string): Promise<SealedDraft | undefined> {
  return ctx.tx.find<SealedDraft>(
    sql`select dossier, act, form, version, sealed, kept_at from gate.my_draft(${id}::uuid)`,
  )
}

export async function dropDraft(ctx: Ctx, id: string): Promise<boolean> {
  const { gone } = await ctx.tx.row<{ gone: boolean }>(sql`select gate.drop_draft(${id}::uuid) as gone`)
  return gone
}

/** What nobody came back for within its term. */
export async function sweepDrafts(worker: Pool): Promise<number> {
  const { gone } = await inTransaction(worker, (tx) =>
    tx.row<{ gone: number }>(sql`select gate.sweep_drafts() as gone`),
  )
  return gone
}
