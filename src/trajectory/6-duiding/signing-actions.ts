import { Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import { joinCase, leaveCase, listMembers } from '../case-store.ts'
import type { Axis } from './axes.ts'
import { signingRules, type Version } from './duiding.ts'
import type { Agrees } from './duiding-words.ts'
import { ownViewsFirst } from './own-views.ts'
import { readDuiding } from './reading-store.ts'
import { insertReview, listReviewers, possibleReviewers } from './review-store.ts'
import { hasSpoken } from './spoken-store.ts'
import {
  beginVersion,
  findLatest,
  isDraftShut,
  markSigned,
  markWithdrawn,
  readStands,
  setDays,
  signingFacts,
} from './version-store.ts'
import { copyWords, insertPart } from './words-store.ts'
import { openPage, shutDraft } from './writing-actions.ts'

const aboutThis = (ctx: CaseCtx) => [{ kind: 'case', id: ctx.case.id, part: 'process' }] as const

/** Puts my name under the newest version: every sentence must hold, and from then on nothing in it changes. */
export async function signDuiding(ctx: CaseCtx, axis: Axis): Promise<void> {
  if (ctx.case.stage !== 'duiding') throw new Refused('Ondertekenen kan als het dossier in de stap duiding staat.')
  requireAll(ownViewsFirst, { apart: (await readStands(ctx)).ownApart[axis.key] })
  const draft = await findLatest(ctx, axis, ctx.case.id)
  if (draft?.signedAt) throw new Refused('Deze duiding is al ondertekend.')
  if (await isDraftShut(ctx, draft)) throw new Refused(shutDraft)
  const facts = await signingFacts(ctx, axis, draft, await hasSpoken(ctx, ctx.case.id))
  requireAll(signingRules(axis), facts)
  await markSigned(ctx, axis, draft as Version, facts.spokenWithPerson)
  await ctx.log('duiding.signed', aboutThis(ctx))
  // Whoever was asked to judge the text before this one does not go on reading.
  if ((draft as Version).version > 1) await endReviewers(ctx, axis)
}

async function endReviewers(ctx: CaseCtx, axis: Axis): Promise<void> {
  for (const { account } of await listReviewers(ctx, axis))
    await leaveCase(ctx, ctx.case.id, account, axis.reviewer, axis.ask)
}

/** A signed duiding is never changed: a new version begins with its words, says why it is there, and is signed again. */
export async function startNewVersion(ctx: CaseCtx, axis: Axis, input: { text: string }): Promise<void> {
  const signed = await findLatest(ctx, axis, ctx.case.id)
  if (!signed?.signedAt) throw new Refused('De vorige versie is nog niet ondertekend. Werk daarin verder.')
  const before = await readDuiding(ctx, axis, signed)
  await beginVersion(ctx, axis)
  const page = await openPage(ctx, axis)
  await insertPart(ctx, page, 'change', { text: input.text })
  await copyWords(ctx, page, before)
  if (signed.validUntil && signed.reviewOn) await setDays(ctx, axis, page.duiding, signed.validUntil, signed.reviewOn)
}

/** Drops a new version that turned out not to be needed; the signed one counts again. */
export async function withdrawVersion(ctx: CaseCtx, axis: Axis): Promise<void> {
  const draft = await findLatest(ctx, axis, ctx.case.id)
  if (!draft || draft.signedAt || draft.version === 1) throw new Refused('Er is geen nieuwe versie om weg te doen.')
  await markWithdrawn(ctx, axis, draft)
  await ctx.log('duiding.withdrawn', aboutThis(ctx))
}

/** A successor for whom the draft of before is shut puts it away unread and begins with an empty page; not while its writer is there. */
export async function beginAnew(ctx: CaseCtx, axis: Axis): Promise<void> {
  const draft = await findLatest(ctx, axis, ctx.case.id)
  if (!draft || !(await isDraftShut(ctx, draft))) throw new Refused('Er is geen concept dat dicht is voor u.')
  const writers = (await listMembers(ctx, ctx.case.id)).filter(({ relation }) => relation === axis.writer)
  if (writers.some(({ account }) => account !== ctx.me.account))
    throw new Refused('Een collega werkt nog aan dit concept. Vraag of u mag meelezen.')
  await markWithdrawn(ctx, axis, draft)
  await ctx.log('duiding.withdrawn', aboutThis(ctx))
}

/** Asks a colleague of the same discipline who has no hand in the case; they read this one duiding and nothing else. */
export async function askReview(ctx: CaseCtx, axis: Axis, input: { colleague: string }): Promise<void> {
  const signed = await findLatest(ctx, axis, ctx.case.id)
  if (!signed?.signedAt) throw new Refused('Een duiding wordt getoetst nadat zij is ondertekend.')
  const possible = await possibleReviewers(ctx, axis, signed)
  if (!possible.some(({ account }) => account === input.colleague)) {
    throw new Refused('Kies een collega die niet aan dit dossier werkt.', 'colleague')
  }
  await joinCase(ctx, ctx.case.id, input.colleague, axis.reviewer, axis.ask)
}

export async function takeBackReview(ctx: CaseCtx, axis: Axis, input: { colleague: string }): Promise<void> {
  await leaveCase(ctx, ctx.case.id, input.colleague, axis.reviewer, axis.ask)
}

/** The reviewer says in words whether they agree; what they wrote stays beside the duiding, and their access ends here. */
export async function giveReview(
  ctx: CaseCtx,
  axis: Axis,
  input: { duiding: string; agrees: Agrees; remarks: string },
): Promise<void> {
  const signed = await findLatest(ctx, axis, ctx.case.id)
  if (!signed?.signedAt || signed.id !== input.duiding) {
    throw new Refused('De duiding is ondertussen veranderd. Lees de nieuwe versie voordat u toetst.')
  }
  if (signed.author === ctx.me.account || signed.signedBy === ctx.me.account)
    throw new Refused('U toetst niet uw eigen duiding.')
  await insertReview(ctx, axis, signed, { agrees: input.agrees, remarks: input.remarks })
  await leaveCase(ctx, ctx.case.id, ctx.me.account, axis.reviewer, axis.review)
}
