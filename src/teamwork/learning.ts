import { z } from 'zod'
import { choice, date, id } from '#platform/web/fields.ts'

/** Each answer is one of a few words: no case and no person fits in this register. */
export const kinds = {
  intervision: 'intervisie',
  supervision: 'supervisie',
  training: 'training of cursus',
  congress: 'congres of lezing',
} as const
export const subjects = {
  conversations: 'gesprekken voeren',
  interpreters: 'werken met tolken',
  radicalisation: 'extremisme en radicalisering',
  trauma: 'trauma en psychische gezondheid',
  culture: 'cultuur en religie',
  safety: 'veiligheid',
  law: 'wet en privacy',
  team: 'samenwerken',
  other: 'anders',
} as const
export const lengths = {
  hour: 'een uur of korter',
  'part of a day': 'een dagdeel',
  day: 'een dag',
  days: 'meer dagen',
} as const

const keys = <T extends object>(words: T) => Object.keys(words) as (keyof T & string)[]

export const learningForm = z.object({
  heldOn: date('Vul in wanneer het was'),
  kind: choice(keys(kinds), 'Kies wat het was'),
  subject: choice(keys(subjects), 'Kies waar het over ging'),
  length: choice(keys(lengths), 'Kies hoe lang het duurde'),
})
export type LearningForm = z.output<typeof learningForm>
export const removeForm = z.object({ learning: id() })

export interface Learning {
  readonly id: string
  readonly name: string
  readonly account: string
  readonly heldOn: string
  readonly kind: keyof typeof kinds
  readonly subject: keyof typeof subjects
  readonly length: keyof typeof lengths
}
