import {
  agreeToPostponement,
  postponeInforming,
  recordConsent,
  recordInformed,
  recordWillingness,
} from '../../src/consent/consent-actions.ts'
import { recordAge, recordContact, recordRepresentative } from '../../src/consent/voice-actions.ts'
import {
  recordNoConversation,
  startDuiding,
  writeAgreements,
} from '../../src/trajectory/5-conversations/conversation-actions.ts'
import type { Story } from './happenings.ts'
import { answered, asked, calledOff, planned, reported } from './happenings-talks.ts'
import type { Consent, Report } from './shape-of-the-work.ts'

/** Informing, consent and conversations. */
export function workOf(story: Story): void {
  const { consent, conversations } = story.scenario
  const todo: [number, () => void][] = []
  if (consent) todo.push(...consentOf(story, consent))
  conversations?.talks.forEach((talk, at) => {
    todo.push([talk.plan.on, () => planned(story, talk.plan, at)])
    const off = talk.plan.calledOff
    if (off) todo.push([off.on, () => calledOff(story, off, at)])
    if (talk.report) todo.push([talk.report.on, () => reported(story, talk.report as Report, at)])
  })
  for (const question of conversations?.askedOfOthers ?? []) {
    todo.push([question.on, () => asked(story, question)])
    const { answer } = question
    if (answer) todo.push([answer.on, () => answered(story, question, answer)])
  }
  const agreements = conversations?.workingAgreements
  if (agreements)
    todo.push([
      agreements.on,
      () =>
        story.by(agreements.by, agreements.on, 'write working agreements', 'agreements', (ctx) =>
          writeAgreements(ctx, { text: agreements.text }),
        ),
    ])
  const { by: whoSays, on: saidOn, ...none } = conversations?.noConversation ?? { by: 'sanne', on: 0, reason: '' }
  if (none.reason)
    todo.push([
      saidOn,
      () =>
        story.by(whoSays, saidOn, 'plan a conversation', 'no conversation', (ctx) =>
          recordNoConversation(ctx, { way: 'trajectoryAdvice', ...none }),
        ),
    ])
  todo.sort(([a], [b]) => a - b)
  for (const [, tell] of todo) tell()
  if (story.reaches('duiding')) {
    const lead = story.scenario.coordinator ?? 'sanne'
    story.by(lead, 0, 'plan a conversation', 'start the duiding', startDuiding)
  }
}

function consentOf(story: Story, consent: Consent): [number, () => void][] {
  const act = 'record informing and consent' as const
  const { informed, postponed } = consent
  const todo: [number, () => void][] = []
  if (informed) {
    const { by, on, informedOn, ...rest } = informed
    todo.push([
      on,
      () =>
        story.by(by, on, act, 'informed', (ctx) =>
          recordInformed(ctx, { ...rest, informedOn: story.date(informedOn) }),
        ),
    ])
  }
  if (postponed) {
    todo.push([
      postponed.on,
      () =>
        story.by(postponed.by, postponed.on, act, 'postponed', (ctx) =>
          postponeInforming(ctx, {
            postponedReason: postponed.postponedReason,
            postponedUntil: story.date(postponed.postponedUntil),
          }),
        ),
    ])
    // Before there is a team there may be nobody else yet: the second person comes later then.
    const lead = story.scenario.coordinator ?? 'sanne'
    const second = postponed.by === lead ? story.scenario.team?.deputy : lead
    if (second)
      todo.push([postponed.on, () => story.by(second, postponed.on, act, 'agrees to postponing', agreeToPostponement)])
  }
  for (const { by, on, ...rest } of consent.willing ?? [])
    todo.push([
      on,
      () => story.by(by, on, act, 'willing', (ctx) => recordWillingness(ctx, { ...rest, on: story.date(on) })),
    ])
  for (const { by, on, ...rest } of consent.consents ?? [])
    todo.push([
      on,
      () => story.by(by, on, act, 'consent', (ctx) => recordConsent(ctx, { ...rest, on: story.date(on) })),
    ])
  for (const { by, on, until, ...rest } of consent.representatives ?? []) {
    // A mandate always has a last day; where the story names none it is half a year.
    const last = until ?? (rest.kind === 'lawyer' ? story.scenario.startDaysAgo + 180 : undefined)
    const untilOn = last === undefined ? undefined : story.date(last)
    todo.push([
      on,
      () => story.by(by, on, act, 'representative', (ctx) => recordRepresentative(ctx, { ...rest, untilOn })),
    ])
  }
  for (const { by, on, adultOn, ...rest } of consent.ages ?? [])
    todo.push([
      on,
      () =>
        story.by(by, on, act, 'age', (ctx) =>
          recordAge(ctx, { ...rest, adultOn: adultOn === undefined ? undefined : story.date(adultOn) }),
        ),
    ])
  for (const { by, on, ...rest } of consent.contacts ?? [])
    todo.push([on, () => story.by(by, on, act, 'contact', (ctx) => recordContact(ctx, { language: '', ...rest }))])
  return todo
}
