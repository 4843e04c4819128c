import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'
import { refer } from './refer.ts'

/** Worry that turns out to be grief: it ends early, as a good outcome; everybody is told; the team keeps a lesson without persons. */
let house: RunningHouse
let browser: Browser
let els: Person
let sanne: Person
let omar: Person
let number = ''
const at = (path: string) => `/dossiers/${number}/${path}`

beforeAll(async () => {
  house = await startHouse({ env: { LIV_SCENARIOS: 'none' } })
  browser = await openBrowser()
  els = await Person.signIn(browser, house.origin, 'els')
  sanne = await Person.signIn(browser, house.origin, 'sanne')
  omar = await Person.signIn(browser, house.origin, 'omar')
  number = await refer(els, 'Zij draagt opeens zwart en bidt. Iemand zei: ronseling.')
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

test('the table says what each end brings about, before anybody chooses', async () => {
  await sanne.open(at('aanmelding'))
  await sanne.send(at('aanmelding/nemen'))
  await sanne.open(`/dossiers/${number}`)
  const link = sanne.page.locator(`main a[href="/dossiers/${number}/eindigen"]`)
  await Promise.all([sanne.page.waitForURL('**/eindigen'), link.click()])
  await sanne.look()
  for (const one of ['Vertrokken, bestemming onbekend', 'Overleden', 'De aanmelding is ingetrokken', 'Vervallen.'])
    await sanne.sees(one)
})

test('it ends as a good outcome, and its messages are got ready', async () => {
  await sanne.send(at('eindigen'), {
    kind: 'nothingWrong',
    note: 'Het is rouw. De mentor ging thee drinken.',
    sure: true,
  })
  await sanne.sees('Er blijkt niets aan de hand')
  expect(await sanne.page.locator('input[name="reason"][value="nothingWrong"]').isChecked()).toBe(true)
  await sanne.send(at('afsluiting'), {
    outcomeRadicalisation: 'notConfirmed',
    outcomeMentalHealth: 'notAssessed',
    supportNeeded: 'no',
    note: 'Zo eindigt een zorg goed.',
  })
  await sanne.send(at('afsluiting/berichten/aanmelder'))
  await sanne.send(at('afsluiting/berichten/niemand'), { message: 'Alleen de mentor wist ervan.' })
  await sanne.send(at('afsluiting/sluiten'))
  await sanne.sees('Het dossier is afgesloten')
})

test('the referrer reads that it is over, and nothing about the person', async () => {
  await els.open(`/aanmelden/ontvangst/${number}`)
  await els.sees('het dossier gesloten')
  expect(await els.page.locator('main').innerText()).not.toMatch(/rouw|bevestigd/)
})

test('a lesson without persons is read by a second, and then found by its words', async () => {
  await sanne.open('/kennis/nieuw')
  await sanne.send('/kennis/nieuw', { title: 'Vraag naar verlies', words: `Zie ${number}.` })
  expect(await sanne.refusals()).toHaveLength(1)
  await sanne.send('/kennis/nieuw', { words: 'Zwarte kleren kunnen rouw zijn. Vraag wie er weg is.' })
  await omar.open('/werk')
  const read = omar.page.locator('main a', { hasText: 'Lees: Vraag naar verlies' })
  await Promise.all([omar.page.waitForURL('**/kennis/les/*'), read.click()])
  await omar.send(`${new URL(omar.page.url()).pathname}/lezen`, { clean: 'yes' })
  await omar.open('/kennis?woorden=rouw')
  await omar.sees('Vraag naar verlies')
})
