import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deNachttrein } from '../../database/scenarios/de-nachttrein.ts'
import { eenSleutelTeVeel } from '../../database/scenarios/een-sleutel-te-veel.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'

/** After the advice: a commissioner who is silent, one who decides by phone, and everything that is open on one page. */
let house: RunningHouse
let browser: Browser
const people = new Map<string, Person>()
const as = async (persona: string, width = 1280): Promise<Person> => {
  const known = people.get(persona) ?? (await Person.signIn(browser, house.origin, persona, { width }))
  people.set(persona, known)
  return known
}
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const later = (days: number) => today.add({ days }).toString()
let silent = ''
let running = ''

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
  const sanne = await as('sanne')
  silent = await caseWith(sanne, eenSleutelTeVeel.commission?.vNumber ?? '')
  running = await caseWith(sanne, deNachttrein.commission?.vNumber ?? '')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

async function caseWith(person: Person, vNumber: string): Promise<string> {
  await person.open(`/zoeken?naar=${vNumber}`)
  return (await person.page.locator('main a[href*="/dossiers/LIV"]').first().getAttribute('href')) ?? ''
}

const formsOf = (person: Person, end: string): Promise<string[]> =>
  person.page
    .locator(`form[action$="/${end}"]`)
    .evaluateAll((all) => all.map((form) => form.getAttribute('action') ?? ''))

test('the commissioner sees all that is open over all own cases, without a name, and lands on the thing itself', async () => {
  const karin = await as('karin', 390)
  await karin.open('/werk')
  await karin.page
    .locator('a[href="/aanbevelingen"]')
    .first()
    .evaluate((link: HTMLElement) => link.click())
  await karin.page.waitForURL('**/aanbevelingen')
  await karin.look()
  for (const seen of [
    'Geef hem een taak',
    'Leg de beveiliging uit',
    'Zoek een open dag',
    'Nog te besluiten',
    'Dit loopt',
  ])
    await karin.sees(seen)
  const text = await karin.page.locator('main').innerText()
  for (const hidden of ['Warsame', 'Jilaow', 'Yonas', 'Gebreamlak', 'Ga één keer met hem mee'])
    expect(text).not.toContain(hidden)
  await karin.open(`${running}/opvolging`)
  await karin.send(`${running}/opvolging/kenmerk`, { reference: 'HD-26-031' })
  await karin.open('/aanbevelingen')
  await karin.sees('Uw kenmerk: HD-26-031')
})

test('twice asked and still silent: the coordinator is told to call, and what to ask', async () => {
  const sanne = await as('sanne')
  await sanne.open(`${silent}/opvolging`)
  await sanne.sees('Bel de opdrachtgever')
  await sanne.sees('Wat doet u met: Geef hem een taak')
  await sanne.sees('Bent u nog contactpersoon?')
  await sanne.send(`${silent}/opvolging/gebeld`, {
    calledOn: today.toString(),
    reached: 'yes',
    spokeWith: '',
    said: 'Zij belt terug.',
  })
  expect((await sanne.refusals()).join()).toContain('Vul in wie u sprak')
  await sanne.send(`${silent}/opvolging/gebeld`, { spokeWith: 'Karin Visser' })
  await sanne.sees('Gesproken met Karin Visser')
})

test('a decision by phone counts only once the commissioner confirms it', async () => {
  const sanne = await as('sanne')
  const [phoned] = await formsOf(sanne, 'telefonisch')
  await sanne.send(phoned ?? '', {
    decision: 'adopted',
    owner: 'coördinator vrijwilligers',
    due: later(30),
    toldBy: 'Karin Visser',
    toldOn: today.toString(),
  })
  await sanne.sees('nog niet bevestigd')
  await sanne.sees('De opdrachtgever heeft nog niets besloten over twee aanbevelingen')
  const karin = await as('karin')
  await karin.open(`${silent}/opvolging`)
  await karin.sees('U heeft twee aanbevelingen te beslissen')
  await karin.sees('Klopt dit?')
  await karin.send((phoned ?? '').replace('telefonisch', 'besluit'))
  await karin.sees('U heeft één aanbeveling te beslissen')
})

test('done says what, when and by whom; waiting for care says what happens meanwhile and when to look again', async () => {
  const karin = await as('karin')
  await karin.open(`${running}/opvolging`)
  const all = await formsOf(karin, 'voortgang')
  const progress = all.at(-1) ?? ''
  await karin.send(progress, { status: 'waitingForCare', note: 'De school heeft een wachtlijst.' })
  expect((await karin.refusals()).join()).toContain('tot de zorg begint')
  await karin.send(progress, { bridging: 'Elke vrijdag samen naar het station.', lookAgainOn: later(21) })
  await karin.sees('Elke vrijdag samen naar het station')
  await karin.send(progress, {
    status: 'done',
    note: 'Hij liep een dag mee.',
    evidence: 'Een dag meegelopen op de werkplaats van het spoor.',
    doneOn: today.toString(),
    doneBy: 'de casemanager',
  })
  await karin.sees(/op \d+-\d+-\d+ door de casemanager|door de casemanager/)
  await karin.send(`${running}/opvolging/doorgegeven`, {
    sharedOn: today.toString(),
    withWhom: 'mbo, loopbaanbegeleider',
    what: 'Dat hij overdag een ritme zoekt.',
    ground: 'Hij vroeg erom.',
  })
  const omar = await as('omar')
  await omar.open(`${running}/opvolging`)
  await omar.sees('mbo, loopbaanbegeleider')
})

test('the rest stays silent: the coordinator closes, and says why', async () => {
  const sanne = await as('sanne')
  await sanne.open(`${silent}/opvolging`)
  await sanne.send(`${silent}/opvolging/verder`)
  expect((await sanne.refusals()).join()).toContain('waarom u afsluit')
  await sanne.send(`${silent}/opvolging/verder`, {
    reason: 'Twee keer herinnerd en gebeld; over uitleg kwam geen besluit.',
  })
  await sanne.sees('Afsluiting')
  const karin = await as('karin')
  await karin.open(`${silent}/opvolging`)
  const [late] = await formsOf(karin, 'besluit')
  await karin.send(late ?? '', { decision: 'notAdopted', reason: 'De beveiliging weet het al.' })
  await karin.sees('U heeft over alle aanbevelingen beslist')
})
