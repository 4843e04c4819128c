import { roleWords } from '#access/role-words.ts'
import { dateWords } from '#platform/clock.ts'
import type { Account, Change, Held } from './accounts.ts'

/** ', tot en met 3 mei 2027', or nothing. */
export const untilWords = (until: string | null | undefined): string =>
  until ? `, tot en met ${dateWords(Temporal.PlainDate.from(until))}` : ''

/** 'geldt tot en met 3 mei 2027', 'beëindigd op 26 november 2026', or 'zonder einddatum'. */
export function validWords({ active, until }: Pick<Account, 'active' | 'until'>): string {
  const day = until && dateWords(Temporal.PlainDate.from(until))
  if (!active) return day ? `beëindigd op ${day}` : 'beëindigd'
  return day ? `geldt tot en met ${day}` : 'zonder einddatum'
}

export const heldWords = ({ role, until }: Held): string => `${roleWords[role]}${untilWords(until)}`

/** A change in one sentence, for who decides on it and for who reads it back. */
export function changeWords(change: Change, accounts: readonly Account[]): string {
  const name = change.name ?? nameIn(accounts, change.account)
  const role = change.role ? roleWords[change.role] : ''
  switch (change.kind) {
    case 'open':
      return `Nieuw account voor ${name}`
    case 'grant':
      return `${name} krijgt de rol ${role}${untilWords(change.until)}`
    case 'link':
      return `${name} logt voortaan in als ${change.subject}`
    case 'prolong':
      return `Het account van ${name} blijft in gebruik${untilWords(change.until) || ', zonder einddatum'}`
    case 'withdraw':
      return `${name} heeft de rol ${role} niet meer`
    case 'end':
      return `Het account van ${name} is beëindigd`
  }
}

export function nameIn(accounts: readonly Account[], id: string | null): string {
  return accounts.find((account) => account.id === id)?.name ?? 'een collega'
}
