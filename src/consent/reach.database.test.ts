import { afterAll, beforeAll, expect, test } from 'vitest'
import { adviceCase, sendOut, signBoth, writeAdvice } from '../../tests/world/advice-case.ts'
import { browse } from '../../tests/world/browse.ts'
import { type World, world } from '../../tests/world/world.ts'
import { insertContact } from './consent-store.ts'

let w: World
let number: string
let id: string
beforeAll(async () => {
  w = await world()
  const made = await adviceCase(w)
  number = made.number
  id = made.id
  await writeAdvice(w, number)
  await signBoth(w, number)
  await sendOut(w, number)
}, 120_000)
afterAll(() => w.close())

const page = async (persona: string, path: string) => {
  const answer = await browse(w, await w.as(persona)).get(`/dossiers/${number}/advies/${path}`)
  return { status: answer.status, html: answer.html.replaceAll('<!-- -->', '') }
}
const places = ['ontvangers', 'samenvatting', 'verstuurd?voor=persoon']

test('as long as nobody asked, the letter of the person is handed to nobody on paper', async () => {
  for (const path of places)
    expect((await page('sanne', path)).html, path).toContain('geef geen papier mee en stuur niets')
})

test('where the letter of the person is handed out stands how they want to be reached, the spoken way first', async () => {
  const lotte = await w.as('lotte')
  await lotte.on(number, 'record informing and consent', (ctx) =>
    insertContact(ctx, {
      way: 'spoken',
      paper: 'none',
      language: 'Tigrinya',
      note: 'Niet bellen als zijn kamergenoot er is.',
    }),
  )
  for (const persona of ['sanne', 'omar'])
    for (const path of places) {
      const { status, html } = await page(persona, path)
      expect(status, path).toBe(200)
      expect(html.indexOf('Vertel het eerst zelf, met een tolk')).toBeGreaterThan(0)
      expect(html.indexOf('Vertel het eerst zelf')).toBeLessThan(html.indexOf('De persoon wil geen papier'))
      expect(html).toContain('Niet bellen als zijn kamergenoot er is.')
    }
})

test('what the person said about it is for the team: the commissioner reads none of it, though the row is there', async () => {
  for (const path of places) expect((await page('karin', path)).html, path).not.toContain('kamergenoot')
  const { rowCount } = await w.superuser.query('select from liv.contact_preference where case_id = $1', [id])
  expect(rowCount).toBe(1)
})

test('reading it is a line in the log, each time', async () => {
  const lines = async () =>
    (
      await w.superuser.query(
        "select from audit.event e join audit.event_object o using (stream, seq) where e.event = 'content.opened' and e.act = 'read informing and consent' and o.object = $1",
        [id],
      )
    ).rowCount ?? 0
  const before = await lines()
  await page('omar', 'ontvangers')
  expect(await lines()).toBe(before + 1)
})
