import { describe, expect, test } from 'vitest'
import { widthOf } from '#platform/ui/picture-text.ts'
import { moves, stages } from './stages.ts'
import { layOut, type Place, picture, placesOf } from './way-layout.ts'

const apart = (one: { y: number; height: number }, other: { y: number; height: number }) =>
  one.y + one.height <= other.y || other.y + other.height <= one.y

function check(places: readonly Place[]) {
  const { boxes, arrows, height } = layOut(places)
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(picture.width)
    expect(box.y + box.height).toBeLessThanOrEqual(height)
    for (const line of box.lines) expect(widthOf(line, picture.size), line).toBeLessThanOrEqual(box.width - 44)
    expect(box.lines.length * picture.size).toBeLessThanOrEqual(box.height)
  }
  for (const [place, box] of boxes.entries())
    for (const other of boxes.slice(place + 1)) expect(apart(box, other)).toBe(true)
  for (const { points } of arrows)
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(picture.width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(height)
    }
}

describe('the picture of the way', () => {
  test.each([false, true])('has every move of the table, and every box inside it (coarse: %s)', (coarse) => {
    check(placesOf(coarse))
  })

  test.each(Array.from({ length: 12 }, (_, index) => index + 1))('keeps %i long labels apart and inside', (count) => {
    const places = Array.from({ length: count }, (_, place) => ({
      label: `Zeerlangwoordzonderspatieofstreepje en nog een lange stap ${place}`,
      on: Array.from({ length: count - 1 - place }, (_, more) => place + 1 + more),
      back: place > 0 ? [place - 1] : [],
    }))
    check(places)
  })

  test('draws one arrow for each two stages that a move joins, and no other', () => {
    const places = placesOf(false)
    const drawn = places.flatMap(({ on, back }, from) => [...on, ...back].map((to) => `${from}-${to}`))
    const order = [...stages, 'closed']
    const told = new Set(moves.map(({ from, to }) => `${order.indexOf(from)}-${order.indexOf(to)}`))
    expect(new Set(drawn)).toEqual(told)
    expect(layOut(places).arrows).toHaveLength(told.size)
  })

  test('tells others nothing of the steps inside LIV', () => {
    const words = placesOf(true).map(({ label }) => label)
    expect(words).toHaveLength(9)
    expect(words).not.toContain('Team')
  })
})
