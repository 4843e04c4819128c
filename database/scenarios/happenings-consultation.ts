import { add, answer, writeDown } from '../../src/consultation/consultation-actions.ts'
import { extend, finish, holdMoment, planMoment, startTrajectory } from '../../src/consultation/trajectory-actions.ts'
import { findTrajectory } from '../../src/consultation/trajectory-store.ts'
import { addWorkingDays } from '../../src/platform/clock.ts'
import type { PromotionForm } from '../../src/promotion/promotion.ts'
import { listPieces, promote } from '../../src/promotion/promotion-actions.ts'
import type { Ctx } from '../../src/routing/context.ts'
import type { Actors } from './actors.ts'
import type { Happening } from './happenings.ts'
import { idOf, organisations } from './people.ts'
import type { ConsultationStory, PromotedStory, TrajectoryStory } from './shape-of-a-consultation.ts'

/** What people did with one question, at its moments. */
export function happeningsOfConsultation(story: ConsultationStory, actors: Actors): Happening[] {
  const told = new Told(story, actors)
  const { question, askerRole, anonymous, subject, advised, involved } = story
  told.on(0, story.writtenBy, 'writes it down', async (ctx) => {
    const answerDue = addWorkingDays(ctx.today, 1)
    const made = await writeDown(ctx, { question, askerRole, anonymous, subject, advised, involved, answerDue })
    told.id = made.id
  })
  for (const one of story.additions ?? []) told.on(one.on, one.by, 'adds to it', (ctx) => add(ctx, told.id, one.text))
  if (story.trajectory) supported(told, story.trajectory)
  const { end } = story
  if (end?.how === 'answered') told.on(end.on, end.by, 'answers', (ctx) => answer(ctx, told.id, end.words))
  if (end?.how === 'trajectory advice') told.on(end.on, end.by, 'ends it', (ctx) => finish(ctx, told.id, end.words))
  if (end?.how === 'promoted') told.on(end.on, end.by, 'promotes it', (ctx) => promoted(ctx, told.id, end))
  return told.happenings
}

/** The moments of one story, and the id once it is written down. */
class Told {
  readonly happenings: Happening[] = []
  id = ''
  private readonly story: ConsultationStory
  private readonly actors: Actors
  constructor(story: ConsultationStory, actors: Actors) {
    this.story = story
    this.actors = actors
  }

  on(day: number, persona: string, what: string, work: (ctx: Ctx) => Promise<unknown>): void {
    const minute = this.happenings.length + 1
    const at = Temporal.Now.plainDateISO('Europe/Amsterdam')
      .subtract({ days: this.story.startDaysAgo })
      .add({ days: Math.min(day, this.story.startDaysAgo) })
      .toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '08:00' })
      .add({ minutes: minute })
      .toInstant()
    // Never later than a little while ago, whenever the demo is made.
    const latest = Temporal.Now.instant().subtract({ minutes: 200 }).add({ seconds: minute })
    this.happenings.push({
      scenario: this.story.id,
      what: `${persona}: ${what}`,
      at: Temporal.Instant.compare(at, latest) > 0 ? latest : at,
      do: () => this.actors.act(persona, 'signed in', work),
    })
  }
}

function supported(told: Told, trajectory: TrajectoryStory): void {
  const { adviser, moments, extension, next } = trajectory
  const [first] = moments
  told.on(trajectory.on, trajectory.by, 'starts a trajectory advice', (ctx) =>
    startTrajectory(ctx, told.id, {
      goal: trajectory.goal,
      adviser: idOf(adviser),
      endsOn: ctx.today.add({ days: trajectory.lastsDays }),
      firstOn: ctx.today.add({ days: (first?.on ?? trajectory.on) - trajectory.on }),
    }),
  )
  const later = [...moments.slice(1).map((one) => one.what), ...(next ? [next.what] : [])]
  for (const [at, one] of moments.entries()) {
    if (extension && extension.on <= one.on && extension.on > (moments[at - 1]?.on ?? 0))
      told.on(extension.on, adviser, 'extends it', (ctx) =>
        extend(ctx, told.id, { endsOn: ctx.today.add({ days: extension.days }), reason: extension.reason }),
      )
    told.on(one.on, adviser, 'notes a moment', async (ctx) => {
      const open = (await findTrajectory(ctx, told.id))?.moments.find(({ held }) => !held)
      await holdMoment(ctx, told.id, open?.id ?? '', { heldOn: ctx.today, note: one.note, goesOn: one.goesOn })
    })
    const what = later[at]
    const following = moments[at + 1]
    if (what)
      told.on(one.on, adviser, 'plans a moment', (ctx) =>
        planMoment(ctx, told.id, {
          plannedOn: following
            ? ctx.today.add({ days: Math.min(following.on - one.on, 14) })
            : Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: next?.daysAhead ?? 0 }),
          what,
        }),
      )
  }
}

/** Only what the asker agreed to, piece by piece. */
async function promoted(
  ctx: Ctx,
  id: string,
  { take, how: _how, by: _by, on: _on, ...input }: PromotedStory,
): Promise<void> {
  const pieces = await listPieces(ctx, id)
  const additions = pieces.filter(({ key }) => !['question', 'advised', 'involved'].includes(key))
  const yes = (key: string) =>
    key === 'question' || key === 'advised' || key === 'involved'
      ? take[key]
      : take.additions[additions.findIndex((one) => one.key === key)]
  const ticked = pieces.filter(({ key }) => yes(key))
  await promote(ctx, id, {
    ...input,
    place: organisations.find((one) => one.key === input.place)?.name ?? input.place,
    referrerEmail: '',
    ...Object.fromEntries(
      ticked.flatMap(({ key, text }) => [
        [`take-${key}`, 'ja'],
        [`text-${key}`, text],
      ]),
    ),
  } as PromotionForm)
}
