import { NotFound } from '#platform/refused.ts'
import type { Ctx } from '#routing/context.ts'
import type { DecisionForm } from './account-forms.ts'
import { decisionRules, demand, type ProposalFacts, proposalRules } from './account-rules.ts'
import type { Wanted } from './accounts.ts'
import {
  decideChange,
  findChange,
  listAccounts,
  listOrganisations,
  listWaiting,
  proposeChange,
} from './accounts-store.ts'

/** Asks for a change; one that takes away is done at once. */
export async function propose(ctx: Ctx, wanted: Wanted): Promise<string> {
  const facts = await factsOf(ctx, wanted)
  if (wanted.kind !== 'open' && !facts.account) throw new NotFound()
  demand(
    proposalRules.filter(({ kinds }) => kinds.includes(wanted.kind)),
    facts,
  )
  return proposeChange(ctx, wanted)
}

async function factsOf(ctx: Ctx, wanted: Wanted): Promise<ProposalFacts> {
  const accounts = await listAccounts(ctx)
  const organisations = await listOrganisations(ctx)
  const account = accounts.find(({ id }) => id === wanted.account)
  const organisation = organisations.find(({ id }) => id === (account?.organisation ?? wanted.organisation))
  const waiting = await listWaiting(ctx)
  return { wanted, me: ctx.me.account, today: ctx.today.toString(), accounts, account, organisation, waiting }
}

/** A second person says yes or no; a yes takes effect at once. */
export async function decide(ctx: Ctx, id: string, input: DecisionForm): Promise<void> {
  const change = await findChange(ctx, id)
  if (!change) throw new NotFound()
  const approve = input.decision === 'approve'
  demand(decisionRules, { change, me: ctx.me.account, approve, reason: input.reason })
  await decideChange(ctx, change.id, approve, input.reason)
}
