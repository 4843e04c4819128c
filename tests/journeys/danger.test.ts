import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'
import { refer } from './refer.ts'

/** Acute danger on a Friday night: ring first, the button asks nothing; on Monday it is written up, and a colleague looks. */
let house: RunningHouse
let browser: Browser
let els: Person
let sanne: Person
let number = ''
let call = ''

beforeAll(async () => {
  house = await startHouse({ env: { LIV_SCENARIOS: 'none' } })
  browser = await openBrowser()
  els = await Person.signIn(browser, house.origin, 'els', { width: 390 })
  sanne = await Person.signIn(browser, house.origin, 'sanne')
  number = await refer(els, 'Hij zei vanavond: "Nu is het genoeg." Hij staat op de galerij.')
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

test('the mentor has it in sight on a phone, at the end of the page too, and is one tap from the numbers', async () => {
  await els.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  const pill = els.page.locator('.ui-urgent a')
  const box = await pill.boundingBox()
  expect(box && box.y >= 0 && box.y + box.height <= 900).toBe(true)
  await Promise.all([els.page.waitForURL(`**/dossiers/${number}/gevaar`), pill.click()])
  await els.look()
  expect(await els.page.locator('a[href="tel:112"]').count()).toBe(1)
  for (const one of ['Ggz-crisisdienst', '113', 'COA-beveiliging', 'LIV-piket']) await els.sees(one)
})

test('the button asks nothing, and what was told waits one working day for who rang', async () => {
  await els.send(`/dossiers/${number}/gevaar`)
  call = new URL(els.page.url()).pathname
  expect(call).toMatch(/\/gevaar\/[0-9a-f-]{36}$/)
  await els.open('/werk')
  await els.sees('U belde bij acuut gevaar')
  const open = els.page.locator(`main a[href="${call}"]`)
  await Promise.all([els.page.waitForURL(`**${call}`), open.click()])
})

test('what was told is a disclosure: whom, which facts, on which ground, does the person know', async () => {
  await els.send(call, { told: 'yes', whom: 'Crisisdienst, verpleegkundige' })
  expect(await els.refusals()).toContain('Kies waarom u dit mocht vertellen')
  await els.send(call, {
    told: 'yes',
    whom: 'Crisisdienst, verpleegkundige',
    facts: 'Dat hij op de galerij stond.',
    ground: 'vitalInterest',
    personTold: 'no',
    personNote: 'Morgen, met een tolk.',
    tested: 'after',
  })
  await els.sees('staat op schrift')
  expect(await els.page.locator('main').innerText()).not.toContain('galerij')
})

test('the coordinator reads it and looks along afterwards, because it was in haste', async () => {
  await sanne.open(`/dossiers/${number}/aanmelding`)
  await sanne.send(`/dossiers/${number}/aanmelding/nemen`)
  await sanne.open('/werk')
  await sanne.sees('Kijk mee: bij spoed is iets verteld')
  await sanne.open(`/dossiers/${number}/gevaar`)
  await sanne.sees('Dat hij op de galerij stond.')
  await sanne.open(call)
  await sanne.send(`${call}/meekijken`, { note: 'Nodig, en niet meer dan nodig.' })
  await sanne.sees('Nodig, en niet meer dan nodig.')
})
