import { expect, test } from 'vitest'
import { unmet } from '#platform/rules.ts'
import { parseForm } from '#platform/web/fields.ts'
import { askedAnewDays, asksAnew } from './asking-anew.ts'
import { type RepresentativeKind, representativeForm } from './consent.ts'
import { consequences, willingConsequences } from './consequences.ts'
import { inForce, isRepresented } from './representatives.ts'
import { bandOn, bands, defaultTable, endOf, type GivingFacts, givingRules } from './who-decides.ts'

const today = Temporal.PlainDate.from('2026-11-26')
const turning18 = (date: string) => ({ age: 'minor' as const, adultOn: date })

test('the row of the table follows from the eighteenth birthday, to the day', () => {
  expect(bandOn(turning18('2032-11-27'), today)).toBe('under12')
  expect(bandOn(turning18('2032-11-26'), today)).toBe('from12')
  expect(bandOn(turning18('2028-11-27'), today)).toBe('from12')
  expect(bandOn(turning18('2028-11-26'), today)).toBe('from16')
  expect(bandOn(turning18('2026-11-27'), today)).toBe('from16')
  expect(bandOn(turning18('2026-11-26'), today)).toBe('adult')
})

test('a doubted age is a row of its own, until the day that is known', () => {
  expect(bandOn({ age: 'doubted' }, today)).toBe('doubted')
  expect(bandOn({ age: 'doubted', adultOn: '2027-03-01' }, today)).toBe('doubted')
  expect(bandOn({ age: 'doubted', adultOn: '2026-03-01' }, today)).toBe('adult')
})

test('as long as nothing is recorded the person decides', () => {
  expect(bandOn(undefined, today)).toBe('adult')
  expect(defaultTable.adult).toEqual({ care: 'person', data: 'person' })
})

test('under 12 the representative, 12 to 15 both, from 16 the person; data under 16 by the representative', () => {
  expect(bands.map((band) => defaultTable[band].care)).toEqual(['representative', 'both', 'person', 'both', 'person'])
  expect(['under12', 'from12'].map((band) => defaultTable[band as 'from12'].data)).toEqual([
    'representative',
    'representative',
  ])
})

const facts = (more: Partial<GivingFacts>): GivingFacts => ({
  given: 'yes',
  by: 'person',
  decider: 'person',
  represented: false,
  ...more,
})

test('Ja zegt wie bij deze leeftijd beslist', () => {
  const [rule] = givingRules
  expect(unmet(givingRules, facts({ decider: 'both', represented: true }))).toEqual([rule?.sentence])
  expect(unmet(givingRules, facts({ by: 'both', decider: 'both', represented: true }))).toEqual([])
  expect(unmet(givingRules, facts({ by: 'both', decider: 'representative', represented: true }))).toEqual([])
  expect(unmet(givingRules, facts({ by: 'both', represented: true }))).toEqual([rule?.sentence])
  expect(unmet(givingRules, facts({ by: 'representative', represented: true }))).toEqual([rule?.sentence])
})

test('Er staat wie de ouder of voogd is, voordat die ja zegt', () => {
  const [, rule] = givingRules
  expect(unmet(givingRules, facts({ by: 'both', decider: 'both' }))).toEqual([rule?.sentence])
})

test('a no and a withdrawal count whoever says it', () => {
  for (const given of ['no', 'withdrawn'] as const)
    for (const by of ['person', 'representative', 'both'] as const)
      expect(unmet(givingRules, facts({ given, by, decider: 'both' }))).toEqual([])
})

const stands = (kind: RepresentativeKind, untilOn?: string) => ({ words: { kind, untilOn } })

test('a guardian and a lawyer stand beside somebody at once; the newest of each counts, until its day', () => {
  const newestFirst = [stands('lawyer', '2026-12-31'), stands('nidos'), stands('lawyer', '2027-12-31')]
  expect(inForce(newestFirst, today)).toEqual([newestFirst[0], newestFirst[1]])
  expect(inForce([stands('lawyer', '2026-11-25')], today)).toEqual([])
  expect(inForce([stands('mentor'), stands('none'), stands('nidos')], today)).toEqual([stands('mentor')])
})

test('parent, guardian and Nidos may decide; a lawyer and a mentor do not', () => {
  expect((['parent', 'guardian', 'nidos'] as const).every((kind) => isRepresented([stands(kind)]))).toBe(true)
  expect((['lawyer', 'mentor'] as const).some((kind) => isRepresented([stands(kind)]))).toBe(false)
})

test('a form that names none of them says what to choose', () => {
  const parsed = parseForm(representativeForm, {})
  expect(parsed.ok ? [] : parsed.errors.map(({ sentence }) => sentence)).toEqual(['Kies wie de persoon bijstaat'])
})

test('each answer says what happens now, what stays and what stops, and blames nobody', () => {
  for (const byGiven of Object.values(consequences))
    for (const one of Object.values(byGiven)) expect(Object.values(one).every((text) => text.length > 5)).toBe(true)
  const all = JSON.stringify([consequences, willingConsequences])
  expect(all).not.toMatch(/weiger|werkt niet mee|helaas|verdacht|signaal|medewerking/i)
})

test('a yes that was said for somebody ends on the first birthday on which another decides', () => {
  const born = turning18('2033-03-01') // eleven years old
  const end = (by: 'person' | 'representative' | 'both', matter: 'care' | 'data') =>
    endOf({ by, matter }, born, defaultTable, today)?.toString()
  expect(end('representative', 'care')).toBe('2027-03-01')
  expect(end('both', 'care')).toBe('2031-03-01')
  expect(end('representative', 'data')).toBe('2031-03-01')
  expect(end('person', 'data')).toBeUndefined()
  const untilEighteen = { ...defaultTable, from16: { care: 'both', data: 'representative' } } as const
  expect(endOf({ by: 'both', matter: 'data' }, born, untilEighteen, today)?.toString()).toBe('2033-03-01')
})

test('only a birthday on which the table changes asks anew; a doubted age has none but the eighteenth', () => {
  const born = turning18('2033-03-01')
  expect(askedAnewDays(born, undefined, defaultTable, today)).toEqual({
    twelveOn: '2027-03-01',
    sixteenOn: '2031-03-01',
  })
  const alwaysBoth = { ...defaultTable, under12: defaultTable.from12 }
  expect(askedAnewDays(born, undefined, alwaysBoth, today).twelveOn).toBeUndefined()
  expect(askedAnewDays({ age: 'doubted', adultOn: '2033-03-01' }, undefined, defaultTable, today)).toEqual({})
  const older = { ...turning18('2028-03-01'), ...askedAnewDays(born, undefined, defaultTable, today) }
  expect(
    askedAnewDays(turning18('2028-03-01'), { ...born, ...older, adultOn: '2033-03-01' }, defaultTable, today),
  ).toEqual({
    twelveOn: '2026-11-26',
    sixteenOn: '2026-11-26',
  })
  const said = (on: string) => ({
    ages: [{ words: { ...born, sixteenOn: '2026-11-26' } }],
    willingness: [{ words: { on } }],
  })
  expect(asksAnew(said('2026-11-25'), today)).toBe(16)
  expect(asksAnew(said('2026-11-26'), today)).toBeUndefined()
})
