import { expect, test } from 'vitest'
import { coarse, stageForCommissioner } from './coarse-stages.ts'
import { stages } from './stages.ts'

test('to a commissioner a list knows four words and no more', () => {
  const words = new Set([...stages, 'closed' as const].map((stage) => stageForCommissioner(stage, true)))
  expect(words).toEqual(new Set(['Loopt', 'Uitvoering', 'Afgesloten']))
  expect(stageForCommissioner('follow-up', false)).toBe('Advies klaar')
})

test('an advice that is being written again is not told apart from other work', () =>
  expect(coarse('advice')).toBe(coarse('conversations')))
