import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deVerkeerdeTolk } from '../../database/scenarios/de-verkeerde-tolk.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'

/** Two experts who disagree: each writes alone, then they meet, and both readings stay. In a real browser, on the casebook. */
let house: RunningHouse
let browser: Browser
const people = new Map<string, Person>()
const as = async (persona: string): Promise<Person> => {
  const known = people.get(persona) ?? (await Person.signIn(browser, house.origin, persona))
  people.set(persona, known)
  return known
}
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const until = today.add({ days: 150 }).toString()
let number = ''
const at = (path: string) => `/dossiers/${number}/duiding${path}`
const kept = 'U leest elkaars duiding zodra beide zijn ondertekend.'

beforeAll(async () => {
  house = await startHouse({ patience: 300_000 })
  browser = await openBrowser()
  const omar = await as('omar')
  await omar.open('/dossiers')
  const row = omar.page.getByRole('row').filter({ hasText: 'Duiding' }).first()
  number = /LIV-\d{4}-\d{5}/.exec(await row.innerText())?.[0] ?? ''
  expect(number).not.toBe('')
}, 400_000)
afterAll(async () => {
  await browser.close()
  await house.stop()
  removeData(house.dataDir)
})

test('1 the care expert does not read the other duiding, and no meeting can be recorded yet', async () => {
  const pieter = await as('pieter')
  await pieter.open(at('/radicalisering'))
  await pieter.sees(kept)
  expect(await pieter.page.locator('main').innerText()).not.toContain('Zijn afscheid is stevig')
  const sanne = await as('sanne')
  await sanne.open(at(''))
  await sanne.sees('Daarna komt het overleg')
  expect(await sanne.page.locator(`form[action="${at('/overleg')}"]`).count()).toBe(0)
})

test('2 what is found is linked to what points to it and what argues against it', async () => {
  const pieter = await as('pieter')
  const axis = at('/psychische-gezondheid')
  await pieter.open(axis)
  const observed = await pieter.page.locator(`form[action="${axis}/vaststelling"] input[name="for"]`).first()
  const id = (await observed.getAttribute('value')) ?? ''
  await pieter.send(`${axis}/vaststelling`, { text: 'Schaamte weegt zwaarder dan angst.', for: [id], against: [id] })
  await pieter.sees('Schaamte weegt zwaarder dan angst.')
  await pieter.send(`${axis}/instrument`, {
    name: 'Een vragenlijst onder licentie',
    edition: 'tweede',
    on: today.toString(),
    assessor: 'Pieter van Dam',
    trained: 'opleiding van de licentiehouder, 2024',
    kept: 'de kluis van de praktijk',
    conclusion: 'Score 31, dus ernstig.',
  })
  expect(await pieter.refusals()).toEqual([
    'Schrijf de conclusie in woorden, zonder cijfers: scores blijven bij het origineel.',
  ])
  await pieter.send(`${axis}/instrument`, { conclusion: 'Het beeld past bij rouw en bij schrik.' })
  await pieter.sees('Het beeld past bij rouw en bij schrik.')
  await pieter.send(`${axis}/onderbouwing`, { foundation: 'redelijk', reason: 'Twee gesprekken.' })
  await pieter.send(`${axis}/conclusie`, { text: 'Er is verdriet, geen stoornis.', validUntil: until, reviewOn: until })
  // Most forms of all, and every page that opens is looked at by every checker.
}, 480_000)

test('3 both sign, and from then on both are read', async () => {
  const omar = await as('omar')
  await omar.open(at('/radicalisering'))
  await omar.send(at('/radicalisering/teken'))
  const pieter = await as('pieter')
  await pieter.open(at('/radicalisering'))
  await pieter.sees(kept)
  await pieter.open(at('/psychische-gezondheid'))
  await pieter.send(at('/psychische-gezondheid/teken'))
  await pieter.open(at('/radicalisering'))
  await pieter.sees('Zijn afscheid is stevig')
  await pieter.sees('Noor Jansen ziet het anders')
})

