import { randomUUID } from 'node:crypto'
import { hasRole, may } from '#access/may.ts'
import type { Identity } from '#people/people.ts'
import { writeIdentity } from '#people/people-store.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import { requireProduct } from '#settings/product-store.ts'
import { dayAfterTerm } from '#settings/settings-store.ts'
import { joinCase } from '../case-store.ts'
import { findMessageToReferrer } from '../closing-message-store.ts'
import { moveCase } from '../moving.ts'
import { type ReferralForm, triageCanStart } from './referral.ts'
import {
  findMyself,
  insertAddition,
  insertReceipt,
  insertReferral,
  insertReferrer,
  openThroughGate,
  referralFacts,
} from './referral-store.ts'

/** Makes a referral: opens the case, writes the concern, who referred, and a name if one was given (sealed until inclusion). */
export async function makeReferral(
  ctx: Ctx,
  input: ReferralForm,
  how: 'as myself' | 'for a caller' = hasRole(ctx.me, 'frontOffice') ? 'for a caller' : 'as myself',
): Promise<{ id: string; number: string }> {
  await requireProduct(ctx, 'duiding')
  const id = randomUUID()
  const {
    personName,
    personBirthDate,
    referrerName,
    referrerFunction,
    referrerOrganisation,
    referrerPhone,
    referrerEmail,
    referrerKind,
    mayBeNamed,
    ...referral
  } = input
  const number = await openCase(ctx, id, how)
  await insertReferral(ctx, id, referral)
  await insertReferrer(ctx, id, {
    referrerName,
    referrerFunction,
    referrerOrganisation: referrerOrganisation || (await organisationOf(ctx, input.referrerKind, how)),
    referrerPhone,
    referrerEmail,
    referrerKind,
    mayBeNamed,
  })
  if (personName)
    await sealName(ctx, id, { name: personName, birthDate: personBirthDate?.toString(), language: referral.language })
  return { id, number }
}

// A professional appears as an organisation: their own, where they refer themselves and did not say it.
async function organisationOf(ctx: Ctx, kind: string, how: 'as myself' | 'for a caller'): Promise<string> {
  if (kind !== 'professional' || how !== 'as myself') return ''
  return (await findMyself(ctx)).organisation ?? ''
}

// Sealed for everybody until inclusion, and findable at once: two referrals about one person must find each other in triage.
async function sealName(ctx: Ctx, id: string, identity: Identity): Promise<void> {
  await writeIdentity(ctx, id, identity)
  await ctx.indexPerson(id, { name: identity.name, birthDate: identity.birthDate })
}

// The front office writes for somebody who calls, and a coordinator who does so takes the case; anybody else refers
// themselves and stays the referrer.
async function openCase(ctx: Ctx, id: string, how: 'as myself' | 'for a caller'): Promise<string> {
  await ctx.createDossier(id, 'case')
  const number = await openThroughGate(ctx, id, how === 'as myself', {
    review: await dayAfterTerm(ctx, 'yearly-check', ctx.today),
    destroy: await dayAfterTerm(ctx, 'kept-at-most', ctx.today),
    due: await dayAfterTerm(ctx, 'answer-referral', ctx.today),
  })
  if (how === 'for a caller' && !hasRole(ctx.me, 'frontOffice'))
    await joinCase(ctx, id, ctx.me.account, 'coordinator', 'take the case')
  await ctx.log('case.opened', [{ kind: 'case', id, part: 'process' }])
  return number
}

export async function confirmReceipt(ctx: CaseCtx, input: { message: string }): Promise<void> {
  if ((await referralFacts(ctx, ctx.case.id)).receiptSent) throw new Refused('De ontvangst is al bevestigd.')
  await insertReceipt(ctx, ctx.case.id, input.message)
}

/** The referrer, or who writes for them, adds to a referral that LIV still works on. */
export async function addToReferral(ctx: CaseCtx, input: { addition: string }): Promise<void> {
  const ended = ctx.case.closedOn || (await findMessageToReferrer(ctx, ctx.case.id))
  if (ended) throw new Refused('LIV heeft deze aanmelding afgerond. Bel LIV als er iets is veranderd.', 'addition')
  await insertAddition(ctx, ctx.case.id, input.addition)
}

/** A coordinator takes a waiting case; the gate lets only one do so. */
export async function takeCase(ctx: CaseCtx): Promise<void> {
  await joinCase(ctx, ctx.case.id, ctx.me.account, 'coordinator', 'take the case')
}

export async function inviteTriager(ctx: CaseCtx, input: { colleague: string }): Promise<void> {
  if (input.colleague === ctx.me.account) throw new Refused('Kies een collega: u weegt zelf al mee.', 'colleague')
  await joinCase(ctx, ctx.case.id, input.colleague, 'triager', 'invite a triager')
}

export async function startTriage(ctx: CaseCtx): Promise<void> {
  await moveCase(ctx, 'start triage', triageCanStart, await referralFacts(ctx, ctx.case.id))
}

/** The three first acts of every referral in one go; each asks for its own right, and all of them happen or none. */
export async function receiveAtOnce(ctx: CaseCtx, input: { message: string; colleague: string }): Promise<void> {
  if (!may(ctx.me, 'confirm receipt', ctx.case)) throw new NotFound()
  await confirmReceipt(ctx, input)
  await inviteTriager(ctx, input)
  await startTriage(ctx)
}
