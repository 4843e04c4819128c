import type { CommissionerKey, Day, Done, Persona } from './shape-of-the-basics.ts'

export interface Referral extends Done {
  concern: string
  since: string
  involved?: string
  tried?: string
  personInformed: 'yes' | 'no' | 'unknown'
  personInformedNote?: string
  situation: 'asylumSeeker' | 'statusHolder' | 'unknown'
  place: CommissionerKey
  language?: string
  urgent: 'no' | 'soon'
  personName?: string
  personBirthDate?: string
  referrerName: string
  referrerFunction: string
  referrerPhone?: string
  referrerEmail?: string
  referrerKind: 'professional' | 'family' | 'other'
  mayBeNamed: 'yes' | 'no'
  receipt?: Done & { message: string }
  taken?: Done
}

export interface Answer {
  answer: 'yes' | 'no' | 'unknown'
  reason: string
}

export interface Criteria extends Done {
  final: boolean
  chain: Answer
  conflictArea: Answer
  possibleRadicalisation: Answer
  supportCanHelp: Answer
}

export interface TriageConclusion extends Done {
  outcome:
    | 'included'
    | 'consultation'
    | 'trajectoryAdvice'
    | 'careAdvice'
    | 'otherDepartment'
    | 'elsewhere'
    | 'notTaken'
  alternative?: string
  conclusion: string
  necessity: string
  proportionality: string
  subsidiarity: string
  dissent?: string
  messageToReferrer?: string
}

export interface Triage {
  invited: Done & { triager: Persona }
  first?: Criteria
  second?: Criteria
  conclusion?: TriageConclusion
}

export interface Commission extends Done {
  question: string
  scope: string
  purpose: string
  onBehalfOf: readonly ('IND' | 'DT&V')[]
  basis?: string
  recipients: string
  contact: Persona
  /** Somebody of the same organisation, for when the contact is away. */
  deputy?: Persona
  wantsBy?: Day
  signedByCommissioner?: Done & { name: string; function: string; onBehalf: string }
  personName?: string
  personBirthDate?: string
  vNumber?: string
  signedForLiv?: Done
}

export type Meeting = (Done & { heldOn: Day; attended: string; agreed: string; whoInformsPerson: string }) | NotHeld
export type Talk = (Done & { heldOn: Day; attended: string; agreed: string }) | NotHeld
export interface NotHeld extends Done {
  notHeldReason: string
}

export interface Team extends Done {
  duidingExperts: readonly Persona[]
  /** The last day of whoever is from outside. */
  outsideUntil?: Day
  careExpert?: Persona
  standIn?: Persona
  standInReason?: string
  deputy?: Persona
  deputyReason?: string
  expertise: string
  languages: string
  conflictsChecked: boolean
}
