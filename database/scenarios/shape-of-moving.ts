import type { CommissionerKey, Day, Done } from './shape-of-the-basics.ts'

/** The person moves: who reported it, who was asked, what they answered, and the warm hand-over. */
export interface Relocation {
  reported: Done & { movesOn: Day; place: string; to?: CommissionerKey; note?: string }
  rejected?: Done & { reason: string }
  asked?: Done & { place: string; to: CommissionerKey }
  accepted?: Done
  meeting?: Done & { heldOn: Day; attended: string; agreed: string }
}
