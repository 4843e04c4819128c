import { expect, test } from 'vitest'
import type { Step } from './step.ts'
import { replacing } from './team-lines.tsx'

const one = { id: 'a', relations: ['deputy'] } as const
const gone = { caseId: 'a', account: 's', name: 'Sanne de Wit', relation: 'coordinator', until: '2026-12-03' }
const step: Step = {
  by: ['coordinator', 'deputy'],
  what: 'Stel het team samen',
  path: 'team',
  button: 'Samenstellen',
  turn: '',
}
const asDeputy: Step = { ...step, what: 'Stel het team samen (u vervangt)', asDeputy: true }

test('the work of who leads is the deputy’s while they are away, with the name and the last day', () => {
  expect(replacing(asDeputy, one, [gone])?.what).toBe(
    'Stel het team samen (u vervangt Sanne de Wit, tot en met 3 december 2026)',
  )
})

test('while who leads is there, or away from another case only, the deputy waits', () => {
  expect(replacing(asDeputy, one, [])).toBeUndefined()
  expect(replacing(asDeputy, one, [{ ...gone, caseId: 'b' }])).toBeUndefined()
  expect(replacing(asDeputy, one, [{ ...gone, relation: 'careExpert' }])).toBeUndefined()
})

test('what waits for somebody as something else stays as it was', () => {
  expect(replacing(step, { ...one, relations: ['coordinator'] }, [])).toBe(step)
})

test('whoever stands ready for the care expert hears that the care expert is away', () => {
  const ready = { ...one, relations: ['namedStandIn'] } as const
  expect(replacing(undefined, ready, [{ ...gone, relation: 'careExpert', name: 'Lotte' }])?.what).toContain('Neem waar')
  expect(replacing(undefined, ready, [])).toBeUndefined()
})
