import type { CaseCtx } from '#routing/context.ts'
import { listSentRecommendations, readRendering, type SentAdvice } from '../7-advice/sent-store.ts'
import { listMembers } from '../case-store.ts'
import { followUpFacts, listDecisions, listPhoned } from './decision-store.ts'
import { listMoments, listProgress, listReminders } from './progress-store.ts'

/** Everything that the page shows, each read once. */
export async function readAll(ctx: CaseCtx, sent: SentAdvice) {
  const { letter } = await readRendering(ctx, sent.id, 'commissioner')
  return {
    facts: await followUpFacts(ctx, ctx.case.id),
    recommendations: await listSentRecommendations(ctx, ctx.case.id),
    decisions: await listDecisions(ctx),
    phoned: await listPhoned(ctx),
    progress: await listProgress(ctx),
    moments: await listMoments(ctx),
    reminders: await listReminders(ctx),
    members: await listMembers(ctx, ctx.case.id),
    quotes: letter.blocks.filter((block) => block.kind === 'quote'),
  }
}

export type Read = Awaited<ReturnType<typeof readAll>>
