import type { CaseCtx } from '#routing/context.ts'
import { type Knowing, knowingWords } from '../5-conversations/information.ts'
import { type Answer, listAnswers } from '../5-conversations/information-store.ts'
import { type Axis, mentalHealth } from './axes.ts'
import type { Source } from './duiding-words.ts'
import type { Lifted } from './lifting.ts'

/** What others answered, as far as it belongs in this duiding: of who treats only in that of mental health. */
export async function listLiftableAnswers(ctx: CaseCtx, axis: Axis): Promise<Answer[]> {
  const answers = await listAnswers(ctx)
  return answers.filter(({ treating, words }) => words.how !== 'none' && (!treating || axis.key === mentalHealth.key))
}

/** It takes along its day, who said it and how that knows it; where it was, the writer fills in. */
export async function findLiftedAnswer(ctx: CaseCtx, axis: Axis, request: string): Promise<Lifted | undefined> {
  const answer = (await listLiftableAnswers(ctx, axis)).find((one) => one.request === request)
  if (!answer) return undefined
  const { answer: what, from, knows } = answer.words
  return {
    what,
    nature: 'summary',
    on: answer.answeredOn,
    where: '',
    sourceType: sourceOf[knows ?? 'heard'],
    source: from,
    language: '',
    howKnown: knows ? knowingWords[knows] : '',
  }
}

const sourceOf: Record<Knowing, Source> = { self: 'professionalFirstHand', heard: 'secondHand', read: 'document' }
