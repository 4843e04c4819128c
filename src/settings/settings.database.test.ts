import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSession } from '#access/door.ts'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import { browse } from '../../tests/world/browse.ts'
import { type Person, type World, world } from '../../tests/world/world.ts'
import { throughDoor } from '../app/doorway.ts'
import { changeSetting, confirmSetting, readState, withdrawSetting } from './settings-actions.ts'
import { dayAfterTerm, settingsOf, termOf, textsOf } from './settings-store.ts'

let w: World
let bas: Person
let tess: Person
let wim: Person
let sanne: Person
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const later = today.add({ days: 10 }).toString()
beforeAll(async () => {
  w = await world()
  ;[bas, tess, wim, sanne] = [await w.as('bas'), await w.as('tess'), await w.as('wim'), await w.as('sanne')]
})
afterAll(() => w.close())

const change = (value: string, from = today.toString()) => ({ value, from, reason: 'Zo afgesproken in het team.' })
const terms = (who: Person) => who.act('signed in', (ctx) => termOf(ctx, 'term-triage'))

test('bas plans a term, it counts from its day, and everybody signed in reads it', async () => {
  expect(await terms(await w.as('karin'))).toBe(5)
  await bas.act('change a setting', (ctx) => changeSetting(ctx, 'term-triage', null, change('7', later)))
  expect(await terms(sanne)).toBe(5)
  await w.superuser.query("update gate.clock set ahead = '11 days'")
  const token = await openSession(w.house.door, { subject: 'sanne', acr: 'test', origin: '' })
  const { answer } = await throughDoor(
    w.house,
    token ?? '',
    { may: 'signed in', audit: 'test.acted' },
    { params: {} },
    (ctx) => termOf(ctx, 'term-triage'),
  )
  await w.superuser.query("update gate.clock set ahead = '0'")
  expect(answer).toBe(7)
  expect(await terms(sanne)).toBe(5)
})

test('what is planned can be withdrawn, what counts cannot', async () => {
  await bas.act('change a setting', (ctx) => changeSetting(ctx, 'term-team', null, change('6')))
  await bas.act('change a setting', (ctx) => changeSetting(ctx, 'term-team', null, change('9', later)))
  const state = await bas.act('read settings', (ctx) => readState(ctx, 'term-team', null))
  const withdraw = (id = '') => bas.act('change a setting', (ctx) => withdrawSetting(ctx, 'term-team', null, id))
  await expect(withdraw(state.now?.id)).rejects.toThrow('kan vervallen')
  await withdraw(state.planned[0]?.id)
  const after = await bas.act('read settings', (ctx) => readState(ctx, 'term-team', null))
  expect(after.planned).toEqual([])
  expect(after.history.map(({ value, withdrawn }) => [value, withdrawn])).toEqual([
    ['9', true],
    ['6', false],
  ])
})

test('tess confirms what bas set; bas himself may not, and a change asks for a new confirmation', async () => {
  const seen = async () => (await tess.act('read settings', (ctx) => readState(ctx, 'term-advice', null))).now?.id ?? ''
  const standing = async () =>
    (await tess.act('read settings', (ctx) => readState(ctx, 'term-advice', null))).confirmed?.author
  await bas.act('change a setting', (ctx) => changeSetting(ctx, 'term-advice', null, change('12')))
  const confirm = async (who: Person) => {
    const id = await seen()
    return who.act('confirm a setting', (ctx) => confirmSetting(ctx, 'term-advice', null, id))
  }
  await expect(confirm(bas)).rejects.toThrow(NotFound)
  await confirm(tess)
  expect(await standing()).toBe(tess.account)
  await expect(confirm(wim)).rejects.toThrow('nog niet bevestigd')
  await bas.act('change a setting', (ctx) => changeSetting(ctx, 'term-advice', null, change('13')))
  expect(await standing()).toBeUndefined()
})

test('the ground of a commissioner is set by the FG alone, and is thereby confirmed', async () => {
  const { rows } = await w.superuser.query("select id from liv.organisation where key = 'coa-heidedorp'")
  const value = JSON.stringify({ task: 'Een taak.', need: 'Een nut.', limits: 'Een grens.' })
  const set = (ctx: Parameters<typeof changeSetting>[0]) =>
    changeSetting(ctx, 'legal-basis-coa', rows[0].id, change(value))
  await expect(bas.act('set the legal basis', set)).rejects.toThrow(NotFound)
  await expect(bas.act('change a setting', set)).rejects.toMatchObject({ code: '42501' })
  await wim.act('set the legal basis', set)
  const state = await wim.act('read settings', (ctx) => readState(ctx, 'legal-basis-coa', rows[0].id))
  expect(state.confirmed?.author).toBe(wim.account)
  expect((await sanne.act('signed in', (ctx) => textsOf(ctx, 'legal-basis-coa', rows[0].id))).task).toBe('Een taak.')
  expect((await sanne.act('signed in', (ctx) => textsOf(ctx, 'legal-basis-coa', sanne.account))).task).not.toBe(
    'Een taak.',
  )
})

