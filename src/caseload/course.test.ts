import { describe, expect, test } from 'vitest'
import { type MoveName, moves } from '#trajectory/stages.ts'
import { marksOf, outsideEvents, stretchesOf } from './course.ts'

const opened = Temporal.PlainDate.from('2026-09-07')
const step = (move: MoveName, day: string) => {
  const { from, to } = moves.find(({ name }) => name === move) as (typeof moves)[number]
  return { move, from_stage: from, to_stage: to, moved_by: 'somebody', moved_at: new Date(`${day}T10:00:00Z`) }
}
const steps = [
  step('start triage', '2026-09-08'),
  step('include', '2026-09-11'),
  step('accept the commission', '2026-09-15'),
  step('start conversations', '2026-09-16'),
]

describe('the course of a case', () => {
  test('is one stretch after another, the last one until now', () => {
    const made = stretchesOf(opened, steps, 'conversations', false)
    expect(made.map(({ label }) => label)).toEqual(['Aanmelding', 'Weging', 'Opdracht', 'Team', 'Gesprekken'])
    for (const [place, { until }] of made.entries()) expect(until).toEqual(made[place + 1]?.from)
    expect(made[1]).toMatchObject({ move: 'Weging gestart', by: 'somebody' })
  })

  test('tells others of no step inside LIV, and of nobody who did one', () => {
    const made = stretchesOf(opened, steps, 'conversations', true)
    expect(made.map(({ label }) => label)).toEqual(['Aanmelding', 'Weging', 'Opdracht en afstemming', 'Gesprekken'])
    expect(JSON.stringify(made)).not.toMatch(/somebody|gestart/)
    const kinds = ['conversation', 'consent', 'release', 'signed', 'team-meeting', 'sent', 'decided'] as const
    const shown = outsideEvents(kinds.map((kind) => ({ kind, on: '2026-10-01' })))
    expect(shown.map(({ kind }) => kind)).toEqual(['sent', 'decided'])
  })

  test('has a new case in its first step since the day it came in', () => {
    expect(stretchesOf(opened, [], 'referral', false)).toEqual([
      { label: 'Aanmelding', from: opened, until: undefined },
    ])
  })

  test('puts everything in the order of its day, and says what is still to come', () => {
    const today = Temporal.PlainDate.from('2026-09-20')
    const marks = marksOf(
      {
        stretches: stretchesOf(opened, steps, 'conversations', false),
        events: [{ kind: 'conversation', on: '2026-09-29' }],
        due: Temporal.PlainDate.from('2026-10-02'),
      },
      today,
    )
    expect(marks.slice(-3).map(({ label, ahead }) => [label, ahead])).toEqual([
      ['Vandaag', false],
      ['Gesprek', true],
      ['Uiterlijk klaar met deze stap', true],
    ])
    expect(marks.slice(0, 5).every(({ ahead }) => !ahead)).toBe(true)
  })
})
