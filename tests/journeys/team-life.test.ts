import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'

/** A week of the team, in a real browser, in the cases of the casebook: away, until a date, tasks, messages, another seat. */
let house: RunningHouse
let browser: Browser
const people = new Map<string, Person>()
const as = async (persona: string): Promise<Person> => {
  const known = people.get(persona) ?? (await Person.signIn(browser, house.origin, persona))
  people.set(persona, known)
  return known
}
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const later = (days: number) => today.add({ days }).toString()
const status = async (persona: string, path: string) =>
  (await (await as(persona)).page.context().request.get(house.origin + path)).status()

/** In the case of the wrong interpreter karin commissions and lotte cares; of who leaves, sanne leads. */
let karins = ''
let leaves = ''

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
  karins = await waitingCase('karin', /tussen LIV en de opdrachtgever/)
  leaves = await waitingCase('omar', /Een taak voor u/)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  removeData(house.dataDir)
})

/** The number of the case in the first row of "my work" that says this. */
async function waitingCase(persona: string, words: RegExp): Promise<string> {
  const person = await as(persona)
  await person.open('/werk')
  const text = await person.page.locator('tr', { hasText: words }).first().innerText()
  return /LIV-\d{4}-\d{5}/.exec(text)?.[0] ?? ''
}

test('a task with a term: overdue it stands in the work of its owner, two clicks from done', async () => {
  const omar = await as('omar')
  await omar.open('/werk')
  const row = omar.page.locator('tr', { hasText: 'Een taak voor u' })
  expect(await row.innerText()).toContain('te laat')
  await row.getByRole('link', { name: 'Openen' }).click()
  await omar.sees('Tolk Bambara vragen voor het overleg')
  await omar.send(`/dossiers/${leaves}/taken/klaar`)
  await omar.sees('De taak is afgerond')
  const sanne = await as('sanne')
  await sanne.open(`/dossiers/${leaves}/taken`)
  await sanne.send(`/dossiers/${leaves}/taken`, {
    title: 'Zaal vragen',
    forWhom: 'Noor Jansen, duidingsexpert',
    days: '2',
  })
  await sanne.sees('Zaal vragen')
  const noor = await as('noor')
  await noor.open('/werk')
  await noor.sees('Een taak voor u')
})

test('karin writes, sanne picks it up and answers; the experts do not see it', async () => {
  const at = `/dossiers/${karins}/berichten/opdrachtgever`
  const karin = await as('karin')
  await karin.open(at)
  await karin.sees('Liever bellen?')
  await karin.sees(/088-\d+/)
  await karin.send(at, { subject: 'Bezoek', text: 'Er komt vrijdag iemand van de gemeente kijken. Wilt u erbij zijn?' })
  await karin.sees('Zodra iemand het oppakt')
  const sanne = await as('sanne')
  await sanne.open('/werk/postbus')
  await sanne.sees(karins)
  await sanne.open(at)
  await sanne.send(`${at}/oppakken`)
  await sanne.sees('U pakt dit op')
  await sanne.send(`${at}/antwoord`, { text: 'Graag. Ik ben er om tien uur.' })
  await karin.open('/werk')
  await karin.sees(/nieuwe? bericht(en)? tussen LIV en de opdrachtgever/)
  await karin.open(at)
  await karin.sees('Sanne de Wit pakt dit op')
  await karin.sees('Ik ben er om tien uur')
  for (const persona of ['lotte', 'noor', 'hamid']) expect(await status(persona, at), persona).toBe(404)
})

test('what lotte writes about care, no coordinator and no duidingsexpert finds', async () => {
  const at = `/dossiers/${karins}/berichten/zorg`
  const lotte = await as('lotte')
  await lotte.open(at)
  await lotte.sees('Er is nog niets geschreven')
  await lotte.send(at, { subject: 'Voor wie waarneemt', text: 'Zij slaapt beter met het licht aan.' })
  await lotte.sees('met het licht aan')
  for (const persona of ['sanne', 'daan', 'noor', 'omar', 'karin', 'pieter'])
    expect(await status(persona, at), persona).toBe(404)
  const sanne = await as('sanne')
  await sanne.open(`/dossiers/${karins}`)
  expect(await sanne.page.locator('main').innerText()).not.toContain('Berichten over de zorg')
  await sanne.open('/werk')
  expect(await sanne.page.locator('main').innerText()).not.toContain('over de zorg')
})

