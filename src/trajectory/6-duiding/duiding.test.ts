import { describe, expect, test } from 'vitest'
import { unmet } from '#platform/rules.ts'
import { type Axis, axes, mentalHealth, radicalisation } from './axes.ts'
import { toMove } from './axis-card.tsx'
import { adviceCanStart, type DuidingFacts, nothingYet, type SigningFacts, signingRules } from './duiding.ts'
import { observationForm } from './duiding-words.ts'

const complete: SigningFacts = {
  observations: 2,
  natures: ['behaviour', 'literal'],
  kinds: ['question', 'protective', 'alternative', 'foundation', 'conclusion'],
  validUntil: '2027-05-01',
  signerHasBig: true,
  spokenWithPerson: true,
}
const without = (kind: string): SigningFacts => ({ ...complete, kinds: complete.kinds.filter((one) => one !== kind) })
const missing = (facts: SigningFacts, axis: Axis = radicalisation) => unmet(signingRules(axis), facts)

describe.each(axes)('before the signature under $about', (axis) => {
  test('nothing is asked of a duiding that has it all', () => {
    expect(missing(complete, axis)).toEqual([])
  })
  test('De vraag staat erin', () => {
    expect(missing(without('question'), axis)).toEqual(['De vraag staat erin'])
  })
  test('Er is minstens één waarneming', () => {
    expect(missing({ ...complete, observations: 0, natures: [] }, axis)).toContain('Er is minstens één waarneming')
  })
  test('Elke waarneming beschrijft gedrag of woorden, geen oordeel', () => {
    expect(missing({ ...complete, natures: ['behaviour', 'opinion'] }, axis)).toEqual([
      'Elke waarneming beschrijft gedrag of woorden, geen oordeel',
    ])
  })
  test('Er zijn beschermende factoren, of er staat waarom die niet zijn gevonden', () => {
    expect(missing(without('protective'), axis)).toEqual([
      'Er zijn beschermende factoren, of er staat waarom die niet zijn gevonden',
    ])
  })
  test('Er zijn andere verklaringen, of er staat waarom die niet zijn gevonden', () => {
    expect(missing(without('alternative'), axis)).toEqual([
      'Er zijn andere verklaringen, of er staat waarom die niet zijn gevonden',
    ])
  })
  test('Er staat hoe goed de duiding is onderbouwd, en waarom', () => {
    expect(missing(without('foundation'), axis)).toEqual(['Er staat hoe goed de duiding is onderbouwd, en waarom'])
  })
  test('Er staat een conclusie in eigen woorden', () => {
    expect(missing(without('conclusion'), axis)).toEqual(['Er staat een conclusie in eigen woorden'])
  })
  test('Er staat tot wanneer de duiding geldt', () => {
    expect(missing({ ...complete, validUntil: null }, axis)).toEqual(['Er staat tot wanneer de duiding geldt'])
  })
})

describe('only for care', () => {
  test('Er is met de persoon gesproken', () => {
    const notSpoken = { ...complete, spokenWithPerson: false }
    expect(missing(notSpoken, mentalHealth)).toEqual(['Er is met de persoon gesproken'])
    expect(missing(notSpoken, radicalisation)).toEqual([])
  })
  test('De ondertekenaar heeft een BIG-registratie', () => {
    const noBig = { ...complete, signerHasBig: false }
    expect(missing(noBig, mentalHealth)).toEqual(['De ondertekenaar heeft een BIG-registratie'])
    expect(missing(noBig, radicalisation)).toEqual([])
  })
})

describe('before the advice', () => {
  const ready: DuidingFacts = {
    ...nothingYet,
    radicalisationSigned: true,
    radicalisationReviewed: true,
    mentalHealthSigned: true,
    mentalHealthReviewed: true,
    teamMet: true,
  }
  const holds = (sentence: keyof typeof adviceCanStart, facts: DuidingFacts) => adviceCanStart[sentence](facts)

  test('De duiding van mogelijke radicalisering is ondertekend', () => {
    const sentence = 'De duiding van mogelijke radicalisering is ondertekend'
    expect(holds(sentence, ready)).toBe(true)
    expect(holds(sentence, { ...ready, radicalisationSigned: false })).toBe(false)
  })
  test('De duiding van psychische gezondheid is ondertekend, of er staat waarom die er niet is', () => {
    const sentence = 'De duiding van psychische gezondheid is ondertekend, of er staat waarom die er niet is'
    expect(holds(sentence, ready)).toBe(true)
    expect(holds(sentence, { ...ready, mentalHealthSigned: false })).toBe(false)
    expect(holds(sentence, { ...ready, mentalHealthSigned: false, mentalHealthAbsent: true })).toBe(true)
  })
  test('Iemand anders dan de schrijver heeft elke duiding getoetst', () => {
    const sentence = 'Iemand anders dan de schrijver heeft elke duiding getoetst'
    expect(holds(sentence, ready)).toBe(true)
    expect(holds(sentence, { ...ready, radicalisationReviewed: false })).toBe(false)
    expect(holds(sentence, { ...ready, mentalHealthReviewed: false })).toBe(false)
    const absent = { ...ready, mentalHealthSigned: false, mentalHealthReviewed: false, mentalHealthAbsent: true }
    expect(holds(sentence, absent)).toBe(true)
    expect(holds(sentence, { ...absent, mentalHealthSigned: true })).toBe(false)
  })
  test('Het overleg van het team is vastgelegd', () => {
    expect(holds('Het overleg van het team is vastgelegd', ready)).toBe(true)
    expect(holds('Het overleg van het team is vastgelegd', { ...ready, teamMet: false })).toBe(false)
  })
})

test('who is to move is said by name, and nobody is when all is done', () => {
  const members = [
    {
      account: '1',
      name: 'Omar',
      relation: 'duidingExpert',
      from_at: new Date(),
      until_at: null,
      phone: null,
      big_number: null,
    },
  ]
  const state = {
    axis: radicalisation,
    begun: false,
    signed: false,
    reviewed: false,
    absent: false,
    kept: false,
    apart: false,
    asksMe: false,
    spoken: true,
    stillNeeded: [],
  }
  expect(toMove(state, members)).toBe('Omar: beginnen')
  expect(toMove({ ...state, apart: true }, members)).toBe('Omar: ieder eerst een eigen kijk, los van elkaar')
  expect(toMove({ ...state, begun: true }, members)).toBe('Omar: schrijven en ondertekenen')
  expect(toMove({ ...state, signed: true }, members)).toBe('Omar: een collega vragen om te toetsen')
  expect(toMove({ ...state, signed: true, reviewed: true }, members)).toBe('niemand, deze duiding is klaar')
})

test('no field of an observation takes a number', () => {
  const filled = observationForm.safeParse({
    what: '7',
    nature: 'behaviour',
    on: '1-11-2026',
    where: 'hal',
    sourceType: 'family',
    source: 'zus',
    side: 'for',
    howKnown: 'was erbij',
    reliability: '4',
    credibility: '5',
  })
  expect(filled.success).toBe(true)
  expect(filled.data?.reliability).toBeUndefined()
  expect(Object.values(filled.data ?? {}).filter((value) => typeof value === 'number')).toEqual([])
})
