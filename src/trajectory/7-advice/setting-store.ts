import { dateOf } from '#platform/clock.ts'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import { listMembers } from '../case-store.ts'
import type { Setting } from './advice-letter.ts'
import { listSent } from './sent-store.ts'
import { listSignatures } from './signature-store.ts'

/** Everything a letter needs besides its words: who asked what, who signs, who can be called, and what it takes the place of. */
export async function settingOf(
  ctx: CaseCtx,
  version: { id: string; version: number },
): Promise<Omit<Setting, 'sentOn' | 'health'>> {
  const members = await listMembers(ctx, ctx.case.id)
  const coordinator = members.find((member) => member.relation === 'coordinator')
  const signatures = await listSignatures(ctx, version.id, 'read the draft advice')
  const before = (await listSent(ctx, ctx.case.id)).find((sent) => sent.version < version.version)
  return {
    number: ctx.case.number,
    commissioner: await commissionerName(ctx),
    ...(await questionOf(ctx)),
    coordinator: { name: coordinator?.name ?? 'LIV', phone: coordinator?.phone ?? '' },
    signatures: signatures.map((one) => ({ ...one, on: dateOf(one.writtenAt).toString() })),
    ...(before && {
      replaces: { version: before.version, on: dateOf(before.writtenAt.toTemporalInstant()).toString() },
    }),
  }
}

async function commissionerName(ctx: CaseCtx): Promise<string> {
  const row = await ctx.tx.find<{ name: string }>(
    sql`select name from liv.organisation where id = ${ctx.case.organisation}`,
  )
  return row?.name ?? 'de opdrachtgever'
}

async function questionOf(_ctx: CaseCtx): Promise<{ question: string; onBehalfOf: readonly string[] }> {
  return { question: '', onBehalfOf: [] }
}
