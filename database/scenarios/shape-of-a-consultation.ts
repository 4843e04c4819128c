import type { Subject } from '../../src/consultation/consultation.ts'
import type { GoesOn } from '../../src/consultation/trajectory-advice.ts'
import type { Persona } from './shape-of-the-basics.ts'

/** A question in the casebook: what was written down, and how it went on. `on` counts days from the first call. */
export interface ConsultationStory {
  id: string
  title: string
  story: string
  startDaysAgo: number
  writtenBy: Persona
  subject: Subject
  askerRole: string
  anonymous: boolean
  question: string
  advised: string
  involved: string
  additions?: readonly { by: Persona; on: number; text: string }[]
  trajectory?: TrajectoryStory
  end?: AnsweredStory | PromotedStory
  /** Phrases that may never be found in clear in the database. */
  secrets: readonly string[]
}

export interface TrajectoryStory {
  by: Persona
  on: number
  adviser: Persona
  goal: string
  lastsDays: number
  moments: readonly { on: number; what: string; note: string; goesOn: GoesOn }[]
  extension?: { on: number; days: number; reason: string }
  /** The moment that is still to come, counted from today. */
  next?: { daysAhead: number; what: string }
}

export interface AnsweredStory {
  how: 'answered' | 'trajectory advice'
  by: Persona
  on: number
  words: string
}

export interface PromotedStory {
  how: 'promoted'
  by: Persona
  on: number
  /** What the asker said yes to. */
  take: { question: boolean; additions: readonly boolean[]; advised: boolean; involved: boolean }
  since: string
  situation: 'asylumSeeker' | 'statusHolder' | 'unknown'
  place: string
  language: string
  personInformed: 'yes' | 'no' | 'unknown'
  personInformedNote: string
  referrerKind: 'professional' | 'family' | 'other'
  referrerName: string
  referrerFunction: string
  referrerPhone: string
  mayBeNamed: 'yes' | 'no'
}
