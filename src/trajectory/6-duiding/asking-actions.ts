import { enqueue } from '#platform/jobs/jobs.ts'
import { Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import { dayAfterTerm } from '#settings/settings-store.ts'
import { listMembers } from '../case-store.ts'
import { askedOf, askingRules, isReady, progressOf } from './asking.ts'
import { findAsked, insertAsked } from './asking-store.ts'
import { type Axis, axes } from './axes.ts'
import { duidingFacts } from './version-store.ts'

/** One press: whoever is to move hears that the case waits for this duiding. */
export async function askForDuiding(ctx: CaseCtx, input: { axis: Axis['key'] }): Promise<string> {
  const axis = axes.find(({ key }) => key === input.axis) as Axis
  const progress = progressOf(axis, await duidingFacts(ctx, ctx.case.id))
  const people = askedOf(axis, progress, await listMembers(ctx, ctx.case.id))
  requireAll(askingRules, {
    stage: ctx.case.stage,
    ready: isReady(progress),
    people: people.length,
    again: await mayAskAgainOn(ctx, (await findAsked(ctx))[axis.key]),
    today: ctx.today,
  })
  if (!(await insertAsked(ctx, axis)))
    throw new Refused('Een collega vroeg hier vandaag al om. Laad de pagina opnieuw.')
  for (const { account } of people) await enqueue(ctx.tx, 'mail', account)
  return people.map(({ name }) => name).join(' en ')
}

/** As long as between two reminders. */
export const mayAskAgainOn = async (ctx: CaseCtx, asked: Temporal.PlainDate | undefined) =>
  asked && (await dayAfterTerm(ctx, 'between-reminders', asked))
