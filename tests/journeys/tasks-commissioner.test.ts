import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'
import { Walk } from './steps.ts'

/** The contact of a reception centre or a municipality, twice a year, on a phone; each step is counted. */
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

/** The link in the newest mail to this person, as their mail program gets it. */
async function linkMailedTo(persona: string): Promise<string> {
  const folder = join(house.dataDir, 'mail')
  const found = () =>
    readdirSync(folder)
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('=\r\n', ''))
      .findLast((mail) => mail.toLowerCase().includes(`to: ${persona}@`))
  await expect.poll(found, { timeout: 60_000, message: `a mail to ${persona}` }).toBeDefined()
  const mail = found() ?? ''
  expect(mail).toContain('Subject: Er wacht werk op u')
  expect(mail).not.toMatch(/LIV-\d{4}/)
  return new URL(/http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(mail)?.[0] ?? '').pathname
}

/** The number of the case in which this waits for this person. */
async function waitingWith(persona: string, words: string): Promise<string> {
  const person = await as(persona)
  await person.open('/werk')
  const row = await person.page.locator('main tr', { hasText: words }).first().innerText()
  return /LIV-\d{4}-\d{5}/.exec(row)?.[0] ?? ''
}

test('1 from the mail, signed out meanwhile, the deputy lands on the thing itself', async () => {
  const number = await waitingWith('mila', 'te beslissen')
  const sanne = await as('sanne', 1280)
  await sanne.open(`/dossiers/${number}/opvolging`)
  await sanne.send(`/dossiers/${number}/opvolging/herinneren`)
  const link = await linkMailedTo('mila')
  const mila = await as('mila')
  await mila.page.context().clearCookies()
  const walk = await Walk.start('Opdrachtgever 1', mila, link)
  await walk.follow(/Mila Smeets/)
  expect(new URL(mila.page.url()).pathname).toBe(`/dossiers/${number}/opvolging`)
  await walk.sees('U heeft twee aanbevelingen te beslissen')
  await walk.sees('Bel Sanne de Wit')
  walk.is()
})

test('2 she refers somebody without help: what her account says is not asked again', async () => {
  const karin = await as('karin')
  const walk = await Walk.start('Opdrachtgever 2', karin)
  await walk.follow('Iemand aanmelden')
  await walk.send('/aanmelden', {
    concern: 'Hij verkoopt zijn fiets en zegt: "Ik heb hem niet meer nodig."',
    since: 'een week',
  })
  expect(await karin.page.inputValue('[name="place"]')).toBe('COA, azc Heidedorp')
  await walk.send('/aanmelden', { situation: 'asylumSeeker', personInformed: 'no' })
  expect(await karin.page.inputValue('[name="referrerName"]')).toBe('Karin Visser')
  await walk.send('/aanmelden', { mayBeNamed: 'yes' })
  await walk.sees('Klopt alles?')
  await walk.send('/aanmelden')
  await walk.sees('Uw aanmelding is ontvangen')
  walk.is()
  // The front office writes down what somebody else says: nothing is filled in of themselves.
  const yara = await as('yara')
  await yara.open('/aanmelden')
  expect(await yara.page.locator('input[name="referrerName"]').count()).toBe(0)
})

test('3 the commission is signed where it is read', async () => {
  const joost = await as('joost')
  const walk = await Walk.start('Opdrachtgever 3', joost)
  await walk.follow(/^Ondertekenen/)
  await walk.send('/opdracht/ondertekenen', {
    function: 'regisseur',
    acceptsFinalResponsibility: true,
    acceptsDirection: true,
    personName: 'Verzonnen Naam',
  })
  await walk.sees('Joost Brouwer, regisseur')
  walk.is()
})

test('4 she reads the advice and decides, her deputy decides the rest, and each sees who did', async () => {
  const karin = await as('karin')
  const hers = await Walk.start('Opdrachtgever 4', karin)
  await hers.follow('Lees eerst het advies')
  const { number } = hers
  await hers.sees('Hij telt omdat hij portier was')
  await hers.follow('Naar de aanbevelingen')
  await hers.send(/besluit$/, { decision: 'adopted' })
  await hers.sees('U heeft één aanbeveling te beslissen')
  const mila = await as('mila')
  const his = await Walk.start('Opdrachtgever 4', mila)
  await his.follow(/^Beslissen/)
  await his.send(/besluit$/, { decision: 'notAdopted', reason: 'De werkplaats is dicht tot het voorjaar.' })
  await his.sees('U heeft over alle aanbevelingen beslist')
  await his.sees(/door Karin Visser/)
  await karin.open(`/dossiers/${number}/opvolging`)
  await karin.sees(/door Mila Smeets/)
  const sum = (key: 'pages' | 'decisions' | 'fields') => hers.tally[key] + his.tally[key]
  hers.is({ pages: sum('pages'), decisions: sum('decisions'), fields: sum('fields') })
})

test('5 he reports how it goes, with the form open on what is asked, and says that the person moves', async () => {
  const hamid = await as('hamid')
  const walk = await Walk.start('Opdrachtgever 5', hamid)
  await walk.follow(/^Melden/)
  const { number } = walk
  await walk.sees('Meld hoe het gaat')
  await walk.send(/voortgang$/, { status: 'waitingForCare', note: 'De wachtlijst beweegt. Hij belt elke week.' })
  await walk.laterAtWork()
  expect(
    await hamid.page.locator('main tr', { hasText: number }).filter({ hasText: 'Meld hoe het gaat' }).count(),
  ).toBe(0)
  await walk.follow('De persoon is verhuisd', number)
  await walk.send('/overdracht/verhuisd', { place: 'azc Heidedorp' })
  await walk.sees('U ziet dit dossier niet meer')
  walk.is()
})

test('6 she sees all her open recommendations over all her cases, without a name', async () => {
  const karin = await as('karin')
  const walk = await Walk.start('Opdrachtgever 6', karin)
  await walk.follow(/open aanbevelingen/)
  await walk.sees('Dit loopt')
  await walk.sees('Zoek een open dag')
  expect(await karin.page.locator('main').innerText()).not.toMatch(/Warsame|Yonas/)
  walk.is()
})
