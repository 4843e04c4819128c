import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '#platform/database/sql.ts'
import { browse } from '../../tests/world/browse.ts'
import { aConsultation, aTrajectory, someQuestion, today } from '../../tests/world/consultation-world.ts'
import { type World, world } from '../../tests/world/world.ts'
import { answer, writeDown } from './consultation-actions.ts'
import { tellDueAnswers } from './due-store.ts'

/** "Er wacht werk op u", on the day that an answer is due. */
let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(async () => {
  await w.superuser.query("delete from gate.job where kind = 'mail'")
  await w.superuser.query(
    'insert into gate.due_told select id, answer_due, now() from liv.consultation on conflict do nothing',
  )
  await w.superuser.query('delete from liv.absence')
})

const mailed = async () => {
  const { rows } = await w.superuser.query(
    "select a.subject from gate.job j join gate.account a on a.id = j.object where j.kind = 'mail' order by 1",
  )
  return rows.map(({ subject }) => subject)
}
const tell = () => tellDueAnswers(w.house.worker)
const away = async (persona: string) => {
  const { account } = await w.as(persona)
  await w.superuser.query(
    'insert into liv.absence (id, account, from_on, until_on) values (gen_random_uuid(), $1, current_date - 1, current_date + 1)',
    [account],
  )
}
const due = (id: string) =>
  w.superuser.query('update liv.consultation set answer_due = $2 where id = $1', [id, today.toString()])

test('on the day of the answer the writer gets one mail, and not before', async () => {
  const { id } = await aConsultation(w)
  expect([await tell(), await mailed()]).toEqual([0, []])
  await due(id)
  expect([await tell(), await mailed()]).toEqual([1, ['yara']])
  expect(await tell()).toBe(0)
})

test('an answer that was given waits for nobody', async () => {
  const { id } = await aConsultation(w)
  await due(id)
  await (await w.as('yara')).act('end the consultation', (ctx) => answer(ctx, id, 'Blijf in gesprek.'))
  expect([await tell(), await mailed()]).toEqual([0, []])
})

test('is the writer away, then the front office hears it; whoever is there', async () => {
  const sanne = await w.as('sanne')
  const { id } = await sanne.act('write down a consultation', (ctx) => writeDown(ctx, someQuestion()))
  await due(id)
  await away('sanne')
  await tell()
  expect(await mailed()).toEqual(['yara'])
})

test('a moment of a trajectory advice is told to who carries it', async () => {
  const { id } = await aTrajectory(w, 'omar')
  await w.superuser.query('update liv.trajectory_moment set planned_on = $2 where consultation = $1', [
    id,
    today.toString(),
  ])
  await tell()
  expect(await mailed()).toEqual(['omar'])
})

test('what I wrote down stands in what waits for me, until somebody carries it', async () => {
  const sanne = await w.as('sanne')
  const { code } = await sanne.act('write down a consultation', (ctx) => writeDown(ctx, someQuestion()))
  expect((await browse(w, sanne).get('/werk')).html).toContain(code)
  expect((await browse(w, await w.as('daan')).get('/werk')).html).not.toContain(code)
  expect((await browse(w, await w.as('yara')).get('/werk')).html).toContain(code)
})

test('the application itself cannot send these mails', async () => {
  const yara = await w.as('yara')
  await expect(
    yara.act('signed in', (ctx) => ctx.tx.row(sql`select gate.tell_due_answers() as told`)),
  ).rejects.toMatchObject({ code: '42501' })
})
