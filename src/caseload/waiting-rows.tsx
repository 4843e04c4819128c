import { shortDate } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, Small, TextLink, Unbroken } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import type { CaseFacts } from './facts.ts'
import { type Step, stepOf } from './step.ts'
import { dueOf, leads, stillSince } from './waiting.ts'

export type Line = CaseFacts & { readonly waiting: Step | undefined }

// What has a day comes before what is only asked for.
export const soonest = (one: Line, other: Line) =>
  (dueOf(one, one.waiting) ?? '9').localeCompare(dueOf(other, other.waiting) ?? '9')

export const head = ['Wat', 'Dossier', 'Wanneer', { label: 'Openen', hidden: true }] as const

/** One thing that waits for me in one case: what, where, by when, and one click to it. */
export function waitingRow(ctx: Ctx, line: Line, days: number) {
  const still = leads(line) ? stillSince(line, ctx.today, days) : undefined
  const asked = askedOn(line)
  return [
    <div key="w">
      <strong>{line.waiting?.what}</strong>
      {asked && <Small>De coördinator vroeg hierom op {shortDate(Temporal.PlainDate.from(asked))}</Small>}
      {still && <Small>Niets bewoog sinds {shortDate(still)}</Small>}
    </div>,
    <div key="d" className="ui-where">
      <Unbroken>
        <TextLink href={`/dossiers/${line.number}`}>{line.number}</TextLink>
      </Unbroken>
      <Small>{line.organisation ?? stepOf(line)}</Small>
    </div>,
    <Due key="t" ctx={ctx} line={line} />,
    <OpenIt key="b" line={line} />,
  ]
}

/** The day on which who leads last asked an expert for this. */
function askedOn(line: Line): string | undefined {
  const days = Object.values(line.asked ?? {}).toSorted()
  return leads(line) ? undefined : days.at(-1)
}

export function Due({ ctx, line }: { ctx: Ctx; line: Line }) {
  const due = dueOf(line, line.waiting)
  return due ? <DueBadge date={Temporal.PlainDate.from(due)} now={ctx.today} waiting /> : null
}

export function OpenIt({ line: { number, waiting } }: { line: Line }) {
  return (
    <ButtonLink href={`/dossiers/${number}/${waiting?.path}`}>
      {waiting?.button}
      <Hidden> {number}</Hidden>
    </ButtonLink>
  )
}

/** A sheet of what waits, the first day first; nothing when nothing does. */
export function WaitingSheet(props: { ctx: Ctx; title: string; lines: readonly Line[]; days: number }) {
  const { ctx, title, lines, days } = props
  if (lines.length === 0) return null
  return (
    <Sheet title={title} waiting>
      <div className="ui-worklist">
        <DataTable
          caption={`${title}, het eerste eerst`}
          captionHidden
          head={head}
          rows={lines.map((line) => waitingRow(ctx, line, days))}
        />
      </div>
    </Sheet>
  )
}
