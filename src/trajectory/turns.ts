import type { Relation } from '#access/who.ts'
import { seesCoarse } from './coarse-stages.ts'
import type { Stage } from './stages.ts'

/** Who is to move in a stage, for whoever may not know more. */
export const turnIn: Record<Stage, string> = {
  referral: 'de coördinator',
  triage: 'de wegers',
  commission: 'de opdrachtgever en de coördinator',
  team: 'de coördinator',
  conversations: 'de experts',
  duiding: 'de experts en hun toetsers',
  advice: 'de experts en de coördinator',
  'follow-up': 'de dag waarop wij terugkijken',
  closure: 'de coördinator',
  closed: 'niemand meer',
}

/** The same in eight steps: the commission may be out while the team is made, and nobody outside learns which. */
const turnOutside: Partial<Record<Stage, string>> = {
  commission: 'de opdrachtgever en LIV',
  team: 'de opdrachtgever en LIV',
  'follow-up': 'de opdrachtgever en LIV',
  closed: turnIn.closed,
}

// The day to look back is one of the things that can wait; who decides and who reminds is always true.
const turnInFollowUp = 'de opdrachtgever en de coördinator'

/** On every page of a case: whom it waits for, as far as this reader may know it without another question. */
export const turnFor = (relations: readonly Relation[], stage: Stage): string =>
  seesCoarse(relations) ? (turnOutside[stage] ?? 'LIV') : stage === 'follow-up' ? turnInFollowUp : turnIn[stage]

/** Since when, where that says no more than the step does that they see. */
export const tellsSince = (relations: readonly Relation[], stage: Stage): boolean =>
  !seesCoarse(relations) || (stage !== 'commission' && stage !== 'team')
