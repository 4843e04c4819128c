import { expect, test } from 'vitest'
import { unmet } from '#platform/rules.ts'
import { answerRules, dueRules, nearest, openRules, spokenCode } from './consultation.ts'
import { extensionRules, goesOnQuestion, startRules } from './trajectory-advice.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('a code is the same however it is said or typed', () => {
  for (const said of ['blauw-47', 'Blauw 47', 'BLAUW47', ' blauw - 47 ', 'blauw  47'])
    expect(spokenCode(said), said).toBe('blauw-47')
  for (const said of ['', 'blauw', '47', 'blauw-4', 'blauw-471', 'LIV-2026-00042', 'blauw_47'])
    expect(spokenCode(said), said).toBe('')
})

test('De dag van het antwoord is vandaag of later, en voor de vernietiging', () => {
  const facts = { today: day('2026-11-26'), destroyOn: day('2027-08-26') }
  expect(unmet(dueRules, { ...facts, answerDue: day('2026-11-26') })).toEqual([])
  expect(unmet(dueRules, { ...facts, answerDue: day('2026-11-25') })).toHaveLength(1)
  expect(unmet(dueRules, { ...facts, answerDue: day('2027-08-26') })).toHaveLength(1)
})

test('a destruction date only comes nearer', () => {
  expect(nearest(day('2027-02-26'), day('2027-08-26'))).toEqual(day('2027-02-26'))
  expect(nearest(day('2027-02-26'), day('2026-12-01'))).toEqual(day('2026-12-01'))
})

test('what ended is not ended again', () => {
  expect(unmet(openRules, { ended: true, trajectory: false })).toEqual(['De consultatie is nog open'])
  expect(unmet(answerRules, { ended: false, trajectory: true })).toHaveLength(1)
  expect(unmet(answerRules, { ended: false, trajectory: false })).toEqual([])
  expect(unmet(startRules, { ended: false, trajectory: true })).toEqual(['Er loopt nog geen trajectadvies'])
})

test('Een trajectadvies wordt één keer verlengd', () => {
  const dates = { endsOn: day('2027-02-26'), newEnd: day('2027-03-26') }
  expect(unmet(extensionRules, { ...dates, extended: false })).toEqual([])
  expect(unmet(extensionRules, { ...dates, extended: true })).toEqual(['Een trajectadvies wordt één keer verlengd'])
})

test('the question of every moment is asked in these words', () => {
  expect(goesOnQuestion).toBe('Gaat dit nog zonder persoonsgegevens?')
})
