import { may } from '#access/may.ts'
import type { SpokenLanguage } from '#consent/explanation-words.ts'
import type { Letter } from '#platform/pdf/letter.ts'
import type { CaseCtx } from '#routing/context.ts'
import { textOf, textsOf } from '#settings/settings-store.ts'
import { findCommission, findOrganisation } from '#trajectory/3-commission/commission-store.ts'
import { type Conversation, listConversations } from '#trajectory/5-conversations/conversation-store.ts'
import { findSummary, type PersonSummary } from '#trajectory/7-advice/summary-store.ts'
import { listMembers } from '#trajectory/case-store.ts'
import { wordsIn } from './languages.ts'
import type { LetterKind } from './letters.ts'
import { listPersonLooks } from './letters-store.ts'
import {
  type Frame,
  type Informing,
  informationLetter,
  invitationLetter,
  type Meeting,
  rightsLetter,
} from './make-letter.ts'
import { whoLookedLetter } from './who-looked.ts'

/** Letters in the languages that were asked, out of one reading of the case; nothing when there is nothing to write about. */
export async function lettersIn(
  ctx: CaseCtx,
  kind: LetterKind,
  languages: readonly SpokenLanguage[],
): Promise<(Letter | undefined)[]> {
  if (kind === 'summary') return summariesIn(ctx, languages)
  const write = await writerOf(ctx, kind)
  if (!write) return languages.map(() => undefined)
  const letters: Letter[] = []
  for (const language of languages) letters.push(write(await frameOf(ctx, kind, language)))
  return letters
}

type Writer = (frame: Frame) => Letter

async function writerOf(ctx: CaseCtx, kind: Exclude<LetterKind, 'summary'>): Promise<Writer | undefined> {
  if (kind === 'rights') return rightsLetter
  if (kind === 'who-looked') {
    const looks = await listPersonLooks(ctx)
    return (frame) => whoLookedLetter(frame, looks)
  }
  if (kind === 'information') {
    const about = await informingOf(ctx)
    return (frame) => informationLetter(frame, about)
  }
  const meeting = await nextMeeting(ctx)
  return meeting && ((frame) => invitationLetter(frame, meeting))
}

async function frameOf(ctx: CaseCtx, kind: LetterKind, language: SpokenLanguage): Promise<Frame> {
  return {
    language,
    words: await wordsIn(language),
    sender: await textOf(ctx, 'letter-sender'),
    phone: await textOf(ctx, 'letter-phone'),
    today: ctx.today,
    checked: await checkedBy(ctx, language),
    // Whoever finds an invitation learns from it that somebody is invited, and no more.
    ...(kind !== 'invitation' && { number: ctx.case.number }),
  }
}

/** Which certified translator looked at the words of this language; empty while nobody did. */
export async function checkedBy(ctx: CaseCtx, language: SpokenLanguage): Promise<string> {
  return language === 'nl' ? 'nl' : (await textsOf(ctx, 'letter-checked'))[language]
}

async function informingOf(ctx: CaseCtx): Promise<Informing> {
  const { organisation, destroyOn, id } = ctx.case
  const asks = may(ctx.me, 'read the commission', ctx.case) ? await findCommission(ctx, id) : undefined
  return {
    organisation: organisation ? ((await findOrganisation(ctx, organisation))?.name ?? '') : '',
    onBehalfOf: asks?.onBehalfOf ?? [],
    destroyOn: Temporal.PlainDate.from(destroyOn),
  }
}

/** The conversation that is invited to: the one that was chosen, or the first that is still to come. */
async function nextMeeting(ctx: CaseCtx): Promise<Meeting | undefined> {
  const chosen = ctx.query.get('gesprek')
  const planned = await listConversations(ctx)
  const one = planned.find((each) => (chosen ? each.id === chosen : true) && isAhead(ctx, each))
  return one && meetingOf(ctx, one)
}

const isAhead = (ctx: CaseCtx, { plannedOn, calledOff, reported }: Conversation) =>
  !calledOff && !reported && Temporal.PlainDate.compare(plannedOn, ctx.today) >= 0

const functions = { duidingExpert: 'expert', careExpert: 'careExpert', standIn: 'careExpert' } as const

async function meetingOf(ctx: CaseCtx, { plannedOn, plan }: Conversation): Promise<Meeting> {
  const experts = (await listMembers(ctx, ctx.case.id)).flatMap(({ name, relation }) =>
    relation in functions
      ? [{ firstName: name.split(' ')[0] ?? '', role: functions[relation as keyof typeof functions] }]
      : [],
  )
  const named = experts.filter(({ firstName }) => plan.withWhom.includes(firstName))
  return {
    on: plannedOn,
    time: plan.time,
    place: plan.place,
    interpreter: plan.interpreterMode,
    people: named.length > 0 ? named : experts,
  }
}

async function summariesIn(ctx: CaseCtx, languages: readonly SpokenLanguage[]): Promise<(Letter | undefined)[]> {
  const found: (PersonSummary | undefined)[] = []
  for (const language of languages) found.push(await findSummary(ctx, language))
  return found.map((one) => one?.letter)
}
