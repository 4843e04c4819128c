import { numberWords } from '#platform/date-words.ts'
import type { Checks } from '../stages.ts'

export const decisions = ['adopted', 'changed', 'notAdopted'] as const
export type DecisionWord = (typeof decisions)[number]

/** The words of the commissioner, never of LIV. */
export const decisionWords: Record<DecisionWord, string> = {
  adopted: 'Wij doen dit',
  changed: 'Wij doen dit anders',
  notAdopted: 'Wij doen dit niet',
}

export const statuses = ['notStarted', 'busy', 'waitingForCare', 'done', 'stopped'] as const
export type Status = (typeof statuses)[number]
export const statusWords: Record<Status, string> = {
  notStarted: 'Nog niet begonnen',
  busy: 'Bezig',
  waitingForCare: 'Wacht op zorg',
  done: 'Klaar',
  stopped: 'Gestopt',
}

/** What is written with a decision. */
export interface DecisionText {
  readonly reason: string
  readonly changedText: string
  readonly owner: string
}
export interface ProgressText {
  readonly note: string
  readonly bridging: string
  /** What was done, on which day and by whom, when it is done. */
  readonly evidence?: string
  readonly doneOn?: string
  readonly doneBy?: string
}
/** A decision as LIV heard it by phone: from whom, and when. */
export interface PhonedText extends DecisionText {
  readonly decision: DecisionWord
  readonly due: string
  readonly toldBy: string
  readonly toldOn: string
}

/** Its day has come and it is not done: now the commissioner is asked how it goes. */
export function isAsked(
  decision: { readonly due: string | null } | undefined,
  last: { readonly status: Status; readonly lookAgainOn: string | null } | undefined,
  today: Temporal.PlainDate,
): boolean {
  const day = last?.lookAgainOn || decision?.due
  if (!day || last?.status === 'done' || last?.status === 'stopped') return false
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(day), today) <= 0
}

/** Where the decisions stand; nothing of what they say. */
export interface FollowUpFacts {
  /** The recommendations of the newest sent version, in their order. */
  readonly recommendations: readonly string[]
  readonly decided: readonly string[]
  /** Reminders since that version was sent. */
  readonly reminders: number
  readonly lastReminder: string | null
  /** After so many LIV rings: a setting. */
  readonly remindersAsked: number
}

export function undecided(facts: Pick<FollowUpFacts, 'recommendations' | 'decided'>): string[] {
  return facts.recommendations.filter((one) => !facts.decided.includes(one))
}

/** Decisions stay away although LIV asked as often as it does. */
export const isSilent = (facts: FollowUpFacts): boolean =>
  undecided(facts).length > 0 && facts.reminders >= facts.remindersAsked

export const closureCanStart: Checks<'start closure', FollowUpFacts> = {
  'De opdrachtgever heeft over elke aanbeveling besloten, of is vaak genoeg herinnerd': (facts) =>
    undecided(facts).length === 0 || isSilent(facts),
}

export const adviseAgainCan: Checks<'advise again', FollowUpFacts> = {}

const inWords = (count: number) => (count === 0 ? 'geen' : numberWords(count))

/** "twee keer", as often as somebody was reminded. */
export const timesWords = (count: number): string => `${inWords(count)} keer`

/** "twee aanbevelingen": small numbers in words, as one says them. */
export function countWords(count: number): string {
  return `${inWords(count)} ${count === 1 ? 'aanbeveling' : 'aanbevelingen'}`
}
