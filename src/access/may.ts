import { type Act, type ActName, type Relation, type Role, type Standing, who } from './who.ts'

/** Who is signed in, as the gate says it. */
export interface Me {
  readonly account: string
  readonly subject: string
  readonly name: string
  readonly organisation: string | null
  readonly roles: readonly Role[]
  readonly acr: string
}

/** A text of mine that is typed and not yet saved, as the gate says it: where, and since when. */
export interface KeptDraft {
  readonly id: string
  readonly number: string | null
  readonly act: ActName | null
  /** The address to which its form is sent. */
  readonly form: string
  readonly keptAt: string
}

/** The case in hand, as the gate shows it to me. A mere referrer sees no stage and no dates. */
export interface CaseInHand {
  readonly id: string
  readonly number: string
  readonly product: string
  readonly stage: string | null
  readonly stageSince: string
  readonly openedAt: string
  readonly organisation: string | null
  readonly includedOn: string | null
  readonly closedOn: string | null
  readonly dueOn: string | null
  readonly reviewOn: string
  readonly destroyOn: string
  readonly relations: readonly Relation[]
}

export function everywhere(role: Role): Standing {
  return `any${role.charAt(0).toUpperCase()}${role.slice(1)}` as Standing
}

const isOpen = (stage: string | null) => stage === 'referral' || stage === 'triage'

/** May I do this act, on this case if there is one? Twin of gate.i_may: the database asks the same grid again. */
export function may(
  me: Pick<Me, 'roles'>,
  act: ActName,
  inHand?: Pick<CaseInHand, 'relations' | 'stage'> | null,
): boolean {
  const rule: Pick<Act, 'by' | 'whileOpen' | 'apart'> = who[act]
  if (inHand?.relations.some((relation) => rule.by.includes(relation))) return true
  if (inHand && (rule.apart || (rule.whileOpen && !isOpen(inHand.stage)))) return false
  return me.roles.some((role) => rule.by.includes(everywhere(role)))
}

export function hasRole(me: Me, ...roles: Role[]): boolean {
  return me.roles.some((role) => roles.includes(role))
}

/** People of LIV itself, as against commissioners and referrers. */
export function isLiv(me: Me): boolean {
  return me.roles.some((role) => role !== 'commissioner' && role !== 'referrer' && role !== 'centralContact')
}
