import { type ReactNode, useId } from 'react'
import { dayMonthYear } from '../clock.ts'
import {
  type BarRow,
  type Cell,
  cellWords,
  chart,
  type LaidPoint,
  layOutBars,
  layOutLines,
  layOutRanges,
  layOutStacks,
  type RangeRow,
  type Series,
} from './chart-layout.ts'
import { Picture, PictureAndWords, Words } from './picture.tsx'
import { DataTable } from './table.tsx'
import { Unbroken } from './text.tsx'

interface Named {
  /** What the figures are about: the name of the picture and of the table. */
  title: string
  /** In one sentence what can be seen, without giving a verdict. */
  desc: string
}

const { width, size, small, bar } = chart
const half = (height: number) => height + bar / 2 + size * 0.35

/** Each kind of row has a pattern of its own: a colour alone tells nothing. */
function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}1`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path className="ui-draw-hatch" d="M-1 5L5 -1M1 7L7 1" />
      </pattern>
      <pattern id={`${id}2`} width="6" height="6" patternUnits="userSpaceOnUse">
        <circle className="ui-draw-dot" cx="3" cy="3" r="1.4" />
      </pattern>
      <pattern id={`${id}few`} width="5" height="5" patternUnits="userSpaceOnUse">
        <path className="ui-draw-few" d="M0 0L5 5M5 0L0 5" />
      </pattern>
    </defs>
  )
}

function Piece({ id, kind, ...place }: { id: string; kind: number | 'few'; x: number; y: number; width: number }) {
  const outline = <rect className="ui-draw-outline" {...place} height={bar} />
  if (kind === 0) return <rect className="ui-draw-bar" {...place} height={bar} />
  if (kind === 3) return outline
  return (
    <>
      <rect {...place} height={bar} fill={`url(#${id}${kind})`} />
      {outline}
    </>
  )
}

/** Figures as bars, and as a table. */
export function BarChart({
  title,
  desc,
  head,
  rows,
  unit,
}: Named & { head: string; rows: readonly BarRow[]; unit?: string }) {
  const id = useId()
  const { bars, height } = layOutBars(rows, unit)
  const picture = (
    <Picture title={title} desc={desc} width={width} height={height}>
      <Patterns id={id} />
      {bars.map(({ lines, top, bar: at, words }, place) => (
        <g key={rows[place]?.label}>
          <Words x={at.x} y={top + size} lines={lines} />
          {at.length > 0 && (
            <Piece id={id} kind={rows[place]?.value === 'few' ? 'few' : 0} x={at.x} y={at.y} width={at.length} />
          )}
          <Words x={at.x + at.length + 6} y={half(at.y)} lines={[words]} look="soft" />
        </g>
      ))}
    </Picture>
  )
  return (
    <PictureAndWords picture={picture}>
      <DataTable
        caption={title}
        head={[head, { label: 'Aantal', align: 'end' }]}
        rows={rows.map(({ label, value }) => [label, cellWords(value, unit)])}
      />
    </PictureAndWords>
  )
}

interface Over extends Named {
  periods: readonly string[]
  series: readonly Series[]
}

/** Parts of a whole, period by period, and as a table. At most four parts: more cannot be told apart. */
export function StackedBars({ title, desc, periods, series }: Over) {
  const id = useId()
  const { stacks, legend, height } = layOutStacks(periods, series)
  const picture = (
    <Picture title={title} desc={desc} width={width} height={height}>
      <Patterns id={id} />
      {legend.map(({ y, lines }, place) => (
        <g key={series[place]?.label}>
          <Piece id={id} kind={place} x={chart.pad} y={y} width={20} />
          <Words x={chart.pad + 28} y={y + size - 1} lines={lines} />
        </g>
      ))}
      {stacks.map(({ lines, top, y, segments }, place) => (
        <g key={periods[place]}>
          <Words x={chart.pad} y={top + size} lines={lines} look="soft" />
          {segments.map((segment) => (
            <Piece key={segment.series} id={id} kind={segment.series} x={segment.x} y={y} width={segment.length} />
          ))}
        </g>
      ))}
    </Picture>
  )
  return <PictureAndWords picture={picture}>{overTable(title, periods, series)}</PictureAndWords>
}

