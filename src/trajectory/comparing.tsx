import { More } from '#platform/ui/buttons.tsx'
import { Changed } from '#platform/ui/changed.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small } from '#platform/ui/text.tsx'
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

interface Pair {
  readonly from: number
  readonly to: number
}

/** What changed, the older words beside the newer ones; what did not is folded below, to open when the whole is wanted. */
export function Differences({ all, between }: { all: readonly Difference[]; between: Pair }) {
  const changed = all.filter((one) => one.changed)
  const same = all.filter((one) => !one.changed)
  return (
    <Stack>
      {changed.length === 0 ? (
        <Sheet>
          <EmptyState title="De woorden zijn gelijk">Tussen deze versies is niets veranderd in de tekst.</EmptyState>
        </Sheet>
      ) : (
        <Small>Weggehaalde woorden zijn doorgestreept. Toegevoegde woorden zijn onderstreept.</Small>
      )}
      {changed.map((one) => (
        <SideBySide key={one.label} one={one} between={between} />
      ))}
      {same.length > 0 && changed.length > 0 && <Same all={same} />}
    </Stack>
  )
}

function SideBySide({ one, between }: { one: Difference; between: Pair }) {
  const without = (kind: Run['kind']) => one.runs.filter((run) => run.kind !== kind)
  return (
    <Sheet title={one.label}>
      <Columns wide={false}>
        <Side title={`Versie ${between.from}`} runs={without('new')} />
        <Side title={`Versie ${between.to}`} runs={without('gone')} />
      </Columns>
    </Sheet>
  )
}

function Side({ title, runs }: { title: string; runs: readonly Run[] }) {
  return (
    <Stack gap="small">
      <Heading level={3} look={4}>
        {title}
      </Heading>
      {runs.length > 0 ? <Changed runs={runs} /> : <Small>Dit deel staat niet in deze versie.</Small>}
    </Stack>
  )
}

function Same({ all }: { all: readonly Difference[] }) {
  return (
    <Sheet title="Niet veranderd">
      {all.map(({ label, runs }) => (
        <More key={label} label={label}>
          <Reading>{runs.map((run) => run.text).join('')}</Reading>
        </More>
      ))}
    </Sheet>
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
