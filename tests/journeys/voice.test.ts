import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deStemAanDeLijn } from '../../database/scenarios/de-stem-aan-de-lijn.ts'
import { hetSpelOpHetPlein } from '../../database/scenarios/het-spel-op-het-plein.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'

/** The person's say, in a real browser: a child and her guardian, a lawyer, saying no, taking back, stopping. */
let house: RunningHouse
let browser: Browser
const people = new Map<string, Person>()
const as = async (persona: string): Promise<Person> => {
  const known = people.get(persona) ?? (await Person.signIn(browser, house.origin, persona))
  people.set(persona, known)
  return known
}
const today = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()
const later = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 90 }).toString()
let child = ''
let woman = ''

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
  const sanne = await as('sanne')
  child = await caseWith(sanne, hetSpelOpHetPlein.commission?.vNumber ?? '')
  woman = await caseWith(sanne, deStemAanDeLijn.commission?.vNumber ?? '')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

async function caseWith(person: Person, vNumber: string): Promise<string> {
  await person.open(`/zoeken?naar=${vNumber}`)
  const href = await person.page.locator('main a[href*="/dossiers/LIV"]').first().getAttribute('href')
  return href ?? ''
}

test('a child of eleven: her guardian says yes, her own yes is refused with a sentence, and nothing typed is lost', async () => {
  const lotte = await as('lotte')
  await lotte.open(`${child}/toestemming`)
  await lotte.sees('Over gesprekken, zorg en gegevens beslist nu de vertegenwoordiger')
  await lotte.sees('voogd van Nidos')
  const at = `${child}/toestemming/doel/gezondheid`
  await lotte.open(at)
  await lotte.sees('Wat volgt uit elk antwoord')
  await lotte.send(at, { given: 'yes', givenBy: 'person', on: today, how: 'gezegd tijdens het spelen' })
  expect((await lotte.refusals()).join()).toContain('ja zegt wie bij deze leeftijd beslist')
  expect(await lotte.page.locator('[name="how"]').inputValue()).toBe('gezegd tijdens het spelen')
  await lotte.send(at, { givenBy: 'representative' })
  await lotte.sees('Gegeven op')
  await lotte.sees('door de vertegenwoordiger')
})

test('a lawyer stands beside the guardian, with a mandate that has an end', async () => {
  const sanne = await as('sanne')
  await sanne.open(`${child}/toestemming`)
  const lawyer = { kind: 'lawyer', name: 'mr. Voorbeeld', note: 'Inzage en het gesprek over het advies.' }
  await sanne.send(`${child}/toestemming/bijstand`, lawyer)
  expect((await sanne.refusals()).join()).toContain('tot en met welke dag de machtiging geldt')
  await sanne.send(`${child}/toestemming/bijstand`, { untilOn: later })
  await sanne.sees('mr. Voorbeeld')
  await sanne.sees('Meike Tolhuis, Nidos')
})

test('she turns out to be sixteen: what the guardian said counts no more, and she is asked anew', async () => {
  const lotte = await as('lotte')
  const at = `${child}/toestemming`
  await lotte.open(at)
  const turns18 = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ months: 18 }).toString()
  await lotte.send(`${at}/leeftijd`, { age: 'minor', adultOn: turns18, note: 'Nieuwe papieren van de ambassade.' })
  await lotte.sees('De persoon is nu 16.')
  await lotte.sees('Dit telt niet meer sinds')
  await lotte.sees('beslist nu de persoon zelf')
  const sanne = await as('sanne')
  await sanne.open('/werk')
  await sanne.sees('De persoon is 16: vraag opnieuw')
  await lotte.send(`${at}/wil`, { willing: 'yes', on: today, note: 'Zij wil zelf beslissen.' })
  await sanne.open('/werk')
  expect(await sanne.page.locator('main').innerText()).not.toContain('De persoon is 16: vraag opnieuw')
})

test('yes and taking it back: what follows stands there first, and it is closed at once', async () => {
  const omar = await as('omar')
  const at = `${woman}/toestemming/doel/gezondheid`
  await omar.open(at)
  await omar.sees('De rest van het advies gaat door')
  expect(await omar.page.locator('[name="given"][value="withdrawn"]').count()).toBe(0)
  await omar.send(at, { given: 'yes', on: today, how: 'gezegd met tolk' })
  await omar.open(at)
  await omar.sees('meteen dicht')
  await omar.send(at, { given: 'withdrawn', on: today, how: 'gezegd aan de telefoon, met tolk' })
  await omar.sees('Ingetrokken op')
  await omar.open(`${woman}/gesprekken`)
  await omar.sees('Het deel over gezondheid gaat niet mee in het advies.')
})

test('saying no paper is an answer', async () => {
  const lotte = await as('lotte')
  await lotte.open(`${woman}/toestemming`)
  await lotte.send(`${woman}/toestemming/bereiken`, { way: 'spoken', paper: 'none', note: 'Niet bellen.' })
  await lotte.sees('Wil geen papier. Dat is goed')
})

test('stopping is an ordinary outcome: no blame, no new appointment, and a way on', async () => {
  const omar = await as('omar')
  await omar.open(`${woman}/toestemming`)
  await omar.send(`${woman}/toestemming/wil`, { willing: 'stopped', on: today, note: 'Zij heeft genoeg gezegd.' })
  await omar.sees('De persoon is gestopt met de gesprekken. Dat mag.')
  await omar.open(`${woman}/gesprekken`)
  await omar.send(`${woman}/gesprekken`, {
    plannedOn: today,
    time: '14.30',
    place: 'bibliotheek',
    withWhom: 'Omar',
    interpreterMode: 'none',
    interpreterRegister: 'none',
  })
  expect((await omar.refusals()).join()).toContain('niet gezegd niet te willen of te stoppen')
  await omar.send(`${woman}/gesprekken/geen-gesprek`, { reason: 'De persoon is gestopt.', way: 'documents' })
  expect((await omar.refusals()).join()).toContain('Weeg opnieuw')
  await omar.send(`${woman}/gesprekken/geen-gesprek`, { way: 'trajectoryAdvice' })
  await omar.sees('Steun aan COA of gemeente, zonder uitspraken over de persoon.')
  const sanne = await as('sanne')
  await sanne.open(`${woman}/gesprekken`)
  await sanne.send(`${woman}/gesprekken/afronden`)
  await sanne.sees('Afsluiting')
  await omar.open('/werk')
  expect(await omar.page.locator('main').innerText()).not.toMatch(/gestopt|wil niet|weiger/i)
})

test('the commissioner and a colleague outside the case find none of it', async () => {
  for (const persona of ['fatma', 'noor']) {
    const person = await as(persona)
    for (const path of ['toestemming', 'informatie', 'toestemming/doel/gezondheid'])
      expect((await person.page.goto(`${house.origin}${woman}/${path}`))?.status(), `${persona} ${path}`).toBe(404)
  }
})
