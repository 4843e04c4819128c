import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { Conflict, NotFound, Refused } from '#platform/refused.ts'
import { catalogue } from '#settings/settings.ts'
import {
  answers,
  caseInTriage,
  conclude,
  conclusion,
  lookAtAnswers,
  weigh,
  weighedCase,
} from '../../../tests/world/triage-world.ts'
import { type Person, type World, world } from '../../../tests/world/world.ts'
import { addToReferral, startTriage } from '../1-referral/referral-actions.ts'
import { listAdditions, listReceipts } from '../1-referral/referral-store.ts'
import { findMessageToReferrer } from '../closing-message-store.ts'
import { findEarlierAnswer } from './answer-store.ts'
import { findConclusion } from './conclusion-store.ts'
import { askReferrer, concludeTriage, declineCase, includeCase, tellReferrer } from './triage-actions.ts'
import { triageFacts } from './triage-store.ts'

let w: World
let sanne: Person
let omar: Person
let els: Person
beforeAll(async () => {
  w = await world()
  ;[sanne, omar, els] = [await w.as('sanne'), await w.as('omar'), await w.as('els')]
})
afterAll(() => w.close())

test('Twee mensen hebben de vier criteria beantwoord: before that there is no conclusion', async () => {
  const { number } = await caseInTriage(w)
  await weigh(sanne, number, answers('Volgens Sanne.'))
  await expect(conclude(w, number)).rejects.toThrow('Eerst beantwoorden twee mensen')
  await expect(sanne.on(number, 'conclude triage', includeCase)).rejects.toThrow(Refused)
})

test('a conclusion is the coordinator’s; a change keeps what was there, and a stale one is a conflict', async () => {
  const { number, id } = await weighedCase(w)
  await expect(omar.on(number, 'conclude triage', (ctx) => concludeTriage(ctx, conclusion()))).rejects.toThrow(NotFound)
  await conclude(w, number)
  await conclude(w, number, { conclusion: 'Beter gezegd.', _version: '1' })
  await expect(conclude(w, number, { _version: '1' })).rejects.toThrow(Conflict)
  const read = await omar.on(number, 'read the triage conclusion', (ctx) => findConclusion(ctx, id))
  expect(read?.conclusion).toBe('Beter gezegd.')
  expect((await w.superuser.query('select from liv.triage_conclusion where case_id = $1', [id])).rowCount).toBe(2)
})

test('including opens the way to the commission and ends the part of who weighed along', async () => {
  const { number, id } = await weighedCase(w)
  await conclude(w, number)
  await sanne.on(number, 'conclude triage', includeCase)
  const { rows } = await w.superuser.query('select stage, included_on from liv.case_file where id = $1', [id])
  expect(rows[0]).toMatchObject({ stage: 'commission' })
  expect(rows[0].included_on).not.toBeNull()
  await expect(lookAtAnswers(omar, number)).rejects.toThrow(NotFound)
})

test('De conclusie van de weging noemt een alternatief; De aanmelder heeft bericht gekregen', async () => {
  const { number, id } = await weighedCase(w)
  await expect(conclude(w, number, { outcome: 'consultation' })).rejects.toThrow('Schrijf op wat')
  await conclude(w, number, { outcome: 'consultation', alternative: 'De frontoffice belt de mentor.' })
  await expect(sanne.on(number, 'conclude triage', declineCase)).rejects.toThrow('De aanmelder heeft bericht gekregen')
  const message = catalogue['text-not-included'].default
  await sanne.on(number, 'send a closing message', (ctx) => tellReferrer(ctx, { message }))
  await sanne.on(number, 'conclude triage', declineCase)
  const { rows } = await w.superuser.query(
    "select stage, destroy_on < opened_at + interval '4 months' as soon from liv.case_file where id = $1",
    [id],
  )
  expect(rows[0]).toEqual({ stage: 'closed', soon: true })
  const read = await els.on(number, 'read the referral', (ctx) => findMessageToReferrer(ctx, id))
  expect(read?.message).toBe(message)
  await expect(
    els.on(number, 'write the referral', (ctx) => addToReferral(ctx, { addition: 'Nog iets.' })),
  ).rejects.toThrow('afgerond')
})

test('the referrer does not see messages to others', async () => {
  const { number, id } = await weighedCase(w)
  await w.superuser.query(
    "insert into liv.closing_message (id, case_id, author, recipient, content) values (gen_random_uuid(), $1, $2, 'attendee', '\\x00')",
    [id, sanne.account],
  )
  const seen = await els.on(number, 'read the referral', (ctx) =>
    ctx.tx.rows(sql`select id from liv.closing_message where case_id = ${id}`),
  )
  expect(seen).toEqual([])
})

test('a question to the referrer goes back with its reason; what they add starts a new weighing', async () => {
  const { number, id } = await weighedCase(w)
  await sanne.on(number, 'conclude triage', (ctx) => askReferrer(ctx, { reason: 'Wat zei hij precies over de brief?' }))
  const asked = await els.on(number, 'read the referral', (ctx) => listReceipts(ctx, id))
  expect(asked.at(-1)?.message).toBe('Wat zei hij precies over de brief?')
  await els.on(number, 'write the referral', (ctx) => addToReferral(ctx, { addition: 'Hij zei: "Dit is de laatste."' }))
  const added = await omar.on(number, 'read the referral', (ctx) => listAdditions(ctx, id))
  expect(added.map(({ addition }) => addition)).toEqual(['Hij zei: "Dit is de laatste."'])
  await sanne.on(number, 'invite a triager', startTriage)
  expect(await lookAtAnswers(omar, number)).toEqual([])
  const before = await omar.on(number, 'read triage answers', (ctx) => findEarlierAnswer(ctx, id))
  expect(before?.answers.chain.reason).toBe('Volgens Omar.')
  await weigh(omar, number, answers('Nu weet ik meer.'))
  const facts = await sanne.on(number, 'conclude triage', (ctx) => triageFacts(ctx, id))
  expect(facts).toEqual({ weighed: 0, outcome: null, referrerTold: false, dissents: 0 })
})

test('a step back asks for words', async () => {
  const { number } = await caseInTriage(w)
  await expect(sanne.on(number, 'conclude triage', (ctx) => askReferrer(ctx, { reason: '' }))).rejects.toThrow(Refused)
})
