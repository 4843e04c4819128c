import type { Relocation } from './shape-of-moving.ts'
import type { CommissionerKey, Persona, Stage } from './shape-of-the-basics.ts'
import type { Advice, Closure, Danger, Ended, FollowUp } from './shape-of-the-outcome.ts'
import type { Commission, Meeting, Referral, Team, Triage } from './shape-of-the-start.ts'
import type { TeamLife } from './shape-of-the-team-life.ts'
import type { Consent, Conversations, Duiding } from './shape-of-the-work.ts'

/** A case in the casebook: what people wrote, stage by stage. Everything in it is invented. */
export interface Scenario {
  id: string
  title: string
  story: string
  commissioner: CommissionerKey
  startDaysAgo: number
  /** Where the case stands today. */
  until: Stage
  coordinator?: Persona
  referral: Referral
  triage?: Triage
  commission?: Commission
  meeting?: Meeting
  team?: Team
  consent?: Consent
  conversations?: Conversations
  duiding?: Duiding
  advice?: Advice
  followUp?: FollowUp
  /** Acute danger: somebody rang, and wrote up afterwards what was told. */
  danger?: readonly Danger[]
  /** It ended before its time, in this stage; the closure follows. */
  ended?: Ended
  closure?: Closure
  relocation?: Relocation
  teamLife?: TeamLife
  /** Names, numbers and phrases of this case that may never be found in clear in the database. */
  secrets: readonly string[]
}
