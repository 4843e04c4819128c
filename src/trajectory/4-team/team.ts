import { z } from 'zod'
import type { Relation } from '#access/who.ts'
import { numberWords, shortDate } from '#platform/clock.ts'
import { date, id, longText, optionalDate, optionalText, yes } from '#platform/web/fields.ts'
import type { Checks } from '../stages.ts'

/** Any number of colleagues, each by account. */
const colleagues = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value = []) => [...new Set([value].flat())].filter((one) => /^[0-9a-f-]{36}$/.test(one)))

/** One colleague, or nobody yet. */
const colleague = z
  .string()
  .optional()
  .transform((value = '') => (/^[0-9a-f-]{36}$/.test(value) ? value : undefined))

export const teamForm = z.object({
  duidingExperts: colleagues,
  careExpert: colleague,
  standIn: colleague,
  standInReason: optionalText(1000),
  deputy: colleague,
  deputyReason: optionalText(1000),
  expertise: optionalText(1000),
  languages: optionalText(500),
  /** Everybody who was asked whether they know the person or have another conflict of interest, and has none. */
  conflictsChecked: colleagues,
  /** The last day for whoever in these seats is from outside. */
  outsideUntil: optionalDate(),
  _version: z.string().optional(),
})
type Parsed = z.output<typeof teamForm>
type MayBeEmpty = 'careExpert' | 'standIn' | 'deputy' | '_version'
export type TeamForm = Omit<Parsed, MayBeEmpty | 'outsideUntil'> & { [Field in MayBeEmpty]?: string | undefined } & {
  outsideUntil?: Temporal.PlainDate | undefined
}

export const extendForm = z.object({
  colleague: id('Kies voor wie'),
  until: date('Vul in tot en met welke dag'),
  reason: longText(1000, 'Schrijf op waarom er langer nodig is'),
})
export type ExtendForm = z.output<typeof extendForm>

export const knowsForm = z.object({ knows: yes('Vink aan dat u de persoon of familie kent, of ga terug') })

export const standInForm = z.object({
  reason: longText(2000, 'Schrijf op waarom u waarneemt'),
  until: date('Vul in tot en met welke dag u waarneemt'),
})
export type StandInForm = z.output<typeof standInForm>

export const shutOutForm = z.object({
  colleague: id('Kies een collega'),
  reason: longText(2000, 'Schrijf op waarom deze collega het dossier niet mag zien'),
})
export type ShutOutForm = z.output<typeof shutOutForm>

export const handOverForm = z.object({ colleague: id('Kies een coördinator') })

/** What is written about the team; sealed. */
export interface TeamWords {
  readonly expertise: string
  readonly languages: string
  readonly standInReason: string
  readonly deputyReason: string
  /** Per person: when and by whom they were asked about a conflict of interest. */
  readonly asked: Readonly<Record<string, { on: string; by: string }>>
}

export const relationWords: Record<Exclude<Relation, 'referrer'>, string> = {
  triager: 'weegt mee',
  coordinator: 'coördinator',
  deputy: 'vervanger van de coördinator',
  duidingExpert: 'duidingsexpert',
  careExpert: 'zorgexpert',
  namedStandIn: 'waarnemer van de zorgexpert',
  standIn: 'neemt waar voor de zorgexpert',
  reviewerRadicalisation: 'toetst de duiding van mogelijke radicalisering',
  reviewerMentalHealth: 'toetst de duiding van psychische gezondheid',
  commissioner: 'opdrachtgever',
  commissionerDeputy: 'vervanger bij de opdrachtgever',
  centralContact: 'centraal contact, tot de overname',
  receiver: 'is gevraagd over te nemen',
  formerCommissioner: 'vorige opdrachtgever',
}

export interface TeamFacts {
  readonly duidingExperts: number
  readonly registeredCareExperts: number
  readonly standIn: boolean
  readonly noStandInReason: boolean
  readonly deputy: boolean
  readonly noDeputyReason: boolean
}

export const conversationsCanStart: Checks<'start conversations', TeamFacts> = {
  'Het team heeft een duidingsexpert': (facts) => facts.duidingExperts > 0,
  'Het team heeft een zorgexpert met BIG-registratie': (facts) => facts.registeredCareExperts > 0,
  'De zorgexpert heeft een waarnemer, of er staat waarom niet': (facts) => facts.standIn || facts.noStandInReason,
  'De coördinator heeft een vervanger, of er staat waarom niet': (facts) => facts.deputy || facts.noDeputyReason,
}

/** 'twee lopende dossiers': how busy a colleague is, in words. */
export function busyWords(openCases: number): string {
  return `${openCases === 0 ? 'nog geen' : numberWords(openCases)} ${openCases === 1 ? 'lopend dossier' : 'lopende dossiers'}`
}

interface Busy {
  readonly openCases: number
  readonly talksThisWeek: number
  readonly awayFrom: string | null
  readonly awayUntil: string | null
  readonly worksUntil: string | null
}

/** 'twee lopende dossiers, één gesprek deze week, er niet van di 1 dec tot en met vr 4 dec': words and counts, no case of another. */
export function workWords({ openCases, talksThisWeek, awayFrom, awayUntil, worksUntil }: Busy): string {
  const day = (text: string) => shortDate(Temporal.PlainDate.from(text))
  const talks = `${talksThisWeek === 0 ? 'nog geen' : numberWords(talksThisWeek)} ${talksThisWeek === 1 ? 'gesprek' : 'gesprekken'} deze week`
  return [
    busyWords(openCases),
    ...(talksThisWeek > 0 ? [talks] : []),
    ...(awayFrom && awayUntil ? [`er niet van ${day(awayFrom)} tot en met ${day(awayUntil)}`] : []),
    ...(worksUntil ? [`werkt hier tot en met ${day(worksUntil)}`] : []),
  ].join(', ')
}
