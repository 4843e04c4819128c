import { may } from '#access/may.ts'
import type { ActName } from '#access/who.ts'
import { dateOf, dayMonthYear } from '#platform/clock.ts'
import type { Letter } from '#platform/pdf/letter.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Told } from '#trajectory/comparing.tsx'
import type { Key } from '#vault/vault.ts'

/** One part of a case as it stands in the whole: short facts, texts under headings, or a letter. */
export interface Written {
  readonly facts?: readonly (readonly [label: string, said: string])[]
  readonly told?: readonly Told[]
  readonly letter?: Letter
}

export interface WholePart {
  /** In the address. */
  readonly key: string
  readonly label: string
  /** Every one of them is asked; each that opens something writes its own line in the log. */
  readonly acts: readonly ActName[]
  readonly read: (ctx: CaseCtx) => Promise<Written>
}

/** What of these this reader may open, now. What they may not is simply not there. */
export const readableOf = (ctx: CaseCtx, all: readonly WholePart[]): WholePart[] =>
  all.filter(({ acts }) => acts.every((act) => may(ctx.me, act, ctx.case)))

/** The same doors, each opened once in one reading: one key and one line for one act, as when its page is opened. */
export function openingOnce(ctx: CaseCtx): CaseCtx {
  const opened = new Map<string, Promise<Key>>()
  const open: CaseCtx['open'] = (act, dossier = ctx.case.id) => {
    const at = `${act}|${dossier}`
    const key = opened.get(at) ?? ctx.open(act, dossier)
    opened.set(at, key)
    return key
  }
  return { ...ctx, open }
}

export const day = (iso: string | null | undefined): string =>
  iso ? dayMonthYear(Temporal.PlainDate.from(iso)) : 'niet bekend'

export const dayOf = (moment: Date): string => dayMonthYear(dateOf(moment.toTemporalInstant()))

/** Texts of one kind, one after the other. */
export const together = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n\n')
/** What belongs to one thing, line by line. */
export const lines = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join('\n')

export const isEmpty = ({ facts = [], told = [], letter }: Written): boolean =>
  !letter && facts.every(([, said]) => !said) && told.every(({ text }) => !text)
