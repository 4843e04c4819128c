import { expect, test } from 'vitest'
import { parseForm } from '#platform/web/fields.ts'
import { type ConversationFacts, canEndHere, duidingCanStart, planForm, reportForm } from './conversations.ts'
import { pageVersion, versionsOf } from './page-version.ts'
import { passagesOf, without } from './passages.ts'

const ready: ConversationFacts = {
  informed: true,
  postponedWithReason: false,
  reports: 1,
  unsigned: 0,
  documentsWeighed: false,
  endsHere: false,
}
const short: Record<keyof typeof duidingCanStart, Partial<ConversationFacts>> = {
  'De persoon is geïnformeerd, of er staat waarom nog niet': { informed: false },
  'Er is een gesprek vastgelegd, of een duiding op alleen stukken is opnieuw gewogen': { reports: 0 },
  'Alle verslagen zijn ondertekend': { unsigned: 1 },
}

test.each(Object.entries(short))('%s', (sentence, missing) => {
  const holds = duidingCanStart[sentence as keyof typeof short]
  expect(holds(ready)).toBe(true)
  expect(holds({ ...ready, ...missing })).toBe(false)
})

test('a postponement and a new weighing are as good as having informed and having talked', () => {
  const facts = { ...ready, informed: false, postponedWithReason: true, reports: 0, documentsWeighed: true }
  expect(Object.values(duidingCanStart).every((holds) => holds(facts))).toBe(true)
})

test('Er staat waarom er geen gesprek is, en hoe het verder gaat: then the file may end, as an ordinary outcome', () => {
  const holds = (facts: ConversationFacts) => Object.values(canEndHere).every((check) => check(facts))
  expect(holds({ ...ready, reports: 0, endsHere: true })).toBe(true)
  expect(holds({ ...ready, reports: 0 })).toBe(false)
  expect(holds({ ...ready, informed: false, endsHere: true })).toBe(false)
})

const day = { 'heldOn-day': '3', 'heldOn-month': '11', 'heldOn-year': '2026', present: 'Omar' }

test('a quote says whether it may be used', () => {
  const parsed = parseForm(reportForm, { ...day, quote: 'Ik mis hem.' })
  expect(parsed.ok ? [] : parsed.errors).toEqual([
    { field: 'mayBeUsed', sentence: 'Kies of deze woorden gebruikt mogen worden' },
  ])
  const with_ = parseForm(reportForm, { ...day, quote: 'Ik mis hem.', mayBeUsed: 'no' })
  expect(with_).toMatchObject({ ok: true, input: { ownWords: [{ quote: 'Ik mis hem.', mayBeUsed: false }] } })
})

test('without a quote nothing is added', () => {
  expect(parseForm(reportForm, day)).toMatchObject({ ok: true, input: { ownWords: [] } })
})

test('a time that is none is refused at its field', () => {
  const parsed = parseForm(planForm, { time: '25.00' })
  expect(parsed.ok ? '' : parsed.errors.find(({ field }) => field === 'time')?.sentence).toBe(
    'Schrijf de tijd als 14.30.',
  )
})

test('a text falls into the sentences one can lift out of it', () => {
  expect(passagesOf('Hij slaapt slecht. Hij zei: “Ik mis hem.”\n\nMorgen belt de mentor.')).toEqual([
    'Hij slaapt slecht.',
    'Hij zei: “Ik mis hem.”',
    'Morgen belt de mentor.',
  ])
})

test('taking a sentence out leaves the rest as it was', () => {
  expect(without('Een. Twee. Drie.\n\nVier.', ['Twee.'])).toBe('Een. Drie.\n\nVier.')
  expect(without('Een.\n\nTwee.\n\nDrie.', ['Twee.'])).toBe('Een.\n\nDrie.')
  expect(without('Kost $& en $1.', ['Kost $& en $1.'])).toBe('')
})

test('one number holds the versions of both texts', () => {
  expect(versionsOf(pageVersion(7, 3))).toEqual({ report: 7, care: 3 })
})
