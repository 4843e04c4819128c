import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPairs } from './catalogue.ts'
import { englishDate } from './dates.ts'
import { Dictionary } from './dictionary.ts'
import { pageInEnglish } from './page.ts'
import { translate } from './translate.ts'
import { Written } from './written.ts'

const pairs = readPairs(join(import.meta.dirname, 'words'))
const words = new Dictionary(pairs)
const nothing = new Written()
const say = (text: string, written = nothing) => {
  const said = translate(text, words, written)
  return typeof said === 'string' ? said : said.english
}

test('a sentence of ours has its twin, also inside another and with another first letter', () => {
  expect(say('Mijn werk')).toBe('My work')
  expect(say('mijn werk')).toBe('my work')
  expect(say('Dit kan nog niet. Nodig: de ontvangst is bevestigd. Nodig: een tweede persoon weegt mee.')).toBe(
    'This is not possible yet. Needed: receipt has been confirmed. Needed: a second person weighs along.',
  )
  expect(say('over 2 werkdagen')).toBe('in 2 working days')
  expect(say('3 werkdagen te laat')).toBe('3 working days late')
  expect(say('Mijn dossiers · over twee werkdagen · LIV')).toBe('My cases · in two working days · LIV')
})

test('a date in words is a date in words', () => {
  expect(englishDate('dinsdag 24 november 2026')).toBe('Tuesday 24 November 2026')
  expect(englishDate('di 24 nov')).toBe('Tue 24 Nov')
  expect(englishDate('di 24 november 2026, 15.20')).toBe('Tue 24 November 2026, 15.20')
  expect(say('geldt tot en met 1 mei 2027')).toBe('holds up to and including 1 May 2027')
})

test('what somebody wrote is not translated, also where it equals a sentence of ours', () => {
  const written = new Written([{ text: 'Mijn werk', more: ['Niemand wacht.\n\nU bent te laat'] }])
  expect(say('Mijn werk', written)).toBe('written')
  expect(say('U bent te laat', written)).toBe('written')
  expect(pageInEnglish('<p>Mijn werk</p><p>Mijn dossiers</p>', words, written)).toBe(
    '<p><span lang="nl">Mijn werk</span></p><p>My cases</p>',
  )
})

test('values, texts being typed and what says its own language stay', () => {
  const html =
    '<html lang="nl"><form><input value="Mijn werk" aria-label="Mijn werk"/><textarea>Mijn werk</textarea><option>Mijn werk</option><option value="a">Mijn werk</option><b lang="so">Mijn werk</b></form></html>'
  expect(pageInEnglish(html, words, nothing)).toBe(
    '<html lang="en"><form><input value="Mijn werk" aria-label="My work"/><textarea>Mijn werk</textarea><option>Mijn werk</option><option value="a">My work</option><b lang="so">Mijn werk</b></form></html>',
  )
})

test('a text arrives in parts, with what was filled in between them', () => {
  expect(pageInEnglish('<p>Uitgesteld tot en met <!-- -->dinsdag 24 november 2026<!-- -->.</p>', words, nothing)).toBe(
    '<p>Postponed up to and including <!-- -->Tuesday 24 November 2026<!-- -->.</p>',
  )
})
