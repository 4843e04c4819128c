import { expect, test } from 'vitest'
import { parseForm } from '#platform/web/fields.ts'
import { busyWords, conversationsCanStart, type TeamFacts, teamForm, workWords } from './team.ts'
import { notAsked, seatsOf, without } from './team-rules.ts'

const [a, b] = ['aaaaaaaa-0000-4000-8000-000000000001', 'aaaaaaaa-0000-4000-8000-000000000002']
const ready: TeamFacts = {
  duidingExperts: 1,
  registeredCareExperts: 1,
  standIn: true,
  noStandInReason: false,
  deputy: true,
  noDeputyReason: false,
}
const short: Record<keyof typeof conversationsCanStart, Partial<TeamFacts>> = {
  'Het team heeft een duidingsexpert': { duidingExperts: 0 },
  'Het team heeft een zorgexpert met BIG-registratie': { registeredCareExperts: 0 },
  'De zorgexpert heeft een waarnemer, of er staat waarom niet': { standIn: false },
  'De coördinator heeft een vervanger, of er staat waarom niet': { deputy: false },
}

test.each(Object.entries(short))('%s', (sentence, missing) => {
  const holds = conversationsCanStart[sentence as keyof typeof short]
  expect(holds(ready)).toBe(true)
  expect(holds({ ...ready, ...missing })).toBe(false)
})

test('a reason stands in for a stand-in and for a deputy', () => {
  const facts = { ...ready, standIn: false, noStandInReason: true, deputy: false, noDeputyReason: true }
  expect(Object.values(conversationsCanStart).every((holds) => holds(facts))).toBe(true)
})

test('how busy a colleague is, in words', () => {
  expect([0, 1, 2, 13].map(busyWords)).toEqual([
    'nog geen lopende dossiers',
    'één lopend dossier',
    'twee lopende dossiers',
    '13 lopende dossiers',
  ])
})

test('one duidingsexpert, two, or somebody twice: the form gives each once', () => {
  const read = (duidingExperts: string | string[]) => {
    const parsed = parseForm(teamForm, { duidingExperts, careExpert: '' })
    return parsed.ok ? seatsOf(parsed.input).map(({ account }) => account) : []
  }
  expect(read(a)).toEqual([a])
  expect(read([a, b, a])).toEqual([a, b])
  expect(read('geen account')).toEqual([])
})

test('whoever is in the team but was not asked about a conflict of interest is found', () => {
  const seats = [
    { relation: 'duidingExpert', account: a },
    { relation: 'careExpert', account: b },
  ] as const
  expect(notAsked(seats, [a])).toEqual([b])
  expect(without(seats, [{ relation: 'careExpert', account: a }])).toEqual(seats)
})

test('the week of a colleague in words: cases, conversations, days away, a last day', () => {
  const one = { openCases: 2, talksThisWeek: 0, awayFrom: null, awayUntil: null, worksUntil: null }
  expect(workWords(one)).toBe('twee lopende dossiers')
  expect(
    workWords({ ...one, talksThisWeek: 1, awayFrom: '2026-12-01', awayUntil: '2026-12-04', worksUntil: '2027-03-01' }),
  ).toBe(
    'twee lopende dossiers, één gesprek deze week, er niet van di 1 dec tot en met vr 4 dec, werkt hier tot en met ma 1 mrt',
  )
})
