import { may } from '#access/may.ts'
import type { CaseCtx } from '#routing/context.ts'
import { triageCanStart } from '#trajectory/1-referral/referral.ts'
import { referralFacts } from '#trajectory/1-referral/referral-store.ts'
import { wayOn } from '#trajectory/moving.ts'
import { getMove, type MoveName, type Stage } from '#trajectory/stages.ts'

export type Need = { sentence: string; met: boolean }

/** The way on from each stage, with the facts of its room. */
const ways: Partial<Record<Stage, { move: MoveName; needs: (ctx: CaseCtx) => Promise<Need[]> }>> = {
  referral: {
    move: 'start triage',
    needs: async (ctx) => wayOn('start triage', triageCanStart, await referralFacts(ctx, ctx.case.id)),
  },
}

/** What must hold before the case moves on, shown to whoever may move it. */
export async function needsOf(ctx: CaseCtx, stage: Stage): Promise<Need[]> {
  const way = ways[stage]
  if (!way || !may(ctx.me, getMove(way.move).by, ctx.case)) return []
  return way.needs(ctx)
}
