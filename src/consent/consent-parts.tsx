import type { ReactNode } from 'react'
import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { More } from '#platform/ui/buttons.tsx'
import { Small } from '#platform/ui/text.tsx'
import { TimeLine } from '#platform/ui/time-line.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Recorded } from './consent-store.ts'

export interface SheetProps {
  readonly ctx: CaseCtx
  /** The path of the page: each form posts to a path below it. */
  readonly at: string
  readonly filled: Filled | undefined
  readonly names: ReadonlyMap<string, string>
}

/** Until the case is closed; after a referral that was not included too, because the person must still be told. */
export const mayRecord = (ctx: CaseCtx) =>
  (ctx.case.stage !== 'closed' || ctx.case.includedOn === null) && may(ctx.me, 'record informing and consent', ctx.case)

/** A form stands open while nothing is recorded yet or when it came back; else it is one tap away. */
export function Fold({ open, label, children }: { open: boolean; label: string; children: ReactNode }) {
  return open ? children : <More label={label}>{children}</More>
}

export const dayWords = (iso: string) => dateWords(Temporal.PlainDate.from(iso))

export function RecordedBy({ record, names }: { record: Recorded<unknown>; names: ReadonlyMap<string, string> }) {
  const by = names.get(record.author) ?? 'een collega'
  return (
    <Small>
      Vastgelegd door {by} op {dateWords(dateOf(record.writtenAt.toTemporalInstant()))}.
    </Small>
  )
}

/** What was recorded before the newest; it stays to be read. */
export function Earlier<T extends Recorded<unknown>>({
  records,
  what,
}: {
  records: readonly T[]
  what: (record: T) => ReactNode
}) {
  if (records.length < 2) return null
  const items = records
    .slice(1)
    .map((record) => ({ when: dateWords(dateOf(record.writtenAt.toTemporalInstant())), what: what(record) }))
  return (
    <More label="Eerder vastgelegd">
      <TimeLine items={items} label="Eerder vastgelegd" />
    </More>
  )
}