test('sanne goes on leave: she sees who takes what, and daan finds it in his work', async () => {
  const sanne = await as('sanne')
  await sanne.open('/werk')
  await sanne.page.getByRole('link', { name: 'Ik ben er niet' }).click()
  await sanne.sees(leaves)
  await sanne.sees('Daan Vermeer')
  await sanne.send('/werk/afwezig', { from: later(0), until: later(4) })
  await sanne.sees('Uw afwezigheid')
  const daan = await as('daan')
  await daan.open('/werk')
  await daan.sees('u vervangt Sanne de Wit')
  const row = daan.page.locator('tr', { hasText: 'u vervangt Sanne de Wit' }).first()
  await row.getByRole('link').last().click()
  expect(await daan.page.locator('h1').innerText()).not.toContain('niet voor u')
  const tess = await as('tess')
  await tess.open('/verdelen')
  await tess.sees('er niet tot en met')
  await sanne.open('/werk/afwezig')
  await sanne.send('/werk/afwezig/toch')
  await daan.open('/werk')
  expect(await daan.page.locator('main').innerText()).not.toContain('u vervangt Sanne')
})

test('tess gives a seat to somebody else, without reading anything; who leaves it is out', async () => {
  const tess = await as('tess')
  await tess.open('/werk')
  await tess.page.getByRole('link', { name: 'Werk verdelen' }).click()
  await tess.open(`/verdelen/${karins}`)
  const omarOption = await tess.page.locator('select[name="colleague"] option', { hasText: 'Omar Haddad' }).innerText()
  await tess.send(`/verdelen/${karins}`, { seat: 'Noor Jansen, duidingsexpert', colleague: omarOption, asked: true })
  await tess.sees('Het dossier is verdeeld')
  expect(await status('noor', `/dossiers/${karins}`)).toBe(404)
  expect(await status('omar', `/dossiers/${karins}/gesprekken`)).toBe(200)
  expect(await status('tess', `/dossiers/${karins}/gesprekken`)).toBe(404)
})

test('rosa works until a date: the day after it is gone for her, everywhere', async () => {
  const daan = await as('daan')
  const team = `/dossiers/${karins}/team`
  await daan.open(team)
  await daan.sees('Van buiten, tot een datum')
  await daan.send(`${team}/verlengen`, { until: later(2), reason: 'Nog één gesprek met de tolk.' })
  await daan.sees('Nog één gesprek met de tolk.')
  const rosa = await as('rosa')
  await rosa.open('/dossiers')
  await rosa.sees(karins)
  await rosa.open(`/dossiers/${karins}/gesprekken`)
  await clockAhead(3)
  await rosa.close()
  people.delete('rosa')
  const again = await as('rosa')
  await again.open('/werk')
  expect(await again.page.locator('main').innerText()).not.toContain(karins)
  await again.open('/dossiers')
  expect(await again.page.locator('main').innerText()).not.toContain(karins)
  await again.open(`/zoeken?naar=${karins}`)
  expect(await again.page.locator('main a').allInnerTexts()).not.toContain(karins)
  for (const path of ['', '/gesprekken', '/berichten', '/taken', '/team'])
    expect(await status('rosa', `/dossiers/${karins}${path}`), path).toBe(404)
})

/** The clock of the demo's database, so many days on; whoever was signed in is signed out. */
async function clockAhead(days: number): Promise<void> {
  const note = readFileSync(join(house.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')
  const client = new pg.Client({ host: note[4]?.trim(), user: 'postgres', database: 'liv' })
  await client.connect()
  await client.query(`update gate.clock set ahead = '${days} days'`)
  await client.end()
}
