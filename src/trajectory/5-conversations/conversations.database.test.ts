import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordInformed } from '#consent/consent-actions.ts'
import { sql } from '#platform/database/sql.ts'
import { Conflict, NotFound, Refused } from '#platform/refused.ts'
import { aCaseWithTeam } from '../../../tests/world/a-team.ts'
import { type Person, type World, world } from '../../../tests/world/world.ts'
import { findAgreements } from './care-store.ts'
import {
  callOff,
  changePlan,
  planConversation,
  recordNoConversation,
  startDuiding,
  writeAgreements,
} from './conversation-actions.ts'
import { getConversation, listConversations } from './conversation-store.ts'
import type { PlanForm } from './conversations.ts'
import { saveReport, signTexts } from './report-actions.ts'
import { findReport } from './report-store.ts'

let w: World
let sanne: Person
let omar: Person
let lotte: Person
beforeAll(async () => {
  w = await world()
  sanne = await w.as('sanne')
  omar = await w.as('omar')
  lotte = await w.as('lotte')
})
afterAll(() => w.close())

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const plan: PlanForm = {
  plannedOn: today,
  time: Temporal.PlainTime.from('14:30'),
  place: 'azc Heidedorp, kamer 4',
  withWhom: 'de persoon, Omar, Lotte',
  interpreterMode: 'phone',
  interpreterLanguage: 'Tigrinya',
  interpreterDialect: '',
  interpreterRegister: 'sworn',
  safety: 'Deur op een kier.',
}
const planned = (number: string, change: Partial<PlanForm> = {}) =>
  sanne.on(number, 'plan a conversation', (ctx) => planConversation(ctx, { ...plan, ...change }))
const report = (conversation: string) => ({
  conversation,
  heldOn: today,
  present: 'Omar, Lotte, tolk',
  forTeam: 'Hij zei tegen Omar dat hij zijn broer mist.',
})

test('a plan comes back to the team; its day is clear and its words are sealed', async () => {
  const { number, id } = await aCaseWithTeam(w)
  await planned(number)
  const [found] = await omar.on(number, 'read conversations', listConversations)
  expect(found?.plan).toMatchObject({ time: '14:30', place: plan.place })
  const { rows } = await w.superuser.query('select planned_on, content from liv.conversation where case_id = $1', [id])
  expect(rows[0].planned_on).toBe(today.toString())
  expect(rows[0].content.toString('latin1')).not.toContain('Heidedorp')
})

test('an interpreter has a language and a register', async () => {
  const { number } = await aCaseWithTeam(w)
  await expect(planned(number, { interpreterLanguage: '' })).rejects.toThrow('Vul in voor welke taal de tolk is')
  await expect(planned(number, { interpreterRegister: 'none' })).rejects.toThrow('Kies in welk register de tolk staat')
})

test('two people who change a plan at once both keep their words', async () => {
  const { number } = await aCaseWithTeam(w)
  const conversation = await planned(number)
  await sanne.on(number, 'plan a conversation', (ctx) =>
    changePlan(ctx, { ...plan, conversation, place: 'bibliotheek', _version: '1' }),
  )
  const error = await omar
    .on(number, 'plan a conversation', (ctx) =>
      changePlan(ctx, { ...plan, conversation, place: 'kantoor', _version: '1' }),
    )
    .catch((e) => e)
  expect(error).toBeInstanceOf(Conflict)
  expect(error.theirs.Waar).toBe('bibliotheek')
})

test('a plan does not change any more once there is a report', async () => {
  const { number } = await aCaseWithTeam(w)
  const conversation = await planned(number)
  await omar.on(number, 'write a conversation report', (ctx) => saveReport(ctx, report(conversation)))
  await expect(
    sanne.on(number, 'plan a conversation', (ctx) => callOff(ctx, { conversation, reason: 'Ziek.' })),
  ).rejects.toThrow('Er is al een verslag')
})

test('a conversation that is called off stays in sight with its reason', async () => {
  const { number } = await aCaseWithTeam(w)
  const conversation = await planned(number)
  await sanne.on(number, 'plan a conversation', (ctx) => callOff(ctx, { conversation, reason: 'De tolk was er niet.' }))
  const found = await omar.on(number, 'read conversations', (ctx) => getConversation(ctx, conversation))
  expect(found).toMatchObject({ calledOff: true, plan: { calledOff: 'De tolk was er niet.' } })
})

