import { wrapped } from '#platform/ui/picture-text.ts'
import { coarseWords, placeOf, ways } from './coarse-stages.ts'
import { type Move, moves, type Stage, stages, stageWords } from './stages.ts'

/** One place on the way, and what can follow on it: names of other places, by their order. */
export interface Place {
  readonly label: string
  readonly on: readonly number[]
  readonly back: readonly number[]
}

const order: readonly Stage[] = [...stages, 'closed']

/** The way of a case with what can follow on what, from the one table of moves: in nine steps, or as others see it in eight. */
export function placesOf(coarse: boolean): Place[] {
  const at = coarse ? placeOf : (stage: Stage) => order.indexOf(stage)
  const labels = coarse
    ? [...ways.map(({ label }) => label), coarseWords.closed]
    : order.map((stage) => stageWords[stage].label)
  const pairs = moves.map(({ from, to }: Move) => [at(from), at(to)] as const)
  return labels.map((label, place) => {
    const next = [...new Set(pairs.filter(([from, to]) => from === place && to !== place).map(([, to]) => to))].sort(
      (one, other) => one - other,
    )
    return { label, on: next.filter((to) => to > place), back: next.filter((to) => to < place) }
  })
}

export const picture = { width: 320, left: 54, box: 196, size: 15, gap: 24, pad: 10 }
const { left, box, size, gap, pad } = picture

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
}

/** A line with an arrow from one box to another: along the middle, or around the side. */
export interface Arrow {
  readonly kind: 'main' | 'side' | 'back'
  readonly points: readonly (readonly [x: number, y: number])[]
}

/** Where every box and arrow stands; the last box is "closed". */
export function layOut(places: readonly Place[]): { boxes: Box[]; arrows: Arrow[]; height: number } {
  let y = pad
  const boxes = places.map(({ label }) => {
    const lines = wrapped(label, box - 44, size)
    const made = { x: left, y, width: box, height: 2 * pad + lines.length * size * 1.25 - 2, lines }
    y += made.height + gap
    return made
  })
  return { boxes, arrows: places.flatMap((place, from) => arrowsFrom(place, from, boxes)), height: y - gap + pad }
}

function arrowsFrom(place: Place, from: number, boxes: readonly Box[]): Arrow[] {
  const here = boxes[from] as Box
  const to = (place: number) => boxes[place] as Box
  return [
    ...place.on.map((next) => (next === from + 1 ? straight(here, to(next)) : around(here, to(next), next, boxes))),
    ...place.back.map((earlier) => backTo(here, to(earlier), from - earlier)),
  ]
}

const straight = (from: Box, to: Box): Arrow => ({
  kind: 'main',
  points: [
    [left + box / 2, from.y + from.height],
    [left + box / 2, to.y],
  ],
})

/** Past what comes between: what ends in the same box shares one line on the right. */
function around(from: Box, to: Box, next: number, boxes: readonly Box[]): Arrow {
  const lane = left + box + 16 + (boxes.length - 1 - next === 0 ? 24 : 0)
  return {
    kind: 'side',
    points: [
      [left + box, from.y + from.height / 2],
      [lane, from.y + from.height / 2],
      [lane, to.y + to.height / 2],
      [left + box, to.y + to.height / 2],
    ],
  }
}

/** A step back leaves above the middle and comes in below it, so that two of them do not meet. */
const backTo = (from: Box, to: Box, far: number): Arrow => ({
  kind: 'back',
  points: [
    [left, from.y + from.height / 3],
    [left - 10 - 12 * far, from.y + from.height / 3],
    [left - 10 - 12 * far, to.y + (to.height * 2) / 3],
    [left, to.y + (to.height * 2) / 3],
  ],
})
