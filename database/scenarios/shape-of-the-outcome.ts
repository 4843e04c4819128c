import type { Ground } from '../../src/danger/danger.ts'
import type { Reason } from '../../src/trajectory/9-closure/closure.ts'
import type { EndStage, Kind } from '../../src/trajectory/9-closure/ending.ts'
import type { Day, Done, Persona } from './shape-of-the-basics.ts'
import type { Talk } from './shape-of-the-start.ts'

/** The advice in the order of the brochure; safety has two parts. */
export type Domain = 'safetyRisk' | 'safetySurroundings' | 'care' | 'education' | 'network' | 'other'
export type Insight = { insight: string } | { notApplicableBecause: string }

export interface Recommendation {
  key: string
  domain: Domain
  title: string
  text: string
  rationale: string
  addressee: string
  owner: string
  urgency: 'binnen een week' | 'binnen een maand' | 'binnen drie maanden' | 'wanneer het kan'
  reviewOn: Day
  bridging?: string
}

export interface Advice extends Done {
  answer: string
  parts: Record<Exclude<Domain, 'other'>, Insight> & { other?: Insight }
  recommendations: readonly Recommendation[]
  noRecommendationBecause?: Partial<Record<Domain, string>>
  /** Where the sentences of a part rest on: how the texts begin in a duiding, the meeting or the care conclusion. By the writer, unless somebody else. */
  traces?: readonly { by?: Persona; part: string; sentence?: string; restsOn: readonly string[] }[]
  validUntil: Day
  summaryForPerson: string
  shown?: Done & {
    shownOn: Day
    language: string
    corrections?: string
    ownView?: string
    healthPart: 'consented' | 'refused' | 'not asked'
  }
  notShown?: Done & { notShownReason: string }
  signedForDuiding?: Done
  signedForCare?: Done
  sent?: Done
  /** The person objected after it was sent: marked at once, changed, signed again and sent again. */
  correction?: {
    disputed: Done & { sentence: string; view: string }
    changed: Done & { answer: string }
    signedForDuiding: Done
    signedForCare: Done
    sent: Done
  }
  /** The summary in the language of the person, as text. */
  translated?: readonly (Done & {
    language: 'nl' | 'en' | 'ar' | 'fa' | 'ti' | 'tr' | 'so' | 'fr'
    text: string
    translator: string
    checkedBy?: string
  })[]
  /** Given by hand to who has no account. */
  given?: readonly (Done & { recipient: 'treating' | 'person' | 'other'; name: string; how: string })[]
  talk?: Talk
}

export interface FollowUp {
  decisions: readonly (Done & {
    recommendation: string
    decision: 'adopted' | 'changed' | 'notAdopted'
    reason?: string
    changedText?: string
    owner: string
    due?: Day
  })[]
  progress?: readonly (Done & {
    recommendation: string
    status: 'notStarted' | 'busy' | 'waitingForCare' | 'done' | 'stopped'
    note: string
    bridging?: string
    lookAgainOn?: Day
    doneBy?: string
  })[]
  reviewMoments?: readonly (Done & { reviewOn: Day; what: string; held?: Done & { note: string } })[]
  reminders?: readonly Done[]
}

export type Outcome = 'notConfirmed' | 'partlyConfirmed' | 'confirmed' | 'notAssessed'

export interface Closure extends Done {
  reason: Reason
  outcomeRadicalisation: Outcome
  outcomeMentalHealth: Outcome
  supportNeeded: boolean
  note: string
  evaluations?: readonly (Done & { from: 'liv' | 'commissioner' | 'person'; text: string })[]
  messages?: readonly { to: string; text: string }[]
  /** Absent while the case is still being closed. */
  closedOn?: Day
}

export interface Danger extends Done {
  recordedOn: Day
  whom: string
  facts: string
  ground: Ground
  personTold: 'yes' | 'no'
  personNote: string
  tested?: Done & { note: string }
}

export interface Ended extends Done {
  after: EndStage
  kind: Kind
  note: string
}
