import type { CaseInHand, KeptDraft, Me } from '#access/may.ts'
import type { ActName } from '#access/who.ts'
import type { Tx } from '#platform/database/tx.ts'
import type { Key } from '#vault/vault.ts'

/** What is named in a log line: an opaque id and, where it has one, the part of the case. */
export interface LoggedObject {
  readonly kind: 'case' | 'consultation' | 'account' | 'organisation' | 'document' | 'dossier'
  readonly id: string
  readonly part?: string
}

/** What every page and every action is given: one transaction, one person, and the case in hand if the path names one. */
export interface Ctx {
  readonly tx: Tx
  readonly me: Me
  readonly case: CaseInHand | null
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
  /** Where this house stands on the web: for a link in a file that is opened elsewhere. */
  readonly origin: string
  /** A fresh form token: the same form sent twice makes one thing. */
  readonly token: string
  /** My own texts that are typed and not yet saved. */
  readonly drafts: readonly KeptDraft[]
  /** Opens the part of a dossier that the act is about: checks, writes the log line, gives the key. */
  open(act: ActName, dossier?: string): Promise<Key>
  /** Opens the same part of many dossiers with one log line. */
  openMany(act: ActName, dossiers: readonly string[]): Promise<Map<string, Key>>
  /** Opens what is mine alone and belongs to no dossier yet; writes the log line. */
  openDrawer(): Promise<Key>
  /** Exact search on a person through the blind index: logged, limited in number, only cases whose identity I may read. */
  findPerson(who: PersonTerms): Promise<string[]>
  /** Whom to ring when this person is in another case: only with an open referral in hand. */
  alreadyKnown(who: PersonTerms): Promise<readonly { readonly name: string | null; readonly phone: string | null }[]>
  /** The same with the name that is sealed in the referral in hand. */
  alreadyKnownAsSealed(): Promise<readonly { readonly name: string | null; readonly phone: string | null }[]>
  /** Makes a person findable by the same terms. */
  indexPerson(dossier: string, who: PersonTerms): Promise<void>
  /** Makes the keys of a new dossier; its secret is safe before the transaction commits. */
  createDossier(id: string, kind: 'case' | 'consultation'): Promise<void>
  /** Another line in the log, of this same transaction. */
  log(event: EventName, objects?: readonly LoggedObject[]): Promise<void>
  /** Adds what a list showed to the log line that the guard writes for this page. */
  saw(objects: readonly LoggedObject[]): void
}

export interface PersonTerms {
  readonly vNumber?: string | undefined
  readonly name?: string | undefined
  readonly spellings?: readonly string[] | undefined
  readonly birthDate?: string | undefined
}

export type CaseCtx = Ctx & { readonly case: CaseInHand }
export type EventName = `${string}.${string}`
