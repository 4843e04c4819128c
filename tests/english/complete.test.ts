import { expect, test } from 'vitest'
import { partsOf } from '../../src/english/dictionary.ts'
import { catalogue } from './catalogue-files.ts'
import { sentencesOfTheCode } from './sentences.ts'
import { isOneSmallWord } from './what-is-read.ts'

/** What is missing is added, still empty, by `npm run words`. */
const sentences = sentencesOfTheCode()
const pairs = catalogue()
const english = new Map(pairs.map(({ dutch, twin }) => [dutch, twin]))

test('every sentence of every screen has an English twin', () => {
  const missing = sentences
    .filter(({ dutch }) => !isOneSmallWord(dutch) && !english.get(dutch)?.trim())
    .map(({ at, dutch }) => `${at}: ${dutch}`)
  expect(missing).toEqual([])
  expect(sentences.length).toBeGreaterThan(4_000)
})

test('no twin is left over of a sentence that is gone', () => {
  const now = new Set(sentences.map(({ dutch }) => dutch))
  expect(pairs.filter(({ dutch }) => !now.has(dutch)).map(({ file, dutch }) => `${file}: ${dutch}`)).toEqual([])
})

test('a sentence stands in one file, once', () => {
  expect(pairs.length - english.size).toBe(0)
})

test('what is filled in is filled in in English too; what is drawn between keeps its order', () => {
  const places = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(String).sort().join()
  const between = (text: string) => [...text.matchAll(/<\d+>/g)].map(String).join()
  expect(pairs.filter(({ dutch, twin }) => places(dutch) !== places(twin) || between(dutch) !== between(twin))).toEqual(
    [],
  )
})

test('one Dutch text has one English text, also where it is part of a longer one', () => {
  const known = new Map<string, string>()
  const two: string[] = []
  for (const { dutch, twin } of pairs)
    for (const [part, own] of partsOf(dutch, twin)) {
      const other = known.get(part)
      if (other !== undefined && other !== own) two.push(`${part}: ${other} | ${own}`)
      known.set(part, own)
    }
  expect(two).toEqual([])
})
