import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'
import { Walk } from './steps.ts'

/** The person has no account: what they get goes through people, paper and a public page; each step of who sits beside them is counted. */
let house: RunningHouse
let browser: Browser
const people = new Map<string, Person>()
const as = async (persona: string, width = 390): Promise<Person> => {
  const known = people.get(persona) ?? (await Person.signIn(browser, house.origin, persona, { width }))
  people.set(persona, known)
  return known
}

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

test('1 who LIV is, that talking is a choice and what happens with the words, in the own language', async () => {
  const daan = await as('daan')
  const walk = await Walk.start('De persoon 1', daan)
  await walk.follow(/^Openen/, 'Informeer de persoon')
  await walk.follow(/ትግርኛ/)
  await walk.sees('Praten is een keuze.')
  expect(await daan.page.locator('[lang="ti"]').count()).toBeGreaterThan(0)
  const before = await daan.page.locator('main').innerText()
  expect(before).toContain('Niet door een beëdigd vertaler gecontroleerd.')
  await walk.send('/geinformeerd', { interpreter: 'yes' })
  await walk.sees('Geïnformeerd op')
  await walk.sees('Tigrinya')
  walk.is()
  // The person can read it again later: without an account, and without a name or number on it.
  const anybody = await browser.newPage()
  await anybody.goto(`${house.origin}/uitleg/ar`)
  const text = await anybody.locator('main').innerText()
  expect(text).toContain('الكلام اختيار')
  expect(text).not.toMatch(/LIV-\d{4}/)
  await anybody.close()
})

test('2 the draft is read and corrected, in the own words', async () => {
  const noor = await as('noor')
  const walk = await Walk.start('De persoon 2', noor)
  await walk.follow(/^Schrijven/, 'Schrijf mee aan het advies')
  await walk.follow(/Lees het concept/)
  await walk.follow('Voor de persoon')
  await walk.follow('Leg vast wat de persoon ervan vindt')
  await walk.send('/voorgelegd', { corrections: 'Het huis van mijn tante stond naast de school.' })
  walk.is()
  const advice = new URL(noor.page.url()).pathname.replace(/\/advies.*/, '/advies')
  await noor.open(`${advice}/concept?voor=persoon`)
  await noor.sees('Het huis van mijn tante stond naast de school.')
})

test('3 no is an ordinary answer: one way on, and no list says it', async () => {
  const omar = await as('omar')
  await omar.open('/dossiers')
  const row = omar.page.locator('main tr', { hasText: 'Gesprekken' }).filter({ hasText: 'Duinrand' }).first()
  const number = /LIV-\d{4}-\d{5}/.exec(await row.innerText())?.[0] ?? ''
  const walk = await Walk.start('De persoon 3', omar)
  await walk.follow(number)
  await walk.follow('Informeren en toestemming')
  await walk.send('/wil', { willing: 'no' })
  await walk.sees('Vastgelegd. Kies hoe het verder gaat.')
  await walk.send('/geen-gesprek', { way: 'trajectoryAdvice' })
  await walk.sees('zonder uitspraken over de persoon')
  walk.is()
  for (const persona of ['omar', 'hamid'])
    for (const path of ['/werk', '/dossiers']) {
      const person = await as(persona)
      await person.open(path)
      expect(await person.page.locator('main').innerText(), `${persona} ${path}`).not.toMatch(
        /weiger|wil niet|gestopt|geen gesprek/i,
      )
    }
})

test('5 it is over, and the person hears that in plain words', async () => {
  const daan = await as('daan')
  await daan.open('/werk')
  const row = daan.page.locator('main tr', { hasText: 'Schrijf de uitkomst op' }).first()
  const number = /LIV-\d{4}-\d{5}/.exec(await row.innerText())?.[0] ?? ''
  const walk = await Walk.start('De persoon 5', daan)
  await walk.follow(/^Schrijven/, new RegExp(`uitkomst op[\\s\\S]*${number}|${number}[\\s\\S]*uitkomst op`))
  await walk.send('/berichten/persoon')
  await walk.sees('Het bericht staat klaar')
  await walk.sees('De persoon zelf')
  await walk.sees('Beide was goed.')
  walk.is()
})
