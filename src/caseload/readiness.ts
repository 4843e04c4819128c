import { may } from '#access/may.ts'
import type { CaseCtx } from '#routing/context.ts'
import { triageCanStart } from '#trajectory/1-referral/referral.ts'
import { referralFacts } from '#trajectory/1-referral/referral-store.ts'
import { canInclude } from '#trajectory/2-triage/triage.ts'
import { triageFacts } from '#trajectory/2-triage/triage-store.ts'
import { commissionIsAccepted } from '#trajectory/3-commission/commission.ts'
import { commissionFacts } from '#trajectory/3-commission/commission-store.ts'
import { conversationsCanStart } from '#trajectory/4-team/team.ts'
import { teamFacts } from '#trajectory/4-team/team-store.ts'
import { conversationFacts } from '#trajectory/5-conversations/conversation-store.ts'
import { duidingCanStart } from '#trajectory/5-conversations/conversations.ts'
import { adviceCanStart } from '#trajectory/6-duiding/duiding.ts'
import { duidingFacts } from '#trajectory/6-duiding/version-store.ts'
import { followUpCanStart } from '#trajectory/7-advice/advice-rules.ts'
import { adviceFacts } from '#trajectory/7-advice/advice-store.ts'
import { followUpFacts } from '#trajectory/8-follow-up/decision-store.ts'
import { closureCanStart } from '#trajectory/8-follow-up/follow-up.ts'
import { canClose } from '#trajectory/9-closure/closure.ts'
import { closureFacts } from '#trajectory/9-closure/closure-store.ts'
import { wayOn } from '#trajectory/moving.ts'
import { type Checks, getMove, type MoveName, type Stage } from '#trajectory/stages.ts'

export type Need = { sentence: string; met: boolean }
type Way = { readonly move: MoveName; readonly needs: (ctx: CaseCtx) => Promise<Need[]> }

/** One way on: the move, the checks of its room, and the facts, asked in one question to the database. */
function way<Name extends MoveName, Facts>(
  move: Name,
  checks: Checks<Name, Facts>,
  facts: (ctx: CaseCtx, caseId: string) => Promise<Facts>,
): Way {
  return { move, needs: async (ctx) => wayOn(move, checks, await facts(ctx, ctx.case.id)) }
}

const ways: Partial<Record<Stage, Way>> = {
  referral: way('start triage', triageCanStart, referralFacts),
  triage: way('include', canInclude, triageFacts),
  commission: way('accept the commission', commissionIsAccepted, commissionFacts),
  team: way('start conversations', conversationsCanStart, teamFacts),
  conversations: way('start the duiding', duidingCanStart, conversationFacts),
  duiding: way('start the advice', adviceCanStart, duidingFacts),
  advice: way('follow up', followUpCanStart, adviceFacts),
  'follow-up': way('start closure', closureCanStart, followUpFacts),
  closure: way('close', canClose, closureFacts),
}

/** What must hold before the case moves on, shown to whoever may move it. */
export async function needsOf(ctx: CaseCtx, stage: Stage): Promise<Need[]> {
  const on = ways[stage]
  if (!on || !may(ctx.me, getMove(on.move).by, ctx.case)) return []
  return on.needs(ctx)
}
