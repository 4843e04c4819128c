import { may } from '#access/may.ts'
import { dayMonthYear } from '#platform/clock.ts'
import type { CaseCtx } from '#routing/context.ts'
import { findCareNote } from '../5-conversations/care-store.ts'
import { type Conversation, getConversation, listConversations } from '../5-conversations/conversation-store.ts'
import { passagesOf } from '../5-conversations/passages.ts'
import { interpreterWords } from '../5-conversations/plan-form.tsx'
import { findReport } from '../5-conversations/report-store.ts'
import { listOwnWords } from '../5-conversations/words-store.ts'
import { type Axis, mentalHealth } from './axes.ts'
import type { ObservationContent } from './duiding-words.ts'
import { findLiftedAnswer } from './lifting-answers.ts'

/** A sentence that stands in a conversation already, with what is known about it. */
export interface Liftable {
  readonly place: 'verslag' | 'zorg' | 'woorden'
  readonly text: string
}
export interface LiftableConversation {
  readonly conversation: Conversation
  readonly on: string
  readonly sentences: readonly Liftable[]
}
export type Lifted = Pick<
  ObservationContent,
  'what' | 'nature' | 'on' | 'where' | 'sourceType' | 'source' | 'language' | 'conversation'
> & { readonly howKnown?: string }

/** What was written about one conversation, sentence by sentence: written once, lifted from there. The newest unless another is asked for. */
export async function readLiftable(
  ctx: CaseCtx,
  axis: Axis,
): Promise<{ all: readonly Conversation[]; shown: LiftableConversation | undefined }> {
  const all = (await listConversations(ctx)).filter((one) => one.reported && !one.calledOff)
  const chosen = all.find(({ id }) => id === ctx.query.get('gesprek')) ?? all.at(-1)
  return { all, shown: chosen && (await sentencesOf(ctx, axis, chosen)) }
}

async function sentencesOf(ctx: CaseCtx, axis: Axis, conversation: Conversation): Promise<LiftableConversation> {
  const report = await findReport(ctx, conversation.id)
  const words = (await listOwnWords(ctx, conversation.id)).filter((one) => one.mayBeUsed && !one.withdrawn)
  const care =
    axis.key === mentalHealth.key && may(ctx.me, 'read care notes', ctx.case)
      ? await findCareNote(ctx, conversation.id)
      : undefined
  const from = (place: Liftable['place'], text: string) =>
    passagesOf(text).map((sentence) => ({ place, text: sentence }))
  return {
    conversation,
    on: report?.words.heldOn ?? conversation.plannedOn.toString(),
    sentences: [
      ...words.map(({ quote }) => ({ place: 'woorden' as const, text: quote })),
      ...from('verslag', report?.words.forTeam ?? ''),
      ...from('zorg', care?.text ?? ''),
    ],
  }
}

/** One conversation, for whoever lifts out of it. */
export async function readOne(ctx: CaseCtx, axis: Axis, id: string): Promise<LiftableConversation> {
  return sentencesOf(ctx, axis, await getConversation(ctx, id))
}

/** The sentence chosen on the page before: ?gesprek=…&zin=…; it inherits day, place, source and interpreter. Or ?antwoord=…, of others. */
export async function findLifted(ctx: CaseCtx, axis: Axis): Promise<Lifted | undefined> {
  const answered = ctx.query.get('antwoord')
  if (answered) return findLiftedAnswer(ctx, axis, answered)
  const id = ctx.query.get('gesprek') ?? ''
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const from = await readOne(ctx, axis, id)
  const chosen = from.sentences[Number(ctx.query.get('zin'))]
  return chosen && liftedFrom(from, chosen)
}

/** What a sentence takes along of the conversation it stands in. */
export function liftedFrom({ conversation, on }: LiftableConversation, chosen: Liftable): Lifted {
  const own = chosen.place === 'woorden'
  return {
    what: chosen.text,
    nature: own ? 'literal' : 'summary',
    on,
    where: conversation.plan.place,
    sourceType: own ? 'selfReport' : 'conversation',
    source: own ? 'de persoon zelf' : `gesprek van ${dayMonthYear(Temporal.PlainDate.from(on))}`,
    language: interpreterWords(conversation.plan),
    conversation: conversation.id,
  }
}
