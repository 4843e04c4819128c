import { describe, expect, test } from 'vitest'
import { moves, stages } from '../stages.ts'
import { endings, missingMessages, standardMessage } from './closure.ts'
import { canEnd, consequences, endFrom, kinds, kindsIn, recommendationWords } from './ending.ts'

describe('the table of endings', () => {
  test('says of each what happens to recommendations, messages and terms', () => {
    expect(Object.keys(consequences).toSorted()).toEqual([...kinds].toSorted())
    for (const kind of kinds) {
      expect(recommendationWords[consequences[kind].recommendations]).toBeTruthy()
      expect(consequences[kind].messages).toMatch(/coördinator|aanmelder/)
      expect(consequences[kind].terms).toMatch(/vernietiging|termijn/)
      expect(endings[kind].open.length).toBeGreaterThan(20)
    }
  })
  test('lets nothing go along to another without the person', () => {
    expect(recommendationWords.goAlong).toContain('als de persoon dat wil')
    for (const kind of ['transferred', 'detained', 'admitted'] as const)
      expect(consequences[kind].recommendations).toBe('goAlong')
  })
  test('has an end in every stage, a good one among them', () => {
    for (const stage of stages.filter((one) => one !== 'closure')) {
      expect(canEnd(stage)).toBe(true)
      expect(kindsIn(stage)).toContain('nothingWrong')
      expect(moves.some(({ from, to, by }) => from === stage && to === 'closure' && by === 'end the case')).toBe(true)
    }
    expect(Object.keys(endFrom)).toEqual(stages.slice(0, -1))
    expect(canEnd('closure')).toBe(false)
    expect(canEnd('closed')).toBe(false)
    expect(canEnd(null)).toBe(false)
  })
  test('withdraws a referral only before, and a commission only after inclusion', () => {
    expect(kindsIn('triage')).toContain('referralWithdrawn')
    expect(kindsIn('triage')).not.toContain('commissionWithdrawn')
    expect(kindsIn('commission')).toContain('commissionWithdrawn')
    expect(kindsIn('commission')).not.toContain('referralWithdrawn')
  })
  test('names nobody and no health in the words it starts from', () => {
    for (const kind of kinds)
      for (const to of ['referrer', 'commissioner', 'informant', 'disclosure'] as const)
        expect(standardMessage(to, undefined, kind)).not.toMatch(/opgenomen|detentie|bewaring|vertrokken|ggz/i)
  })
  test('starts from other words for who knew somebody who died', () => {
    expect(standardMessage('informant', 'notConfirmed', 'died')).toMatch(/overleden.*sterkte/)
    expect(standardMessage('referrer', undefined, 'died')).not.toContain('overleden')
  })
})

test('before there is a commissioner nobody waits for a message to one', () => {
  expect(missingMessages({ told: ['referrer', 'nobody'], commissioner: false })).toEqual([])
  expect(missingMessages({ told: ['referrer', 'nobody'], commissioner: true })).toEqual(['commissioner'])
})
