import type { z } from 'zod'
import { enqueue } from '#platform/jobs/jobs.ts'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { listMembers } from '../case-store.ts'
import { moveCase } from '../moving.ts'
import { canEnd, endFrom, type endingForm, kindsIn, mayAlwaysEnd } from './ending.ts'
import { insertEnding } from './ending-store.ts'

/** Ends a case in whatever stage it is: how, in words; then the closure follows, with its messages and its terms. */
export async function endCase(
  ctx: CaseCtx,
  { kind, note }: Pick<z.output<typeof endingForm>, 'kind' | 'note'>,
): Promise<void> {
  const { stage } = ctx.case
  if (!canEnd(stage))
    throw new Refused('Dit dossier is al aan het eind. Laad de pagina opnieuw om te zien waar het staat.')
  if (!kindsIn(stage).includes(kind)) throw new Refused('Dit einde past niet bij deze stap. Kies een ander.', 'kind')
  await insertEnding(ctx, { kind, note })
  await moveCase(ctx, endFrom[stage], mayAlwaysEnd, null, { reason: note })
  await tellTheTeam(ctx)
}

// Everybody who works on it hears that something waits; what it is, they read here.
async function tellTheTeam(ctx: CaseCtx): Promise<void> {
  const members = await listMembers(ctx, ctx.case.id)
  for (const account of new Set(members.map((member) => member.account)))
    if (account !== ctx.me.account) await enqueue(ctx.tx, 'mail', account)
}
