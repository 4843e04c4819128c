import { describe, expect, test } from 'vitest'
import { catalogue } from '#settings/settings.ts'
import { dangerAddendumRules, dangerForm, dangerTestRules, numbersFor } from './danger.ts'

const complete = {
  told: 'yes',
  whom: 'Crisisdienst, verpleegkundige',
  facts: 'Dat hij vannacht niet veilig alleen kon zijn.',
  ground: 'vitalInterest',
  personTold: 'yes',
  tested: 'after',
}
const refusals = (input: object) => {
  const read = dangerForm.safeParse(input)
  return read.success ? [] : read.error.issues.map(({ message }) => message)
}

describe('whom to ring', () => {
  const numbers = catalogue['crisis-numbers'].default
  const security = catalogue['place-security'].default
  test('names 112, the crisis service, 113, the security of this place and LIV, in that order', () => {
    const who = numbersFor({ name: 'COA, azc Heidedorp', phone: '088-0000001' }, numbers, security).map(
      (one) => one.who,
    )
    expect(who.map((one) => one.split(' ')[0])).toEqual([
      'Direct',
      'Ggz-crisisdienst',
      '113',
      'Beveiliging,',
      'LIV-piket',
    ])
    expect(who[3]).toContain('azc Heidedorp')
  })
  test('has a line for the security also when the place is not known', () => {
    expect(numbersFor(undefined, numbers, security)[3]).toMatchObject({ who: 'COA-beveiliging van deze plaats' })
    expect(numbersFor(undefined, numbers, '088-0000044')[3]).toMatchObject({ tel: '0880000044' })
  })
})

describe('what was told', () => {
  test('is complete with whom, facts, ground and whether the person knows', () => {
    expect(refusals(complete)).toEqual([])
  })
  test('needs each of them, and why the person does not know yet', () => {
    expect(refusals({ ...complete, whom: '', facts: '', ground: '', personTold: 'no' })).toEqual([
      'Schrijf op wie u sprak: de dienst en de functie',
      'Schrijf op welke feiten u vertelde',
      'Kies waarom u dit mocht vertellen',
      'Schrijf op waarom de persoon het nog niet weet',
    ])
  })
  test('asks with whom, when a colleague looked beforehand', () => {
    expect(refusals({ ...complete, tested: 'before' })).toEqual(['Schrijf op met wie u overlegde'])
  })
  test('asks only what happened, when nothing was told', () => {
    expect(refusals({ told: 'no' })).toEqual(['Schrijf op wat er gebeurde'])
    expect(refusals({ told: 'no', note: 'Vals alarm.' })).toEqual([])
  })
})

test('Iemand anders dan de schrijver kijkt mee', () => {
  const [waits, another] = dangerTestRules
  expect(waits?.holds({ waits: false, another: true })).toBe(false)
  expect(another?.holds({ waits: true, another: false })).toBe(false)
  expect(dangerTestRules.every((rule) => rule.holds({ waits: true, another: true }))).toBe(true)
})

test('De schrijver vult aan, of wie het dossier leidt', () => {
  const holds = (facts: { recorded: boolean; mine: boolean; leads: boolean }) =>
    dangerAddendumRules.every((rule) => rule.holds(facts))
  expect(holds({ recorded: true, mine: true, leads: false })).toBe(true)
  expect(holds({ recorded: true, mine: false, leads: true })).toBe(true)
  expect(holds({ recorded: true, mine: false, leads: false })).toBe(false)
  expect(holds({ recorded: false, mine: true, leads: true })).toBe(false)
})
