import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from './word-diff.ts'

const without = (kind: 'gone' | 'new', runs: ReturnType<typeof wordDiff>) =>
  runs
    .filter((run) => run.kind !== kind)
    .map((run) => run.text)
    .join('')

test('a word that was replaced is gone, and the new one stands after it', () => {
  expect(wordDiff('Zijn broer heette Sami en hij rouwt.', 'Zijn broer heette Samer en hij rouwt.')).toEqual([
    { kind: 'same', text: 'Zijn broer heette ' },
    { kind: 'gone', text: 'Sami ' },
    { kind: 'new', text: 'Samer ' },
    { kind: 'same', text: 'en hij rouwt.' },
  ])
})

test('the same text has no change, an empty one only what came', () => {
  expect(wordDiff('Rust.', 'Rust.')).toEqual([{ kind: 'same', text: 'Rust.' }])
  expect(wordDiff('', 'Rust.')).toEqual([{ kind: 'new', text: 'Rust.' }])
  expect(wordDiff('', '')).toEqual([])
})

test('without what came it is the old text, without what went the new one', () => {
  const text = fc.array(fc.constantFrom('rust', 'rouw', 'nacht', '\n', 'هو', 'ንሱ'), { maxLength: 30 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(' '), b.join(' ')]
      const runs = wordDiff(before, after)
      expect(without('new', runs)).toBe(before)
      expect(without('gone', runs)).toBe(after)
    }),
  )
})

test('two very long texts are compared as a whole rather than not at all', () => {
  const long = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join(' ')
  expect(wordDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['gone', 'new'])
})
