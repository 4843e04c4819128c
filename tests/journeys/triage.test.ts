import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aanDeZaagtafel as known } from '../../database/scenarios/aan-de-zaagtafel.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'

/** Coordinator, tasks 2 and 3; front office, task 3: a new referral is weighed by two people who differ, and is not included. */
let house: RunningHouse
let browser: Browser
const people = new Map<string, Person>()
const as = async (persona: string): Promise<Person> => {
  const there = people.get(persona) ?? (await Person.signIn(browser, house.origin, persona))
  people.set(persona, there)
  return there
}
let number = ''
const at = (path: string) => `/dossiers/${number}/${path}`
const criteria = ['chain', 'conflictArea', 'possibleRadicalisation', 'supportCanHelp'] as const
const answered = (answer: string, reason: string) =>
  Object.fromEntries(
    criteria.flatMap((key) => [
      [key, answer],
      [`${key}Reason`, reason],
    ]),
  )
const weighs = async (persona: string, answer: string, reason: string) => {
  const person = await as(persona)
  await person.open(at('triage'))
  await person.send(at('triage/antwoorden'), answered(answer, reason), { name: 'go', value: 'final' })
  return person
}

beforeAll(async () => {
  house = await startHouse({ patience: 180_000 })
  browser = await openBrowser()
}, 200_000)
afterAll(async () => {
  await browser.close()
  await house.stop()
  removeData(house.dataDir)
})

test('els refers without a name', async () => {
  const els = await as('els')
  await els.open('/aanmelden')
  await els.send('/aanmelden', { concern: 'Zij zei: "Ik wil naar huis."', since: 'twee weken', tried: '' })
  await els.send('/aanmelden', { situation: 'asylumSeeker', place: 'azc Heidedorp', personInformed: 'no' })
  await els.send('/aanmelden', {
    referrerFunction: 'mentor',
    mayBeNamed: 'no',
  })
  await els.send('/aanmelden')
  number = /LIV-\d{4}-\d{5}/.exec(els.page.url())?.[0] ?? ''
  expect(number).not.toBe('')
})

test('the front office asks whether somebody is known: yes or no, and whom to ring', async () => {
  const yara = await as('yara')
  await yara.open(at('aanmelding'))
  await yara.page.click(`a[href="${at('aanmelding/bekend')}"]`)
  await yara.sees('U hoort alleen ja of nee')
  await yara.send(at('aanmelding/bekend'), { vNumber: '0000000001' })
  await yara.sees('Niet gevonden betekent niet: niet bekend.')
  await yara.send(at('aanmelding/bekend'), { vNumber: known.commission?.vNumber ?? '' })
  await yara.sees('Ja, bekend')
  const main = await yara.page.locator('main').innerText()
  expect(main).toMatch(/Sanne de Wit|Daan Vermeer/)
  expect(main.match(/LIV-\d{4}-\d{5}/g)?.filter((one) => one !== number) ?? []).toEqual([])
  await yara.send(at('aanmelding/bekend'), {})
  expect(await yara.refusals()).toEqual(['Vul een V-nummer van tien cijfers in, of de naam.'])
})

test('sanne takes it and asks a colleague, two people weigh, and neither sees the other before both are done', async () => {
  const sanne = await as('sanne')
  await sanne.open(at('aanmelding'))
  await sanne.send(at('aanmelding/nemen'))
  await sanne.send(at('aanmelding/ontvangst'))
  await sanne.send(at('aanmelding/meeweger'), { colleague: 'Omar Haddad' })
  await sanne.send(at('aanmelding/verder'))
  await weighs('sanne', 'unknown', 'Volgens Sanne weten wij het niet.')
  const omar = await as('omar')
  await omar.open(at('triage'))
  await omar.sees('standaard, nog te bevestigen door LIV')
  expect(await omar.page.locator('main').innerText()).not.toContain('Volgens Sanne')
  await weighs('omar', 'no', 'Volgens Omar is dit heimwee.')
  await omar.sees('Volgens Sanne weten wij het niet.')
})

test('they differ: a third person weighs along, and the other opinion stays in its own words', async () => {
  const sanne = await as('sanne')
  const conclusion = {
    outcome: 'careAdvice',
    decidedBy: 'third',
    alternative: 'Lotte geeft de huisarts een zorgadvies.',
    conclusion: 'Een traject is te zwaar.',
    necessity: 'Er is heimwee, geen zorg over radicalisering.',
    proportionality: 'Een advies aan de huisarts is genoeg.',
    subsidiarity: 'Dit is het lichtste middel.',
  }
  await sanne.open(at('triage'))
  await sanne.send(at('triage/conclusie'), conclusion)
  expect(await sanne.refusals()).toEqual([
    'Beslist een derde persoon mee, dan heeft ook die de vier criteria beantwoord.',
  ])
  await sanne.open(at('triage'))
  await sanne.send(at('triage/meeweger'), { colleague: 'Lotte Bakker' })
  await weighs('lotte', 'no', 'Volgens Lotte helpt de huisarts.')
  await sanne.open(at('triage'))
  await sanne.send(at('triage/conclusie'), { ...conclusion, dissent: 'Sanne twijfelde.' })
  await sanne.sees('LIV adviseert over zorg, zonder traject')
  const omar = await as('omar')
  await omar.open(at('triage'))
  await omar.send(at('triage/mening'), { dissent: 'Ik had liever eerst met haar gepraat.' })
  await omar.sees('Ik had liever eerst met haar gepraat.')
})

test('not included: the referrer hears it, the alternative has a name, and the file goes soon', async () => {
  const sanne = await as('sanne')
  await sanne.open(at('triage'))
  await sanne.send(at('triage/bericht'))
  await sanne.send(at('triage/niet-opnemen'))
  await sanne.sees('Lotte geeft de huisarts een zorgadvies.')
  const els = await as('els')
  await els.open(`/aanmelden/ontvangst/${number}`)
  await els.sees('Dat zegt niets over de persoon of over uw zorg.')
})
