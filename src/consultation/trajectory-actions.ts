import { NotFound, Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { Ctx } from '#routing/context.ts'
import { requireProduct } from '#settings/product-store.ts'
import { open, requireAt, soonerThan } from './consultation-actions.ts'
import { type ConsultationLine, getLine } from './consultation-store.ts'
import { insertEnd } from './end-store.ts'
import { seen } from './in-hand.ts'
import { endRules, extensionRules, type GoesOn, momentRules, type StartForm, startRules } from './trajectory-advice.ts'
import {
  addAdviser,
  changeGoal,
  changeMoment,
  changeNote,
  changeReason,
  endAdviser,
  findTrajectory,
  insertExtension,
  insertHeld,
  insertMoment,
  insertTrajectory,
  listAdvisers,
  type Trajectory,
} from './trajectory-store.ts'

const day = (text: string | null) => Temporal.PlainDate.from(text ?? '')

/** A consultation becomes longer support: whoever carries it gets in, and nobody else. */
export async function startTrajectory(ctx: Ctx, id: string, input: StartForm): Promise<void> {
  await requireProduct(ctx, 'trajectory-advice')
  const line = await getLine(ctx, id)
  seen(ctx, id)
  requireAll(startRules, { ended: line.ending !== null, trajectory: line.ends_on !== null })
  const { today } = ctx
  requireAt('endsOn', endRules, { today, endsOn: input.endsOn, destroyOn: day(line.destroy_on) })
  requireAt('firstOn', momentRules, { today, plannedOn: input.firstOn, endsOn: input.endsOn })
  await addAdviser(ctx, id, input.adviser)
  await insertTrajectory(ctx, id, input)
  await insertMoment(ctx, id, 'start trajectory advice', { plannedOn: input.firstOn, what: 'Eerste gesprek' })
}

export async function planMoment(
  ctx: Ctx,
  id: string,
  input: { plannedOn: Temporal.PlainDate; what: string },
): Promise<void> {
  const { line } = await carried(ctx, id)
  requireAt('plannedOn', momentRules, { today: ctx.today, plannedOn: input.plannedOn, endsOn: day(line.ends_on) })
  await insertMoment(ctx, id, 'write the trajectory advice', input)
}

export async function holdMoment(
  ctx: Ctx,
  id: string,
  moment: string,
  input: { heldOn: Temporal.PlainDate; note: string; goesOn: GoesOn },
): Promise<void> {
  const { trajectory } = await carried(ctx, id)
  const planned = trajectory.moments.find((one) => one.id === moment)
  if (!planned) throw new NotFound()
  if (planned.held) throw new Refused('Dit moment is al opgeschreven. Plan een nieuw moment als u elkaar weer spreekt.')
  if (Temporal.PlainDate.compare(input.heldOn, ctx.today) > 0)
    throw new Refused('Deze dag is nog niet geweest.', 'heldOn')
  await insertHeld(ctx, id, moment, input)
}

/** A name that slipped in must be able to go, also when it has ended. */
export async function putGoalRight(ctx: Ctx, id: string, goal: string): Promise<void> {
  seen(ctx, id)
  await changeGoal(ctx, id, goal)
}

export async function putNoteRight(ctx: Ctx, id: string, moment: string, note: string): Promise<void> {
  const trajectory = await findTrajectory(ctx, id)
  if (!trajectory?.moments.find((one) => one.id === moment)?.held) throw new NotFound()
  seen(ctx, id)
  await changeNote(ctx, id, moment, note)
}

export async function putMomentRight(ctx: Ctx, id: string, moment: string, what: string): Promise<void> {
  const trajectory = await findTrajectory(ctx, id)
  if (!trajectory?.moments.some((one) => one.id === moment)) throw new NotFound()
  seen(ctx, id)
  await changeMoment(ctx, id, moment, what)
}

export async function putReasonRight(ctx: Ctx, id: string, reason: string): Promise<void> {
  const trajectory = await findTrajectory(ctx, id)
  if (!trajectory?.extension) throw new NotFound()
  seen(ctx, id)
  await changeReason(ctx, id, reason)
}

/** Once, with a reason, and never past the day on which everything goes. */
export async function extend(
  ctx: Ctx,
  id: string,
  input: { endsOn: Temporal.PlainDate; reason: string },
): Promise<void> {
  const { line, trajectory } = await carried(ctx, id)
  requireAt('endsOn', extensionRules, {
    extended: trajectory.extension !== undefined,
    endsOn: day(line.ends_on),
    newEnd: input.endsOn,
  })
  requireAt('endsOn', endRules, { today: ctx.today, endsOn: input.endsOn, destroyOn: day(line.destroy_on) })
  await insertExtension(ctx, id, input)
}

export async function finish(ctx: Ctx, id: string, outcome: string): Promise<void> {
  const { line } = await carried(ctx, id)
  // Who only answers the phone sees it, and does not end it.
  if (!(await listAdvisers(ctx, id)).some(({ account }) => account === ctx.me.account)) throw new NotFound()
  await insertEnd(ctx, id, { ending: 'trajectory advice', words: outcome, destroyOn: await soonerThan(ctx, line) })
}

/** Somebody else carries it too, or instead. */
export async function giveAccess(ctx: Ctx, id: string, account: string): Promise<void> {
  const line = await open(ctx, id)
  if (!line.ends_on) throw new NotFound()
  await addAdviser(ctx, id, account)
}

/** Access ends at once; somebody must go on carrying it. */
export async function takeAccess(ctx: Ctx, id: string, account: string): Promise<void> {
  const advisers = await listAdvisers(ctx, id)
  if (!advisers.some((one) => one.account === account)) throw new NotFound()
  seen(ctx, id)
  if (advisers.length === 1) throw new Refused('Geef eerst een andere collega toegang: iemand moet dit dragen.')
  await endAdviser(ctx, id, account)
}

/** A running trajectory advice, for who may see it. */
async function carried(ctx: Ctx, id: string): Promise<{ line: ConsultationLine; trajectory: Trajectory }> {
  const line = await open(ctx, id)
  const trajectory = await findTrajectory(ctx, id)
  if (!trajectory) throw new NotFound()
  return { line, trajectory }
}
