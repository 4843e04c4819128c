import { expect, test } from 'vitest'
import { replacing } from './team-lines.tsx'
import { waitingFor } from './waiting.ts'

const one = { id: 'a', stage: 'conversations', relations: ['deputy'] } as const
const gone = { caseId: 'a', account: 's', name: 'Sanne de Wit', relation: 'coordinator', until: '2026-12-03' }
const asDeputy = waitingFor('conversations', ['deputy'])

test('the work of who leads is the deputy’s while they are away, with the name and the last day', () => {
  expect(replacing(asDeputy, one, [gone])?.what).toBe(
    'Volg de gesprekken (u vervangt Sanne de Wit, tot en met 3 december 2026)',
  )
})

test('while who leads is there, or away from another case only, the deputy waits', () => {
  expect(replacing(asDeputy, one, [])).toBeUndefined()
  expect(replacing(asDeputy, one, [{ ...gone, caseId: 'b' }])).toBeUndefined()
  expect(replacing(asDeputy, one, [{ ...gone, relation: 'careExpert' }])).toBeUndefined()
})

test('what waits for somebody as something else stays as it was', () => {
  const lead = waitingFor('conversations', ['coordinator'])
  expect(replacing(lead, { ...one, relations: ['coordinator'] }, [])).toBe(lead)
})

test('whoever stands ready for the care expert hears that the care expert is away', () => {
  const ready = { ...one, relations: ['namedStandIn'] } as const
  expect(replacing(undefined, ready, [{ ...gone, relation: 'careExpert', name: 'Lotte' }])?.what).toContain('Neem waar')
  expect(replacing(undefined, ready, [])).toBeUndefined()
})
