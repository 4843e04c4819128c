import type { z } from 'zod'
import { NotFound } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import { findReferrer } from './referral-store.ts'
import { type weighingForm, weighingRules } from './referrer.ts'
import { insertWeighing } from './referrer-store.ts'

/** Whoever leads the case weighs whether a private person is named; it stays with the referral, with who and why. */
export async function weighNaming(ctx: CaseCtx, input: z.output<typeof weighingForm>): Promise<void> {
  const referrer = await findReferrer(ctx, ctx.case.id)
  if (!referrer) throw new NotFound()
  requireAll(weighingRules, referrer)
  await insertWeighing(ctx, input)
}
