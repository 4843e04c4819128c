import type { CaseCtx } from '../../src/routing/context.ts'
import { listSentRecommendations } from '../../src/trajectory/7-advice/sent-store.ts'
import { listDecisions } from '../../src/trajectory/8-follow-up/decision-store.ts'
import {
  decide,
  planMoment,
  recordHeld,
  remind,
  reportProgress,
  startClosure,
} from '../../src/trajectory/8-follow-up/follow-up-actions.ts'
import { listMoments } from '../../src/trajectory/8-follow-up/progress-store.ts'
import { listOpenIds } from '../../src/trajectory/8-follow-up/recommendation-end-store.ts'
import { endings, standardMessage } from '../../src/trajectory/9-closure/closure.ts'
import {
  closeCase,
  evaluate,
  prepareMessage,
  tellWhoKnew,
  writeClosure,
} from '../../src/trajectory/9-closure/closure-actions.ts'
import { untoldOf } from '../../src/trajectory/9-closure/knew.ts'
import { findWhoKnew } from '../../src/trajectory/9-closure/knew-store.ts'
import { endRecommendation } from '../../src/trajectory/9-closure/open-recommendations-actions.ts'
import { listClosingMessages } from '../../src/trajectory/closing-message-store.ts'
import type { Story } from './happenings.ts'
import { endedEarly } from './happenings-early-end.ts'
import { type Deed, movingOf } from './happenings-moving.ts'
import type { Done } from './shape-of-the-basics.ts'
import type { Closure, FollowUp } from './shape-of-the-outcome.ts'

/** Decisions, progress, and the end of the case. */
export function outcomeOf(story: Story): void {
  const { followUp, closure, relocation } = story.scenario
  const moving = relocation ? movingOf(story, relocation) : []
  if (followUp && story.reaches('follow-up')) followed(story, followUp, moving)
  else tell(story, moving)
  endedEarly(story)
  if (closure && story.reaches('closure')) closed(story, closure)
}

function followed(story: Story, followUp: FollowUp, moving: readonly Deed[]): void {
  tell(story, [
    ...moving,
    ...decisionsOf(story, followUp),
    ...progressOf(story, followUp),
    ...momentsOf(story, followUp),
    ...remindersOf(followUp),
  ])
}

function tell(story: Story, deeds: readonly Deed[]): void {
  for (const { by, on, may, what, work } of deeds.toSorted((a, b) => a.on - b.on)) story.by(by, on, may, what, work)
}

/** The id of a sent recommendation, by the key that the story gives it. */
async function sent(story: Story, ctx: CaseCtx, key: string): Promise<string> {
  const title = story.scenario.advice?.recommendations.find((one) => one.key === key)?.title
  const found = (await listSentRecommendations(ctx, ctx.case.id)).find((one) => one.title === title)
  if (!found) throw new Error(`no sent recommendation ${key}`)
  return found.id
}

function decisionsOf(story: Story, { decisions }: FollowUp): Deed[] {
  return decisions.map(({ by, on, recommendation, decision, reason, changedText, owner, due }) => ({
    by,
    on,
    may: 'decide on a recommendation',
    what: `decides on ${recommendation}`,
    work: async (ctx) => {
      const id = await sent(story, ctx, recommendation)
      const _version = (await listDecisions(ctx)).find((one) => one.recommendation === id)?.version ?? 0
      await decide(ctx, id, {
        _version,
        decision,
        owner,
        reason: reason ?? '',
        changedText: changedText ?? '',
        due: due === undefined ? undefined : story.date(due),
      })
    },
  }))
}

function progressOf(story: Story, { progress = [] }: FollowUp): Deed[] {
  return progress.map(({ by, on, recommendation, status, note, bridging, lookAgainOn, doneBy }) => ({
    by,
    on,
    may: 'report progress',
    what: `reports on ${recommendation}`,
    work: async (ctx) =>
      reportProgress(ctx, await sent(story, ctx, recommendation), {
        status,
        note,
        bridging: bridging ?? '',
        lookAgainOn: lookAgainOn === undefined ? undefined : story.date(lookAgainOn),
        evidence: status === 'done' ? note : '',
        doneOn: status === 'done' ? story.date(on) : undefined,
        doneBy: doneBy ?? 'de locatie',
      }),
  }))
}

