import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import { aCaseWithTeam } from '../../tests/world/a-team.ts'
import { type Person, type World, world } from '../../tests/world/world.ts'
import type { ConsentForm, Willing } from './consent.ts'
import {
  agreeToPostponement,
  postponeInforming,
  recordConsent,
  recordInformed,
  recordWillingness,
} from './consent-actions.ts'
import { consentFacts, listRecords } from './consent-store.ts'
import { recordRepresentative } from './voice-actions.ts'

let w: World
let omar: Person
let lotte: Person
beforeAll(async () => {
  w = await world()
  omar = await w.as('omar')
  lotte = await w.as('lotte')
})
afterAll(() => w.close())

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const record = 'record informing and consent' as const
const informed = {
  informedOn: today,
  how: 'spoken',
  language: 'Tigrinya',
  informedBy: 'Omar',
  interpreter: true,
  note: 'Hij vroeg of zijn moeder het hoort.',
} as const
const facts = (number: string, id: string) =>
  omar.on(number, 'read informing and consent', (ctx) => consentFacts(ctx, id))
const willing = (answer: Willing) => ({ willing: answer, on: today, note: '' })
const consent = (given: ConsentForm['given'], purpose: ConsentForm['purpose'] = 'health-part') => ({
  purpose,
  given,
  on: today,
  how: 'gezegd met tolk',
  note: '',
})

test('at first nothing is known, and the health part is off', async () => {
  const { number, id } = await aCaseWithTeam(w)
  expect(await facts(number, id)).toEqual({
    informed: false,
    postponedWithReason: false,
    willing: null,
    healthPart: false,
  })
})

test('the newest record counts, the earlier ones stay', async () => {
  const { number, id } = await aCaseWithTeam(w)
  await omar.on(number, record, (ctx) => recordInformed(ctx, informed))
  for (const answer of ['yes', 'later', 'stopped'] as const)
    await omar.on(number, record, (ctx) => recordWillingness(ctx, willing(answer)))
  expect(await facts(number, id)).toMatchObject({ informed: true, willing: 'stopped' })
  const records = await lotte.on(number, 'read informing and consent', listRecords)
  expect(records.willingness.map(({ words }) => words.willing)).toEqual(['stopped', 'later', 'yes'])
  expect(records.informing[0]?.words).toMatchObject({ note: informed.note, interpreter: true })
})

test('consent holds per purpose, and withdrawing is a new row', async () => {
  const { number, id } = await aCaseWithTeam(w)
  const say = (input: ConsentForm) => omar.on(number, record, (ctx) => recordConsent(ctx, input))
  await expect(say(consent('withdrawn'))).rejects.toThrow('Intrekken kan alleen wat eerder is gegeven')
  await say(consent('yes', 'conversation'))
  expect((await facts(number, id)).healthPart).toBe(false)
  await say(consent('yes'))
  expect((await facts(number, id)).healthPart).toBe(true)
  await say(consent('withdrawn'))
  expect((await facts(number, id)).healthPart).toBe(false)
  const { rowCount } = await w.superuser.query('select from liv.consent where case_id = $1', [id])
  expect(rowCount).toBe(3)
})

test('a postponement has a reason and an end, and counts once a second person agrees', async () => {
  const { number, id } = await aCaseWithTeam(w)
  const put = (days: number) =>
    omar.on(number, record, (ctx) =>
      postponeInforming(ctx, { postponedReason: 'Eerst een tolk vinden.', postponedUntil: today.add({ days }) }),
    )
  await expect(put(0)).rejects.toThrow('Kies een dag na vandaag')
  await put(5)
  expect((await facts(number, id)).postponedWithReason).toBe(false)
  await expect(omar.on(number, record, agreeToPostponement)).rejects.toThrow('geen uitstel dat op u wacht')
  await lotte.on(number, record, agreeToPostponement)
  expect((await facts(number, id)).postponedWithReason).toBe(true)
  await w.superuser.query('update liv.informing set postponed_until = current_date - 3 where case_id = $1', [id])
  expect((await facts(number, id)).postponedWithReason).toBe(false)
})

test('nobody agrees to their own postponement, in the database too', async () => {
  const { number, id } = await aCaseWithTeam(w)
  await omar.on(number, record, (ctx) =>
    postponeInforming(ctx, { postponedReason: 'Eerst een tolk vinden.', postponedUntil: today.add({ days: 5 }) }),
  )
  const own = sql`update liv.informing set agreed_by = ${omar.account}, agreed_at = now() where case_id = ${id}`
  expect(await omar.on(number, record, (ctx) => ctx.tx.run(own))).toBe(0)
})

test('a day that is still to come cannot be recorded', async () => {
  const { number } = await aCaseWithTeam(w)
  const tomorrow = { ...informed, informedOn: today.add({ days: 1 }) }
  await expect(omar.on(number, record, (ctx) => recordInformed(ctx, tomorrow))).rejects.toThrow('nog niet geweest')
})

test('a representative has a name, unless there is nobody', async () => {
  const { number } = await aCaseWithTeam(w)
  const put = (kind: 'lawyer' | 'none', name: string) =>
    omar.on(number, record, (ctx) => recordRepresentative(ctx, { kind, name, note: 'Inzage.', untilOn: today }))
  await expect(put('lawyer', '')).rejects.toThrow('Vul de naam in')
  await put('lawyer', 'mr. Voorbeeld')
  await put('none', '')
})

test('words are sealed, dates and states are clear, and only the team reads them', async () => {
  const { number, id } = await aCaseWithTeam(w)
  await omar.on(number, record, (ctx) => recordInformed(ctx, informed))
  const { rows } = await w.superuser.query('select informed_on, content from liv.informing where case_id = $1', [id])
  expect(rows[0].informed_on).toBe(today.toString())
  expect(rows[0].content.toString('latin1')).not.toContain('moeder')
  const noor = await w.as('noor')
  expect(
    await noor.act('signed in', (ctx) => ctx.tx.rows(sql`select id from liv.informing where case_id = ${id}`)),
  ).toEqual([])
  await expect(noor.on(number, 'read informing and consent', listRecords)).rejects.toThrow(NotFound)
})
