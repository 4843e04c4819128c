import { may } from '#access/may.ts'
import type { ActName } from '#access/who.ts'
import type { Part, Parts } from '#platform/ui/parts-nav.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { Stage } from './stages.ts'

/** One page of a case that stands by itself, and the act that opens it. */
export interface CasePart {
  readonly label: string
  readonly path: string
  readonly act: ActName
  /** Whoever may do this has a page that says more. */
  readonly unless?: ActName
}

export interface CaseGroup {
  readonly title: string
  /** The stages in which the work is here. */
  readonly stages: readonly Stage[]
  readonly parts: readonly CasePart[]
}

/** The parts of a case in the order of the work: on the card of the case and beside each of its pages. */
export const caseGroups: readonly CaseGroup[] = [
  {
    title: 'Het begin',
    stages: ['referral', 'triage', 'commission'],
    parts: [
      { label: 'Aanmelding', path: 'aanmelding', act: 'read the referral' },
      { label: 'Weging', path: 'triage', act: 'read the triage conclusion' },
      { label: 'Opdracht', path: 'opdracht', act: 'read the commission' },
    ],
  },
  {
    title: 'De persoon',
    stages: [],
    parts: [
      { label: 'Naam en gegevens', path: 'persoon', act: 'read identity' },
      { label: 'Informeren en toestemming', path: 'toestemming', act: 'read informing and consent' },
      { label: 'Brieven aan de persoon', path: 'brieven', act: 'read informing and consent' },
    ],
  },
  {
    title: 'Het onderzoek',
    stages: ['conversations', 'duiding'],
    parts: [
      { label: 'Gesprekken', path: 'gesprekken', act: 'read conversations' },
      { label: 'Gevraagd bij anderen', path: 'informatie', act: 'read conversations' },
      { label: 'Duiding', path: 'duiding', act: 'read the draft advice' },
      {
        label: 'Duiding radicalisering',
        path: 'duiding/radicalisering',
        act: 'read the duiding of radicalisation',
        unless: 'read the draft advice',
      },
      {
        label: 'Duiding psychische gezondheid',
        path: 'duiding/psychische-gezondheid',
        act: 'read the duiding of mental health',
        unless: 'read the draft advice',
      },
    ],
  },
  {
    title: 'Het advies',
    stages: ['advice', 'follow-up', 'closure', 'closed'],
    parts: [
      { label: 'Advies', path: 'advies', act: 'read the sent advice' },
      { label: 'Opvolging', path: 'opvolging', act: 'read follow-up' },
      { label: 'Verhuizing en overdracht', path: 'overdracht', act: 'read the hand-over' },
      { label: 'Afsluiting', path: 'afsluiting', act: 'read the closure' },
    ],
  },
  {
    title: 'Het team',
    stages: ['team'],
    parts: [
      { label: 'Team', path: 'team', act: 'read the process' },
      { label: 'Taken', path: 'taken', act: 'read tasks' },
      { label: 'Berichten van het team', path: 'berichten', act: 'read team messages' },
      { label: 'Berichten over de zorg', path: 'berichten/zorg', act: 'read care messages' },
      {
        label: 'Berichten met de opdrachtgever',
        path: 'berichten/opdrachtgever',
        act: 'read messages with the commissioner',
      },
      { label: 'Ik ken deze persoon of familie', path: 'belang', act: 'say that I know the family' },
    ],
  },
  {
    title: 'Toezicht',
    stages: [],
    parts: [
      { label: 'Hele verloop', path: 'verloop', act: 'read the process' },
      { label: 'Wie heeft gekeken', path: 'logboek', act: 'read who looked' },
    ],
  },
]

/** What of this case opens for me, and no door that stays shut. */
export function groupsFor(ctx: CaseCtx): CaseGroup[] {
  const opens = ({ act, unless }: CasePart) => may(ctx.me, act, ctx.case) && !(unless && may(ctx.me, unless, ctx.case))
  return caseGroups
    .map((group) => ({ ...group, parts: group.parts.filter(opens) }))
    .filter(({ parts }) => parts.length > 0)
}

/** The page with the whole case in one column. */
export const wholeOf = (ctx: CaseCtx): Part | undefined =>
  may(ctx.me, 'read the commission', ctx.case)
    ? { label: 'Alles in één keer', href: `/dossiers/${ctx.case.number}/lezen` }
    : undefined

/** The same as links beside the page. A mere referrer has one page, and nothing to choose. */
export function partsOf(ctx: CaseCtx): Parts | undefined {
  if (!ctx.case.stage) return undefined
  const at = `/dossiers/${ctx.case.number}`
  const whole = wholeOf(ctx)
  const overview = may(ctx.me, 'read the process', ctx.case)
    ? [{ items: [{ label: 'Overzicht', href: at, alone: true as const }, ...(whole ? [whole] : [])] }]
    : []
  const groups = groupsFor(ctx).map(({ title, parts }) => ({
    title,
    items: parts.map(({ label, path }) => ({ label, href: `${at}/${path}` })),
  }))
  return { label: 'Delen van dit dossier', groups: [...overview, ...groups] }
}