function momentsOf(story: Story, { reviewMoments = [] }: FollowUp): Deed[] {
  return reviewMoments.flatMap(({ by, on, reviewOn, what, held }): Deed[] => [
    {
      by,
      on,
      may: 'plan a review moment',
      what: 'plans a review moment',
      work: (ctx) => planMoment(ctx, { plannedOn: story.date(reviewOn), what }),
    },
    ...(held
      ? [
          {
            by: held.by,
            on: held.on,
            may: 'plan a review moment' as const,
            what: 'holds a review moment',
            work: (ctx: CaseCtx) => hold(story, ctx, what, held),
          },
        ]
      : []),
  ])
}

async function hold(story: Story, ctx: CaseCtx, what: string, held: Done & { note: string }): Promise<void> {
  const moment = (await listMoments(ctx)).find((one) => one.what === what)
  if (moment) await recordHeld(ctx, moment.id, { heldOn: story.date(held.on), note: held.note })
}

function remindersOf({ reminders = [] }: FollowUp): Deed[] {
  return reminders.map(({ by, on }) => ({ by, on, may: 'ask for decisions', what: 'asks for decisions', work: remind }))
}

function closed(story: Story, closure: Closure): void {
  const lead = story.scenario.coordinator ?? 'sanne'
  const { by, on, evaluations = [], closedOn } = closure
  const first = Math.min(on, ...evaluations.map((one) => one.on))
  if (!story.scenario.ended)
    story.by(lead, first, 'ask for decisions', 'starts the closure', (ctx) =>
      startClosure(ctx, { reason: closure.reason === 'noAnswer' ? closure.note : '' }),
    )
  for (const one of evaluations.toSorted((a, b) => a.on - b.on))
    story.by(one.by, one.on, 'evaluate the case', 'looks back', (ctx) =>
      evaluate(ctx, { voice: one.from, readers: 'both', text: one.text }),
    )
  story.by(by, on, 'close the case', 'writes the closure', (ctx) =>
    writeClosure(ctx, {
      _version: 0,
      reason: closure.reason,
      open: closure.reason === 'completed' ? '' : endings[closure.reason].open,
      outcomeRadicalisation: closure.outcomeRadicalisation,
      outcomeMentalHealth: closure.outcomeMentalHealth,
      supportNeeded: closure.supportNeeded ? 'yes' : 'no',
      note: closure.note,
    }),
  )
  if (story.scenario.ended)
    story.by(lead, on, 'end the case', 'says what becomes of what is still open', openRecommendations)
  story.by(by, on, 'send a closing message', 'gets the messages ready', (ctx) => messages(ctx, closure))
  if (closedOn !== undefined && story.reaches('closed'))
    story.by(by, closedOn, 'close the case', 'closes the case', closeCase)
}

async function openRecommendations(ctx: CaseCtx): Promise<void> {
  for (const id of await listOpenIds(ctx))
    await endRecommendation(ctx, id, { what: 'stays', to: '', reason: 'De opdrachtgever gaat hier zelf mee verder.' })
}

async function messages(ctx: CaseCtx, { messages: told = [], outcomeRadicalisation: outcome }: Closure): Promise<void> {
  const toReferrer = told.find((one) => one.to === 'aanmelder')?.text
  await prepareMessage(ctx, 'referrer', toReferrer ?? standardMessage('referrer', outcome))
  await prepareMessage(ctx, 'commissioner', standardMessage('commissioner', outcome))
  const others = told.filter((one) => one.to !== 'aanmelder')
  for (const { to, text } of others) await prepareMessage(ctx, 'informant', text, to)
  const knew = untoldOf(await findWhoKnew(ctx), await listClosingMessages(ctx, ctx.case.id))
  if (knew.length > 0)
    await tellWhoKnew(ctx, { who: knew.map(({ to }) => to), message: standardMessage('informant', outcome) })
  else if (others.length === 0)
    await prepareMessage(ctx, 'nobody', 'Alleen de aanmelder en de opdrachtgever wisten van het dossier.')
}
