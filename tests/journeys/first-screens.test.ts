import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'

/** The first screen of everybody, on a desk and on a phone: in the order of their work, and each thing one click away. */
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

const order = {
  expert: ['Uw volgende gesprek', 'Onaffe teksten', 'Te toetsen', 'Dit wacht op u', 'Deze week', 'Wacht op anderen'],
  frontOffice: [
    'Belt er iemand met een vraag?',
    'Belt iemand terug?',
    'Vandaag opgeschreven',
    'Nog te beantwoorden',
    'Nieuwe aanmeldingen',
  ],
  coordinator: [
    'Dit wacht op u',
    'Nieuwe aanmeldingen',
    'Verhuizing en overdracht',
    'Voor de persoon zelf',
    'Taken en berichten',
    'Staat stil, omdat …',
    'Deze week',
    'Wacht op anderen',
  ],
  commissioner: ['Dit wacht op u', 'Taken en berichten', 'Deze week', 'Uw andere dossiers'],
  administrator: ['Accounts die eindigen', 'Standaarden, nog te bevestigen', 'Wat u hier kunt doen'],
  fg: ['Grondslagen die u nog vaststelt', 'Standaarden, nog te bevestigen', 'Wat u hier kunt doen'],
  nothing: ['Er wacht nu niets op u', 'Wat u hier kunt doen'],
} as const

const people: readonly (readonly [persona: string, order: keyof typeof order, first: string])[] = [
  ['lotte', 'expert', 'Uw volgende gesprek'],
  ['noor', 'expert', 'Uw volgende gesprek'],
  ['omar', 'expert', 'Onaffe teksten'],
  ['yara', 'frontOffice', 'Belt er iemand met een vraag?'],
  ['sanne', 'coordinator', 'Dit wacht op u'],
  ['daan', 'coordinator', 'Dit wacht op u'],
  ['karin', 'commissioner', 'Dit wacht op u'],
  ['hamid', 'commissioner', 'Dit wacht op u'],
  ['bas', 'administrator', 'Standaarden, nog te bevestigen'],
  ['wim', 'fg', 'Grondslagen die u nog vaststelt'],
  ['tess', 'nothing', 'Er wacht nu niets op u'],
  ['iris', 'nothing', 'Er wacht nu niets op u'],
  ['elif', 'nothing', 'Er wacht nu niets op u'],
  ['mark', 'nothing', 'Er wacht nu niets op u'],
  ['ruben', 'nothing', 'Er wacht nu niets op u'],
  ['olga', 'nothing', 'Er wacht nu niets op u'],
  ['els', 'nothing', 'Er wacht nu niets op u'],
]

describe('what stands on top is what somebody comes for', () => {
  test.each(people)('%s', async (persona, kind, first) => {
    for (const width of [1280, 390]) {
      const person = await as(persona, width)
      await person.open('/werk')
      const titles = await person.page.locator('main h2').allInnerTexts()
      expect(titles[0], `${persona} at ${width}`).toBe(first)
      const known: readonly string[] = order[kind]
      const places = titles.map((title) => known.indexOf(title)).filter((place) => place >= 0)
      expect(places, `${persona} at ${width}: ${titles.join(', ')}`).toEqual(places.toSorted((a, b) => a - b))
      await person.close()
    }
  })
})

test('every waiting thing is one click away, for everybody', async () => {
  for (const [persona] of people) {
    const person = await as(persona, 390)
    await person.open('/werk')
    const links = await person.page
      .locator('main a.ui-button-link[href^="/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    for (const href of new Set(links)) {
      const answer = await person.page.goto(house.origin + href)
      expect(answer?.status(), `${persona}: ${href}`).toBe(200)
    }
    await person.close()
  }
}, 480_000)

test('an expert prepares the next conversation on a phone in the train: two screens, no name, and the call is one tap', async () => {
  const lotte = await as('lotte', 390)
  await lotte.open('/werk')
  const sheet = lotte.page.locator('section', { has: lotte.page.locator('h2', { hasText: 'Uw volgende gesprek' }) })
  const said = await sheet.innerText()
  for (const word of ['Wanneer', 'uur', 'Waar', 'Tolk', 'Werkafspraken']) expect(said).toContain(word)
  const height = await sheet.evaluate((element) => element.getBoundingClientRect().bottom)
  expect(height, 'all of it within two screens of a phone').toBeLessThan(1800)
  await Promise.all([lotte.page.waitForNavigation(), sheet.locator('a.ui-button-link').click()])
  await lotte.look()
  await lotte.sees('De afspraak')
  await lotte.close()
})

test('a commissioner reads whose case it is, by when, whom to ring, and says in two clicks that the person moved', async () => {
  const karin = await as('karin', 390)
  await karin.open('/werk')
  const waits = karin.page.locator('section', { has: karin.page.locator('h2', { hasText: 'Dit wacht op u' }) }).first()
  expect(await waits.innerText()).toMatch(/te beslissen|Meld hoe het gaat/)
  expect(await waits.locator('a[href^="tel:"]').count()).toBeGreaterThan(0)
  await Promise.all([karin.page.waitForNavigation(), waits.getByText('De persoon is verhuisd').first().click()])
  await karin.look()
  await karin.sees('Verhuizing en overdracht')
  await karin.close()
})
