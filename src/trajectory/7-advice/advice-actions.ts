import type { z } from 'zod'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { moveCase } from '../moving.ts'
import type { Domain, Recommendation } from './advice.ts'
import {
  type answerForm,
  type domainForm,
  domainTextOf,
  type RecommendationForm,
  type shownForm,
  shownTextOf,
  type summaryForm,
  type talkForm,
  talkOf,
  type validityForm,
} from './advice-forms.ts'
import { closeWithoutFollowUp, followUpCanStart, interpretAgainCan } from './advice-rules.ts'
import { adviceFacts, saveSection } from './advice-store.ts'
import { addDraft, saveDraft, withdrawDraft } from './recommendation-store.ts'
import { insertTalk } from './talk-store.ts'

/** What an edit was based on; nothing or 0: the part was still empty. */
type Based<T> = Omit<T, '_version'> & { readonly _version?: number }
type Form<S extends z.ZodType> = Based<z.output<S>>

/** The advice is written in its own step; later it takes a step back first, with a reason. */
export function whileAdvising(ctx: CaseCtx): void {
  if (ctx.case.stage !== 'advice')
    throw new Refused('Het advies kan alleen worden veranderd zolang het dossier in de stap Advies staat.')
}

export async function saveAnswer(ctx: CaseCtx, input: Form<typeof answerForm>): Promise<void> {
  whileAdvising(ctx)
  await saveSection(ctx, 'answer', { answer: input.answer }, input._version ?? 0)
}

export async function saveDomain(ctx: CaseCtx, domain: Domain, input: Form<typeof domainForm>): Promise<void> {
  whileAdvising(ctx)
  await saveSection(ctx, domain, domainTextOf({ _version: 0, ...input }), input._version ?? 0)
}

export async function saveSummary(ctx: CaseCtx, input: Form<typeof summaryForm>): Promise<void> {
  whileAdvising(ctx)
  await saveSection(ctx, 'summary', { summary: input.summary }, input._version ?? 0)
}

export async function saveValidity(ctx: CaseCtx, input: Form<typeof validityForm>): Promise<void> {
  whileAdvising(ctx)
  mustLieAhead(ctx, input.validUntil, 'validUntil', 'Kies een dag die nog komt.')
  await saveSection(ctx, 'validity', { validUntil: input.validUntil.toString() }, input._version ?? 0)
}

/** Shown to the person, with what they corrected and think; or why not. */
export async function saveShown(ctx: CaseCtx, input: Form<typeof shownForm>): Promise<void> {
  whileAdvising(ctx)
  if (input.shownOn && Temporal.PlainDate.compare(input.shownOn, ctx.today) > 0)
    throw new Refused('Deze dag is nog niet geweest.', 'shownOn')
  await saveSection(ctx, 'shown', shownTextOf({ _version: 0, ...input }), input._version ?? 0)
}

export async function addRecommendation(ctx: CaseCtx, domain: Domain, input: Based<RecommendationForm>): Promise<void> {
  whileAdvising(ctx)
  await addDraft(ctx, { domain, ...recommendationOf(ctx, input) })
}

export async function changeRecommendation(
  ctx: CaseCtx,
  id: string,
  input: Based<RecommendationForm>,
): Promise<Domain> {
  whileAdvising(ctx)
  return saveDraft(ctx, id, recommendationOf(ctx, input), input._version ?? 0)
}

export async function withdrawRecommendation(ctx: CaseCtx, id: string): Promise<Domain> {
  whileAdvising(ctx)
  return withdrawDraft(ctx, id)
}

function recommendationOf(ctx: CaseCtx, input: Based<RecommendationForm>): Omit<Recommendation, 'domain'> {
  mustLieAhead(ctx, input.reviewOn, 'reviewOn', 'Kies een dag die nog komt.')
  const { _version, reviewOn, ...words } = input
  return { ...words, reviewOn: reviewOn.toString() }
}

function mustLieAhead(ctx: CaseCtx, date: Temporal.PlainDate, field: string, sentence: string): void {
  if (Temporal.PlainDate.compare(date, ctx.today) <= 0) throw new Refused(sentence, field)
}

export async function recordTalk(ctx: CaseCtx, input: z.output<typeof talkForm>): Promise<void> {
  whileAdvising(ctx)
  if (input.heldOn && Temporal.PlainDate.compare(input.heldOn, ctx.today) > 0)
    throw new Refused('Deze dag is nog niet geweest.', 'heldOn')
  await insertTalk(ctx, talkOf(input))
}

export async function startFollowUp(ctx: CaseCtx): Promise<void> {
  await moveCase(ctx, 'follow up', followUpCanStart, await adviceFacts(ctx, ctx.case.id))
}

export async function closeSoon(ctx: CaseCtx): Promise<void> {
  await moveCase(ctx, 'close without follow-up', closeWithoutFollowUp, await adviceFacts(ctx, ctx.case.id))
}

export async function interpretAgain(ctx: CaseCtx, input: { reason?: string }): Promise<void> {
  await moveCase(ctx, 'interpret again', interpretAgainCan, await adviceFacts(ctx, ctx.case.id), input)
}
