import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'
import { Walk } from './steps.ts'

/** The functional administrator: from "my work", and each step is counted. */
let house: RunningHouse
let browser: Browser
let bas: Person
const from = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 7 }).toString()

beforeAll(async () => {
  house = await startHouse({ env: { LIV_SCENARIOS: 'none' } })
  browser = await openBrowser()
  bas = await Person.signIn(browser, house.origin, 'bas')
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

test('1 a term is changed with a date of effect', async () => {
  const walk = await Walk.start('Beheerder 1', bas)
  await walk.follow(/Termijnen per stap/)
  await walk.follow('Wegen')
  await walk.send('/wijzigen', { value: '8', from, reason: 'Wegen kost meer tijd.' })
  await walk.sees('Gepland')
  await walk.sees('8 werkdagen')
  walk.is()
})

test('2 a new colleague gets an account, and what they can reach is to be seen', async () => {
  const walk = await Walk.start('Beheerder 2', bas)
  await walk.follow('Een account voorstellen')
  await walk.send('/beheer/nieuw', {
    name: 'Nieuwe Collega',
    email: 'nieuw@liv.invalid',
    role: 'Duidingsexpert',
    reason: 'Begint maandag.',
  })
  await walk.sees('Nieuwe Collega')
  await walk.sees('Waar deze persoon dan bij kan')
  await walk.sees(/Leest als .*duidingsexpert/)
  await walk.sees('de duiding van mogelijke radicalisering')
  walk.is()
})