/** One or two figures over periods, and as a table. */
export function LineChart({ title, desc, periods, series }: Over) {
  const { base, height, periods: named, lines } = layOutLines(periods, series)
  const picture = (
    <Picture title={title} desc={desc} width={width} height={height}>
      <line className="ui-draw-side" x1={chart.pad} x2={width - chart.pad} y1={base} y2={base} />
      {named.map(({ x, label }) => (
        <g key={x}>
          <line className="ui-draw-side" x1={x} x2={x} y1={base} y2={base + 4} />
          {label && <Words x={x} y={base + 34} lines={[label]} size={small} anchor={anchorAt(x)} look="soft" />}
        </g>
      ))}
      {lines.map((points, place) => (
        <g key={series[place]?.label}>
          {runsOf(points).map((run) => (
            <polyline
              key={run[0]?.x}
              className={place === 0 ? 'ui-draw-main' : 'ui-draw-main ui-draw-main--second'}
              points={run.map(({ x, y }) => `${x},${y}`).join(' ')}
            />
          ))}
          {points.map((point) => point && <Point key={point.x} {...point} second={place > 0} />)}
        </g>
      ))}
    </Picture>
  )
  return (
    <PictureAndWords picture={picture}>
      {series.length > 1 && (
        <p className="ui-small">
          Doorgetrokken met rondjes: {series[0]?.label}. Streeplijn met vierkantjes: {series[1]?.label}.
        </p>
      )}
      {overTable(title, periods, series)}
    </PictureAndWords>
  )
}

function Point({ x, y, words, under, second }: LaidPoint & { second: boolean }) {
  return (
    <g>
      {second ? (
        <rect className="ui-draw-box ui-draw-box--plain" x={x - 4} y={y - 4} width={8} height={8} />
      ) : (
        <circle className="ui-draw-box ui-draw-box--done" cx={x} cy={y} r={4.5} />
      )}
      {words && <Words x={x} y={under ? y + 20 : y - 10} lines={[words]} size={small} anchor={anchorAt(x)} />}
    </g>
  )
}

// At the edges the words grow inward.
const anchorAt = (x: number) => (x > width - 40 ? 'end' : x < 40 ? 'start' : 'middle')

type Points = ReturnType<typeof layOutLines>['lines'][number]
function runsOf(points: Points): NonNullable<Points[number]>[][] {
  const runs: NonNullable<Points[number]>[][] = [[]]
  for (const point of points) {
    if (point) runs.at(-1)?.push(point)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 1)
}

function overTable(title: string, periods: readonly string[], series: readonly Series[]): ReactNode {
  const cell = (cells: readonly Cell[], place: number) => cellWords(cells[place] ?? null)
  return (
    <DataTable
      caption={title}
      head={['Periode', ...series.map(({ label }) => ({ label, align: 'end' as const }))]}
      rows={periods.map((period, place) => [
        <Unbroken key={period}>{period}</Unbroken>,
        ...series.map(({ cells }) => cell(cells, place)),
      ])}
    />
  )
}

const Day = ({ day }: { day: Temporal.PlainDate }) => <Unbroken>{dayMonthYear(day)}</Unbroken>

/** From when to when, and as a table. */
export function RangeChart({
  title,
  desc,
  head,
  rows,
  today,
}: Named & { head: string; rows: readonly RangeRow[]; today: Temporal.PlainDate }) {
  const id = useId()
  const { ranges, height, first, last, now } = layOutRanges(rows, today)
  const picture = (
    <Picture title={title} desc={desc} width={width} height={height}>
      <Patterns id={id} />
      <line className="ui-draw-back" x1={now} x2={now} y1={chart.pad} y2={height - 18} />
      {ranges.map(({ lines, top, y, x, length }, place) => (
        <g key={top}>
          <Words x={chart.pad} y={top + size} lines={lines} />
          <Piece id={id} kind={rows[place]?.series ?? 0} x={x} y={y} width={length} />
        </g>
      ))}
      <Words x={chart.pad} y={height - 4} lines={[dayMonthYear(first)]} size={small} look="soft" />
      <Words x={width - chart.pad} y={height - 4} lines={[dayMonthYear(last)]} size={small} anchor="end" look="soft" />
    </Picture>
  )
  return (
    <PictureAndWords picture={picture}>
      <DataTable
        caption={title}
        head={[head, 'Van', 'Tot']}
        rows={rows.map(({ label, from, until }) => [
          label,
          <Day key="from" day={from} />,
          until ? <Day key="until" day={until} /> : 'nu',
        ])}
      />
    </PictureAndWords>
  )
}
