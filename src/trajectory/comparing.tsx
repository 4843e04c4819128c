import { Changed } from '#platform/ui/changed.tsx'
import { Bullets, EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Small } from '#platform/ui/text.tsx'
import { type Run, wordDiff } from '#platform/word-diff.ts'

/** A text of a version, under the heading it has there. */
export interface Told {
  readonly label: string
  readonly text: string
}
export interface Difference {
  readonly label: string
  readonly runs: readonly Run[]
  readonly changed: boolean
}

/** Heading by heading what changed; a heading that went or came is there with all its words. */
export function differences(before: readonly Told[], after: readonly Told[]): Difference[] {
  const labels = [...new Set([...after, ...before].map((one) => one.label))]
  const textOf = (all: readonly Told[], label: string) => all.find((one) => one.label === label)?.text ?? ''
  return labels
    .map((label) => ({ label, runs: wordDiff(textOf(before, label), textOf(after, label)) }))
    .filter(({ runs }) => runs.length > 0)
    .map((one) => ({ ...one, changed: one.runs.some((run) => run.kind !== 'same') }))
}

/** What changed in words, and below it the names of what did not. */
export function Differences({ all }: { all: readonly Difference[] }) {
  const changed = all.filter((one) => one.changed)
  const same = all.filter((one) => !one.changed)
  return (
    <Stack>
      <Small>Weggehaalde woorden zijn doorgestreept. Toegevoegde woorden zijn onderstreept.</Small>
      {changed.length === 0 && (
        <Sheet>
          <EmptyState title="De woorden zijn gelijk">Tussen deze versies is niets veranderd in de tekst.</EmptyState>
        </Sheet>
      )}
      {changed.map(({ label, runs }) => (
        <Sheet key={label} title={label}>
          <Changed runs={runs} />
        </Sheet>
      ))}
      {same.length > 0 && changed.length > 0 && (
        <Sheet title="Niet veranderd">
          <Bullets items={same.map(({ label }) => label)} />
        </Sheet>
      )}
    </Stack>
  )
}

/** Which two versions the address asks for: ?van=1&naar=2; without it the newest and the one before. */
export function versionsAsked(
  query: URLSearchParams,
  all: readonly number[],
): { from: number; to: number } | undefined {
  const sorted = [...all].sort((a, b) => b - a)
  const asked = (name: string) => sorted.find((one) => String(one) === query.get(name))
  const to = asked('naar') ?? sorted[0]
  const from = asked('van') ?? sorted.find((one) => to !== undefined && one < to)
  return to !== undefined && from !== undefined && from < to ? { from, to } : undefined
}
