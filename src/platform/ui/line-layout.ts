import { wrapped } from './picture-text.ts'

/** One thing on a line of time: the place of its day, between 0 and 1, and its words. */
export interface LineItem {
  readonly at: number
  readonly label: string
  readonly when: string
}

export interface Laid {
  /** Where it happened on the line, and where its words stand. */
  readonly y: number
  readonly top: number
  readonly height: number
  readonly lines: readonly string[]
}

export const line = { width: 320, text: 96, size: 14, small: 12, pad: 14, gap: 6 }

/** Words of things that happened shortly after each other are moved apart; a thin line shows to which day they belong. */
export function layOutLine(items: readonly LineItem[]): { laid: Laid[]; height: number; length: number } {
  const texts = items.map(({ label }) => wrapped(label, line.width - line.text - 4, line.size))
  const heights = texts.map((lines) => lines.length * line.size * 1.25 + line.small * 1.3 + line.gap)
  const length = Math.max(
    160,
    heights.reduce((sum, height) => sum + height, 0),
  )
  const tops = apart(
    items.map(({ at }, place) => line.pad + at * length - (heights[place] ?? 0) / 2),
    heights,
    line.pad + length,
  )
  const laid = items.map(({ at }, place) => ({
    y: line.pad + at * length,
    top: tops[place] as number,
    height: heights[place] as number,
    lines: texts[place] as string[],
  }))
  return { laid, height: length + 2 * line.pad, length }
}

/** Down until nothing overlaps, then up until all is inside; the lengths together never pass the end. */
function apart(wanted: readonly number[], heights: readonly number[], end: number): number[] {
  const tops = [...wanted]
  let low = line.pad
  for (const [place, height] of heights.entries()) {
    tops[place] = Math.max(tops[place] as number, low)
    low = (tops[place] as number) + height
  }
  let high = end
  for (let place = heights.length - 1; place >= 0; place -= 1) {
    tops[place] = Math.min(tops[place] as number, high - (heights[place] as number))
    high = tops[place] as number
  }
  return tops
}
