import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../../tests/world/browse.ts'
import { aCase, type World, world } from '../../tests/world/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
}, 240_000)
afterAll(() => w.close())

const words = 'Dank voor uw melding. Ik bel u morgen om tien uur.'

test('a form that a page no longer shows is refused with its reason, and with the words typed', async () => {
  const { id, number } = await aCase(w)
  const at = `/dossiers/${number}/aanmelding`
  const sanne = browse(w, await w.as('sanne'))
  expect((await sanne.post(`${at}/ontvangst`, { message: words })).status).toBe(303)
  await w.superuser.query("update liv.case_file set stage = 'triage' where id = $1", [id])
  const { status, html } = await sanne.post(`${at}/ontvangst`, { message: words })
  expect(status).toBe(422)
  expect(html).toMatch(/class="ui-errors"[\s\S]*<li>[^<]{10,}/)
  expect(html).toContain(words)
})

test('a page that says why itself says it once', async () => {
  const { number } = await aCase(w)
  const { html } = await browse(w, await w.as('sanne')).post(`/dossiers/${number}/aanmelding/ontvangst`, {
    message: '',
  })
  expect(html.match(/class="ui-errors"/g)).toHaveLength(1)
})
