import { describe, expect, test } from 'vitest'
import { type Cell, cellWords, chart, layOutBars, layOutLines, layOutRanges, layOutStacks } from './chart-layout.ts'
import { layOutLine, line } from './line-layout.ts'
import { widthOf, wrapped } from './picture-text.ts'

const counts = Array.from({ length: 12 }, (_, index) => index + 1)
const long = (place: number) => `Een lange omschrijving met eenheelergroothoofdwoordzonderspatie, nummer ${place}`
const cells = (count: number): Cell[] =>
  Array.from({ length: count }, (_, place) => (place % 4 === 2 ? 'few' : place % 5 === 4 ? null : place * 7))
const inside = (x: number) => {
  expect(x).toBeGreaterThanOrEqual(0)
  expect(x).toBeLessThanOrEqual(chart.width)
}
const below = (blocks: readonly { top: number; bottom: number }[], height: number) => {
  for (const [place, { top, bottom }] of blocks.entries()) {
    expect(bottom).toBeGreaterThan(top)
    expect(bottom).toBeLessThanOrEqual(height)
    expect(blocks[place + 1]?.top ?? height).toBeGreaterThanOrEqual(bottom)
  }
}
const day = (after: number) => Temporal.PlainDate.from('2026-01-05').add({ days: after })

describe('a chart keeps everything inside and apart', () => {
  test.each(counts)('%i bars', (count) => {
    const rows = cells(count).map((value, place) => ({ label: long(place), value }))
    const { bars, height } = layOutBars(rows, 'dossiers')
    for (const { bar, words } of bars) inside(bar.x + bar.length + 6 + widthOf(words, chart.size))
    below(
      bars.map(({ top, bar }) => ({ top, bottom: bar.y + chart.bar })),
      height,
    )
  })

  test.each(counts)('%i stacked bars', (count) => {
    const periods = Array.from({ length: count }, (_, place) => long(place))
    const series = [0, 1, 2, 3].map((place) => ({ label: long(place), cells: cells(count) }))
    const { stacks, legend, height } = layOutStacks(periods, series)
    for (const { segments } of stacks) for (const { x, length } of segments) inside(x + length)
    below(
      [
        ...legend.map(({ y, lines }) => ({ top: y, bottom: y + lines.length * chart.size })),
        ...stacks.map(({ top, y }) => ({ top, bottom: y + chart.bar })),
      ],
      height,
    )
  })

  test.each(counts)('a line over %i periods, without words over each other', (count) => {
    const periods = Array.from({ length: count }, (_, place) => `2026, kwartaal ${place}`)
    const laid = layOutLines(periods, [{ label: 'a', cells: cells(count) }])
    const named = laid.periods.filter(({ label }) => label)
    for (const [place, one] of named.entries()) {
      inside(one.x)
      const next = named[place + 1]
      if (next) expect(next.x - one.x).toBeGreaterThan(widthOf(one.label ?? '', chart.small))
    }
    for (const point of laid.lines.flat()) if (point) expect(point.y).toBeLessThanOrEqual(laid.base)
  })

  test('two lines, with the words of the higher point above and of the lower one below', () => {
    const laid = layOutLines(
      ['jan', 'feb', 'mrt'],
      [
        { label: 'a', cells: [3, 5, 4] },
        { label: 'b', cells: [4, 2, 4] },
      ],
    )
    expect(laid.lines.map((points) => points.map((point) => point?.under))).toEqual([
      [true, false, false],
      [false, true, true],
    ])
  })

  test.each(counts)('%i ranges', (count) => {
    const rows = Array.from({ length: count }, (_, place) => ({
      label: long(place),
      from: day(place * 9),
      until: place % 2 ? day(place * 9 + 1) : undefined,
    }))
    const { ranges, height, now } = layOutRanges(rows, day(200))
    inside(now)
    for (const { x, length } of ranges) inside(x + length)
    below(
      ranges.map(({ top, y }) => ({ top, bottom: y + chart.bar })),
      height,
    )
  })

  test.each([...counts, 40])('%i things on a line of time, also all on one day', (count) => {
    for (const at of [(place: number) => place / count, () => 0, () => 1]) {
      const items = Array.from({ length: count }, (_, place) => ({ at: at(place), label: long(place), when: '' }))
      const { laid, height } = layOutLine(items)
      below(
        laid.map((one) => ({ top: one.top, bottom: one.top + one.height })),
        height,
      )
      for (const { lines, y } of laid) {
        expect(y).toBeLessThanOrEqual(height)
        for (const one of lines) expect(line.text + widthOf(one, line.size)).toBeLessThanOrEqual(line.width)
      }
    }
  })
})

test('a figure that is too small has no length of its own, and says why', () => {
  const lengthOf = (rest: number) =>
    layOutBars([
      { label: 'a', value: 'few' },
      { label: 'b', value: rest },
    ]).bars[0]?.bar.length
  expect(lengthOf(10)).toBe(lengthOf(1000))
  expect(cellWords('few')).toBe('te weinig om te tonen')
  expect(cellWords(null)).toBe('geen gegevens')
  expect(layOutStacks(['2026'], [{ label: 'a', cells: ['few'] }]).stacks[0]?.segments).toEqual([])
})

test('long words are cut and no letter is lost', () => {
  const text = 'eenwoordvanmeerdanveertigletterszonderspatie en meer'
  expect(wrapped(text, 100, 14).join('').replaceAll('-', '').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
})
