import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aanDeZaagtafel as known } from '../../database/scenarios/aan-de-zaagtafel.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'
import { Walk } from './steps.ts'

/** The front office, with a caller on the line: without a mouse, and each step is counted. */
let house: RunningHouse
let browser: Browser
let yara: Person
let code = ''

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
  yara = await Person.signIn(browser, house.origin, 'yara')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

test('1 an anonymous question is written down while the caller talks: two minutes, keyboard only', async () => {
  const walk = await Walk.start('Frontoffice 1', yara)
  const keys = walk.byKeyboard()
  await keys.pastTheMenu()
  await keys.to('Nieuwe consultatie')
  await keys.enter()
  expect(await keys.focused()).toContain('Wat is de vraag?')
  await keys.type('Een bewoner eet niet meer mee en zei gisteren: "Straks zien jullie het wel."')
  await keys.to('Wie vraagt het?')
  await keys.type('mentor op een azc')
  await keys.to('De vrager wil helemaal anoniem')
  await keys.press('Space')
  await keys.to('Bewaar en geef een code')
  await keys.enter()
  await walk.sees('De code voor de beller is')
  code = /[a-z]+-\d\d/.exec(await yara.page.locator('main').innerText())?.[0] ?? ''
  keys.withinTwoMinutes()
  walk.is()
})

test('2 it becomes a referral with only what the caller agreed to', async () => {
  const walk = await Walk.start('Frontoffice 2', yara)
  const keys = walk.byKeyboard()
  const fill = async (label: string, text: string) => {
    await keys.to(label)
    await keys.type(text)
  }
  const choose = async (label: string, key: 'Space' | 'ArrowRight') => {
    await keys.to(label)
    await keys.press(key)
  }
  await keys.pastTheMenu()
  await keys.to(`${code} openen`)
  await keys.enter()
  await keys.pastTheMenu()
  await keys.to('Zet door als aanmelding')
  await keys.enter()
  await keys.pastTheMenu()
  await choose('De vraag: de vrager is akkoord', 'Space')
  await fill('Sinds wanneer', 'sinds vijf weken')
  await choose('Asielzoeker', 'Space')
  await fill('Waar woont', 'azc Heidedorp')
  await choose('Ja', 'ArrowRight')
  await choose('Professional', 'Space')
  await fill('Naam van de aanmelder', 'Verzonnen Mentor')
  await fill('Bij welke organisatie', 'COA')
  await fill('Telefoonnummer', '088-0000077')
  await choose('Ja', 'ArrowRight')
  await keys.to('Zet door als aanmelding')
  await keys.enter()
  await walk.sees('Doorgezet')
  walk.is()
})

test('3 a caller asks about somebody you know: known or not, and which coordinator to ring', async () => {
  const walk = await Walk.start('Frontoffice 3', yara)
  await walk.follow(/^Is de persoon al bekend/)
  const { number } = walk
  await walk.sees('Zeg tegen wie u belt nooit dat iemand bekend is')
  await walk.send('/aanmelding/bekend', { vNumber: known.commission?.vNumber ?? '' })
  await walk.sees('Ja, bekend')
  const main = await yara.page.locator('main').innerText()
  expect(main).toMatch(/Sanne de Wit|Daan Vermeer/)
  expect(main.match(/LIV-\d{4}-\d{5}/g)?.filter((one) => one !== number) ?? []).toEqual([])
  walk.is()
})

test('4 a consultation is closed with the advice given', async () => {
  const walk = await Walk.start('Frontoffice 4', yara)
  const keys = walk.byKeyboard()
  await keys.pastTheMenu()
  await keys.to(/^[a-z]+-\d\d openen/)
  await keys.enter()
  await keys.pastTheMenu()
  await keys.to('Antwoord of kort advies')
  await keys.type('Spreek hem aan op iets gewoons. Vraag wat hij mist aan tafel.')
  await keys.to('Rond af: beantwoord')
  await keys.enter()
  await walk.sees('De consultatie is afgerond.')
  walk.is()
})
