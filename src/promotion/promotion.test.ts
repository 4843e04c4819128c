import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreedOnly, type Piece, type Place } from './promotion.ts'

const places: readonly Place[] = ['concern', 'involved', 'tried']
const pieces: readonly Piece[] = places.map((place) => ({ key: place, title: place, place, text: `oude ${place}` }))

test('whatever is typed, a text without its own tick never goes along', () => {
  fc.assert(
    fc.property(
      fc.subarray([...places]),
      fc.array(fc.string({ minLength: 1 }), { minLength: 3, maxLength: 3 }),
      (ticked, typed) => {
        const form = Object.fromEntries([
          ...places.map((place, at) => [`text-${place}`, `${place}:${typed[at]}`]),
          ...ticked.map((place) => [`take-${place}`, 'ja']),
        ])
        const agreed = agreedOnly(pieces, form)
        for (const [at, place] of places.entries())
          expect(agreed[place]).toBe(ticked.includes(place) ? `${place}:${typed[at]}`.trim() : '')
      },
    ),
  )
})

test('a field for a piece that the consultation does not have brings nothing in', () => {
  expect(agreedOnly(pieces, { 'take-other': 'ja', 'text-other': 'van buiten' })).toEqual({
    concern: '',
    involved: '',
    tried: '',
  })
})
