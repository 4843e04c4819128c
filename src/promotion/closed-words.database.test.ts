import { afterAll, beforeAll, expect, test } from 'vitest'
import { add, change } from '#consultation/consultation-actions.ts'
import { getWords, listEnded } from '#consultation/consultation-store.ts'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import { takeCase } from '#trajectory/1-referral/referral-actions.ts'
import { browse } from '../../tests/world/browse.ts'
import { aConsultation, aTrajectory, somePromotion, someQuestion } from '../../tests/world/consultation-world.ts'
import { type World, world } from '../../tests/world/world.ts'
import { promote } from './promotion-actions.ts'

/** Practice 24: once promoted, only "ontvangen" or "overgenomen door". */
let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const agreed = { 'take-question': 'ja', 'text-question': 'Een bewoner praat niet meer met zijn kamergenoot.' }
async function promoted(make: () => Promise<{ id: string; code: string }>) {
  const { id, code } = await make()
  const yara = await w.as('yara')
  await yara.act('add to the consultation', (ctx) => add(ctx, id, 'In vertrouwen: zij heeft schulden.'))
  const { number } = await yara.act('promote the consultation', (ctx) => promote(ctx, id, somePromotion(agreed)))
  return { id, code, number }
}

test('once promoted nobody opens a word of the consultation, by any act; the rows are still there', async () => {
  const { id } = await promoted(() => aTrajectory(w, 'omar'))
  const { rows: acts } = await w.superuser.query<{ name: string }>(
    "select name from gate.act where part in ('consultation', 'trajectory-advice')",
  )
  expect(acts.length).toBeGreaterThan(6)
  for (const persona of ['yara', 'sanne', 'daan', 'omar', 'tess', 'iris', 'wim']) {
    const one = await w.as(persona)
    for (const { name } of acts)
      await expect(
        one.act('signed in', (ctx) => ctx.open(name as 'read the consultation', id)),
        `${persona} ${name}`,
      ).rejects.toThrow(NotFound)
    for (const table of [
      'consultation_addition',
      'trajectory_goal',
      'trajectory_moment',
      'trajectory_held',
      'trajectory_extension',
    ]) {
      const app = await w.house.app.connect()
      await app.query('begin')
      await app.query('select gate.enter($1)', [one.token])
      const { rowCount } = await app.query(`select from liv.${table} where consultation = $1`, [id])
      await app.query('rollback')
      app.release()
      expect(rowCount, `${persona} ${table}`).toBe(0)
    }
  }
  for (const table of ['consultation_addition', 'trajectory_goal', 'trajectory_moment']) {
    const { rowCount } = await w.superuser.query(`select from liv.${table} where consultation = $1`, [id])
    expect(rowCount, table).toBeGreaterThan(0)
  }
})

test('nor is a word of it changed or added, by a page or by raw SQL', async () => {
  const { id } = await promoted(() => aConsultation(w))
  const yara = await w.as('yara')
  await expect(yara.act('add to the consultation', (ctx) => change(ctx, id, someQuestion(), 1))).rejects.toThrow(
    NotFound,
  )
  await expect(yara.act('add to the consultation', (ctx) => add(ctx, id, 'Nog iets.'))).rejects.toThrow('nog open')
  const changed = await yara.act('signed in', (ctx) =>
    ctx.tx.run(sql`update liv.consultation set version = version + 1 where id = ${id}`),
  )
  expect(changed).toBe(0)
})

test('the page says "ontvangen", then who took it over, and holds no word of the question', async () => {
  const { id, number } = await promoted(() => aConsultation(w))
  const page = browse(w, await w.as('yara'))
  const before = await page.get(`/consultaties/${id}`)
  expect(before.html).toContain('ontvangen')
  for (const word of ['kamergenoot', 'schulden', 'mentor op een azc', 'De huisarts'])
    expect(before.html).not.toContain(word)
  await (await w.as('sanne')).on(number, 'take the case', takeCase)
  expect((await page.get(`/consultaties/${id}`)).html).toContain('overgenomen door Sanne de Wit')
  for (const path of ['wijzigen', 'nakijken', 'doorzetten', 'trajectadvies'])
    expect((await page.get(`/consultaties/${id}/${path}`)).status, path).toBeGreaterThanOrEqual(400)
})

test('it stays in the list by its code and its days, and others stay open as before', async () => {
  const { id } = await promoted(() => aConsultation(w))
  const other = await aConsultation(w)
  const yara = await w.as('yara')
  expect((await yara.act('read the consultation', listEnded)).map((line) => line.id)).toContain(id)
  expect((await yara.act('read the consultation', (ctx) => getWords(ctx, other.id))).question).toContain('kamergenoot')
})
