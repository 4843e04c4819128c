import { dateOf } from '#platform/clock.ts'
import type { CaseCtx } from '#routing/context.ts'
import { findCommission, findOrganisation } from '../3-commission/commission-store.ts'
import { isOnDocumentsAlone } from '../6-duiding/spoken-store.ts'
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
  const commission = await findCommission(ctx, ctx.case.id)
  const organisation = commission?.organisation ?? ctx.case.organisation
  return {
    number: ctx.case.number,
    commissioner: (organisation && (await findOrganisation(ctx, organisation))?.name) || 'de opdrachtgever',
    question: commission?.question ?? '',
    onBehalfOf: commission?.onBehalfOf ?? [],
    coordinator: { name: coordinator?.name ?? 'LIV', phone: coordinator?.phone ?? '' },
    signatures: signatures.map((one) => ({ ...one, on: dateOf(one.writtenAt).toString() })),
    ...((await isOnDocumentsAlone(ctx)) && { notSpoken: true }),
    ...(before && {
      replaces: { version: before.version, on: dateOf(before.writtenAt.toTemporalInstant()).toString() },
    }),
  }
}
