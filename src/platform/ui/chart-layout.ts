import { widthOf, wrapped } from './picture-text.ts'

/** A figure; 'few' when it is too small to show, null when there is none. */
export type Cell = number | 'few' | null

export const few = 'te weinig om te tonen'
export const none = 'geen gegevens'

/** What a table says in place of a figure. */
export const cellWords = (cell: Cell, unit?: string): string =>
  cell === null ? none : cell === 'few' ? few : unit ? `${cell} ${unit}` : String(cell)

export const chart = { width: 320, size: 14, small: 12, bar: 16, pad: 8 }
const { width, size, small, bar, pad } = chart

/** Figures are never drawn longer than this: their own words stand behind them. */
const room = (words: number) => width - 2 * pad - words

const greatest = (values: readonly number[]) => Math.max(1, ...values)
const known = (cells: readonly Cell[]) => cells.filter((cell) => typeof cell === 'number')

export interface BarRow {
  readonly label: string
  readonly value: Cell
}

export interface LaidBar {
  readonly lines: readonly string[]
  /** Of the first line of its label. */
  readonly top: number
  readonly bar: { readonly x: number; readonly y: number; readonly length: number }
  readonly words: string
}

/** Bars under each other, each under its own label: also the longest label has a whole line. */
export function layOutBars(rows: readonly BarRow[], unit?: string): { bars: LaidBar[]; height: number } {
  const words = rows.map(({ value }) => cellWords(value, unit))
  const longest = room(Math.max(0, ...words.map((one) => widthOf(one, size))) + 8)
  const most = greatest(known(rows.map(({ value }) => value)))
  let top = pad
  const bars = rows.map(({ label, value }, place) => {
    const lines = wrapped(label, width - 2 * pad, size)
    const y = top + lines.length * size * 1.25 + 3
    const length = typeof value === 'number' ? (value / most) * longest : value === 'few' ? Math.min(24, longest) : 0
    const made = { lines, top, bar: { x: pad, y, length }, words: words[place] as string }
    top = y + bar + 12
    return made
  })
  return { bars, height: top }
}

export interface Series {
  readonly label: string
  readonly cells: readonly Cell[]
}

export interface LaidSegment {
  readonly series: number
  readonly x: number
  readonly length: number
}

export interface LaidStack {
  readonly lines: readonly string[]
  readonly top: number
  readonly y: number
  readonly segments: readonly LaidSegment[]
  /** A part of this bar is too small to show. */
  readonly few: boolean
}

/** One bar a period, made of its parts; what is too small to show has no length that could be measured. */
export function layOutStacks(
  periods: readonly string[],
  series: readonly Series[],
): { stacks: LaidStack[]; legend: { y: number; lines: string[] }[]; height: number } {
  let top = pad
  const legend = series.map(({ label }) => {
    const lines = wrapped(label, width - 2 * pad - 28, size)
    const made = { y: top, lines }
    top += lines.length * size * 1.25 + 4
    return made
  })
  top += 6
  const cellsOf = (place: number) => series.map(({ cells }) => cells[place] ?? null)
  const most = greatest(periods.map((_, place) => known(cellsOf(place)).reduce((sum, one) => sum + one, 0)))
  const stacks = periods.map((period, place) => {
    const cells = cellsOf(place)
    const isFew = cells.includes('few')
    const lines = wrapped(isFew ? `${period} (deels ${few})` : period, width - 2 * pad, size)
    const y = top + lines.length * size * 1.25 + 3
    const made = { lines, top, y, segments: segmentsOf(cells, most), few: isFew }
    top = y + bar + 12
    return made
  })
  return { stacks, legend, height: top }
}

function segmentsOf(cells: readonly Cell[], most: number): LaidSegment[] {
  let x = pad
  return cells.flatMap((cell, series) => {
    if (typeof cell !== 'number' || cell === 0) return []
    const length = (cell / most) * room(0)
    const made = { series, x, length }
    x += length
    return [made]
  })
}

export interface LaidPoint {
  readonly x: number
  readonly y: number
  readonly words: string | undefined
  /** Its words stand under it: another point of this period is higher. */
  readonly under: boolean
}

/** Points over periods from left to right; a period without a figure to show breaks the line. */
export function layOutLines(periods: readonly string[], series: readonly Series[]) {
  const base = 170
  const step = periods.length > 1 ? (width - 2 * pad - 32) / (periods.length - 1) : 0
  const most = greatest(series.flatMap(({ cells }) => known(cells)))
  const x = (place: number) => (periods.length > 1 ? pad + 16 + place * step : width / 2)
  const figures = everySo(most.toString().length * small * 0.6, step)
  const named = everySo(Math.max(...periods.map((period) => widthOf(period, small)), 1), step)
  const shown = (place: number, every: number) => (periods.length - 1 - place) % every === 0
  return {
    base,
    height: base + 40,
    periods: periods.map((label, place) => ({ x: x(place), label: shown(place, named) ? label : undefined })),
    lines: series.map(({ cells }, at) =>
      periods.map((_, place): LaidPoint | undefined => {
        const cell = cells[place] ?? null
        if (typeof cell !== 'number') return undefined
        const above = Math.max(
          -1,
          ...known(series.map((other, of) => (of === at ? null : (other.cells[place] ?? null)))),
        )
        return {
          x: x(place),
          y: base - (cell / most) * (base - 30),
          words: shown(place, figures) ? `${cell}` : undefined,
          under: cell < above || (cell === above && at > 0),
        }
      }),
    ),
  }
}

/** One in how many labels has room. */
const everySo = (wide: number, step: number) => (step > 0 ? Math.max(1, Math.ceil((wide + 6) / step)) : 1)

export interface RangeRow {
  readonly label: string
  readonly from: Temporal.PlainDate
  /** Empty: until today, and on. */
  readonly until?: Temporal.PlainDate | undefined
  /** What kind of row it is, for those that belong together. */
  readonly series?: number
}

export interface LaidRange {
  readonly lines: readonly string[]
  readonly top: number
  readonly y: number
  readonly x: number
  readonly length: number
}

/** From when to when, each under its own label, on one scale of days. */
export function layOutRanges(
  rows: readonly RangeRow[],
  today: Temporal.PlainDate,
): { ranges: LaidRange[]; height: number; first: Temporal.PlainDate; last: Temporal.PlainDate; now: number } {
  const days = rows.flatMap(({ from, until }) => [from, until ?? today]).sort(Temporal.PlainDate.compare)
  const first = days[0] ?? today
  const last = days.at(-1) ?? today
  const scale = Math.max(1, first.until(last).total('days'))
  const x = (day: Temporal.PlainDate) => pad + (first.until(day).total('days') / scale) * room(0)
  let top = pad
  const ranges = rows.map(({ label, from, until }) => {
    const lines = wrapped(label, width - 2 * pad, size)
    const y = top + lines.length * size * 1.25 + 3
    const start = Math.min(x(from), width - pad - 4)
    const made = { lines, top, y, x: start, length: Math.max(4, x(until ?? today) - start) }
    top = y + bar + 12
    return made
  })
  return { ranges, height: top + 18, first, last, now: x(today) }
}
