import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { setCaseDates } from '../case-store.ts'
import { moveCase } from '../moving.ts'
import { basisFor } from './basis.ts'
import {
  type Commission,
  type CommissionForm,
  commissionIsAccepted,
  holesInMeeting,
  type MeetingForm,
} from './commission.ts'
import {
  commissionFacts,
  findNewController,
  findOrganisation,
  findVersion,
  saveCommission,
} from './commission-store.ts'
import { contactRelations, endContacts, mustBeOpen, tell } from './contact-actions.ts'
import { insertMeeting } from './meeting-store.ts'

/** Saves a new version. Signatures under the version before do not count for this one. */
export async function draftCommission(ctx: CaseCtx, input: CommissionForm): Promise<void> {
  await mustBeOpen(ctx)
  const next = await findNewController(ctx, ctx.case.id)
  if (next && next !== input.organisation)
    throw new Refused('De nieuwe opdracht is van de organisatie die de zaak overnam. Kies die.', 'organisation')
  const before = await findVersion(ctx, ctx.case.id)
  const facts = await commissionFacts(ctx, ctx.case.id)
  if (facts.signedByCommissioner && facts.signedForLiv && before?.organisation === input.organisation)
    throw new Refused(isSigned)
  const commission = await wordsOf(ctx, input)
  const basedOn = input._version === undefined ? undefined : Number(input._version)
  await saveCommission(ctx, ctx.case.id, input.organisation, commission, basedOn)
  if (!next && before && before.organisation !== input.organisation) await endContacts(ctx, [])
  else if (facts.signedByCommissioner) await tell(ctx, contactRelations)
  await setCaseDates(ctx, ctx.case.id, 'draft the commission', { organisation: input.organisation })
}

export const isSigned = 'Beide kanten hebben de opdracht ondertekend. De tekst ligt nu vast.'

// The basis is written out, so that both sides sign the very words and not a setting.
async function wordsOf(ctx: CaseCtx, input: CommissionForm): Promise<Commission> {
  const organisation = await findOrganisation(ctx, input.organisation)
  const kind = organisation?.kind
  if (kind !== 'coa' && kind !== 'municipality') throw new Refused('Kies wie de opdracht geeft', 'organisation')
  if (kind !== 'coa' && input.onBehalfOf.length > 0) {
    throw new Refused('Alleen COA geeft een opdracht mede namens IND of DT&V', 'onBehalfOf')
  }
  const { organisation: _, _version, wantsBy, basis, ...rest } = input
  const standard = await basisFor(ctx, kind, input.organisation)
  return {
    ...rest,
    basis: basis || standard.text,
    basisFrom: basis ? null : standard.version,
    wantsBy: wantsBy?.toString() ?? null,
  }
}

/** The afstemmingsoverleg, or the reason why not. A correction is recorded beside it. */
export async function recordMeeting(ctx: CaseCtx, input: MeetingForm): Promise<void> {
  if (!ctx.case.includedOn || ctx.case.closedOn)
    throw new Refused('Het afstemmingsoverleg hoort bij een opdracht die loopt.')
  const [hole] = holesInMeeting(input)
  if (hole) throw new Refused(hole.sentence, hole.field)
  const { attended = '', agreed = '', whoInformsPerson = '', notHeldReason = '' } = input
  if (input.held === 'no') return insertMeeting(ctx, ctx.case.id, null, { notHeldReason })
  return insertMeeting(ctx, ctx.case.id, input.heldOn ?? null, { attended, agreed, whoInformsPerson })
}

export async function acceptCommission(ctx: CaseCtx): Promise<void> {
  await moveCase(ctx, 'accept the commission', commissionIsAccepted, await commissionFacts(ctx, ctx.case.id))
}
