import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addWorkingDays } from '../../src/platform/clock.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'

/** Functional administrator, task 1: change a term with a date of effect; somebody else confirms it; it works from that date. */
let house: RunningHouse
let browser: Browser
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const from = today.add({ days: 7 })
const at = '/beheer/instellingen/term-triage'
const as = (persona: string, options = {}) => Person.signIn(browser, house.origin, persona, options)

beforeAll(async () => {
  house = await startHouse({ env: { LIV_SCENARIOS: 'none' } })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await house.stop()
  removeData(house.dataDir)
})

test('bas changes a term from a day on, in three clicks from his work', async () => {
  const bas = await as('bas')
  await bas.open('/werk')
  await bas.page.click('nav a[href="/beheer/instellingen"]')
  await bas.sees('Wat LIV niet heeft gepubliceerd, is hier een standaard')
  await bas.page.click(`a[href="${at}"]`)
  await bas.sees('5 werkdagen')
  await bas.sees('Standaard, nog te bevestigen door LIV')
  await bas.send(`${at}/wijzigen`, { value: '400', from: from.toString(), reason: 'Wegen kost meer tijd.' })
  expect(await bas.refusals()).toEqual(['Vul een heel getal in van 1 tot en met 40.'])
  await bas.send(`${at}/wijzigen`, { value: '8' })
  await bas.sees('Gepland')
  await bas.sees('8 werkdagen')
  await bas.sees('Wegen kost meer tijd.')
  await bas.send(`${at}/wijzigen`, { value: '20', from: from.add({ days: 30 }).toString(), reason: 'Een vergissing.' })
  const last = bas.page.locator(`form[action="${at}/vervallen"]`).last()
  await Promise.all([bas.page.waitForNavigation(), last.locator('button').click()])
  await bas.sees('De geplande waarde vervalt.')
  await bas.sees('Vervallen voordat het inging.')
  expect(await bas.page.locator(`form[action="${at}/bevestigen"]`).count()).toBe(0)
  await bas.close()
})

test('until that day the old term counts', async () => {
  expect(await dueOfNewWeighing()).toBe(addWorkingDays(today, 5).toString())
})

test('from that day it counts, and tess confirms it', async () => {
  await clockAhead(8)
  const tess = await as('tess', { width: 390 })
  await tess.open(at)
  await tess.sees('8 werkdagen')
  await tess.sees('Gewijzigd, nog te bevestigen door LIV')
  await tess.send(`${at}/bevestigen`)
  await tess.sees('Bevestigd door Tess Kuiper')
  await tess.open('/beheer/instellingen')
  await tess.sees('bevestigd')
  await tess.close()
  expect(await dueOfNewWeighing()).toBe(addWorkingDays(today, 8).toString())
})

test('bas adds a place and renames another, and the old name stays in the history', async () => {
  const bas = await as('bas', { javaScript: true })
  await bas.open('/beheer/organisaties')
  await bas.send('/beheer/organisaties', { name: 'COA, azc Zandhuizen', kind: 'coa', place: 'Zandhuizen' })
  await bas.sees('De organisatie is toegevoegd.')
  const here = new URL(bas.page.url()).pathname
  await bas.send(`${here}/wijzigen`, { name: 'COA, azc Zandhuizen-Oost', reason: 'Er kwam een tweede gebouw.' })
  await bas.sees('Er kwam een tweede gebouw.')
  await bas.sees('Daarvoor: COA, azc Zandhuizen, Zandhuizen')
  await bas.send(`${here}/contactpunt`, { what: 'beveiliging', phone: '088-0000044' })
  await bas.sees('088-0000044')
  await bas.close()
})

test('the FG sets the ground of a commissioner, and bas cannot', async () => {
  const bas = await as('bas')
  await bas.open('/beheer/instellingen')
  const link = await bas.page.locator('a[href*="legal-basis-municipality"]').first().getAttribute('href')
  await bas.open(link ?? '')
  expect(await bas.page.locator('form[action$="/wijzigen"]').count()).toBe(0)
  await bas.close()
  const wim = await as('wim')
  await wim.open(link ?? '')
  await wim.send(`${link}/wijzigen`, {
    task: 'De gemeente helpt inwoners in nood.',
    reason: 'Vastgesteld na overleg met de gemeente.',
  })
  await wim.sees('Bevestigd door Wim Scholten')
  await wim.close()
})

/** A referral as els makes it, taken by sanne; the day on which the weighing is due. */
async function dueOfNewWeighing(): Promise<string> {
  const els = await as('els')
  await els.open('/aanmelden')
  await els.send('/aanmelden', { concern: 'Hij slaapt niet en zit alleen.', since: 'drie weken', tried: '' })
  await els.send('/aanmelden', { situation: 'asylumSeeker', place: 'azc Heidedorp', personInformed: 'no' })
  await els.send('/aanmelden', {
    referrerFunction: 'mentor',
    mayBeNamed: 'no',
  })
  await els.send('/aanmelden')
  const number = /LIV-\d{4}-\d{5}/.exec(els.page.url())?.[0] ?? ''
  await els.close()
  const sanne = await as('sanne')
  const referral = `/dossiers/${number}/aanmelding`
  await sanne.open(referral)
  await sanne.send(`${referral}/nemen`)
  await sanne.send(`${referral}/ontvangst`)
  await sanne.send(`${referral}/meeweger`, { colleague: 'Omar Haddad' })
  await sanne.send(`${referral}/verder`)
  await sanne.close()
  const { rows } = await inDatabase('select due_on::text as due from liv.case_file where number = $1', [number])
  return rows[0].due
}

/** The clock of the demo's database, so many days on; whoever was signed in is signed out. */
const clockAhead = (days: number) => inDatabase(`update gate.clock set ahead = '${days} days'`)

async function inDatabase(text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const note = readFileSync(join(house.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')
  const client = new pg.Client({ host: note[4]?.trim(), user: 'postgres', database: 'liv' })
  await client.connect()
  try {
    return await client.query(text, values)
  } finally {
    await client.end()
  }
}
