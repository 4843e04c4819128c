import { NotFound, Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import { termOf } from '#settings/settings-store.ts'
import { appointmentLetter } from './appointment.ts'
import { type Conversation, getConversation } from './conversation-store.ts'
import { consentedToAsking } from './information-actions.ts'
import { byCare, getRequest, insertSeen, isAnswered, type Request } from './information-store.ts'
import { type LinkForm, linkRules, sheetLinkRules } from './link.ts'
import { makeSecret, type Secret } from './link-secret.ts'
import { endLink, insertLink, type Link, listLinks } from './link-store.ts'

export interface MadeLink extends Secret {
  /** The last day on which it works. */
  readonly until: Temporal.PlainDate
}

const openFor = (links: readonly Link[], about: string) =>
  links.some((one) => one.state === 'open' && (one.request === about || one.conversation === about))

/** What decides whether a link can be made for this question. */
export async function linkFacts(ctx: CaseCtx, request: Request) {
  return {
    closed: ctx.case.stage === 'closed',
    treating: request.treating,
    byCare: byCare(ctx),
    consented: await consentedToAsking(ctx),
    onConsent: request.words.ground === 'consent',
    answered: await isAnswered(ctx, request.id),
    open: openFor(await listLinks(ctx, ctx.case.id), request.id),
  }
}

/** Whether a link may be made, asked before anybody looks at what the other would read. */
export async function requireLinkable(ctx: CaseCtx, id: string): Promise<void> {
  requireAll(linkRules, await linkFacts(ctx, await getRequest(ctx, id)))
}

/** The link and its code, once: what is kept are hashes. */
export async function makeQuestionLink(ctx: CaseCtx, id: string, input: LinkForm): Promise<MadeLink> {
  const request = await getRequest(ctx, id)
  requireAll(linkRules, await linkFacts(ctx, request))
  const { step: _, _draft, ...words } = input
  const about = { request: id, treating: request.treating, onConsent: request.words.ground === 'consent' }
  return made(ctx, (secret, days) => insertLink(ctx, about, { kind: 'question', ...words }, secret, days))
}

/** The sheet as it is now; once the appointment changes, the link is dead and the interpreter needs another. */
export async function makeSheetLink(ctx: CaseCtx, id: string): Promise<MadeLink> {
  const conversation = await getConversation(ctx, id)
  const links = await listLinks(ctx, ctx.case.id)
  requireAll(sheetLinkRules, { ...sheetFacts(ctx, conversation), open: openFor(links, id) })
  const words = { kind: 'sheet', letter: appointmentLetter(conversation) } as const
  const about = { conversation: id, treating: false, onConsent: false }
  return made(ctx, (secret, days) => insertLink(ctx, about, words, secret, days))
}

export const sheetFacts = (ctx: CaseCtx, { plan, plannedOn, calledOff }: Conversation) => ({
  closed: ctx.case.stage === 'closed',
  interpreter: plan.interpreterMode !== 'none',
  calledOff,
  over: Temporal.PlainDate.compare(plannedOn, ctx.today) < 0,
})

async function made(
  ctx: CaseCtx,
  insert: (secret: Secret, days: number) => Promise<Temporal.Instant>,
): Promise<MadeLink> {
  const secret = makeSecret()
  const until = await insert(secret, await termOf(ctx, 'link-works'))
  const last = until.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().subtract({ days: 1 })
  return { ...secret, until: last }
}

export async function withdrawLink(ctx: CaseCtx, link: string): Promise<void> {
  if (!(await listLinks(ctx, ctx.case.id)).some((one) => one.link === link)) throw new NotFound()
  if (!(await endLink(ctx, link))) throw new Refused('Deze link was al gebruikt of al ingetrokken.')
}

/** Somebody saw what came by a link; then it waits no more. */
export async function seeAnswer(ctx: CaseCtx, request: string): Promise<void> {
  if (!(await insertSeen(ctx, request))) throw new NotFound()
}
