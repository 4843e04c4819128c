import { zone } from '#platform/clock.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { Ctx } from '#routing/context.ts'
import { dayAfterTerm } from '#settings/settings-store.ts'
import { type AbsenceForm, absenceRules } from './absence.ts'
import { insertAbsence, listMyAbsences, listTakers, withdrawAbsence } from './absence-store.ts'

/** "Ik ben er niet van … tot en met …"; who takes over hears on the first morning that work waits. */
export async function beAway(ctx: Ctx, { from, until }: AbsenceForm): Promise<void> {
  const furthest = await dayAfterTerm(ctx, 'absence-longest', from)
  requireAll(absenceRules, { from, until, today: ctx.today, furthest, planned: await listMyAbsences(ctx) })
  await insertAbsence(ctx, from, until)
  const morning = from.toZonedDateTime({ timeZone: zone, plainTime: '08:00' }).toInstant()
  for (const account of await listTakers(ctx)) await enqueue(ctx.tx, 'mail', account, morning)
}

export async function beThereAfterAll(ctx: Ctx, absence: string): Promise<void> {
  if (!(await withdrawAbsence(ctx, absence))) throw new Refused('Deze afwezigheid was al ingetrokken.')
}
