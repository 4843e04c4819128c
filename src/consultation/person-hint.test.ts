import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findHints, type HintKind } from './person-hint.ts'

const kinds = (text: string) => findHints(text).map(({ kind }) => kind)
/** Words without a capital, a digit or an @: they lead to nobody. */
const plain = fc.stringMatching(/^[a-zéëï ,.?!\n]{0,60}$/)

test('whatever is typed, each hint is a piece of the text at its own place', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
      for (const { words, at } of findHints(text)) expect(text.slice(at, at + words.length)).toBe(words)
    }),
  )
})

test('hints stand in the order of the text and never over each other', () => {
  const piece = fc.constantFrom('06-12345678 ', 'jan@huis.nl ', 'bij Jan de Vries thuis. ', '1-2-1999 ', 'woord ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const hints = findHints(pieces.join(''))
      for (const [place, hint] of hints.entries())
        expect(hint.at).toBeGreaterThanOrEqual((hints[place - 1]?.at ?? 0) + (hints[place - 1]?.words.length ?? 0))
    }),
  )
})

test('a text without capitals, digits and @ gives no hint', () => {
  fc.assert(
    fc.property(plain, (text) => {
      expect(findHints(text)).toEqual([])
    }),
  )
})

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`))
const found: readonly [HintKind, string, fc.Arbitrary<string>][] = [
  ['email', 'an e-mail address', fc.emailAddress()],
  [
    'phone',
    'a mobile number, however it is spaced',
    fc.tuple(fc.constantFrom('06-', '06 ', '06', '+316', '+31 6 '), digits(8)).map(([head, rest]) => head + rest),
  ],
  [
    'phone',
    'a number of a house or an office',
    fc.tuple(fc.constantFrom('030-', '088 ', '010'), digits(7)).map(([head, rest]) => head + rest),
  ],
  [
    'vNumber',
    'a V-number by its digits',
    fc.tuple(fc.constantFrom('1', '2', '5', '9'), digits(9)).map(([head, rest]) => head + rest),
  ],
  ['vNumber', 'a V-number by its name', digits(9).map((rest) => `V-nummer ${rest}`)],
  [
    'birthDate',
    'a date with a year in it',
    fc
      .tuple(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1940, max: 2025 }),
        fc.constantFrom('-', '/', '.'),
      )
      .map(([d, m, y, dash]) => [d, m, y].join(dash)),
  ],
  [
    'address',
    'a postal code',
    fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.stringMatching(/^[A-Z]{2}$/)).map(([n, l]) => `${n} ${l}`),
  ],
  [
    'address',
    'a street with a number',
    fc
      .tuple(fc.constantFrom('Dorpsstraat', 'Kerkweg', 'Lindelaan'), fc.integer({ min: 1, max: 300 }))
      .map(([s, n]) => `${s} ${n}`),
  ],
  [
    'name',
    'two words with a capital',
    fc
      .tuple(fc.stringMatching(/^[A-Z][a-z]{2,8}$/), fc.stringMatching(/^[A-Z][a-z]{2,8}$/))
      .map((two) => two.join(' ')),
  ],
]
test.each(found)('%s: finds %s, wherever it stands', (kind, _what, written) => {
  fc.assert(
    fc.property(plain, written, plain, (before, it, after) => {
      expect(kinds(`${before} ${it} ${after}`)).toContain(kind)
    }),
  )
})

test('a first name in a sentence is seen; the first word of a sentence is not', () => {
  expect(kinds('Gisteren zei Samir dat hij weg wil.')).toEqual(['name'])
  expect(kinds('Mijn broer slaapt niet. Hij praat niet meer.\nWat nu?')).toEqual([])
})

test('places, languages and organisations are no names', () => {
  expect(kinds('Hij woont in azc Heidedorp, spreekt Tigrinya en komt uit Eritrea. De GZA en COA weten het.')).toEqual(
    [],
  )
})

test('a name keeps its small words', () => {
  expect(findHints('Ik sprak met Jan van der Velde over zijn zus.').map(({ words }) => words)).toEqual([
    'Jan van der Velde',
  ])
})
