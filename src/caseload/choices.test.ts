import { describe, expect, test } from 'vitest'
import { whenOf } from '#platform/web/narrowing.ts'
import { choicesOf, type Item, inOrder, narrowed } from './choices.ts'
import type { CaseFacts } from './facts.ts'

const today = Temporal.PlainDate.from('2026-11-26')
const item = (number: string, change: Partial<CaseFacts> = {}, waits = false, still = false): Item => ({
  one: {
    id: number,
    number,
    stage: 'duiding',
    due_on: '2026-11-26',
    organisation: 'COA, azc Heidedorp',
    relations: ['coordinator'],
    movedAt: new Date('2026-11-01'),
    product: 'duiding',
    ...change,
  } as CaseFacts,
  waiting: waits ? { by: ['coordinator'], what: 'Iets', path: 'x', button: 'Doen', turn: 'u' } : undefined,
  still,
})
const numbers = (items: readonly Item[]) => items.map(({ one }) => one.number)
const items = [
  item('1', { due_on: '2026-11-20' }, true),
  item('2', { due_on: null, stage: 'advice', organisation: 'Gemeente Waterdam', movedAt: new Date('2026-11-25') }),
  item('3', { due_on: '2026-12-03', relations: ['deputy'] }, false, true),
  item('4', { due_on: '2026-12-04', product: 'trajectory advice' }),
  item('5', { due_on: '2026-11-19', stage: 'closed' }),
]

describe('a list of cases narrows', () => {
  test.each([
    ['stap', 'advies', ['2']],
    ['stap', 'afgesloten', ['5']],
    ['wacht', 'u', ['1']],
    ['wacht', 'stil', ['3']],
    ['wacht', 'ander', ['2', '4', '5']],
    ['wanneer', 'te-laat', ['1']],
    ['wanneer', 'deze-week', ['3']],
    ['wanneer', 'later', ['4']],
    ['wanneer', 'geen-dag', ['2', '5']],
    ['rol', 'vervang', ['3']],
    ['product', 'trajectadvies', ['4']],
    ['organisatie', 'Gemeente Waterdam', ['2']],
  ])('%s=%s', (name, value, expected) => {
    expect(numbers(narrowed(items, { [name]: value }, today))).toEqual(expected)
  })

  test('to what answers every question at once', () => {
    expect(numbers(narrowed(items, { stap: 'duiding', wanneer: 'te-laat', wacht: 'u' }, today))).toEqual(['1'])
    expect(narrowed(items, { stap: 'advies', wacht: 'u' }, today)).toEqual([])
  })

  test('and to somebody outside LIV the step is coarse', () => {
    const theirs = [item('6', { relations: ['commissioner'], stage: 'duiding' })]
    expect(numbers(narrowed(theirs, { stap: 'loopt' }, today))).toEqual(['6'])
    expect(narrowed(theirs, { stap: 'duiding' }, today)).toEqual([])
    const step = choicesOf([...theirs, item('7', { relations: ['commissioner'], stage: 'closed' })], {}, today).find(
      ({ name }) => name === 'stap',
    )
    expect(step?.options.map(({ label }) => label)).toEqual(['Loopt', 'Afgesloten'])
  })
})

describe('a list of cases stands in order of', () => {
  test('the day: what has none after it, and what is closed last', () => {
    expect(numbers(inOrder(items, undefined))).toEqual(['1', '3', '4', '2', '5'])
  })
  test('the last change, or the number', () => {
    expect(numbers(inOrder(items, 'veranderd'))[0]).toBe('2')
    expect(numbers(inOrder(items, 'nummer'))).toEqual(['5', '4', '3', '2', '1'])
  })
})

test('each answer says how many cases give it, and a question with one answer is not asked', () => {
  const choices = choicesOf(items, {}, today)
  expect(choices.find(({ name }) => name === 'wacht')?.options).toEqual([
    { value: 'u', label: 'op u', count: 1 },
    { value: 'ander', label: 'op een ander', count: 3 },
    { value: 'stil', label: 'staat stil', count: 1 },
  ])
  expect(choicesOf(items.slice(0, 1), {}, today).flatMap(({ options }) => options)).toEqual([])
})

test('a week is seven days from today', () => {
  expect(whenOf('2026-11-26', today)).toBe('deze-week')
  expect(whenOf('2026-12-03', today)).toBe('deze-week')
  expect(whenOf('2026-12-04', today)).toBe('later')
})
