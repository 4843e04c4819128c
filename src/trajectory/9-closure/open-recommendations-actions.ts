import type { z } from 'zod'
import { NotFound, Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { recommendationEndForm } from '../8-follow-up/recommendation-end.ts'
import { insertRecommendationEnd, listOpenIds } from '../8-follow-up/recommendation-end-store.ts'

/** What becomes of one recommendation that is still open: to whom it stays or goes, or that it lapses, and why. */
export async function endRecommendation(
  ctx: CaseCtx,
  recommendation: string,
  input: Omit<z.output<typeof recommendationEndForm>, 'personWants'>,
): Promise<void> {
  if (ctx.case.stage !== 'closure')
    throw new Refused('Dit kan in de afsluiting. Laad de pagina opnieuw om te zien waar het dossier staat.')
  if (!(await listOpenIds(ctx)).includes(recommendation)) throw new NotFound()
  const to = input.what === 'goesAlong' ? input.to : ''
  await insertRecommendationEnd(ctx, recommendation, input.what, { reason: input.reason, to })
}
