import { describe, expect, test } from 'vitest'
import { type Answer, type Answers, questions, wayFor } from './five-questions.ts'

const all = (answer: Answer): Answers => ({ danger: 'no', group: answer, war: answer, worry: answer, care: answer })
const every = (['yes', 'no', 'unknown'] as const).flatMap((group) =>
  (['yes', 'no', 'unknown'] as const).flatMap((war) =>
    (['yes', 'no', 'unknown'] as const).flatMap((worry) =>
      (['yes', 'no', 'unknown'] as const).map((care): Answers => ({ danger: 'no', group, war, worry, care })),
    ),
  ),
)

describe('five questions before somebody rings', () => {
  test('the danger comes first, then the four pillars', () => {
    expect(Object.keys(questions)).toEqual(['danger', 'group', 'war', 'worry', 'care'])
  })

  test('yes and unknown both lead to LIV: a suspicion is enough', () => {
    expect(wayFor(all('yes'))).toEqual(wayFor(all('unknown')))
    expect(wayFor(all('yes')).refer).toBe(true)
  })

  test('without a worry about radicalisation somebody is shown another door, and may still ring', () => {
    const way = wayFor({ ...all('yes'), worry: 'no' })
    expect(way.refer).toBe(false)
    expect(way.sentences.join(' ')).toContain('Bel. Dat mag anoniem.')
  })

  test('whoever belongs to another group is not referred here, but told who can help', () => {
    const way = wayFor({ ...all('yes'), group: 'no' })
    expect(way.refer).toBe(false)
    expect(way.sentences.join(' ')).toContain('Landelijk Steunpunt Extremisme')
  })

  test('whatever the answers, it says what can be done and never how bad it is', () => {
    for (const { title, sentences } of every.map(wayFor)) {
      expect(sentences.length).toBeGreaterThan(0)
      expect(`${title} ${sentences.join(' ')}`).not.toMatch(/score|risico|niveau|hoog|laag|gevaarlijk|\d/)
    }
  })
})
