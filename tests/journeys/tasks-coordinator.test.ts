import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { numberWords } from '#platform/date-words.ts'
import { slapelozeNachten as story } from '../../database/scenarios/slapeloze-nachten.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'
import { Walk } from './steps.ts'

/** The coordinator, from a new referral to the first conversation: from "my work", and each step is counted. */
let house: RunningHouse
let browser: Browser
let sanne: Person
let number = ''
const at = (path: string) => `/dossiers/${number}/${path}`
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const others = (persona: string) => Person.signIn(browser, house.origin, persona)
const upToTwelve = Array.from({ length: 13 }, (_, count) => numberWords(count))
const lateBy = (words = 'nul') => (upToTwelve.includes(words) ? upToTwelve.indexOf(words) : Number(words))
const answers = () =>
  Object.fromEntries(
    (['chain', 'conflictArea', 'possibleRadicalisation', 'supportCanHelp'] as const).flatMap((key) => [
      [key, story.triage?.first?.[key].answer ?? 'unknown'],
      [`${key}Reason`, story.triage?.first?.[key].reason ?? 'Niet bekend.'],
    ]),
  )

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
  sanne = await others('sanne')
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

test('1 what waits today stands there, the most urgent first, and one press opens it', async () => {
  const walk = await Walk.start('Coördinator 1', sanne)
  expect((await sanne.page.locator('main h2').allInnerTexts())[0]).toBe('Dit wacht op u')
  const days = await sanne.page.locator('main section').first().locator('tbody tr').allInnerTexts()
  const late = days.map((row) => lateBy(/(\S+) werkdag(?:en)? te laat/.exec(row)?.[1]))
  expect(late).toEqual(late.toSorted((a, b) => b - a))
  await walk.follow(/^Bellen of afsluiten/, /te laat/)
  await walk.sees('Opvolging')
  walk.is()
})

test('2 a new referral is taken, and a colleague is asked to weigh along', async () => {
  const walk = await Walk.start('Coördinator 2', sanne)
  await walk.follow(/^Lezen/)
  number = walk.number
  await walk.send('/aanmelding/nemen')
  await walk.send('/aanmelding/in-een-keer', { colleague: 'Omar Haddad' })
  await walk.sees('Weging')
  walk.is()
})

test('3 four criteria with reasons; the colleague is read only after', async () => {
  const walk = await Walk.start('Coördinator 3', sanne)
  await walk.follow(/^Wegen/, number)
  await walk.send('/triage/antwoorden', answers(), { name: 'go', value: 'final' })
  const omar = await others('omar')
  await omar.open(at('triage'))
  await omar.send(at('triage/antwoorden'), answers(), { name: 'go', value: 'final' })
  await walk.laterAtWork()
  await walk.follow(/^Schrijven/, number)
  await walk.sees('Omar Haddad')
  walk.is()
})

test('4 the commission goes out for signature, and is seen to come back', async () => {
  const c = story.triage?.conclusion
  await sanne.send(at('triage/conclusie'), {
    outcome: 'included',
    decidedBy: 'together',
    conclusion: c?.conclusion ?? '',
    necessity: c?.necessity ?? '',
    proportionality: c?.proportionality ?? '',
    subsidiarity: c?.subsidiarity ?? '',
  })
  await sanne.send(at('triage/opnemen'))
  const { commission } = story
  const walk = await Walk.start('Coördinator 4', sanne)
  await walk.follow(/^Opstellen/, number)
  await walk.send(/opdracht$/, {
    organisation: 'COA, azc Heidedorp: Karin Visser',
    question: commission?.question ?? '',
    scope: commission?.scope ?? '',
    purpose: commission?.purpose ?? '',
    recipients: commission?.recipients ?? '',
  })
  const karin = await others('karin')
  await karin.open(at('opdracht'))
  await karin.send(at('opdracht/ondertekenen'), {
    function: 'locatiemanager',
    acceptsFinalResponsibility: true,
    acceptsDirection: true,
    personName: 'Verzonnen Naam',
    vNumber: '9900000001',
  })
  await walk.laterAtWork()
  await walk.sees('Onderteken de opdracht namens LIV')
  await walk.follow(/^Ondertekenen/, number)
  await walk.send('/opdracht/ondertekenen-liv')
  walk.is()
})

test('5 a team: who has room, which expertise and language, who may not', async () => {
  await sanne.send(at('opdracht/overleg'), {
    held: 'no',
    notHeldReason: 'Karin was er niet; wij spraken elkaar gisteren.',
  })
  await sanne.send(at('opdracht/verder'))
  const walk = await Walk.start('Coördinator 5', sanne)
  await walk.follow(/^Samenstellen/, number)
  const omar = await sanne.page.getByLabel('Omar Haddad').first().getAttribute('value')
  await walk.send(/team$/, {
    duidingExperts: [omar ?? ''],
    careExpert: 'Lotte Bakker',
    standIn: 'Pieter van Dam',
    expertise: 'Rouw en trauma.',
    languages: 'Met tolk.',
    everyoneAsked: true,
  })
  await walk.sees('vervanger van de coördinator')
  await walk.send('/team/verder')
  walk.is()
})

test('6 a conversation with interpreter and safety; everybody takes it into a calendar, without content', async () => {
  const walk = await Walk.start('Coördinator 6', sanne)
  await walk.follow(/^Gesprekken van/, number)
  await walk.send(/gesprekken$/, {
    plannedOn: today.toString(),
    time: '14.30',
    place: 'azc Heidedorp, spreekkamer 2',
    interpreterMode: 'present',
    interpreterLanguage: 'Arabisch',
    interpreterRegister: 'sworn',
    safety: 'De beveiliging weet waar wij zitten.',
  })
  const omar = await others('omar')
  await omar.open(new URL(sanne.page.url()).pathname)
  const file = await (await omar.page.request.get(`${omar.page.url()}/agenda.ics`)).text()
  expect(file).toContain('SUMMARY:Afspraak')
  expect(file).not.toMatch(/LIV-|Heidedorp|Arabisch/)
  walk.is()
})
