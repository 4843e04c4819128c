import { describe, expect, test } from 'vitest'
import { parseForm } from '#platform/web/fields.ts'
import { closureCanStart, countWords, type FollowUpFacts, undecided } from './follow-up.ts'
import { decisionForm, phonedForm, progressForm } from './follow-up-forms.ts'

const facts: FollowUpFacts = {
  recommendations: ['a', 'b'],
  decided: ['a'],
  reminders: 0,
  lastReminder: null,
  remindersAsked: 2,
}
const rule = closureCanStart['De opdrachtgever heeft over elke aanbeveling besloten, of is vaak genoeg herinnerd']

describe('De opdrachtgever heeft over elke aanbeveling besloten, of is vaak genoeg herinnerd', () => {
  test('not while one is open', () => expect(rule(facts)).toBe(false))
  test('when all are decided', () => expect(rule({ ...facts, decided: ['b', 'a'] })).toBe(true))
  test('when there was nothing to decide', () => expect(rule({ ...facts, recommendations: [] })).toBe(true))
  test('one reminder is not enough, two are', () => {
    expect(rule({ ...facts, reminders: 1 })).toBe(false)
    expect(rule({ ...facts, reminders: 2 })).toBe(true)
    expect(rule({ ...facts, reminders: 2, remindersAsked: 3 })).toBe(false)
  })
  test('a decision on an older version does not count for the new one', () =>
    expect(undecided({ recommendations: ['c'], decided: ['a', 'b'] })).toEqual(['c']))
})

test('numbers are said in words', () => {
  expect(countWords(1)).toBe('één aanbeveling')
  expect(countWords(2)).toBe('twee aanbevelingen')
})

const errors = (schema: Parameters<typeof parseForm>[0], raw: Record<string, string>) => {
  const parsed = parseForm(schema, raw)
  return parsed.ok ? [] : parsed.errors.map(({ field }) => field)
}
const who = { owner: 'de mentor', 'due-day': '10', 'due-month': '1', 'due-year': '2030' }

describe('what a decision asks for', () => {
  test('a choice first', () => expect(errors(decisionForm, who)).toContain('decision'))
  test('"Wij doen dit" asks who and when, and no reason', () => {
    expect(errors(decisionForm, { decision: 'adopted', ...who })).toEqual([])
    expect(errors(decisionForm, { decision: 'adopted' })).toEqual(['owner', 'due'])
  })
  test('"Wij doen dit anders" asks what and why', () =>
    expect(errors(decisionForm, { decision: 'changed', ...who })).toEqual(['changedText', 'reason']))
  test('"Wij doen dit niet" asks why, and nobody to do it', () => {
    expect(errors(decisionForm, { decision: 'notAdopted' })).toEqual(['reason'])
    expect(errors(decisionForm, { decision: 'notAdopted', reason: 'Er is geen kamer vrij.' })).toEqual([])
  })
  test('by phone: who said it and when', () =>
    expect(errors(phonedForm, { decision: 'adopted' })).toEqual(['toldBy', 'toldOn']))
})

test('waiting for care asks what happens until then', () => {
  expect(errors(progressForm, { status: 'waitingForCare', note: 'Verwezen.' })).toEqual(['bridging'])
  expect(errors(progressForm, { status: 'busy', note: 'Het loopt.' })).toEqual([])
})

test('done asks what was done, when and by whom', () =>
  expect(errors(progressForm, { status: 'done', note: 'Klaar.' })).toEqual(['evidence', 'doneOn', 'doneBy']))
