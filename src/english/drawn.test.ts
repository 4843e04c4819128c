import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPairs } from './catalogue.ts'
import { Dictionary } from './dictionary.ts'
import { pageInEnglish } from './page.ts'
import { Written } from './written.ts'

const words = new Dictionary(readPairs(join(import.meta.dirname, 'words')))
const drawn = (...lines: string[]) =>
  `<text class="ui-words" x="9" y="9">${lines.map((one, at) => `<tspan x="9" dy="${at * 17}">${one}</tspan>`).join('')}</text>`

test('a sentence that stands on two lines of a picture is one sentence in English', () => {
  const html = pageInEnglish(drawn('Opdracht en', 'afstemming'), words, new Written())
  expect(html).toContain('lang="en"')
  expect(html).not.toMatch(/Opdracht|afstemming/)
  expect(html.match(/<tspan x="9" dy="(0|17)">[^<]+<\/tspan>/g)?.length).toBeLessThanOrEqual(2)
})

test('what somebody wrote stays as it is in a picture, and no element of a page gets into it', () => {
  const html = drawn('Opdracht en', 'afstemming')
  expect(pageInEnglish(html, words, new Written(['Opdracht en afstemming', 'Opdracht en', 'afstemming']))).toBe(html)
  expect(pageInEnglish(drawn('Mijn werk'), words, new Written(['Mijn werk']))).not.toContain('<span')
})