test('4 the meeting keeps the joint text, what it changes, and by name who sees it otherwise', async () => {
  const sanne = await as('sanne')
  await sanne.open(at(''))
  const words = {
    heldOn: today.toString(),
    attended: 'Sanne, Omar, Noor, Pieter',
    joint: 'Zijn afscheid is oprecht. Steun bij nieuw gezelschap helpt het meest.',
    changes: 'Omar schrijft in zijn conclusie op dat het aan weinig mensen hangt.',
    dissent: 'Zij vindt dat de conclusie dat eerst moet noemen.',
  }
  await sanne.send(at('/overleg'), words)
  expect(await sanne.refusals()).toEqual(['Schrijf op wie het anders ziet.'])
  await sanne.send(at('/overleg'), { dissentBy: 'Noor Jansen' })
  await sanne.sees('Noor Jansen ziet het anders')
  await sanne.sees('Wat het overleg verandert')
})

test('5 what the meeting changed is a new version, and shows word by word', async () => {
  const omar = await as('omar')
  const axis = at('/radicalisering')
  await omar.open(axis)
  await omar.send(`${axis}/nieuwe-versie`, { text: 'Het overleg vroeg erom.' })
  await omar.send(`${axis}/conclusie`, {
    text: 'Zijn afscheid is stevig en oprecht. Het hangt aan weinig mensen.',
    validUntil: until,
    reviewOn: until,
  })
  await omar.open(`${axis}/verschil`)
  await omar.sees('van versie 1 naar versie 2')
  expect(await omar.page.locator('ins').allInnerTexts()).not.toEqual([])
  expect(await omar.page.locator('del').allInnerTexts()).not.toEqual([])
  await omar.sees('Niet veranderd')
})

test('6 two experts on one axis look alone first: neither reads the other, then both read both and write one text', async () => {
  const noor = await as('noor')
  await noor.open(`/zoeken?naar=${deVerkeerdeTolk.commission?.vNumber ?? ''}`)
  const crowded = (await noor.page.locator('main a[href*="/dossiers/LIV"]').first().getAttribute('href')) ?? ''
  const axis = `${crowded}/duiding/radicalisering`
  const own = `${axis}/eigen-kijk`
  await noor.open(axis)
  await noor.sees('Schrijf eerst uw eigen kijk')
  expect(await noor.page.locator(`form[action="${axis}/vraag"]`).count()).toBe(0)
  await noor.send(own, { sees: 'Zij hoorde een hoest achter zich.' }, { name: 'go', value: 'final' })
  expect(await noor.refusals()).toHaveLength(2)
  const view = { against: 'Zij noemt een rechter, geen wraak.', reads: 'Dit is schrik van vroeger.' }
  await noor.send(own, view, { name: 'go', value: 'final' })
  await noor.sees('Uw eigen kijk is klaar')
  const rosa = await as('rosa')
  await rosa.open(axis)
  await rosa.sees('Schrijf eerst uw eigen kijk')
  expect(await rosa.page.locator('main').innerText()).not.toContain('Dit is schrik van vroeger.')
  const other = { sees: 'Zij hield een strijkijzer vast.', against: 'Zij zette het weg.', reads: 'Dit is angst.' }
  await rosa.send(own, other, { name: 'go', value: 'final' })
  for (const one of [rosa, noor]) {
    await one.open(axis)
    await one.sees('Ieders eigen kijk, van voor het overleg')
    await one.sees('Dit is schrik van vroeger.')
    await one.sees('Dit is angst.')
  }
  await rosa.send(`${axis}/vraag`, { text: 'Wat maakte dat zij zo schrok?' })
  await rosa.sees('Wat maakte dat zij zo schrok?')
})

test('7 a factor is traced back to an observation, and what is not says so to its writer alone', async () => {
  const omar = await as('omar')
  const axis = at('/radicalisering')
  await omar.open(axis)
  await omar.sees('Nog niet herleid tot een waarneming.')
  const observed = omar.page.locator(`form[action="${axis}/beschermend"] input[name="for"]`).first()
  const id = (await observed.getAttribute('value')) ?? ''
  await omar.send(`${axis}/beschermend`, { text: 'Hij streepte het teken zelf door.', for: [id] })
  await omar.sees('Hij streepte het teken zelf door.')
  const sanne = await as('sanne')
  await sanne.open(axis)
  await sanne.sees('Hij streepte het teken zelf door.')
  expect(await sanne.page.locator('main').innerText()).not.toContain('Nog niet herleid')
})

test('8 it reads on a phone', async () => {
  const phone = await Person.signIn(browser, house.origin, 'noor', { width: 320 })
  await phone.open(at('/radicalisering'))
  await phone.sees('Wat wij vaststellen')
  await phone.close()
})
