import { describe, expect, test } from 'vitest'
import { checkForm, checkRules, looksLikeAPerson, namesACase, wordsOf } from './knowledge.ts'

const lesson = (words: string) => ({ title: 'Rouw lijkt soms op iets anders', words })

describe('a lesson is without persons', () => {
  test('asks about what looks like one, also about the number of a case', () => {
    expect(looksLikeAPerson(lesson('Vraag altijd naar verlies, ook als niemand het noemt.'))).toEqual([])
    expect(looksLikeAPerson(lesson('Bel 06-12345678 of mail naar a@voorbeeld.example.'))).toHaveLength(2)
    expect(looksLikeAPerson(lesson('Zie LIV-2026-00001.'))[0]).toContain('LIV-2026-00001')
    expect(namesACase(lesson('zie liv-2026-00001'))).toBe(true)
  })
  test('Iemand anders dan de schrijver leest de les', () => {
    expect(checkRules[0]?.holds({ another: false, inHand: true })).toBe(false)
    expect(checkRules[0]?.holds({ another: true, inHand: true })).toBe(true)
  })
  test('De les is nog niet gelezen', () => {
    expect(checkRules[1]?.holds({ another: true, inHand: false })).toBe(false)
  })
  test('goes back only with what must change', () => {
    expect(checkForm.safeParse({ clean: 'no' }).success).toBe(false)
    expect(checkForm.safeParse({ clean: 'yes' }).success).toBe(true)
  })
})

test('a search is words, at most eight', () => {
  expect(wordsOf('  Rouw   en VERLIES ')).toEqual(['rouw', 'en', 'verlies'])
  expect(wordsOf('a b c d e f g h i j')).toHaveLength(8)
})
