import type { Role } from '#access/who.ts'

/** What can change about an account. Giving asks a second person, taking away does not. */
export const givingKinds = ['open', 'grant', 'link', 'prolong'] as const
export const takingKinds = ['withdraw', 'end'] as const
export type Kind = (typeof givingKinds)[number] | (typeof takingKinds)[number]

export interface Held {
  readonly role: Role
  readonly until: string | null
}

export interface Account {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly organisation: string | null
  readonly bigNumber: string | null
  /** The name by which the identity provider knows this person. */
  readonly subject: string
  readonly active: boolean
  readonly until: string | null
  readonly roles: readonly Held[]
}

/** What somebody asks for; which fields it has depends on the kind. */
export interface Wanted {
  readonly kind: Kind
  readonly account?: string
  readonly role?: Role
  readonly until?: string | undefined
  readonly subject?: string
  readonly name?: string
  readonly email?: string
  readonly organisation?: string
  readonly bigNumber?: string | undefined
  readonly reason: string
}

/** A change as it is written down, decided or still waiting. */
export interface Change {
  readonly id: string
  readonly kind: Kind
  readonly account: string
  readonly role: Role | null
  readonly until: string | null
  readonly subject: string | null
  readonly name: string | null
  readonly email: string | null
  readonly organisation: string | null
  readonly bigNumber: string | null
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly outcome: 'approved' | 'rejected' | 'at once' | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly decisionReason: string
}

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: 'liv' | 'coa' | 'municipality'
}

/** Roles of people who do not work at LIV. */
const outside: readonly Role[] = ['commissioner', 'referrer', 'centralContact']

export function fits(role: Role, organisation: Organisation | undefined): boolean {
  return organisation !== undefined && (organisation.kind === 'liv') !== outside.includes(role)
}

export const takesAway = (kind: Kind): boolean => (takingKinds as readonly Kind[]).includes(kind)
