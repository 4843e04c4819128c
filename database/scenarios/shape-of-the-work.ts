import type { Day, Done } from './shape-of-the-basics.ts'

export interface Consent {
  informed?: Done & {
    informedOn: Day
    how: 'spoken' | 'letter' | 'both'
    language: string
    informedBy: string
    interpreter: boolean
    note: string
  }
  postponed?: Done & { postponedReason: string; postponedUntil: Day }
  willing?: readonly (Done & { willing: 'yes' | 'no' | 'stopped' | 'later'; note: string })[]
  consents?: readonly (Done & {
    purpose: 'conversation' | 'health-part' | 'information-from-others'
    given: 'yes' | 'no' | 'withdrawn'
    givenBy?: 'person' | 'representative' | 'both'
    how: string
    note: string
  })[]
  representatives?: readonly (Done & {
    kind: 'lawyer' | 'parent' | 'guardian' | 'nidos' | 'mentor' | 'none'
    name: string
    note: string
    until?: Day
  })[]
  ages?: readonly (Done & { age: 'adult' | 'minor' | 'doubted'; adultOn?: Day; note: string })[]
  contacts?: readonly (Done & {
    way: 'spoken' | 'phone' | 'through' | 'letter'
    paper: 'none' | 'handed' | 'post'
    language?: string
    note: string
  })[]
}

export interface Plan extends Done {
  plannedOn: Day
  time: string
  place: string
  withWhom: string
  interpreterLanguage?: string
  interpreterDialect?: string
  interpreterMode: 'present' | 'phone' | 'none'
  interpreterRegister: 'sworn' | 'emergency' | 'none'
  interpreterWish?: string
  interpreterObjection?: string
  interpreterAsksFor?: string
  safety?: string
  calledOff?: Done & { reason: string }
}

/** Who said what to whom; quoted or summed up. */
export interface Said {
  saidBy: string
  saidTo: string
  said: string
  nature: 'quotation' | 'summary'
  saidIn: string
  through: boolean
  howKnown: string
}

/** What another was asked, and what came back. */
export interface AskedOfOthers extends Done {
  organisation: string
  function: string
  treating: boolean
  asked: string
  purpose: string
  ground: 'consent' | 'commission'
  mayBeSaid: string
  personKnows: boolean
  notToldBecause?: string
  answerBy?: Day
  answer?: Done & { how: 'phone' | 'letter' | 'talk' | 'none'; from: string; answer: string }
}

export interface Report extends Done {
  heldOn: Day
  present: string
  forTeam: string
  careOnly?: string
  ownWords: readonly { quote: string; mayBeUsed: boolean }[]
  interpreterProblems?: string
  statements?: readonly Said[]
  paperDestroyedOn?: Day
  signedOn?: Day
  addendum?: Done & { text: string }
}

export interface Conversations {
  talks: readonly { plan: Plan; report?: Report }[]
  workingAgreements?: Done & { text: string }
  askedOfOthers?: readonly AskedOfOthers[]
  noConversation?: Done & {
    reason: string
    way?: 'trajectoryAdvice' | 'stop' | 'documents'
    necessity?: string
    proportionality?: string
    subsidiarity?: string
  }
}

export type SourceType =
  | 'conversation'
  | 'professionalFirstHand'
  | 'secondHand'
  | 'document'
  | 'family'
  | 'anonymous'
  | 'openSource'
  | 'selfReport'

export interface Observation {
  what: string
  on: Day
  where: string
  sourceType: SourceType
  source: string
  howKnown?: string
  reliability?: 'betrouwbaar' | 'redelijk' | 'twijfelachtig' | 'niet te beoordelen'
  credibility?: 'bevestigd' | 'aannemelijk' | 'twijfelachtig' | 'niet te beoordelen'
  side: 'for' | 'against' | 'both' | 'context'
  quote: boolean
  disputed?: boolean
}

/** A text, with the places of the observations that point to it and argue against it, as far as the writer traced it. */
export type Traceable = string | { text: string; for?: readonly number[]; against?: readonly number[] }
export type Listed = readonly Traceable[] | { noneBecause: string }

export interface Axis extends Done {
  /** More experts on this axis: what each saw and how they read it, before they spoke with each other. */
  views?: readonly (Done & { sees: string; against: string; reads: string; draft?: true })[]
  question: string
  observations: readonly Observation[]
  /** What is found, with the places of the observations that point to it and argue against it. */
  statements?: readonly { text: string; for?: readonly number[]; against?: readonly number[] }[]
  instruments?: readonly {
    name: string
    edition: string
    on: Day
    assessor: string
    trained: string
    kept: string
    conclusion: string
  }[]
  protective: Listed
  alternatives: Listed
  missing: readonly {
    what: string
    how?: string
    notBecause?: string
    for?: readonly number[]
    against?: readonly number[]
  }[]
  foundation?: 'weinig' | 'redelijk' | 'goed'
  foundationReason?: string
  conclusion?: string
  validUntil?: Day
  reviewOn?: Day
  dissent?: string
  dissentBy?: string
  signedOn?: Day
  review?: Done & { agrees: 'yes' | 'partly' | 'no'; remarks: string }
}

export interface Duiding {
  radicalisation?: Axis
  mentalHealth?: Axis
  mentalHealthAbsent?: Done & { reason: string }
  careConclusion?: Done & { text: string; indication: boolean; releasedOn?: Day }
  meeting?: Done & {
    heldOn: Day
    attended: string
    joint: string
    changes?: string
    dissentBy?: string
    dissent?: string
  }
}
