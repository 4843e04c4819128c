import type { Relation } from '#access/who.ts'
import { shortDate } from '#platform/clock.ts'
import { Refused } from '#platform/refused.ts'
import type { Member } from '../case-store.ts'
import type { TeamForm } from './team.ts'

/** The relations that composing the team gives and takes. */
export const composed = ['duidingExpert', 'careExpert', 'namedStandIn', 'deputy'] as const satisfies readonly Relation[]
export type Composed = (typeof composed)[number]

export interface Seat {
  readonly relation: Composed
  readonly account: string
}

export interface Possible {
  readonly account: string
  readonly name: string
  readonly role: string
  readonly registered: boolean
  readonly openCases: number
  readonly talksThisWeek: number
  readonly awayFrom: string | null
  readonly awayUntil: string | null
  /** The account ends on this day: somebody from outside. */
  readonly worksUntil: string | null
}

/** Who sits where, as the form says it. */
export function seatsOf(form: TeamForm): Seat[] {
  const one = (relation: Composed, account: string | undefined) => (account ? [{ relation, account }] : [])
  return [
    ...form.duidingExperts.map((account) => ({ relation: 'duidingExpert' as const, account })),
    ...one('careExpert', form.careExpert),
    ...one('namedStandIn', form.standIn),
    ...one('deputy', form.deputy),
  ]
}

/** The team's seats as they are now. */
export function seatsNow(members: readonly Member[]): Seat[] {
  return members
    .filter((member) => (composed as readonly string[]).includes(member.relation))
    .map(({ relation, account }) => ({ relation: relation as Composed, account }))
}

export const without = (seats: readonly Seat[], others: readonly Seat[]): Seat[] =>
  seats.filter((seat) => !others.some((other) => other.relation === seat.relation && other.account === seat.account))

const places = {
  duidingExpert: { field: 'duidingExperts', role: 'duidingExpert' },
  careExpert: { field: 'careExpert', role: 'careExpert' },
  namedStandIn: { field: 'standIn', role: 'careExpert' },
  deputy: { field: 'deputy', role: 'coordinator' },
} as const

/** Says no to a team that cannot be, in the words of the rule, at the field it is about. */
export function checkSeats(
  form: TeamForm,
  seats: readonly Seat[],
  possible: readonly Possible[],
  coordinators: readonly string[],
): void {
  for (const { relation, account } of seats) {
    const { field, role } = places[relation]
    const found = possible.find((one) => one.account === account && one.role === role)
    if (!found) throw new Refused('Deze collega kan hier niet meer worden gekozen. Kies opnieuw.', field)
    if (role === 'careExpert' && !found.registered)
      throw new Refused(`${found.name} heeft geen BIG-registratie. Kies een zorgexpert die dat wel heeft.`, field)
  }
  if (form.standIn && form.standIn === form.careExpert)
    throw new Refused('De waarnemer is iemand anders dan de zorgexpert', 'standIn')
  if (form.deputy && coordinators.includes(form.deputy))
    throw new Refused('De vervanger is iemand anders dan de coördinator', 'deputy')
}

/** Who in these seats was not asked yet about a conflict of interest. */
export function notAsked(seats: readonly Seat[], asked: readonly string[]): string[] {
  return [...new Set(seats.map(({ account }) => account))].filter((account) => !asked.includes(account))
}

/** From which day, and how many months ahead a last day may lie. */
interface Reach {
  readonly today: Temporal.PlainDate
  readonly months: number
}

/** Until when somebody from outside sees this case; for everybody else there is no end. */
export function outsideUntil(
  form: Pick<TeamForm, 'outsideUntil'>,
  newcomers: readonly Seat[],
  possible: readonly Possible[],
  { today, months }: Reach,
): Temporal.PlainDate | undefined {
  const outside = newcomers.flatMap(
    ({ account }) => possible.find((one) => one.account === account && one.worksUntil) ?? [],
  )
  if (outside.length === 0) return undefined
  const names = outside.map(({ name }) => name).join(' en ')
  if (!form.outsideUntil)
    throw new Refused(
      `${names} werkt hier tot een datum. Vul in tot en met welke dag dit dossier open mag.`,
      'outsideUntil',
    )
  for (const one of outside) checkLastDay(form.outsideUntil, one, { today, months }, 'outsideUntil')
  return form.outsideUntil
}

/** A last day that has not been, not further ahead than may be, and not after the account ends. */
export function checkLastDay(
  until: Temporal.PlainDate,
  { name, worksUntil }: Pick<Possible, 'name' | 'worksUntil'>,
  { today, months }: Reach,
  field: string,
): void {
  const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0
  if (later(today, until)) throw new Refused('Kies vandaag of een dag die nog komt', field)
  if (later(until, today.add({ months })))
    throw new Refused(`Dat is te ver weg: ten hoogste ${months} maanden vooruit. Later kunt u verlengen.`, field)
  if (worksUntil && later(until, Temporal.PlainDate.from(worksUntil)))
    throw new Refused(
      `Het account van ${name} eindigt eerder: op ${shortDate(Temporal.PlainDate.from(worksUntil))}`,
      field,
    )
}
