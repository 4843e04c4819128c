import { expect, test } from 'vitest'
import { coarse, placeOf, seesCoarse, stageForCommissioner, ways } from './coarse-stages.ts'
import { stages } from './stages.ts'

test('to a commissioner a list knows four words and no more', () => {
  const words = new Set([...stages, 'closed' as const].map((stage) => stageForCommissioner(stage, true)))
  expect(words).toEqual(new Set(['Loopt', 'Uitvoering', 'Afgesloten']))
  expect(stageForCommissioner('follow-up', false)).toBe('Advies klaar')
})

test('an advice that is being written again is not told apart from other work', () =>
  expect(coarse('advice')).toBe(coarse('conversations')))

test('the way that others see has the eight steps of practice, in their order', () => {
  expect(ways.map(({ label }) => label)).toEqual([
    'Aanmelding',
    'Weging',
    'Opdracht en afstemming',
    'Gesprekken',
    'Duiding',
    'Advies',
    'Opvolging door COA of gemeente',
    'Afsluiting',
  ])
  expect(ways.flatMap(({ of }) => of)).toEqual([...stages])
  expect(placeOf('team')).toBe(placeOf('commission'))
  expect(placeOf('closed')).toBe(ways.length)
})

test('whoever is in the team as well sees the way of the team', () => {
  expect(seesCoarse(['commissioner'])).toBe(true)
  expect(seesCoarse(['referrer', 'centralContact'])).toBe(true)
  expect(seesCoarse(['commissioner', 'coordinator'])).toBe(false)
  expect(seesCoarse([])).toBe(false)
})
