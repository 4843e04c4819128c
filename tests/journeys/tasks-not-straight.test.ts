import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eenVlagAanHetRaam } from '../../database/scenarios/een-vlag-aan-het-raam.ts'
import { hetSpelOpHetPlein } from '../../database/scenarios/het-spel-op-het-plein.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'
import { Walk } from './steps.ts'

/** The ten lines of "not straight": what each is about is asserted, and each step of its owner is counted. */
let house: RunningHouse
let browser: Browser
let database: pg.Client
const people = new Map<string, Person>()
const as = async (persona: string, width = 1280): Promise<Person> => {
  const known = people.get(persona) ?? (await Person.signIn(browser, house.origin, persona, { width }))
  people.set(persona, known)
  return known
}
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const later = (days: number) => today.add({ days }).toString()
const textOf = (person: Person) => person.page.locator('main').innerText()
const status = async (person: Person, path: string) => (await person.page.request.get(house.origin + path)).status()

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
  const note = readFileSync(join(house.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')
  database = new pg.Client({ host: note[4]?.trim(), user: 'postgres', database: 'liv' })
  await database.connect()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await database?.end()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

/** The number of the case in the row, on the page that is open, that says this. */
async function caseIn(person: Person, ...words: readonly (string | RegExp)[]): Promise<string> {
  let rows = person.page.locator('main tr')
  for (const one of words) rows = rows.filter({ hasText: one })
  return /LIV-\d{4}-\d{5}/.exec(await rows.first().innerText())?.[0] ?? ''
}
async function searched(person: Person, vNumber: string): Promise<string> {
  await person.open(`/zoeken?naar=${vNumber}`)
  const href = await person.page.locator('main a[href*="/dossiers/LIV"]').first().getAttribute('href')
  return href?.split('/').pop() ?? ''
}

test('acute danger on a Friday night: the numbers first, the button asks nothing, and Monday it is written up', async () => {
  const lotte = await as('lotte', 390)
  await lotte.open('/dossiers')
  const number = await caseIn(lotte, 'Gesprekken', 'Heidedorp')
  const walk = await Walk.start('Acuut gevaar', lotte)
  await walk.follow(number)
  await walk.follow('Acuut gevaar')
  expect(await lotte.page.locator('a[href="tel:112"]').count()).toBe(1)
  await walk.send('/gevaar')
  const call = new URL(lotte.page.url()).pathname
  await walk.laterAtWork()
  await walk.follow(/^Opschrijven/, 'Gebeld')
  expect(new URL(lotte.page.url()).pathname).toBe(call)
  await walk.send(call, {
    told: 'yes',
    whom: 'Crisisdienst, verpleegkundige',
    facts: 'Dat zij op het dak stond.',
    ground: 'vitalInterest',
    personTold: 'yes',
    tested: 'after',
  })
  await walk.sees('staat op schrift')
  walk.is()
})

test('moved in one night: the case is never nobody’s, and who takes it over says yes to a page without content', async () => {
  const karin = await as('karin', 390)
  await karin.open('/aanbevelingen')
  const number = await caseIn(karin, 'open dag')
  await karin.open(`/dossiers/${number}/overdracht`)
  await karin.send(`/dossiers/${number}/overdracht/verhuisd`, { place: 'nog niet bekend' })
  expect(await status(karin, `/dossiers/${number}/opvolging`)).toBe(404)
  const nadia = await as('nadia', 390)
  await nadia.open(`/dossiers/${number}/overdracht`)
  await nadia.sees('tot iemand het overneemt')
  await nadia.send(`/dossiers/${number}/overdracht/vragen`, { organisation: 'azc Duinrand', place: 'azc Duinrand' })
  const hamid = await as('hamid', 390)
  const walk = await Walk.start('Verhuizing in de nacht', hamid)
  await walk.follow(/^Bekijken/, number)
  expect(await textOf(hamid)).not.toMatch(/Yonas|zus/)
  await walk.send('/overdracht/antwoord', { answer: 'accepted' })
  await walk.sees('U bent nu de opdrachtgever')
  await walk.sees('COA, centraal contact')
  walk.is()
})

test('a minor: her guardian decides, and her own yes does not count as if she had', async () => {
  const sanne = await as('sanne')
  const number = await searched(sanne, hetSpelOpHetPlein.commission?.vNumber ?? '')
  const lotte = await as('lotte', 390)
  const walk = await Walk.start('Minderjarige', lotte)
  await walk.follow(number)
  await walk.follow('Informeren en toestemming')
  await walk.sees('beslist nu de vertegenwoordiger')
  await walk.follow(/Het deel over gezondheid in het advies/)
  expect(await lotte.page.locator('[name="givenBy"][value="representative"]').isChecked()).toBe(true)
  await walk.send('/doel/gezondheid', { given: 'yes', how: 'gezegd aan de telefoon' })
  await walk.sees('door de vertegenwoordiger')
  walk.is()
  await lotte.open(`/dossiers/${number}/toestemming/doel/gezondheid`)
  await lotte.send(`/dossiers/${number}/toestemming/doel/gezondheid`, {
    given: 'yes',
    givenBy: 'person',
    how: 'gezegd',
  })
  expect((await lotte.refusals()).join()).toContain('ja zegt wie bij deze leeftijd beslist')
})

test('somebody who does not want to talk: the file ends as an ordinary outcome, without a judgement', async () => {
  const sanne = await as('sanne')
  const walk = await Walk.start('Weigeren te praten', sanne)
  await walk.follow(/^Verder/, 'Rond het dossier af')
  expect(await textOf(sanne)).not.toMatch(/weigert|niet meewerkt|weerstand/i)
  await walk.send('/gesprekken/afronden')
  await walk.sees('Afsluiting')
  walk.is()
})

test('worry that turns out to be grief: it ends early as a good outcome, in any stage', async () => {
  const daan = await as('daan')
  await daan.open('/dossiers')
  const number = await caseIn(daan, 'Team')
  const walk = await Walk.start('Zorg die rouw blijkt', daan)
  await walk.follow(number)
  await walk.follow('Dit dossier eerder eindigen')
  await walk.send('/eindigen', {
    kind: 'nothingWrong',
    note: 'Het is rouw om een broer. De mentor ging thee drinken.',
    sure: true,
  })
  await walk.sees('Er blijkt niets aan de hand')
  await walk.send(/afsluiting$/, {
    outcomeRadicalisation: 'notConfirmed',
    outcomeMentalHealth: 'notAssessed',
    supportNeeded: 'no',
    note: 'Zo eindigt een zorg goed.',
  })
  await walk.sees('Het vermoeden is niet bevestigd')
  walk.is()
})

test('care with a queue of five months: it says what happens until then, and nobody is late every day', async () => {
  const hamid = await as('hamid', 390)
  const walk = await Walk.start('Wachtlijst van vijf maanden', hamid)
  await walk.follow(/^Melden/)
  const { number } = walk
  const bridging = await hamid.page.locator('[name="bridging"]').first().inputValue()
  expect(bridging.length).toBeGreaterThan(10)
  await walk.send(/voortgang$/, {
    status: 'waitingForCare',
    note: 'De wachtlijst is vijf maanden.',
    lookAgainOn: later(150),
  })
  await walk.sees('De wachtlijst is vijf maanden.')
  await walk.sees(bridging.slice(0, 20))
  walk.is()
  await hamid.open('/werk')
  expect(
    await hamid.page.locator('main tr', { hasText: 'Meld hoe het gaat' }).filter({ hasText: number }).count(),
  ).toBe(0)
})

test('two experts who differ: both read apart, the meeting keeps the dissent by name, and it is printed', async () => {
  const omar = await as('omar')
  await omar.open('/dossiers')
  const number = await caseIn(omar, 'Duiding')
  const duiding = `/dossiers/${number}/duiding`
  const pieter = await as('pieter')
  await pieter.open(`${duiding}/radicalisering`)
  await pieter.sees('U leest deze duiding later')
  await omar.open(`${duiding}/radicalisering`)
  await omar.send(`${duiding}/radicalisering/teken`)
  await omar.send(`${duiding}/radicalisering/toets-vragen`, { colleague: 'Rosa Mendes' })
  const care = `${duiding}/psychische-gezondheid`
  await pieter.open(care)
  await pieter.send(`${care}/onderbouwing`, { foundation: 'redelijk', reason: 'Twee gesprekken.' })
  await pieter.send(`${care}/conclusie`, {
    text: 'Er is verdriet, geen stoornis.',
    validUntil: later(150),
    reviewOn: later(90),
  })
  await pieter.send(`${care}/teken`)
  await pieter.send(`${care}/toets-vragen`, { colleague: 'Lotte Bakker' })
  for (const [persona, axis] of [
    ['rosa', 'radicalisering'],
    ['lotte', 'psychische-gezondheid'],
  ] as const) {
    const reviewer = await as(persona)
    await reviewer.open(`${duiding}/${axis}/toets`)
    await reviewer.send(`${duiding}/${axis}/toets`, {
      agrees: 'partly',
      remarks: 'De andere lezing verdient meer plaats.',
    })
  }
  const sanne = await as('sanne')
  const walk = await Walk.start('Twee experts die verschillen', sanne)
  await walk.follow(/^Vastleggen/, 'overleg van het team')
  await walk.send('/duiding/overleg', {
    joint: 'Zijn afscheid is oprecht. Steun bij nieuw gezelschap helpt het meest.',
    changes: 'Er verandert niets aan de duidingen.',
    dissentBy: 'Noor Jansen',
    dissent: 'Zij vindt dat het aan te weinig mensen hangt.',
  })
  await walk.sees('Noor Jansen ziet het anders')
  walk.is()
  await sanne.page.emulateMedia({ media: 'print' })
  await sanne.sees('Zij vindt dat het aan te weinig mensen hangt.')
  await sanne.page.emulateMedia({ media: 'screen' })
})

test('a commissioner who does nothing: silence, a reminder, a call, and a closure with a reason', async () => {
  const sanne = await as('sanne')
  const walk = await Walk.start('Opdrachtgever die niets doet', sanne)
  await walk.follow(/^Bellen of afsluiten/, /[Tt]wee keer herinnerd/)
  await walk.sees('Bel de opdrachtgever')
  await walk.sees('Bent u nog contactpersoon?')
  await walk.send('/gebeld', { reached: 'yes', said: 'Zij belt terug, maar weet niet wanneer.' })
  await walk.sees('Gesproken met Karin Visser')
  await sanne.page.locator('form[action$="/opvolging/verder"] button[type="submit"]').click()
  await sanne.sees('waarom u afsluit')
  await walk.send('/opvolging/verder', { reason: 'Twee keer herinnerd en gebeld; er kwam geen besluit.' })
  await walk.sees('Afsluiting')
  walk.is()
})

test('a referral about a political opinion: not for LIV, neutral, with an alternative by name, and gone soon', async () => {
  const { referral } = eenVlagAanHetRaam
  const hamid = await as('hamid', 390)
  await hamid.open('/aanmelden')
  await hamid.send('/aanmelden', { concern: referral.concern, since: referral.since })
  await hamid.send('/aanmelden', { situation: 'asylumSeeker', personInformed: 'yes' })
  await hamid.send('/aanmelden', { mayBeNamed: 'yes' })
  await hamid.send('/aanmelden')
  const number = /LIV-\d{4}-\d{5}/.exec(hamid.page.url())?.[0] ?? ''
  const at = (path: string) => `/dossiers/${number}/${path}`
  const daan = await as('daan')
  const weigh = (answer: string) =>
    Object.fromEntries(
      ['chain', 'conflictArea', 'possibleRadicalisation', 'supportCanHelp'].flatMap((key) => [
        [key, answer],
        [`${key}Reason`, 'Hij heeft een mening en zegt die hardop. Dat mag.'],
      ]),
    )
  await daan.open(at('aanmelding'))
  await daan.send(at('aanmelding/nemen'))
  await daan.send(at('aanmelding/ontvangst'))
  await daan.send(at('aanmelding/meeweger'), { colleague: 'Omar Haddad' })
  await daan.send(at('aanmelding/verder'))
  const omar = await as('omar')
  await omar.open(at('triage'))
  await omar.send(at('triage/antwoorden'), weigh('no'), { name: 'go', value: 'final' })
  const walk = await Walk.start('Politieke mening', daan)
  await walk.follow(/^Wegen/, number)
  await walk.send('/triage/antwoorden', weigh('no'), { name: 'go', value: 'final' })
  await walk.send('/triage/conclusie', {
    outcome: 'elsewhere',
    decidedBy: 'together',
    alternative: 'De locatie bespreekt de rust in de huiskamer met hem en zijn buren.',
    conclusion: 'Een mening is geen radicalisering.',
    necessity: 'Er is niets dat LIV moet doen.',
    proportionality: 'Een traject weegt niet op tegen een vlag.',
    subsidiarity: 'Een gesprek op de locatie is genoeg.',
  })
  await walk.send('/triage/bericht')
  await walk.send('/triage/niet-opnemen')
  await walk.sees('De locatie bespreekt de rust in de huiskamer')
  walk.is()
  await hamid.open(`/aanmelden/ontvangst/${number}`)
  await hamid.sees('Dat zegt niets over de persoon of over uw zorg.')
  expect(await textOf(hamid)).not.toMatch(/mening|vlag/)
  const { rows } = await database.query(
    "select destroy_on < current_date + interval '4 months' as soon from liv.case_file where number = $1",
    [number],
  )
  expect(rows).toEqual([{ soon: true }])
})

test('a colleague who knows the family: said before anything is read, and the database hides it too', async () => {
  const noor = await as('noor', 390)
  const walk = await Walk.start('Collega die de familie kent', noor)
  await walk.follow(/^(Bereid dit gesprek voor|Voorbereiden)/, /Bereid (dit|het) gesprek voor/)
  const { number } = walk
  await noor.open(`/dossiers/${number}`)
  walk.tally.pages += 1
  await walk.follow('Ik ken deze persoon of familie')
  await walk.send('/belang')
  walk.is()
  for (const path of ['', '/gesprekken', '/team', '/berichten', '/belang'])
    expect(await status(noor, `/dossiers/${number}${path}`), path).toBe(404)
  for (const path of ['/werk', '/dossiers', `/zoeken?naar=${number}`]) {
    await noor.open(path)
    expect(await noor.page.locator('main a').allInnerTexts(), path).not.toContain(number)
  }
  const cookies = await noor.page.context().cookies(house.origin)
  const token = cookies.find(({ name }) => name.endsWith('liv_session'))?.value ?? ''
  const rows =
    'select count(*)::int as n from liv.conversation where case_id = (select id from liv.case_file where number = $1)'
  const control = (await database.query(rows, [number])).rows[0].n
  expect(control).toBeGreaterThan(0)
  const {
    rows: [file],
  } = await database.query('select id from liv.case_file where number = $1', [number])
  await database.query('begin')
  await database.query('set local role liv_app')
  await database.query('select gate.enter($1, null)', [token])
  const seen = await database.query('select count(*)::int as n from liv.conversation where case_id = $1', [file.id])
  await database.query('rollback')
  expect(seen.rows[0].n).toBe(0)
})
