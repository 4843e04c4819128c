import { must, type Rule } from '#platform/rules.ts'
import type { Checks } from '../stages.ts'
import { type Axis, mentalHealth } from './axes.ts'
import type { Agrees, Foundation, ObservationContent } from './duiding-words.ts'

/** A version of a duiding, without its words. */
export interface Version {
  readonly id: string
  readonly version: number
  readonly author: string
  readonly writtenAt: Date
  readonly signedAt: Date | null
  readonly signedBy: string | null
  /** Whether somebody had talked with the person when this was signed. */
  readonly withPerson: boolean | null
  readonly validUntil: string | null
  readonly reviewOn: string | null
}

/** Something written in a duiding: one row, so that two people can work on two parts at once. */
export interface Written<Content> {
  readonly id: string
  readonly version: number
  readonly author: string
  readonly writtenAt: Date
  readonly content: Content
}

export interface Observation extends Written<ObservationContent> {
  readonly disputed: boolean
}

/** The observations that point to it and those that argue against it; one can do both. Empty: not traced back yet. */
export interface Rests {
  readonly for?: readonly string[]
  readonly against?: readonly string[]
}
/** Named by the author, or the reason why there is none. */
export type Named = ({ readonly text: string } & Rests) | { readonly noneBecause: string }
/** What the author finds: always with an observation. */
export interface Statement extends Required<Rests> {
  readonly text: string
}
/** That an instrument was used: a reference. Its questions and its scores are kept elsewhere, never here. */
export interface Instrument {
  readonly name: string
  readonly edition: string
  readonly on: string
  readonly assessor: string
  readonly trained: string
  readonly kept: string
  readonly conclusion: string
}
export interface Missing extends Rests {
  readonly what: string
  readonly how: string
  readonly notBecause: string
}

/** What each kind of part says. */
export interface PartContents {
  change: { readonly text: string }
  question: { readonly text: string }
  statement: Statement
  protective: Named
  alternative: Named
  missing: Missing
  instrument: Instrument
  foundation: { readonly foundation: Foundation; readonly reason: string }
  conclusion: { readonly text: string; readonly validUntil: string; readonly reviewOn: string }
  dissent: { readonly text: string; readonly by?: string }
}
export type PartKind = keyof PartContents
/** Of these there is one in a version; of the others as many as there are. */
export const onceKinds = [
  'change',
  'question',
  'foundation',
  'conclusion',
  'dissent',
] as const satisfies readonly PartKind[]
export type OnceKind = (typeof onceKinds)[number]

export interface Review {
  readonly author: string
  readonly writtenAt: Date
  readonly agrees: Agrees
  readonly remarks: string
}

/** A version with all its words. */
export interface Duiding extends Version {
  readonly observations: readonly Observation[]
  readonly parts: { readonly [Kind in PartKind]: readonly Written<PartContents[Kind]>[] }
  readonly reviews: readonly Review[]
}

/** What must be so before somebody puts their name under it; known without opening the words. */
export interface SigningFacts {
  readonly observations: number
  readonly natures: readonly string[]
  readonly kinds: readonly string[]
  /** A day after today, or none. */
  readonly validUntil: string | null
  readonly signerHasBig: boolean
  readonly spokenWithPerson: boolean
}

const has = (kind: PartKind) => (facts: SigningFacts) => facts.kinds.includes(kind)

export const forEachAxis: readonly Rule<SigningFacts>[] = [
  must('De vraag staat erin', has('question')),
  must('Er is minstens één waarneming', (facts) => facts.observations > 0),
  must(
    'Elke waarneming beschrijft gedrag of woorden, geen oordeel',
    ({ observations, natures }) =>
      observations > 0 && natures.every((nature) => ['behaviour', 'literal', 'summary'].includes(nature)),
  ),
  must('Er zijn beschermende factoren, of er staat waarom die niet zijn gevonden', has('protective')),
  must('Er zijn andere verklaringen, of er staat waarom die niet zijn gevonden', has('alternative')),
  must('Er staat hoe goed de duiding is onderbouwd, en waarom', has('foundation')),
  must('Er staat een conclusie in eigen woorden', has('conclusion')),
  must('Er staat tot wanneer de duiding geldt', (facts) => facts.validUntil !== null),
]

export const forCare: readonly Rule<SigningFacts>[] = [
  must('Er is met de persoon gesproken', (facts) => facts.spokenWithPerson),
  must('De ondertekenaar heeft een BIG-registratie', (facts) => facts.signerHasBig),
]

/** The sentences that must hold before signing: the same ones on the page, in the refusal and in the tests. */
export function signingRules(axis: Axis): readonly Rule<SigningFacts>[] {
  return axis.key === mentalHealth.key ? [...forEachAxis, ...forCare] : forEachAxis
}

/** Yes or no about both axes, for whoever leads the case too: no words, no content. */
export interface DuidingFacts {
  readonly radicalisationBegun: boolean
  readonly radicalisationSigned: boolean
  readonly radicalisationReviewed: boolean
  /** More experts write this axis, and not everybody's own view is final; and mine is not. */
  readonly radicalisationApart: boolean
  readonly radicalisationAsksMe: boolean
  readonly mentalHealthBegun: boolean
  readonly mentalHealthSigned: boolean
  readonly mentalHealthReviewed: boolean
  readonly mentalHealthAbsent: boolean
  readonly mentalHealthApart: boolean
  readonly mentalHealthAsksMe: boolean
  readonly conclusionReleased: boolean
  readonly teamMet: boolean
}

export const nothingYet: DuidingFacts = {
  radicalisationBegun: false,
  radicalisationSigned: false,
  radicalisationReviewed: false,
  radicalisationApart: false,
  radicalisationAsksMe: false,
  mentalHealthBegun: false,
  mentalHealthSigned: false,
  mentalHealthReviewed: false,
  mentalHealthAbsent: false,
  mentalHealthApart: false,
  mentalHealthAsksMe: false,
  conclusionReleased: false,
  teamMet: false,
}

/** Two views first, then the meeting. */
export const meetingRules: readonly Rule<{ readonly viewsIn: boolean }>[] = [
  must('Beide experts hebben eerst los van elkaar hun duiding ondertekend', (facts) => facts.viewsIn),
]

export const adviceCanStart: Checks<'start the advice', DuidingFacts> = {
  'De duiding van mogelijke radicalisering is ondertekend': (facts) => facts.radicalisationSigned,
  'De duiding van psychische gezondheid is ondertekend, of er staat waarom die er niet is': (facts) =>
    facts.mentalHealthSigned || facts.mentalHealthAbsent,
  'Iemand anders dan de schrijver heeft elke duiding getoetst': (facts) =>
    facts.radicalisationReviewed &&
    (facts.mentalHealthReviewed || (facts.mentalHealthAbsent && !facts.mentalHealthSigned)),
  'Het overleg van het team is vastgelegd': (facts) => facts.teamMet,
}

export const talkAgainChecks: Checks<'talk again', DuidingFacts> = {}
