import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'
import { Walk } from './steps.ts'

/** The coordinator, after the advice: silence, a move, and leave; from "my work", and each step is counted. */
let house: RunningHouse
let browser: Browser
let sanne: Person
const as = (persona: string) => Person.signIn(browser, house.origin, persona)
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
  sanne = await as('sanne')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

test('10 silent recommendations are seen, somebody rings, and it is noted', async () => {
  const walk = await Walk.start('Coördinator 10', sanne)
  await walk.follow(/^Bellen of afsluiten/, /twee keer herinnerd/i)
  await walk.sees('Bel de opdrachtgever')
  await walk.sees('Wat doet u met: ')
  expect(await sanne.page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(0)
  await walk.send('/opvolging/gebeld', { reached: 'yes', spokeWith: 'Karin Visser', said: 'Zij besluit vrijdag.' })
  await walk.sees('Gesproken met Karin Visser')
  walk.is()
})

test('11 the case of a moved person is handed over warmly', async () => {
  const walk = await Walk.start('Coördinator 11', sanne)
  await walk.follow(/^Bekijken/, 'Vraag wie deze zaak overneemt')
  await walk.send('/overdracht/vragen', { organisation: 'azc Heidedorp' })
  const { number } = walk
  const karin = await as('karin')
  await karin.open(`/dossiers/${number}/overdracht`)
  await karin.send(`/dossiers/${number}/overdracht/antwoord`, { answer: 'accepted' })
  await walk.laterAtWork()
  await walk.follow(/^Bekijken/, 'Leg het overdrachtsgesprek vast')
  await walk.send('/overdracht/gesprek', { attended: 'Karin, Sanne', agreed: 'Karin belt de mentor.' })
  await walk.sees('Karin belt de mentor')
  walk.is()
})

test('12 on leave: the deputy sees it all', async () => {
  const walk = await Walk.start('Coördinator 12', sanne)
  const waits = await sanne.page.locator('main section', { hasText: 'Dit wacht op u' }).first().innerText()
  const mine = [...new Set(waits.match(/LIV-\d{4}-\d{5}/g))]
  expect(mine.length).toBeGreaterThan(0)
  await walk.follow('Ik ben er niet')
  await walk.sees('Daan Vermeer')
  await walk.send(/afwezig$/, { until: today.add({ days: 14 }).toString() })
  await walk.sees('Uw afwezigheid')
  walk.is()
  const daan = await as('daan')
  await daan.open('/werk')
  // A new referral waits for every coordinator; in all that is hers it says for whom.
  for (const number of mine)
    expect(await daan.page.locator('tr', { hasText: number }).count(), number).toBeGreaterThan(0)
  const hers = daan.page.locator('tr', { hasText: 'u vervangt Sanne de Wit' })
  expect(await hers.count()).toBeGreaterThan(0)
})
