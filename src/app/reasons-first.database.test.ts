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

test('the reasons stand first on the page, each a link to its field, and the field is marked and tied to its reason', async () => {
  const { number } = await aCase(w)
  const at = `/dossiers/${number}/aanmelding`
  const { status, html } = await browse(w, await w.as('sanne')).post(`${at}/ontvangst`, { message: '' })
  expect([status, /<title>(Fout: )/.exec(html)?.[1]]).toEqual([422, 'Fout: '])
  expect(html).toMatch(/<main id="inhoud" tabindex="-1"><section class="ui-errors"[^>]* tabindex="-1" autofocus="">/)
  const place = /<li><a href="#(veld-[^"]+)">Schrijf een bericht aan de aanmelder<\/a>/.exec(html)?.[1]
  const field = [...html.matchAll(/<textarea[^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(`id="${place}"`))
  expect(field).toContain('aria-invalid="true"')
  expect(field).toMatch(new RegExp(`aria-describedby="[^"]*${place}-fout[ "]`))
  expect(html).toContain(`id="${place}-fout"`)
})
