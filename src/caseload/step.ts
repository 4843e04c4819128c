import type { Relation } from '#access/who.ts'
import { seesCoarse, stageForCommissioner } from '#trajectory/coarse-stages.ts'
import { stageWords } from '#trajectory/stages.ts'
import type { CaseLine } from './caseload-store.ts'
import type { CaseFacts } from './facts.ts'

/** One thing that waits for somebody in one case: who is to move, what, where, and the word on the button. */
export interface Step {
  readonly by: readonly Relation[]
  readonly what: string
  readonly path: string
  readonly button: string
  /** Who that is, in words, for everybody else. */
  readonly turn: string
  /** By when, where that is not the day of the case. Null: it is asked for, it has no day. */
  readonly due?: string | null
  /** A text of my own to finish, or one of a colleague to test: an expert finds these apart. */
  readonly kind?: 'text' | 'review'
  /** It is mine only as long as who leads is away. */
  readonly asDeputy?: true
}

export const lead: readonly Relation[] = ['coordinator', 'deputy']
export const commissioners: readonly Relation[] = ['commissioner', 'commissionerDeputy']
export const experts: readonly Relation[] = ['duidingExpert', 'careExpert', 'standIn']

export type Row = readonly [
  when: (f: CaseFacts, today: Temporal.PlainDate) => boolean,
  step: Step | ((f: CaseFacts, today: Temporal.PlainDate) => Step),
]

export const byLead = (what: string, path: string, button: string): Step => ({
  by: lead,
  what,
  path,
  button,
  turn: 'de coördinator',
})
export const byCoordinator = (what: string, path: string, button: string): Step => ({
  ...byLead(what, path, button),
  by: ['coordinator'],
})

/** To whoever is outside LIV a list stays coarse. */
export function stepOf(one: CaseLine | CaseFacts): string {
  if (!seesCoarse(one.relations)) return stageWords[one.stage].label
  return stageForCommissioner(one.stage, 'undecided' in one ? (one.undecided ?? 0) === 0 : undefined)
}
