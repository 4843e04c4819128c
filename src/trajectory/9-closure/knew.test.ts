import { describe, expect, test } from 'vitest'
import { parseForm } from '#platform/web/fields.ts'
import { recommendationEndForm } from '../8-follow-up/recommendation-end.ts'
import { eachOnce, type Knower, namesIn, tellForm, untoldOf } from './knew.ts'

const knower = (to: string, kind: Knower['kind'] = 'attendee'): Knower => ({ to, kind })

describe('who knew', () => {
  test('is taken from a list as people write it', () => {
    expect(namesIn('De mentor, de wijkagent en de huisarts.')).toEqual(['De mentor', 'de wijkagent', 'de huisarts'])
    expect(namesIn('School; Nidos\nGZA')).toEqual(['School', 'Nidos', 'GZA'])
    expect(namesIn(undefined)).toEqual([])
  })
  test('stands there once, however often they learned of it', () => {
    expect(eachOnce([knower('De mentor'), knower('de  mentor.', 'informant')], [])).toEqual([knower('De mentor')])
  })
  test('leaves out who hears it as the team or the commissioner', () => {
    const all = [knower('Karin'), knower('Karin de Boer (azc)'), knower('Karina'), knower('de wijkagent')]
    expect(eachOnce(all, ['Karin de Boer']).map(({ to }) => to)).toEqual(['Karina', 'de wijkagent'])
  })
  test('is untold until there is a message or a reason, for each of them', () => {
    const knew = [knower('de mentor'), knower('school')]
    expect(untoldOf(knew, [])).toEqual(knew)
    expect(untoldOf(knew, [{ to: 'De mentor.' }, {}])).toEqual([knower('school')])
  })
})

const errorsOf = (schema: Parameters<typeof parseForm>[0], values: Record<string, string | string[]>) => {
  const parsed = parseForm(schema, values)
  return parsed.ok ? [] : parsed.errors.map(({ field }) => field)
}

test('a message is for somebody', () => {
  expect(errorsOf(tellForm, { message: 'Het is klaar.' })).toEqual(['who'])
  expect(errorsOf(tellForm, { who: ['de mentor', 'school'], message: 'Het is klaar.' })).toEqual([])
})

test('nothing goes along without where to, and without the person', () => {
  const going = { what: 'goesAlong', reason: 'Zo is het afgesproken.' }
  expect(errorsOf(recommendationEndForm, going)).toEqual(['to', 'personWants'])
  expect(errorsOf(recommendationEndForm, { ...going, to: 'de huisarts daar', personWants: 'ja' })).toEqual([])
  expect(errorsOf(recommendationEndForm, { what: 'lapses' })).toEqual(['reason'])
})
