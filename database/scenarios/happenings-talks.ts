import { callOff, planConversation } from '../../src/trajectory/5-conversations/conversation-actions.ts'
import { askOthers, recordAnswer } from '../../src/trajectory/5-conversations/information-actions.ts'
import { listRequests } from '../../src/trajectory/5-conversations/information-store.ts'
import { addAddendum } from '../../src/trajectory/5-conversations/release-actions.ts'
import {
  recordPaperDestroyed,
  saveCareText,
  saveReport,
  signTexts,
} from '../../src/trajectory/5-conversations/report-actions.ts'
import type { Story } from './happenings.ts'
import type { AskedOfOthers, Plan, Report } from './shape-of-the-work.ts'

/** One conversation as it went: planned, called off or written down; and what others were asked. */
export function planned(story: Story, plan: Plan, at: number): void {
  const { by, on, plannedOn, time, calledOff: _off, ...rest } = plan
  story.by(by, on, 'plan a conversation', 'plans a conversation', async (ctx) => {
    const id = await planConversation(ctx, {
      interpreterLanguage: '',
      interpreterDialect: '',
      safety: '',
      ...rest,
      plannedOn: story.date(plannedOn),
      time: Temporal.PlainTime.from(time),
    })
    story.made.set(`talk ${at}`, id)
  })
}

export function calledOff(story: Story, { by, on, reason }: NonNullable<Plan['calledOff']>, at: number): void {
  story.by(by, on, 'plan a conversation', 'calls a conversation off', (ctx) =>
    callOff(ctx, { conversation: story.made.get(`talk ${at}`) ?? '', reason }),
  )
}

export function asked(story: Story, question: AskedOfOthers): void {
  const { by, on, answer: _answer, answerBy, ...words } = question
  story.by(by, on, 'ask others for information', 'asks somebody else', (ctx) =>
    askOthers(ctx, {
      notToldBecause: '',
      ...words,
      askedOn: story.date(on),
      answerBy: answerBy === undefined ? undefined : story.date(answerBy),
    }),
  )
}

export function answered(
  story: Story,
  { organisation }: AskedOfOthers,
  { by, on, ...words }: NonNullable<AskedOfOthers['answer']>,
): void {
  story.by(by, on, 'ask others for information', 'writes an answer down', async (ctx) => {
    const request = (await listRequests(ctx)).find((one) => one.words.organisation === organisation)
    await recordAnswer(ctx, { ...words, request: request?.id ?? '', answeredOn: story.date(on) })
  })
}

export function reported(story: Story, report: Report, at: number): void {
  const conversation = () => story.made.get(`talk ${at}`) ?? ''
  const { by, on, heldOn, signedOn, addendum, careOnly, paperDestroyedOn, ...rest } = report
  const writesCare = by === 'lotte' || by === 'pieter'
  story.by(by, on, 'write a conversation report', 'writes a report', (ctx) =>
    saveReport(ctx, {
      ...rest,
      conversation: conversation(),
      heldOn: story.date(heldOn),
      careOnly: writesCare ? careOnly : undefined,
    }),
  )
  if (careOnly && !writesCare)
    story.by('lotte', on, 'write care notes', 'writes a care note', (ctx) =>
      saveCareText(ctx, { conversation: conversation(), careOnly }),
    )
  if (signedOn !== undefined)
    story.by(by, signedOn, 'write a conversation report', 'signs the report', (ctx) =>
      signTexts(ctx, { conversation: conversation() }),
    )
  if (paperDestroyedOn !== undefined)
    story.by(by, paperDestroyedOn, 'write a conversation report', 'destroyed the notes on paper', (ctx) =>
      recordPaperDestroyed(ctx, { conversation: conversation(), destroyedOn: story.date(paperDestroyedOn) }),
    )
  if (addendum)
    story.by(addendum.by, addendum.on, 'write a conversation report', 'adds to the report', (ctx) =>
      addAddendum(ctx, { conversation: conversation(), text: addendum.text }),
    )
}
