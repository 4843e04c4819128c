import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deStemAanDeLijn as story } from '../../database/scenarios/de-stem-aan-de-lijn.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'
import { Walk } from './steps.ts'

/** The care expert, in a reception centre: a failing line, notes apart, and a person who keeps health out; each step is counted. */
let house: RunningHouse
let browser: Browser
const people = new Map<string, Person>()
const as = async (persona: string, width = 390): Promise<Person> => {
  const known = people.get(persona) ?? (await Person.signIn(browser, house.origin, persona, { width }))
  people.set(persona, known)
  return known
}
let number = ''
const at = (path: string) => `/dossiers/${number}/${path}`
const today = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
  const sanne = await as('sanne', 1280)
  await sanne.open(`/zoeken?naar=${story.commission?.vNumber}`)
  const href = await sanne.page.locator('main a[href*="/dossiers/LIV"]').first().getAttribute('href')
  number = href?.split('/').pop() ?? ''
  await sanne.open(at('gesprekken'))
  await sanne.send(at('gesprekken'), {
    plannedOn: today,
    time: '14.30',
    place: 'spreekkamer van de bibliotheek',
    withWhom: 'de persoon, Omar en Lotte',
    interpreterMode: 'none',
    interpreterRegister: 'none',
  })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

const toTheTalk = (walk: Walk) =>
  walk.follow(/^(Bereid dit gesprek voor|Voorbereiden|Schrijven|Verder schrijven)/, number)

test('1 the line fails while she writes: the words are there again, and saved in one go', async () => {
  const lotte = await as('lotte')
  const walk = await Walk.start('Zorgexpert 1', lotte)
  await toTheTalk(walk)
  const talk = new URL(lotte.page.url()).pathname
  const box = lotte.page.locator(`form[action="${talk}/verslag"] [name="forTeam"]`)
  const says = lotte.page.locator(`form[action="${talk}/verslag"] output`).first()
  await lotte.page.context().setOffline(true)
  await box.fill('Zij vertelt over het schoolconcert en lacht.')
  walk.tally.fields += 1
  await lotte.page.locator(`form[action="${talk}/verslag"] button[type="submit"]`).first().click()
  walk.tally.decisions += 1
  await expect.poll(() => says.innerText(), { timeout: 30_000 }).toMatch(/^Geen verbinding\. Er is niets verstuurd\./)
  expect(await box.inputValue()).toContain('schoolconcert')
  await lotte.page.context().setOffline(false)
  await walk.send('/verslag')
  await walk.sees('Bewaard.')
  expect(await box.inputValue()).toContain('schoolconcert')
  walk.is()
})

test('2 notes of care stay apart: the team reads the one sentence that she gives', async () => {
  const lotte = await as('lotte')
  const walk = await Walk.start('Zorgexpert 2', lotte)
  await toTheTalk(walk)
  const talk = new URL(lotte.page.url()).pathname
  await walk.send(
    '/verslag',
    { careOnly: 'Zij slaapt drie uur per nacht. Licht aan helpt haar om in te slapen.' },
    { name: 'next', value: 'release' },
  )
  await walk.sees('Het hele team leest wat u hier kiest')
  await walk.send('/vrijgeven', { passages: ['Licht aan helpt haar om in te slapen.'] })
  await walk.sees('Het team kan dit nu lezen')
  walk.is()
  const omar = await as('omar')
  await omar.open(talk)
  await omar.sees('Licht aan helpt haar om in te slapen.')
  expect(await omar.page.locator('main').innerText()).not.toContain('drie uur per nacht')
})

test('4 the person keeps the health part out: recorded from the advice, and nobody can see that it was', async () => {
  const pieter = await as('pieter')
  const walk = await Walk.start('Zorgexpert 4', pieter)
  await walk.follow(/^Schrijven/, 'Schrijf mee aan het advies')
  const advice = new URL(pieter.page.url()).pathname
  await walk.follow(/Mag gezondheid mee/)
  await walk.sees('Elk antwoord is goed')
  await walk.send('/doel/gezondheid', { given: 'no', how: 'gezegd met tolk' })
  await walk.sees('Het deel over gezondheid in het advies')
  walk.is()
  // The advice of the commissioner has the same headings, and no gap where health would be.
  await pieter.open(`${advice}/concept`)
  const headings = await pieter.page.locator('main :is(h2, h3, h4)').allInnerTexts()
  expect(headings).toContain('Zorg')
  expect(headings.join(' ')).not.toMatch(/gezondheid|tegengehouden|geblokkeerd/i)
})