test('De persoon is geïnformeerd, of er staat waarom nog niet; Er is een gesprek vastgelegd, of een duiding op alleen stukken is opnieuw gewogen; Alle verslagen zijn ondertekend', async () => {
  const { number } = await aCaseWithTeam(w)
  const start = () => sanne.on(number, 'plan a conversation', startDuiding)
  await expect(start()).rejects.toThrow(
    'De persoon is geïnformeerd, of er staat waarom nog niet; Er is een gesprek vastgelegd, of een duiding op alleen stukken is opnieuw gewogen',
  )
  const informed = {
    informedOn: today,
    how: 'spoken',
    language: 'Tigrinya',
    informedBy: 'Omar',
    interpreter: true,
    note: '',
  } as const
  await omar.on(number, 'record informing and consent', (ctx) => recordInformed(ctx, informed))
  const conversation = await planned(number)
  await expect(start()).rejects.toThrow('of een duiding op alleen stukken is opnieuw gewogen')
  await omar.on(number, 'write a conversation report', (ctx) => saveReport(ctx, report(conversation)))
  await expect(start()).rejects.toThrow('Alle verslagen zijn ondertekend')
  await omar.on(number, 'write a conversation report', (ctx) => signTexts(ctx, { conversation }))
  await start()
  const { rows } = await w.superuser.query('select stage from liv.case_file where number = $1', [number])
  expect(rows[0].stage).toBe('duiding')
})

test('without a conversation a duiding takes a new weighing; advice to others and stopping are ways of their own', async () => {
  const { number } = await aCaseWithTeam(w)
  const without = (way: 'trajectoryAdvice' | 'stop' | 'documents') =>
    omar.on(number, 'plan a conversation', (ctx) =>
      recordNoConversation(ctx, { reason: 'De persoon wil niet in gesprek.', way }),
    )
  for (const way of ['trajectoryAdvice', 'stop'] as const) {
    await without(way)
    await expect(sanne.on(number, 'plan a conversation', startDuiding)).rejects.toThrow('alleen stukken')
  }
  await without('documents')
  await expect(sanne.on(number, 'plan a conversation', startDuiding)).rejects.toThrow(
    /^Dit kan nog niet. Nodig: De persoon is geïnformeerd, of er staat waarom nog niet\.$/,
  )
})

test('working agreements come from the care expert and reach the whole team', async () => {
  const { number, id } = await aCaseWithTeam(w)
  await lotte.on(number, 'write working agreements', (ctx) => writeAgreements(ctx, { text: 'Niet voor 11 uur.' }))
  await lotte.on(number, 'write working agreements', (ctx) =>
    writeAgreements(ctx, { text: 'Niet voor 11 uur. Vrouwelijke tolk.', _version: '1' }),
  )
  expect((await sanne.on(number, 'read the care conclusion', findAgreements))?.text).toContain('Vrouwelijke tolk')
  await expect(
    lotte.on(number, 'write working agreements', (ctx) => writeAgreements(ctx, { text: 'Anders.', _version: '1' })),
  ).rejects.toThrow(Conflict)
  await expect(
    omar.on(number, 'write working agreements', (ctx) => writeAgreements(ctx, { text: 'Van omar.' })),
  ).rejects.toThrow(NotFound)
  const { rowCount } = await w.superuser.query('select from liv.working_agreement where case_id = $1', [id])
  expect(rowCount).toBe(2)
})

test('a former member, and who was never one, sees no conversation', async () => {
  const { number, id } = await aCaseWithTeam(w)
  const conversation = await planned(number)
  const noor = await w.as('noor')
  await expect(noor.on(number, 'read conversations', listConversations)).rejects.toThrow(NotFound)
  await sanne.on(number, 'compose the team', (ctx) =>
    ctx.tx.row(sql`select gate.leave_case(${id}, ${omar.account}, 'duidingExpert', 'compose the team')`),
  )
  for (const gone of [noor, omar]) {
    expect(
      await gone.act('signed in', (ctx) =>
        ctx.tx.rows(sql`select id from liv.conversation where id = ${conversation}`),
      ),
    ).toEqual([])
  }
  const { rowCount } = await w.superuser.query('select from liv.conversation where id = $1', [conversation])
  expect(rowCount).toBe(1)
})

test('the conversation of another case cannot be reached from this one', async () => {
  const [one, other] = [await aCaseWithTeam(w), await aCaseWithTeam(w)]
  const conversation = await planned(other.number)
  await expect(omar.on(one.number, 'read conversations', (ctx) => getConversation(ctx, conversation))).rejects.toThrow(
    NotFound,
  )
  expect(await omar.on(one.number, 'read conversations', (ctx) => findReport(ctx, conversation))).toBeUndefined()
  await expect(
    omar.on(one.number, 'write a conversation report', (ctx) => saveReport(ctx, report(conversation))),
  ).rejects.toThrow(NotFound)
  await expect(
    omar.on(one.number, 'write a conversation report', (ctx) => signTexts(ctx, { conversation })),
  ).rejects.toThrow(Refused)
})
