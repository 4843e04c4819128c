import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { slapelozeNachten as story } from '../../database/scenarios/slapeloze-nachten.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'
import { Walk } from './steps.ts'
import { interpret, review } from './whole-way-duiding.ts'

/** The coordinator, from the duiding to the advice that is sent: from "my work", and each step is counted. */
let house: RunningHouse
let browser: Browser
let sanne: Person
const people = new Map<string, Person>()
const as = async (persona: string): Promise<Person> => {
  const known = people.get(persona) ?? (await Person.signIn(browser, house.origin, persona))
  people.set(persona, known)
  return known
}
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const later = (days: number) => today.add({ days }).toString()
let number = ''
const at = (path: string) => `/dossiers/${number}/${path}`

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
  sanne = await as('sanne')
  await sanne.open('/werk')
  const row = sanne.page.locator('tr', { hasText: 'Start de duiding' }).filter({ hasText: 'azc Duinrand' })
  number = /LIV-\d{4}-\d{5}/.exec(await row.innerText())?.[0] ?? ''
  await sanne.open(at('gesprekken'))
  await sanne.send(at('gesprekken/verder'))
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

test('7 what stands between the duiding and the advice, and asking for it in one click', async () => {
  const walk = await Walk.start('Coördinator 7', sanne)
  await walk.follow(number)
  await walk.sees('De duiding van mogelijke radicalisering is ondertekend')
  await walk.sees('Omar Haddad: beginnen')
  await walk.follow('Vraag het aan Omar Haddad')
  await walk.sees('Gevraagd op')
  walk.is()
  const omar = await as('omar')
  await omar.open('/werk')
  await omar.sees('De coördinator vroeg hierom op')
})

test('8 the advice is put together, shown to the person, with corrections and the own view', {
  timeout: 240_000,
}, async () => {
  await interpret(await as('omar'), at('duiding/radicalisering'), story.duiding?.radicalisation, later(180))
  await interpret(await as('lotte'), at('duiding/psychische-gezondheid'), story.duiding?.mentalHealth, later(180))
  await review(await as('omar'), await as('noor'), at('duiding/radicalisering'), 'Noor Jansen')
  await review(await as('lotte'), await as('pieter'), at('duiding/psychische-gezondheid'), 'Pieter van Dam')
  await sanne.open(at('duiding'))
  await sanne.send(at('duiding/overleg'), {
    heldOn: today.toString(),
    attended: 'Omar, Lotte, Sanne',
    joint: 'Wij zien rouw.',
    changes: 'Er verandert niets aan de duidingen.',
  })
  await sanne.send(at('duiding/verder'))
  const { advice } = story
  const walk = await Walk.start('Coördinator 8', sanne)
  await walk.follow(/^Afmaken/, number)
  await walk.follow('Begin met schrijven')
  const section = (slug: string, given: Record<string, string>) => walk.send(`onderdelen/${slug}`, given)
  const quiet = { insight: 'Wij zien geen gevaar, wel verdriet.', noRecommendationBecause: 'Meer is niet nodig.' }
  await section('antwoord', { answer: advice?.answer ?? '' })
  await section('veiligheid-risico', quiet)
  await section('veiligheid-omgeving', quiet)
  await section('zorg', { insight: 'Slaap en rouw vragen aandacht.' })
  await walk.send('/zorg/aanbeveling', {
    title: 'Slaap',
    text: 'Vraag de huisarts.',
    rationale: 'Hij slaapt niet.',
    owner: 'de huisarts',
    urgency: 'binnen een maand',
    reviewOn: later(40),
  })
  await section('onderwijs-dagbesteding-werk', quiet)
  await section('systeem-en-woonplek', quiet)
  await section('samenvatting', { summary: advice?.summaryForPerson ?? '' })
  await section('geldigheid', {})
  await walk.follow('Leg vast hoe dat ging, of waarom niet')
  await walk.send('onderdelen/voorgelegd', {
    shown: 'yes',
    shownOn: today.toString(),
    language: 'Arabisch, met tolk',
    corrections: 'Ik was niet alleen in de kamer.',
    ownView: 'Het klopt. Ik wil slapen.',
  })
  walk.is()
})

test('9 it is released with a second person', async () => {
  for (const [persona, kind] of [
    ['omar', 'duiding'],
    ['lotte', 'zorg'],
  ] as const) {
    const person = await as(persona)
    await person.open(at('advies/concept'))
    await person.send(at(`advies/ondertekenen/${kind}`))
  }
  const walk = await Walk.start('Coördinator 9', sanne)
  await walk.follow(/^Versturen/, number)
  await walk.send('/advies/versturen')
  await walk.sees('verstuurd')
  walk.is()
})