test('raw SQL changes, backdates, deletes and forges nothing', async () => {
  const { rows } = await w.superuser.query('select id, author from liv.setting limit 1')
  const insert = (author: string, from: string) =>
    sql`insert into liv.setting (id, key, value, from_on, reason, author) values (gen_random_uuid(), 'term-triage', '1', ${from}, 'x', ${author})`
  await expect(bas.act('change a setting', (ctx) => ctx.tx.run(insert(tess.account, later)))).rejects.toMatchObject({
    code: '42501',
  })
  await expect(
    bas.act('change a setting', (ctx) => ctx.tx.run(insert(bas.account, '2026-01-01'))),
  ).rejects.toMatchObject({ code: '42501' })
  await expect(sanne.act('signed in', (ctx) => ctx.tx.run(insert(sanne.account, later)))).rejects.toMatchObject({
    code: '42501',
  })
  await expect(tess.act('confirm a setting', (ctx) => ctx.tx.run(insert(tess.account, later)))).rejects.toMatchObject({
    code: '42501',
  })
  for (const text of [
    sql`update liv.setting set value = '1'`,
    sql`delete from liv.setting`,
    sql`delete from liv.setting_withdrawal`,
    sql`delete from liv.setting_confirmation`,
  ])
    await expect(bas.act('change a setting', (ctx) => ctx.tx.run(text))).rejects.toMatchObject({ code: '42501' })
  await expect(w.superuser.query("update liv.setting set value = '1'")).rejects.toThrow('never changed')
  const own = sql`insert into liv.setting_confirmation (id, key, setting, value, author) values (gen_random_uuid(), 'x', ${rows[0].id}, '1', ${bas.account})`
  await expect(bas.act('change a setting', (ctx) => ctx.tx.run(own))).rejects.toMatchObject({ code: '42501' })
})

test('nobody who is not signed in reads a setting', async () => {
  const app = await w.house.app.connect()
  expect((await app.query('select from liv.setting')).rowCount).toBe(0)
  expect((await app.query('select from liv.contact_point')).rowCount).toBe(0)
  app.release()
  expect(((await w.superuser.query('select from liv.setting')).rowCount ?? 0) > 0).toBe(true)
})

test('a request asks the database once, however many rooms ask', async () => {
  await sanne.act('signed in', async (ctx) => {
    expect(settingsOf(ctx)).toBe(settingsOf(ctx))
    await dayAfterTerm(ctx, 'term-team', ctx.today)
    await termOf(ctx, 'stand-in-longest')
  })
})

test('a term counts in its own unit', async () => {
  const friday = Temporal.PlainDate.from('2026-11-27')
  const day = (key: Parameters<typeof dayAfterTerm>[1]) =>
    tess.act('signed in', async (ctx) => (await dayAfterTerm(ctx, key, friday)).toString())
  expect(await day('answer-referral')).toBe('2026-12-01')
  expect(await day('kept-not-included')).toBe('2027-02-27')
})

test('every page of the settings opens for who may, and for nobody else', async () => {
  const page = browse(w, bas)
  const list = await page.get('/beheer/instellingen')
  expect(list.html).toContain('standaard, nog te bevestigen door LIV')
  const links = [...list.html.matchAll(/href="(\/beheer\/instellingen\/[^"]+)"/g)].map(([, href]) => href as string)
  expect(links.length).toBeGreaterThan(25)
  for (const link of links) expect((await page.get(link)).status, link).toBe(200)
  for (const stranger of ['karin', 'els', 'omar', 'elif'])
    expect((await browse(w, await w.as(stranger)).get('/beheer/instellingen')).status, stranger).toBe(404)
})

test('a refused change says which field, keeps the words, and leaves a line in the log', async () => {
  const page = browse(w, bas)
  const sent = { value: '99', 'from-day': '1', 'from-month': '1', 'from-year': '2031', reason: 'Wij willen langer.' }
  const answer = await page.post('/beheer/instellingen/term-triage/wijzigen', sent)
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('Vul een heel getal in van 1 tot en met 40.')
  expect(answer.html).toContain('Wij willen langer.')
  const back = await page.post('/beheer/instellingen/term-triage/wijzigen', {
    ...sent,
    value: '9',
    'from-year': '2026',
  })
  expect(back.html).toContain('Een wijziging gaat vandaag in, of later.')
  const { rows } = await w.superuser.query(
    "select outcome from audit.event where event = 'setting.changed' order by place desc limit 1",
  )
  expect(rows[0].outcome).toBe('refused')
})
