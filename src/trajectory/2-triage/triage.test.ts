import { expect, test } from 'vitest'
import { unmet } from '#platform/rules.ts'
import { parseForm } from '#platform/web/fields.ts'
import { criterionKeys } from './criteria.ts'
import {
  alternativeIsAsked,
  answersForm,
  canDecline,
  canInclude,
  concludeRules,
  conclusionForm,
  outcomeWords,
  type TriageFacts,
} from './triage.ts'

const facts = (more: Partial<TriageFacts> = {}): TriageFacts => ({
  weighed: 2,
  outcome: 'included',
  referrerTold: false,
  dissents: 0,
  ...more,
})

const conclusion = {
  outcome: 'included',
  decidedBy: 'together',
  alternative: '',
  conclusion: 'Wij praten met de persoon.',
  necessity: 'Niemand anders kan dit duiden.',
  proportionality: 'Twee gesprekken.',
  subsidiarity: 'Een consultatie hielp niet genoeg.',
  dissent: '',
}

const sentencesOf = (result: ReturnType<typeof parseForm>) =>
  result.ok ? [] : result.errors.map(({ sentence }) => sentence)

test('Twee mensen hebben de vier criteria beantwoord', () => {
  const check = canInclude['Twee mensen hebben de vier criteria beantwoord']
  expect(check(facts())).toBe(true)
  expect(check(facts({ weighed: 1 }))).toBe(false)
})

test('De conclusie van de weging staat op schrift en neemt de zaak op', () => {
  const check = canInclude['De conclusie van de weging staat op schrift en neemt de zaak op']
  expect(check(facts())).toBe(true)
  expect(check(facts({ outcome: null }))).toBe(false)
  expect(check(facts({ outcome: 'consultation' }))).toBe(false)
})

test('Noodzaak, evenredigheid en het lichtste middel zijn beschreven', () => {
  const check = canInclude['Noodzaak, evenredigheid en het lichtste middel zijn beschreven']
  expect(check(facts())).toBe(true)
  expect(check(facts({ outcome: null }))).toBe(false)
  const empty = { ...conclusion, necessity: '', proportionality: '', subsidiarity: '' }
  expect(sentencesOf(parseForm(conclusionForm, empty))).toHaveLength(3)
})

test('De conclusie van de weging noemt een alternatief', () => {
  const check = canDecline['De conclusie van de weging noemt een alternatief']
  expect(check(facts({ outcome: 'consultation' }))).toBe(true)
  expect(check(facts())).toBe(false)
  const without = parseForm(conclusionForm, { ...conclusion, outcome: 'consultation' })
  expect(sentencesOf(without)).toEqual(['Schrijf op wat de aanmelder en de persoon dan wel kan helpen'])
  expect(parseForm(conclusionForm, { ...conclusion, outcome: 'elsewhere', alternative: 'De huisarts.' }).ok).toBe(true)
})

test('De aanmelder heeft bericht gekregen', () => {
  const check = canDecline['De aanmelder heeft bericht gekregen']
  expect(check(facts({ referrerTold: true }))).toBe(true)
  expect(check(facts())).toBe(false)
})

test('a draft may have holes, final answers may not', () => {
  expect(parseForm(answersForm, { go: 'draft', chain: 'yes' }).ok).toBe(true)
  const final = parseForm(answersForm, { go: 'final', chain: 'yes', chainReason: 'Asielzoeker.' })
  expect(sentencesOf(final)).toHaveLength(6)
})

test('unknown with a reason is an answer', () => {
  const all = criterionKeys.flatMap((key) => [
    [key, 'unknown'],
    [`${key}Reason`, 'Dat weten wij niet.'],
  ])
  expect(parseForm(answersForm, { go: 'final', ...Object.fromEntries(all) }).ok).toBe(true)
})

const decided = (more: object) => ({ decidedBy: 'together' as const, weighed: 2, dissent: '', dissents: 0, ...more })
const broken = (more: object) => unmet(concludeRules, decided(more))

test('Beslist een derde persoon mee, dan heeft ook die de vier criteria beantwoord', () => {
  expect(broken({})).toEqual([])
  expect(broken({ decidedBy: 'third', dissent: 'Omar vond van niet.' })).toEqual([
    'Beslist een derde persoon mee, dan heeft ook die de vier criteria beantwoord',
  ])
  expect(broken({ decidedBy: 'third', weighed: 3, dissent: 'Omar vond van niet.' })).toEqual([])
})

test('Was wie weegt het niet eens, dan blijft staan wie er anders over denkt', () => {
  expect(broken({ decidedBy: 'team' })).toEqual([
    'Was wie weegt het niet eens, dan blijft staan wie er anders over denkt',
  ])
  expect(broken({ decidedBy: 'team', dissents: 1 })).toEqual([])
})

test('every way of not including names its alternative: consultation, trajectory advice, care advice, LSE, elsewhere', () => {
  const ways = Object.keys(outcomeWords).filter((outcome) => outcome !== 'included')
  expect(ways).toEqual(['consultation', 'trajectoryAdvice', 'careAdvice', 'otherDepartment', 'elsewhere', 'notTaken'])
  for (const outcome of ways) {
    expect(sentencesOf(parseForm(conclusionForm, { ...conclusion, outcome })), outcome).toEqual([alternativeIsAsked])
    expect(parseForm(conclusionForm, { ...conclusion, outcome, alternative: 'De huisarts.' }).ok, outcome).toBe(true)
  }
})
