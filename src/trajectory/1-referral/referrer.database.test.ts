import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicRoutes } from '#app/public-routes.ts'
import { sql } from '#platform/database/sql.ts'
import { browse } from '../../../tests/world/browse.ts'
import { aConsultation } from '../../../tests/world/consultation-world.ts'
import { linesOf } from '../../../tests/world/log-lines.ts'
import { aCase, someReferral, type World, world } from '../../../tests/world/world.ts'
import { makeReferral, takeCase } from './referral-actions.ts'
import { findReferrer } from './referral-store.ts'

/** Practice 44: anonymity cannot be promised, and a private person is withheld by a recorded weighing. */
let w: World
let family: { id: string; number: string }
beforeAll(async () => {
  w = await world()
  const yara = await w.as('yara')
  family = await yara.act('make a referral', (ctx) =>
    makeReferral(ctx, { ...someReferral, referrerKind: 'family', referrerName: 'Verzonnen Zuster' }),
  )
  await (await w.as('sanne')).on(family.number, 'take the case', takeCase)
})
afterAll(() => w.close())

const told = 'Anoniem blijven kunnen wij u niet beloven'
const at = () => `/dossiers/${family.number}/aanmelding/aanmelder`

test('the referrer is told beforehand: on the form, when a consultation is promoted, and on the public page', async () => {
  expect((await browse(w, await w.as('els')).get('/aanmelden')).html).toContain(told)
  const { id } = await aConsultation(w)
  expect((await browse(w, await w.as('yara')).get(`/consultaties/${id}/doorzetten`)).html).toContain(told)
  const { Hono } = await import('hono')
  const server = new Hono()
  publicRoutes(server, w.house)
  expect(await (await server.request('/')).text()).toContain(told)
})

test('a professional who refers themselves stands there with their organisation', async () => {
  const made = await aCase(w)
  const sanne = await w.as('sanne')
  const referrer = await sanne.on(made.number, 'read who referred', (ctx) => findReferrer(ctx, made.id))
  expect(referrer?.referrerOrganisation).toMatch(/Heidedorp/)
  const page = await browse(w, sanne).get(`/dossiers/${made.number}/aanmelding/aanmelder`)
  expect(page.html).toContain('Op papier voor de persoon')
  expect(page.html).not.toContain('Blijft de naam dicht?')
})

test('who leads weighs whether a private person is named: who, why, and the earlier one stays', async () => {
  const sanne = browse(w, await w.as('sanne'))
  expect((await sanne.get(at())).html).toContain('nog niet gewogen')
  const lines = await linesOf(w, async () => {
    const sent = await sanne.post(`${at()}/weging`, { outcome: 'withheld', reason: 'Zij woont bij hem in huis.' })
    expect(sent.to).toBe(at())
  })
  expect(lines.at(-1)?.event).toBe('referrer.weighed')
  await sanne.post(`${at()}/weging`, { outcome: 'named', reason: 'Zij heeft het hem zelf verteld.' })
  const { html } = await sanne.get(at())
  for (const word of ['Zij woont bij hem in huis.', 'Zij heeft het hem zelf verteld.', 'Sanne de Wit'])
    expect(html).toContain(word)
  const { rows } = await w.superuser.query('select content from liv.referrer_weighing where case_id = $1', [family.id])
  expect(rows).toHaveLength(2)
  expect(rows.map(({ content }) => content.toString('latin1')).join()).not.toContain('huis')
})

test('a weighing without a reason is refused with a sentence, and nothing typed is lost', async () => {
  const sanne = browse(w, await w.as('sanne'))
  const sent = await sanne.post(`${at()}/weging`, { outcome: 'withheld', reason: '' })
  expect(sent.status).toBe(422)
  expect(sent.html).toContain('Schrijf op waarom')
  const professional = await aCase(w)
  const no = await sanne.post(`/dossiers/${professional.number}/aanmelding/aanmelder/weging`, {
    outcome: 'named',
    reason: 'Dit typte ik.',
  })
  expect(no.status).toBe(422)
  expect(no.html).toContain('lleen over een privépersoon wordt gewogen')
})

test('nobody but who leads reads or writes a weighing; the front office and the referrer do not', async () => {
  for (const persona of ['yara', 'els', 'omar', 'lotte', 'karin', 'tess', 'iris', 'daan']) {
    const one = await w.as(persona)
    const rows = await one.act('signed in', (ctx) =>
      ctx.tx.rows(sql`select id from liv.referrer_weighing where case_id = ${family.id}`),
    )
    expect(rows, persona).toEqual([])
    const sent = await browse(w, one).post(`${at()}/weging`, { outcome: 'named', reason: 'x' })
    expect(sent.status, persona).toBe(404)
  }
  const { rowCount } = await w.superuser.query('select from liv.referrer_weighing where case_id = $1', [family.id])
  expect(rowCount).toBeGreaterThan(0)
})
