import { expect, test } from 'vitest'
import { parseForm } from '#platform/web/fields.ts'
import { informedForm, purposes, willingForm, willingWords } from './consent.ts'

test('an empty form says at each field what to fill in', () => {
  const parsed = parseForm(informedForm, {})
  expect(parsed.ok ? [] : parsed.errors.map(({ field }) => field)).toEqual([
    'informedOn',
    'how',
    'language',
    'informedBy',
    'interpreter',
  ])
})

test('whether there was an interpreter becomes yes or no', () => {
  const day = { 'informedOn-day': '3', 'informedOn-month': '11', 'informedOn-year': '2026' }
  const parsed = parseForm(informedForm, {
    ...day,
    how: 'both',
    language: 'Dari',
    informedBy: 'Omar',
    interpreter: 'no',
  })
  expect(parsed).toMatchObject({ ok: true, input: { interpreter: false, note: '' } })
})

test('an answer that is not there is refused', () => {
  expect(parseForm(willingForm, { willing: 'never' }).ok).toBe(false)
})

test('not wanting to is said without a judgement', () => {
  for (const words of Object.values(willingWords)) expect(words).not.toMatch(/weiger|werkt niet mee|helaas/i)
})

test('each consent says what follows from yes and from no', () => {
  for (const { withIt, without } of Object.values(purposes)) {
    expect(withIt).toMatch(/^Met toestemming/)
    expect(without).toMatch(/^Zonder toestemming/)
  }
})
