import type { CaseCtx } from '../../src/routing/context.ts'
import { type Axis as AxisOf, mentalHealth, radicalisation } from '../../src/trajectory/6-duiding/axes.ts'
import type { Observation } from '../../src/trajectory/6-duiding/duiding.ts'
import { addInstrument } from '../../src/trajectory/6-duiding/instrument-actions.ts'
import { addObservation } from '../../src/trajectory/6-duiding/observation-actions.ts'
import { writeOwnView } from '../../src/trajectory/6-duiding/own-view-actions.ts'
import { readDuiding } from '../../src/trajectory/6-duiding/reading-store.ts'
import { askReview, giveReview, signDuiding } from '../../src/trajectory/6-duiding/signing-actions.ts'
import { addStatement } from '../../src/trajectory/6-duiding/statement-actions.ts'
import {
  explainAbsence,
  recordMeeting,
  releaseCareConclusion,
  startAdvice,
} from '../../src/trajectory/6-duiding/together-actions.ts'
import { findLatest } from '../../src/trajectory/6-duiding/version-store.ts'
import {
  addMissing,
  addNamed,
  noneFound,
  writeConclusion,
  writeDissent,
  writeFoundation,
  writeQuestion,
} from '../../src/trajectory/6-duiding/writing-actions.ts'
import type { Story } from './happenings.ts'
import type { Axis } from './shape-of-the-work.ts'

/** Both axes, their review, the care conclusion and the meeting. */
export function duidingOf(story: Story): void {
  const { duiding } = story.scenario
  if (!duiding) return
  if (duiding.radicalisation) written(story, radicalisation, duiding.radicalisation)
  if (duiding.mentalHealth) written(story, mentalHealth, duiding.mentalHealth)
  if (duiding.radicalisation) reviewed(story, radicalisation, duiding.radicalisation)
  if (duiding.mentalHealth) reviewed(story, mentalHealth, duiding.mentalHealth)
  const { mentalHealthAbsent: absent, careConclusion: care, meeting } = duiding
  if (absent)
    story.by(absent.by, absent.on, 'write the duiding of mental health', 'says why there is none', (ctx) =>
      explainAbsence(ctx, absent),
    )
  if (care && care.releasedOn !== undefined)
    story.by(care.by, care.releasedOn, 'release the care conclusion', 'releases the care conclusion', (ctx) =>
      releaseCareConclusion(ctx, care),
    )
  if (meeting)
    story.by(meeting.by, meeting.on, 'record the team meeting', 'records the meeting', (ctx) =>
      recordMeeting(ctx, {
        ...meeting,
        heldOn: story.date(meeting.heldOn),
        changes: meeting.changes ?? 'Er verandert niets aan de duidingen.',
        dissentBy: meeting.dissent ? (meeting.dissentBy ?? 'Een lid van het team') : '',
      }),
    )
  if (story.reaches('advice'))
    story.by(story.scenario.coordinator ?? 'sanne', 0, 'compose the advice', 'start the advice', startAdvice)
}

function written(story: Story, axis: AxisOf, text: Axis): void {
  for (const { by, on, draft, ...view } of text.views ?? [])
    story.by(by, on, axis.write, `gives an own view of ${axis.key}`, (ctx) =>
      writeOwnView(ctx, axis, { ...view, go: draft ? 'draft' : 'final' }),
    )
  story.by(text.by, text.on, axis.write, `writes the duiding of ${axis.key}`, async (ctx) => {
    await writeQuestion(ctx, axis, { text: text.question })
    for (const { on, howKnown, quote, ...rest } of text.observations)
      await addObservation(ctx, axis, {
        ...rest,
        nature: quote ? 'literal' : 'behaviour',
        howKnown: howKnown ?? '',
        on: story.date(on),
      })
    const at = placesIn(text, await observedIn(ctx, axis))
    const rests = (one: { for?: readonly number[]; against?: readonly number[] }) => ({
      for: at(one.for),
      against: at(one.against),
    })
    for (const one of text.statements ?? []) await addStatement(ctx, axis, { text: one.text, ...rests(one) })
    for (const { on, ...one } of text.instruments ?? []) await addInstrument(ctx, axis, { ...one, on: story.date(on) })
    for (const [kind, what] of [
      ['protective', text.protective],
      ['alternative', text.alternatives],
    ] as const) {
      if ('noneBecause' in what) await noneFound(ctx, axis, kind, { because: what.noneBecause })
      else
        for (const one of what) {
          const told = typeof one === 'string' ? { text: one } : one
          await addNamed(ctx, axis, kind, { text: told.text, ...rests(told) })
        }
    }
    for (const one of text.missing) await addMissing(ctx, axis, { ...one, ...rests(one) })
    if (text.foundation)
      await writeFoundation(ctx, axis, { foundation: text.foundation, reason: text.foundationReason ?? '' })
    if (text.conclusion && text.validUntil !== undefined)
      await writeConclusion(ctx, axis, {
        text: text.conclusion,
        validUntil: story.date(text.validUntil),
        reviewOn: story.date(text.reviewOn ?? text.validUntil),
      })
    if (text.dissent)
      await writeDissent(ctx, axis, { by: text.dissentBy ?? 'Een lid van het team', text: text.dissent })
  })
  if (text.signedOn !== undefined)
    story.by(text.by, text.signedOn, axis.write, `signs the duiding of ${axis.key}`, (ctx) => signDuiding(ctx, axis))
}

async function observedIn(ctx: CaseCtx, axis: AxisOf): Promise<readonly Observation[]> {
  const draft = await findLatest(ctx, axis, ctx.case.id)
  return draft ? (await readDuiding(ctx, axis, draft)).observations : []
}

// The places in the casebook become the observations as they were written just now, in the same order.
function placesIn(text: Axis, written: readonly Observation[]) {
  return (places: readonly number[] = []) =>
    places.flatMap((place) => {
      const what = text.observations[place]?.what
      return written.find((one) => one.content.what === what)?.id ?? []
    })
}

function reviewed(story: Story, axis: AxisOf, text: Axis): void {
  const { review } = text
  if (!review) return
  story.by(text.by, review.on, axis.ask, 'asks for a review', (ctx) =>
    askReview(ctx, axis, { colleague: story.actors.account(review.by) }),
  )
  story.by(review.by, review.on, axis.review, 'gives a review', async (ctx) => {
    const signed = await findLatest(ctx, axis, ctx.case.id)
    await giveReview(ctx, axis, { duiding: signed?.id ?? '', agrees: review.agrees, remarks: review.remarks })
  })
}
