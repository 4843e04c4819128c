import { expect, test } from 'vitest'
import { unmet } from '#platform/rules.ts'
import { parseForm } from '#platform/web/fields.ts'
import { answerRules, askForm, askRules } from './information.ts'

const asked = { treating: false, byCare: false, consented: false, ground: 'commission', told: true } as const
const treating = { ...asked, treating: true, byCare: true, consented: true, ground: 'consent' } as const

test('Een behandelaar wordt alleen iets gevraagd met toestemming van de persoon', () => {
  const [rule] = askRules
  expect(unmet(askRules, treating)).toEqual([])
  expect(unmet(askRules, { ...treating, consented: false })).toEqual([rule?.sentence])
  expect(unmet(askRules, { ...treating, ground: 'commission' })).toEqual([rule?.sentence])
})

test('Een behandelaar wordt iets gevraagd door de zorgexpert', () => {
  expect(unmet(askRules, { ...treating, byCare: false })).toEqual([askRules[1]?.sentence])
})

test('Toestemming is alleen een grond als die is gegeven', () => {
  expect(unmet(askRules, { ...asked, ground: 'consent' })).toEqual([askRules[2]?.sentence])
})

test('De persoon weet van de vraag, of er staat waarom nog niet', () => {
  expect(unmet(askRules, { ...asked, told: false })).toEqual([askRules[3]?.sentence])
})

const answer = { treating: true, byCare: true, consented: true, none: false }

test('Wat een behandelaar zegt, schrijft de zorgexpert op', () => {
  expect(unmet(answerRules, answer)).toEqual([])
  expect(unmet(answerRules, { ...answer, byCare: false })).toEqual([answerRules[0]?.sentence])
})

test('De persoon heeft de toestemming niet ingetrokken, of er komt geen antwoord meer', () => {
  expect(unmet(answerRules, { ...answer, consented: false })).toEqual([answerRules[1]?.sentence])
  expect(unmet(answerRules, { ...answer, consented: false, none: true })).toEqual([])
})

test('an empty question says at each field what is missing, the purpose and the ground among them', () => {
  const parsed = parseForm(askForm, {})
  expect(parsed.ok ? [] : parsed.errors.map(({ field }) => field)).toEqual([
    'organisation',
    'function',
    'treating',
    'asked',
    'purpose',
    'ground',
    'mayBeSaid',
    'personKnows',
    'askedOn',
  ])
})
