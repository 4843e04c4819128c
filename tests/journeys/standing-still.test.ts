import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'

/** First screens: what waits, what stands still and why, and one click to the thing itself. */
let house: RunningHouse
let browser: Browser
const as = (persona: string, width = 1280) => Person.signIn(browser, house.origin, persona, { width })

beforeAll(async () => {
  house = await startHouse({ patience: 480_000 })
  browser = await openBrowser()
}, 500_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

test('the coordinator sees what waits, then what stands still, who is to move, and the one act', async () => {
  const sanne = await as('sanne')
  await sanne.open('/werk')
  const order = await sanne.page.locator('main h2').allInnerTexts()
  expect(order.indexOf('Dit wacht op u')).toBeGreaterThanOrEqual(0)
  expect(order.indexOf('Staat stil, omdat …')).toBeGreaterThan(order.indexOf('Dit wacht op u'))
  const still = sanne.page.locator('section', { has: sanne.page.locator('h2', { hasText: 'Staat stil' }) })
  expect(await still.innerText()).toMatch(/het wacht op /)
  const acts = await still
    .locator('tbody a.ui-button-link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  expect(acts.length).toBeGreaterThan(0)
  for (const act of acts) expect(act).toMatch(/^(tel:\d+|\/dossiers\/LIV-)/)
})

test('every button of every first screen goes in one click to the exact page, which is there for that person', async () => {
  for (const persona of ['sanne', 'daan', 'omar', 'lotte', 'karin', 'hamid']) {
    const person = await as(persona)
    await person.open('/werk')
    const buttons = await person.page
      .locator('main table a.ui-button-link[href^="/dossiers"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    for (const href of new Set(buttons)) {
      await person.open(href)
      const [, anchor] = href.split('#')
      if (anchor) expect(await person.page.locator(`[id="${anchor}"]`).count(), `${persona} ${href}`).toBe(1)
    }
    await person.close()
  }
}, 360_000)

test('the commissioner reads on a phone how many recommendations wait, by when, and whom to ring', async () => {
  const hamid = await as('hamid', 390)
  await hamid.open('/werk')
  const main = await hamid.page.locator('main').innerText()
  expect(main).toMatch(/te beslissen|Meld hoe het gaat|ondertekenen|Er wacht nu niets/)
  if (/te beslissen/.test(main)) expect(main).toContain('Bel de coördinator')
})
