import { may } from '#access/may.ts'
import type { ActName, Role } from '#access/who.ts'
import { Refused } from '#platform/refused.ts'
import { must, type Rule } from '#platform/rules.ts'
import { type Account, type Change, fits, type Kind, type Organisation, takesAway, type Wanted } from './accounts.ts'

export interface ProposalFacts {
  readonly wanted: Wanted
  readonly me: string
  readonly today: string
  /** Everybody with an account, and the one it is about. */
  readonly accounts: readonly Account[]
  readonly account: Account | undefined
  readonly organisation: Organisation | undefined
  readonly waiting: readonly Change[]
}

/** A rule, with the field of the form that it is about. */
export interface FieldRule<Facts> extends Rule<Facts> {
  readonly field: string
  readonly kinds: readonly Kind[]
}

const rule = (
  kinds: readonly Kind[],
  field: string,
  sentence: string,
  holds: (facts: ProposalFacts) => boolean,
): FieldRule<ProposalFacts> => ({ ...must(sentence, holds), field, kinds })

const everything = ['open', 'grant', 'link', 'prolong', 'withdraw', 'end'] as const
const same = (one = '', other = '') => one.toLowerCase() === other.toLowerCase()

/** What must hold before a change is proposed or, when it takes away, done. The gate checks it again. */
export const proposalRules: readonly FieldRule<ProposalFacts>[] = [
  rule(everything, '', 'Een voorstel gaat nooit over uzelf', ({ wanted, me }) => wanted.account !== me),
  rule(
    ['grant', 'link', 'withdraw', 'end'],
    '',
    'Het account is in gebruik',
    ({ account }) => account?.active ?? false,
  ),
  rule(
    ['open'],
    'email',
    'Niemand heeft al een account met dit e-mailadres',
    ({ wanted, accounts }) => !accounts.some(({ email }) => same(email, wanted.email)),
  ),
  rule(
    ['open', 'link'],
    'subject',
    'De inlognaam hoort nog bij niemand',
    ({ wanted, accounts }) => !accounts.some(({ subject }) => subject === wanted.subject),
  ),
  rule(
    ['open', 'grant'],
    'role',
    'De rol past bij de organisatie van deze persoon',
    ({ wanted, organisation }) => wanted.role !== undefined && fits(wanted.role, organisation),
  ),
  rule(
    ['grant'],
    'role',
    'De rol is nieuw voor deze persoon, of krijgt een andere einddatum',
    ({ wanted, account }) =>
      !account?.roles.some(({ role, until }) => role === wanted.role && (until ?? undefined) === wanted.until),
  ),
  rule(
    ['open', 'grant'],
    'bigNumber',
    'Een zorgexpert heeft een BIG-nummer',
    ({ wanted, account }) => wanted.role !== 'careExpert' || Boolean(wanted.bigNumber ?? account?.bigNumber),
  ),
  rule(
    ['open', 'grant', 'prolong'],
    'until',
    'De einddatum is vandaag of later',
    ({ wanted, today }) => wanted.until === undefined || wanted.until >= today,
  ),
  rule(
    ['withdraw'],
    'role',
    'De persoon heeft de rol die u afneemt',
    ({ wanted, account }) => account?.roles.some(({ role }) => role === wanted.role) ?? false,
  ),
  rule(
    ['withdraw', 'end'],
    '',
    'Er blijft iemand over die voorstelt, en iemand anders die goedkeurt',
    ({ wanted, accounts }) => someoneIsLeft(accounts, wanted),
  ),
  rule(
    ['open', 'grant', 'link', 'prolong'],
    '',
    'Er wacht nog geen voorstel zoals dit',
    ({ wanted, waiting }) => !waiting.some((change) => alike(change, wanted)),
  ),
]

/** With this taken away: is there still a proposer, and somebody else who approves? */
function someoneIsLeft(accounts: readonly Account[], { kind, account, role }: Wanted): boolean {
  const rolesLeft = (one: Account): Role[] =>
    one.roles.map((held) => held.role).filter((held) => one.id !== account || (kind === 'withdraw' && held !== role))
  const whoMay = (act: ActName) =>
    accounts.filter((one) => one.active && may({ roles: rolesLeft(one) }, act)).map(({ id }) => id)
  const approvers = whoMay('approve an account')
  return whoMay('propose an account').some((proposer) => approvers.some((approver) => approver !== proposer))
}

const alike = (change: Change, wanted: Wanted) =>
  change.kind === wanted.kind &&
  (wanted.kind === 'open'
    ? same(change.email ?? '', wanted.email)
    : change.account === wanted.account && (wanted.kind !== 'grant' || change.role === wanted.role))

export interface DecisionFacts {
  readonly change: Change
  readonly me: string
  readonly approve: boolean
  readonly reason: string
}

/** What must hold before somebody decides on a proposal. */
export const decisionRules: readonly (Rule<DecisionFacts> & { field: string })[] = [
  { field: '', ...must('Over dit voorstel is nog niet besloten', ({ change }) => change.outcome === null) },
  {
    field: '',
    ...must('Wie een voorstel doet, besluit er niet zelf over', ({ change, me }) => change.proposedBy !== me),
  },
  { field: '', ...must('Niemand besluit over het eigen account', ({ change, me }) => change.account !== me) },
  {
    field: 'reason',
    ...must('Wie afwijst, schrijft op waarom', ({ approve, reason }) => approve || reason !== ''),
  },
]

/** Said on the page, and true of every change that was written down. */
export const givingTakesTwo = must(
  'Geven doen twee mensen samen; afnemen kan één persoon, en gaat meteen in',
  ({ kind, outcome, decidedBy, proposedBy }: Pick<Change, 'kind' | 'outcome' | 'decidedBy' | 'proposedBy'>) =>
    takesAway(kind)
      ? outcome === 'at once'
      : outcome !== 'approved' || (decidedBy !== null && decidedBy !== proposedBy),
)

/** Refuses with the first sentence that does not hold, at its field. */
export function demand<Facts>(rules: readonly (Rule<Facts> & { field: string })[], facts: Facts): void {
  const broken = rules.find((one) => !one.holds(facts))
  if (broken) throw new Refused(broken.sentence, broken.field)
}
