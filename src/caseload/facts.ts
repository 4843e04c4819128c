import type { Relation } from '#access/who.ts'
import type { CaseLine } from './caseload-store.ts'

/** Yes or no about the duidingen: about both for who leads, about their own for the experts and their reviewers. */
export interface DuidingStands {
  readonly radicalisationSigned: boolean
  readonly radicalisationReviewed: boolean
  /** More experts write this axis, and not everybody's own view is final; and mine is not. */
  readonly radicalisationApart: boolean
  readonly radicalisationAsksMe: boolean
  readonly mentalHealthSigned: boolean
  readonly mentalHealthReviewed: boolean
  readonly mentalHealthAbsent: boolean
  readonly mentalHealthApart: boolean
  readonly mentalHealthAsksMe: boolean
  readonly teamMet: boolean
}

/** Where one of my cases stands, as far as I may know: never a word of what anybody wrote. */
export interface CaseFacts extends CaseLine {
  readonly movedAt: Date
  /** What is in the case, as a relation: never the referrer. */
  readonly present: readonly Relation[]
  readonly phones: Partial<Record<Relation, string>> | null
  /** A colleague rang in danger and has not written up what was told. */
  readonly dangerDue: string | null
  readonly dangerToTest: boolean
  readonly receipt: boolean
  readonly weighed: readonly string[] | null
  readonly iWeighed: boolean
  readonly outcome: string | null
  readonly drafted: boolean
  readonly signedByCommissioner: boolean
  readonly signedForLiv: boolean
  readonly meetingRecorded: boolean
  readonly teamMade: boolean
  readonly reports: number | null
  readonly unsigned: number | null
  readonly unsignedMine: boolean | null
  readonly nextConversation: string | null
  /** The conversation whose report I did not finish; else the next one; else the one that nobody wrote up. */
  readonly conversation: string | null
  readonly noConversation: boolean
  /** It goes on without the person: the file may end. */
  readonly endsWithoutTalking: boolean
  readonly notInformed: boolean
  readonly duiding: Partial<DuidingStands> | null
  /** On which day who leads last asked for a duiding: for the experts only of their own. */
  readonly asked?: Partial<Record<'radicalisation' | 'mentalHealth', string>> | null
  readonly signatures: readonly string[] | null
  readonly sent: boolean
  readonly talk: boolean
  /** LIV sent it in this round of advising, and the commissioner may read it. */
  readonly adviceToRead: boolean
  readonly recommendations: number | null
  readonly undecided: number | null
  readonly reminders: number | null
  readonly lastReminder: string | null
  /** From this day another reminder may be sent. */
  readonly remindAgainOn: string | null
  /** Reminded as often as LIV asks: now somebody rings. */
  readonly remindedEnough: boolean
  /** The first day to look together that was not held yet. */
  readonly momentOn: string | null
  readonly momentToday: boolean
  /** The first day of what was decided and is not done. */
  readonly progressDue: string | null
  /** The yearly look at whether the file is still needed should have been by this day: only for who leads. */
  readonly checkLapsedOn: string | null
  readonly written: boolean
  readonly told: readonly string[]
  readonly commissionerLookedBack: boolean
}
