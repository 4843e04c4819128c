import { afterAll, beforeAll, expect, test } from 'vitest'
import { browse } from '../../tests/world/browse.ts'
import { type World, world } from '../../tests/world/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

test('the page of the style opens for who reads the settings, and for nobody else', async () => {
  const page = await browse(w, await w.as('bas')).get('/beheer/stijl')
  expect(page.status).toBe(200)
  for (const part of ['Kleuren', 'Contrast', 'Tekens', 'Knoppen', 'Er zijn nog geen bomen', 'lang="ti"', 'lang="ar"'])
    expect(page.html, part).toContain(part)
  expect(page.html).not.toMatch(/ style=/)
  for (const stranger of ['karin', 'els', 'omar', 'elif'])
    expect((await browse(w, await w.as(stranger)).get('/beheer/stijl')).status, stranger).toBe(404)
})

test('its form is refused like any other, keeps what was typed, and stores nothing', async () => {
  const page = browse(w, await w.as('bas'))
  const refused = await page.post('/beheer/stijl/voorbeeld', { wat: 'De stoep komt omhoog.' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('De stoep komt omhoog.')
  expect(refused.html).toContain('Kies wat u ermee doet')
  const filled = { wat: 'x', besluit: 'zo', 'dag-day': '1', 'dag-month': '6', 'dag-year': '2026', eens: 'ja' }
  expect((await page.post('/beheer/stijl/voorbeeld', filled)).to).toContain('/beheer/stijl')
})
