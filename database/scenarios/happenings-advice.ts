import { domains } from '../../src/trajectory/7-advice/advice.ts'
import {
  addRecommendation,
  recordTalk,
  saveAnswer,
  saveDomain,
  saveShown,
  saveSummary,
  saveValidity,
  startFollowUp,
} from '../../src/trajectory/7-advice/advice-actions.ts'
import { noteGiven } from '../../src/trajectory/7-advice/delivery-actions.ts'
import { dispute, prepareDispute } from '../../src/trajectory/7-advice/dispute-actions.ts'
import { prepareSending, sendAdvice, signAdvice } from '../../src/trajectory/7-advice/signing-actions.ts'
import { prepareSummary, saveSummaryIn } from '../../src/trajectory/7-advice/summary-actions.ts'
import { readTracing, traceSentence } from '../../src/trajectory/7-advice/trace-actions.ts'
import type { Story } from './happenings.ts'
import type { Day, Persona } from './shape-of-the-basics.ts'
import type { Advice } from './shape-of-the-outcome.ts'

/** The advice: written, shown to the person, signed by both, sent, and talked about. */
export function adviceOf(story: Story): void {
  const { advice } = story.scenario
  if (!advice) return
  story.by(advice.by, advice.on, 'compose the advice', 'writes the advice', async (ctx) => {
    await saveAnswer(ctx, { answer: advice.answer })
    for (const domain of domains) {
      const part = advice.parts[domain]
      if (!part) continue
      await saveDomain(ctx, domain, {
        applies: 'insight' in part ? 'yes' : 'no',
        insight: 'insight' in part ? part.insight : '',
        notApplicableBecause: 'insight' in part ? '' : part.notApplicableBecause,
        noRecommendationBecause: advice.noRecommendationBecause?.[domain] ?? '',
      })
    }
    for (const { key: _key, domain, reviewOn, bridging, ...rest } of advice.recommendations)
      await addRecommendation(ctx, domain, { ...rest, bridging: bridging ?? '', reviewOn: story.date(reviewOn) })
    await saveSummary(ctx, { summary: advice.summaryForPerson })
    await saveValidity(ctx, { validUntil: story.date(advice.validUntil) })
  })
  traced(story, advice)
  shownToPerson(story, advice)
  const { signedForDuiding, signedForCare, sent, talk } = advice
  if (signedForDuiding)
    story.by(signedForDuiding.by, signedForDuiding.on, 'sign the advice for duiding', 'signs for duiding', (ctx) =>
      signAdvice(ctx, 'duiding'),
    )
  if (signedForCare)
    story.by(signedForCare.by, signedForCare.on, 'sign the advice for care', 'signs for care', (ctx) =>
      signAdvice(ctx, 'care'),
    )
  if (sent) sending(story, sent)
  afterSending(story, advice)
  if (talk) {
    const held = 'heldOn' in talk
    story.by(talk.by, talk.on, 'compose the advice', 'records the advice talk', (ctx) =>
      recordTalk(ctx, {
        held: held ? 'yes' : 'no',
        heldOn: held ? story.date(talk.heldOn) : undefined,
        attended: held ? talk.attended : '',
        agreed: held ? talk.agreed : '',
        notHeldReason: held ? '' : talk.notHeldReason,
      }),
    )
  }
  if (story.reaches('follow-up'))
    story.by(story.scenario.coordinator ?? 'sanne', 0, 'send the advice', 'start the follow-up', startFollowUp)
}

/** Each sentence with what it rests on: what begins like the words of the casebook, in a duiding that the tracer reads. */
function traced(story: Story, advice: Advice): void {
  const tracers = new Set((advice.traces ?? []).map(({ by }) => by ?? advice.by))
  for (const tracer of tracers)
    story.by(tracer, advice.on, 'compose the advice', 'traces the advice to the duidingen', async (ctx) => {
      const known = await readTracing(ctx)
      for (const { by, part, sentence, restsOn } of advice.traces ?? []) {
        if ((by ?? advice.by) !== tracer) continue
        const found = [...known.items.values()]
          .filter(({ text }) => restsOn.some((start) => text.startsWith(start)))
          .map(({ id }) => id)
        const all = known.parts.find(({ anchor }) => anchor === part)?.sentences ?? []
        for (const one of all.filter((text) => text.startsWith(sentence ?? '')))
          await traceSentence(ctx, { anchor: part, sentence: one, items: found }, known)
      }
    })
}

function sending(story: Story, { by, on }: { by: Persona; on: Day }): void {
  let made: Awaited<ReturnType<Awaited<ReturnType<typeof prepareSending>>>> = []
  story.by(by, on, 'send the advice', 'has the documents made', async (ctx) => {
    made = await (await prepareSending(ctx))()
  })
  story.by(by, on, 'send the advice', 'sends the advice', (ctx) => sendAdvice(ctx, made))
}

/** What can happen once it is out: given by hand, translated, disputed, and corrected for everybody who had it. */
function afterSending(story: Story, { correction, translated, given }: Advice): void {
  for (const one of translated ?? []) {
    const input = { ...one, checked: Boolean(one.checkedBy), checkedBy: one.checkedBy ?? '', _version: 0 }
    story.by(one.by, one.on, 'compose the advice', 'keeps the summary in another language', async (ctx) =>
      saveSummaryIn(ctx, one.language, input, await (await prepareSummary(ctx, one.language, input))()),
    )
  }
  for (const { by, on, ...one } of given ?? [])
    story.by(by, on, 'note who got the advice', 'notes who got the advice', (ctx) =>
      noteGiven(ctx, { ...one, holder: '', givenOn: ctx.today }),
    )
  if (!correction) return
  const { disputed, changed, signedForDuiding, signedForCare, sent } = correction
  story.by(disputed.by, disputed.on, 'mark the advice as disputed', 'marks what is disputed', async (ctx) =>
    dispute(ctx, disputed, await (await prepareDispute(ctx, disputed))()),
  )
  story.by(changed.by, changed.on, 'compose the advice', 'changes the answer', (ctx) =>
    saveAnswer(ctx, { answer: changed.answer, _version: 1 }),
  )
  story.by(signedForDuiding.by, signedForDuiding.on, 'sign the advice for duiding', 'signs again for duiding', (ctx) =>
    signAdvice(ctx, 'duiding'),
  )
  story.by(signedForCare.by, signedForCare.on, 'sign the advice for care', 'signs again for care', (ctx) =>
    signAdvice(ctx, 'care'),
  )
  sending(story, sent)
}

function shownToPerson(story: Story, advice: Advice): void {
  const { shown, notShown } = advice
  const by = shown ?? notShown
  if (!by) return
  story.by(by.by, by.on, 'compose the advice', 'shows the draft to the person', (ctx) =>
    saveShown(ctx, {
      shown: shown ? 'yes' : 'no',
      shownOn: shown ? story.date(shown.shownOn) : undefined,
      language: shown?.language ?? '',
      corrections: shown?.corrections ?? '',
      ownView: shown?.ownView ?? '',
      notShownReason: notShown?.notShownReason ?? '',
    }),
  )
}
