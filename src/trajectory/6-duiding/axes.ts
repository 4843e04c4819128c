import type { ActName, Relation, Role } from '#access/who.ts'

/** The names of one axis: its tables, its acts, its path and its words. Both axes run through the same code. */
export interface Axis {
  readonly key: 'radicalisation' | 'mentalHealth'
  readonly tables: 'duiding_radicalisation' | 'duiding_mental_health'
  readonly path: 'radicalisering' | 'psychische-gezondheid'
  readonly label: string
  readonly title: string
  /** Inside a sentence: "de duiding van …". */
  readonly about: string
  readonly write: ActName
  readonly read: ActName
  readonly ask: ActName
  readonly review: ActName
  readonly writer: Relation
  readonly reviewer: Relation
  readonly reviewerRole: Role
}

export const radicalisation: Axis = {
  key: 'radicalisation',
  tables: 'duiding_radicalisation',
  path: 'radicalisering',
  label: 'Mogelijke radicalisering',
  title: 'Duiding van mogelijke radicalisering',
  about: 'mogelijke radicalisering',
  write: 'write the duiding of radicalisation',
  read: 'read the duiding of radicalisation',
  ask: 'ask for a review of radicalisation',
  review: 'review the duiding of radicalisation',
  writer: 'duidingExpert',
  reviewer: 'reviewerRadicalisation',
  reviewerRole: 'duidingExpert',
}

export const mentalHealth: Axis = {
  key: 'mentalHealth',
  tables: 'duiding_mental_health',
  path: 'psychische-gezondheid',
  label: 'Psychische gezondheid',
  title: 'Duiding van psychische gezondheid',
  about: 'psychische gezondheid',
  write: 'write the duiding of mental health',
  read: 'read the duiding of mental health',
  ask: 'ask for a review of mental health',
  review: 'review the duiding of mental health',
  writer: 'careExpert',
  reviewer: 'reviewerMentalHealth',
  reviewerRole: 'careExpert',
}

export const axes = [radicalisation, mentalHealth] as const
