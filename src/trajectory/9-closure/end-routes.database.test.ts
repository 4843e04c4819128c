import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hangUp } from '#app/guard.ts'
import { followUpCase } from '../../../tests/world/follow-up-case.ts'
import { type World, world } from '../../../tests/world/world.ts'
import { followUpRoutes } from '../8-follow-up/follow-up-routes.ts'
import { closureRoutes } from './closure-routes.ts'

let w: World
let one: Awaited<ReturnType<typeof followUpCase>>
const server = new Hono()
beforeAll(async () => {
  w = await world()
  hangUp(server, w.house, [...followUpRoutes, ...closureRoutes])
  one = await followUpCase(w)
})
afterAll(() => w?.close())

async function ask(persona: string, path: string, fields?: Record<string, string>) {
  const headers = { cookie: `liv_session=${(await w.as(persona)).token}`, origin: 'http://127.0.0.1:3000' }
  const body = fields && new URLSearchParams({ _token: crypto.randomUUID(), ...fields })
  const answer = await server.request(`http://127.0.0.1:3000/dossiers/${one.number}/${path}`, {
    headers,
    ...(body && { method: 'POST', body }),
  })
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
}
const due = { 'due-day': '10', 'due-month': '1', 'due-year': '2030' }

test('the commissioner sees how many wait, whom to call and the words of the person; no health, no team words', async () => {
  const { text } = await ask('karin', 'opvolging')
  expect(text).toContain('U heeft drie aanbevelingen te beslissen')
  expect(text).toMatch(/href="tel:[\d+]+"/)
  expect(text).toContain('Ik wil met mijn handen werken.')
  expect(text).not.toContain('Proefpersoon')
})

test('a refused decision keeps the words typed; LIV has no such form and no such page', async () => {
  const path = `opvolging/${one.recommendations[0]?.id}/besluit`
  const refused = await ask('karin', path, { decision: 'notAdopted', owner: 'wat <ik> typte' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Schrijf op waarom')
  expect(refused.text).toContain('wat &lt;ik&gt; typte')
  expect((await ask('sanne', 'opvolging')).text).not.toContain('/besluit"')
  expect((await ask('sanne', path, { decision: 'adopted', owner: 'x', ...due })).status).toBe(404)
})

test('from the decisions to a closed case, through the pages alone', async () => {
  for (const { id } of one.recommendations)
    expect((await ask('karin', `opvolging/${id}/besluit`, { decision: 'adopted', owner: 'x', ...due })).status).toBe(
      303,
    )
  expect((await ask('karin', 'opvolging')).text).toContain('U heeft over alle aanbevelingen beslist')
  expect(await ask('sanne', 'opvolging/verder', {})).toMatchObject({ to: `/dossiers/${one.number}/afsluiting` })
  const outcome = { outcomeRadicalisation: 'notConfirmed', outcomeMentalHealth: 'confirmed', supportNeeded: 'yes' }
  const closing: [string, Record<string, string>][] = [
    ['afsluiting', { _version: '0', reason: 'completed', note: 'Rouw bij het team bekend.', ...outcome }],
    ['afsluiting/berichten/aanmelder', { message: 'Dank u.' }],
    ['afsluiting/berichten/opdrachtgever', { message: 'Klaar.' }],
    ['afsluiting/berichten/anderen', { kind: 'attendee', to: 'de mentor', message: 'Niet bevestigd.' }],
    ['afsluiting/terugkijken', { voice: 'person', readers: 'team', text: 'Ik was bang.' }],
    ['afsluiting/sluiten', {}],
  ]
  for (const [path, fields] of closing) expect((await ask('sanne', path, fields)).status, path).toBe(303)
  const karin = await ask('karin', 'afsluiting')
  expect(karin.text).toContain('Het vermoeden is niet bevestigd')
  for (const hidden of ['Rouw bij', 'Ik was bang', 'Psychische gezondheid', 'de mentor'])
    expect(karin.text).not.toContain(hidden)
  expect((await ask('sanne', 'afsluiting')).text).toContain('Afgesloten op')
  expect((await ask('els', 'afsluiting')).status).toBe(404)
})
