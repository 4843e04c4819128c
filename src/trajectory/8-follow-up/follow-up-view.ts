import { isLiv, may } from '#access/may.ts'
import type { CaseCtx } from '#routing/context.ts'
import { dayAfterTerm } from '#settings/settings-store.ts'
import { headingsOf } from '../7-advice/headings.ts'
import { listSentRecommendations, readRendering, type SentAdvice } from '../7-advice/sent-store.ts'
import { listMembers } from '../case-store.ts'
import { listContactsOf } from './contact-actions.ts'
import { contactState, findReference, listShared } from './contact-store.ts'
import { findMovedTo, followUpFacts, listDecisions, listPhoned } from './decision-store.ts'
import { nextReminder } from './follow-up-actions.ts'
import { listMoments, listProgress, listReminders } from './progress-store.ts'
import { listRecommendationEnds } from './recommendation-end-store.ts'
import { nextInSilence } from './silence-actions.ts'
import { findSilence, listCalls } from './silence-store.ts'

/** Everything that the page shows, each read once. */
export async function readAll(ctx: CaseCtx, sent: SentAdvice) {
  const { letter } = await readRendering(ctx, sent.id, 'commissioner')
  const facts = await followUpFacts(ctx, ctx.case.id)
  return {
    facts,
    recommendations: await listSentRecommendations(ctx, ctx.case.id),
    decisions: await listDecisions(ctx),
    phoned: await listPhoned(ctx),
    progress: await listProgress(ctx),
    moments: await listMoments(ctx),
    reminders: await listReminders(ctx),
    members: await listMembers(ctx, ctx.case.id),
    contact: await contactState(ctx),
    contacts: isLiv(ctx.me) && may(ctx.me, 'address the commission', ctx.case) ? await listContactsOf(ctx) : [],
    reference: may(ctx.me, 'keep an own reference', ctx.case) ? await findReference(ctx) : '',
    shared: await listShared(ctx),
    calls: await listCalls(ctx),
    ends: atTheEnd(ctx) ? await listRecommendationEnds(ctx) : [],
    next: await nextInSilence(ctx, await findSilence(ctx.tx, ctx.case.id)),
    free: await nextReminder(ctx, facts),
    movedTo: await findMovedTo(ctx, sent),
    headings: await headingsOf(ctx, sent.writtenAt),
    lookAgain: await dayAfterTerm(ctx, 'look-again', ctx.today),
    quotes: letter.blocks.filter((block) => block.kind === 'quote'),
  }
}

// Nobody says what becomes of a recommendation before the case is at its end.
const atTheEnd = (ctx: CaseCtx) => ctx.case.stage === 'closure' || ctx.case.stage === 'closed'

export type Read = Awaited<ReturnType<typeof readAll>>
