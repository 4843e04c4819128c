import { describe, expect, test } from 'vitest'
import { parseForm } from '#platform/web/fields.ts'
import {
  type ClosureFacts,
  canClose,
  endings,
  missingMessages,
  outcomeWords,
  reasons,
  standardMessage,
} from './closure.ts'
import { closureForm, evaluationForm } from './closure-forms.ts'

const nothing: ClosureFacts = { written: false, forTeam: false, told: [] }

test('De uitkomst staat per as op schrift', () => {
  const rule = canClose['De uitkomst staat per as op schrift']
  expect(rule(nothing)).toBe(false)
  expect(rule({ ...nothing, written: true })).toBe(false)
  expect(rule({ ...nothing, written: true, forTeam: true })).toBe(true)
})

test('De reden van afsluiten staat op schrift', () => {
  const rule = canClose['De reden van afsluiten staat op schrift']
  expect(rule(nothing)).toBe(false)
  expect(rule({ ...nothing, written: true })).toBe(true)
})

describe('De berichten over de afsluiting zijn klaargezet', () => {
  const rule = canClose['De berichten over de afsluiting zijn klaargezet']
  test('the referrer, the commissioner, and whoever else knew', () => {
    expect(missingMessages(nothing)).toEqual(['referrer', 'commissioner', 'others'])
    expect(rule({ ...nothing, told: ['referrer', 'commissioner'] })).toBe(false)
    expect(rule({ ...nothing, told: ['referrer', 'commissioner', 'attendee'] })).toBe(true)
  })
  test('or that nobody else knew', () =>
    expect(rule({ ...nothing, told: ['referrer', 'commissioner', 'nobody'] })).toBe(true))
})

test('Ieder die ervan wist krijgt bericht, of er staat waarom niet', () => {
  const rule = canClose['Ieder die ervan wist krijgt bericht, of er staat waarom niet']
  expect(rule({ ...nothing, untold: 2 })).toBe(false)
  expect(rule({ ...nothing, untold: 0 })).toBe(true)
  // Where the names are not opened, at least somebody was told, or it is written that nobody else knew.
  expect(rule(nothing)).toBe(false)
  expect(rule({ ...nothing, told: ['nobody'] })).toBe(true)
})

test('Bij elke open aanbeveling staat wat ermee gebeurt', () => {
  const rule = canClose['Bij elke open aanbeveling staat wat ermee gebeurt']
  expect(rule({ ...nothing, unsaid: 2 })).toBe(false)
  expect(rule({ ...nothing, unsaid: 0 })).toBe(true)
  expect(rule(nothing)).toBe(true)
})

test('"Het vermoeden is niet bevestigd" is the outcome, and what everybody who knew hears', () => {
  expect(outcomeWords.notConfirmed).toBe('Het vermoeden is niet bevestigd')
  for (const kind of ['commissioner', 'adviceRecipient', 'attendee', 'informant'] as const)
    expect(standardMessage(kind, 'notConfirmed')).toContain('Het vermoeden is niet bevestigd')
})

test('the person hears in plain words that it is over, without blame, and what can be asked', () => {
  for (const outcome of ['notConfirmed', 'confirmed', undefined] as const) {
    const words = standardMessage('person', outcome)
    expect(words).toContain('Beide was goed.')
    expect(words).toContain('U mag vragen wat wij over u bewaren')
    expect(words.includes('niet bevestigd')).toBe(outcome === 'notConfirmed')
  }
})

test('the referrer hears nothing about the person or the outcome', () => {
  for (const outcome of ['notConfirmed', 'confirmed', undefined] as const)
    expect(standardMessage('referrer', outcome)).not.toMatch(/vermoeden|bevestigd|radicalisering/)
})

test('the words are those that LIV set, and each ending gets its own', () => {
  const words = {
    referrer: 'a',
    person: 'b',
    personNotConfirmed: 'c',
    notConfirmed: 'd',
    died: 'e',
    others: 'f',
  }
  expect(standardMessage('referrer', 'notConfirmed', 'died', words)).toBe('a')
  expect(standardMessage('person', 'confirmed', undefined, words)).toBe('b')
  expect(standardMessage('person', 'notConfirmed', undefined, words)).toBe('c')
  expect(standardMessage('attendee', 'notConfirmed', undefined, words)).toBe('d')
  expect(standardMessage('attendee', 'notConfirmed', 'died', words)).toBe('e')
  expect(standardMessage('commissioner', 'confirmed', 'completed', words)).toBe('f')
})

test('every ending says what happens to what is still open', () => {
  for (const reason of reasons) expect(endings[reason].open.length).toBeGreaterThan(20)
})

const raw = {
  reason: 'completed',
  outcomeRadicalisation: 'notConfirmed',
  outcomeMentalHealth: 'notAssessed',
  supportNeeded: 'no',
  note: 'Goed verlopen.',
}
const errorsOf = (schema: Parameters<typeof parseForm>[0], values: Record<string, string>) => {
  const parsed = parseForm(schema, values)
  return parsed.ok ? [] : parsed.errors.map(({ field }) => field)
}

test('an early end asks what happens to what is still open', () => {
  expect(errorsOf(closureForm, raw)).toEqual([])
  expect(errorsOf(closureForm, { ...raw, reason: 'leftUnknown' })).toEqual(['open'])
})

test('the words of the person ask who may read them', () => {
  expect(errorsOf(evaluationForm, { voice: 'person', text: 'Het was goed.' })).toEqual(['readers'])
  expect(errorsOf(evaluationForm, { voice: 'liv', text: 'Het was goed.' })).toEqual([])
})
