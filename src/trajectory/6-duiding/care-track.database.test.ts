import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { browse } from '../../../tests/world/browse.ts'
import { type DuidingCase, duidingCase, seen } from '../../../tests/world/duiding-case.ts'
import { linesOf } from '../../../tests/world/log-lines.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { radicalisation } from './axes.ts'
import { addObservation } from './observation-actions.ts'
import { writeQuestion } from './writing-actions.ts'

/** UAVG 30(5): what somebody may believe is written down beside care, or not at all. */
let w: World
let the: DuidingCase
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(async () => {
  the = await duidingCase(w)
})
const needs = 'zonder het spoor van de zorg schrijft LIV niets over mogelijke radicalisering'
const write = async () =>
  (await w.as('omar')).on(the.number, 'write the duiding of radicalisation', (ctx) =>
    writeQuestion(ctx, radicalisation, { text: 'Is er sprake van mogelijke radicalisering?' }),
  )
const careLeaves = () =>
  w.superuser.query("update gate.membership set ended_at = now() where case_id = $1 and relation = 'careExpert'", [
    the.id,
  ])

test('with a care expert in the team it is written; without one it is refused with a sentence', async () => {
  await write()
  await careLeaves()
  await expect(write()).rejects.toThrow(needs)
  const omar = await w.as('omar')
  await expect(
    omar.on(the.number, 'write the duiding of radicalisation', (ctx) => addObservation(ctx, radicalisation, seen)),
  ).rejects.toThrow(needs)
  await the.joins('lotte', 'careExpert')
  await omar.on(the.number, 'write the duiding of radicalisation', (ctx) => addObservation(ctx, radicalisation, seen))
})

test('who stands in for care counts; whose BIG registration is not there does not', async () => {
  await careLeaves()
  await the.joins('pieter', 'standIn')
  await write()
  const { account } = await w.as('pieter')
  const { rows } = await w.superuser.query('select big_number from gate.account where id = $1', [account])
  await w.superuser.query('update gate.account set big_number = null where id = $1', [account])
  await expect(write()).rejects.toThrow(needs)
  await w.superuser.query('update gate.account set big_number = $2 where id = $1', [account, rows[0].big_number])
})

test('raw SQL puts nothing about radicalisation in a case without care; the control with care does', async () => {
  await write()
  const omar = await w.as('omar')
  const { rows } = await w.superuser.query('select id from liv.duiding_radicalisation where case_id = $1', [the.id])
  const raw = async (text: string) => {
    const app = await w.house.app.connect()
    try {
      await app.query('begin')
      await app.query('select gate.enter($1)', [omar.token])
      return (await app.query(text, text.includes('$3') ? [the.id, omar.account, rows[0].id] : [the.id, omar.account]))
        .rowCount
    } catch (error) {
      return (error as { code: string }).code
    } finally {
      await app.query('rollback')
      app.release()
    }
  }
  const part = `insert into liv.duiding_radicalisation_part (id, case_id, author, duiding, kind, content)
    values (gen_random_uuid(), $1, $2, $3, 'missing', '\\x00')`
  expect(await raw(part)).toBe(1)
  await careLeaves()
  expect(await raw(part)).toBe('42501')
})

test('a refusal by the page leaves its line and keeps what was typed', async () => {
  await write()
  await careLeaves()
  const omar = browse(w, await w.as('omar'))
  const lines = await linesOf(w, async () => {
    const sent = await omar.post(`/dossiers/${the.number}/duiding/radicalisering/vraag`, { text: 'Dit typte ik.' })
    expect(sent.status).toBe(422)
    expect(sent.html).toContain(needs)
  })
  expect(lines.at(-1)?.outcome).toBe('refused')
  const page = await omar.get(`/dossiers/${the.number}/duiding/radicalisering`)
  expect(page.html).toContain('Er is nu geen zorgexpert in het team')
})
