import { z } from 'zod'
import { may } from '#access/may.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import { optionalText } from '#platform/web/fields.ts'
import type { CaseCtx } from '#routing/context.ts'
import { dayAfterTerm } from '#settings/settings-store.ts'
import { moveThroughGate } from './case-store.ts'
import { type Checks, getMove, type MoveName } from './stages.ts'

/** Each sentence of a move with whether it holds now. */
export function wayOn<Name extends MoveName, Facts>(name: Name, checks: Checks<Name, Facts>, facts: Facts) {
  return getMove(name).needs.map((sentence) => ({
    sentence,
    met: (checks as Record<string, (facts: Facts) => boolean>)[sentence]?.(facts) ?? false,
  }))
}

/** What every form that moves a case takes in; a step back asks for words. */
export const moveForm = z.object({ reason: optionalText(2000) })

/**
 * Moves the case: every sentence of the move must hold, and a step back carries a sealed reason.
 * The database asks again who may and whether the case still stands where the move starts, and writes the log line.
 */
export async function moveCase<Name extends MoveName, Facts>(
  ctx: CaseCtx,
  name: Name,
  checks: Checks<Name, Facts>,
  facts: Facts,
  input: { reason?: string | undefined } = {},
): Promise<void> {
  const move = getMove(name)
  if (!may(ctx.me, move.by, ctx.case)) throw new NotFound()
  if (ctx.case.stage !== move.from)
    throw new Refused('Het dossier staat al in een andere stap. Laad de pagina opnieuw.')
  const missing = wayOn(name, checks, facts).filter((need) => !need.met)
  if (missing.length > 0)
    throw new Refused(`Dit kan nog niet. Nodig: ${missing.map((need) => need.sentence).join('; ')}.`)
  if (move.reason && !input.reason) throw new Refused('Schrijf op waarom u een stap terug gaat.', 'reason')
  const reason = input.reason ? await sealReason(ctx, move.by, input.reason) : null
  const due = move.term ? (await dayAfterTerm(ctx, move.term, ctx.today)).toString() : null
  await moveThroughGate(ctx, ctx.case.id, name, due, reason)
}

// The reason is content: it is sealed under the key of the act's own part.
async function sealReason(ctx: CaseCtx, act: Parameters<CaseCtx['open']>[0], reason: string): Promise<Buffer> {
  const key = await ctx.open(act)
  return key.seal('stage_step', ctx.case.id, 1, { reason })
}
