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
import { prepareSending, sendAdvice, signAdvice } from '../../src/trajectory/7-advice/signing-actions.ts'
import type { Story } from './happenings.ts'
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
  if (sent) {
    let made: Awaited<ReturnType<Awaited<ReturnType<typeof prepareSending>>>> = []
    story.by(sent.by, sent.on, 'send the advice', 'has the documents made', async (ctx) => {
      made = await (await prepareSending(ctx))()
    })
    story.by(sent.by, sent.on, 'send the advice', 'sends the advice', (ctx) => sendAdvice(ctx, made))
  }
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
