import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eenSleutelTeVeel } from '../../database/scenarios/een-sleutel-te-veel.ts'
import { hetSpelOpHetPlein } from '../../database/scenarios/het-spel-op-het-plein.ts'
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

/** The casebook in a house of its own: somebody is admitted while nobody decided yet, and a care expert is followed by another. */
describe('with the casebook', () => {
  let full: RunningHouse
  const people = new Map<string, Person>()
  const as = async (persona: string): Promise<Person> => {
    const known = people.get(persona) ?? (await Person.signIn(browser, full.origin, persona))
    people.set(persona, known)
    return known
  }
  const caseOf = async ({ commission }: { commission?: { vNumber?: string } }): Promise<string> => {
    const person = await as('sanne')
    await person.open(`/zoeken?naar=${commission?.vNumber}`)
    return (await person.page.locator('main a[href*="/dossiers/LIV"]').first().getAttribute('href')) ?? ''
  }
  let waiting = ''
  let playing = ''
  beforeAll(async () => {
    full = await startHouse({ patience: 240_000 })
    waiting = await caseOf(eenSleutelTeVeel)
    playing = await caseOf(hetSpelOpHetPlein)
  }, 300_000)
  afterAll(async () => {
    await full?.stop()
    if (full) removeData(full.dataDir)
  })

  test('an admission during the follow-up: what is open is marked one by one, and read by the commissioner', async () => {
    const [lead, karin] = [await as('sanne'), await as('karin')]
    for (const withWhom of ['Wijkteam Heidedorp', 'GZA, praktijkondersteuner']) {
      await karin.open(`${waiting}/opvolging`)
      const what = { withWhom, what: 'Het advies voor overdag.', ground: 'Onze eigen taak.' }
      await karin.send(`${waiting}/opvolging/doorgegeven`, what)
    }
    await lead.open(`${waiting}/eindigen`)
    await lead.send(`${waiting}/eindigen`, {
      kind: 'admitted',
      note: 'Hij is vannacht opgenomen. Karin weet het.',
      sure: true,
    })
    await lead.sees('Aanbevelingen die nog openstaan')
    const forms = await lead.page
      .locator('form[action*="/afsluiting/aanbevelingen/"]')
      .evaluateAll((all) => all.map((form) => form.getAttribute('action') ?? ''))
    expect(forms).toHaveLength(2)
    const [first = '', second = ''] = forms
    await lead.send(first, { what: 'goesAlong', to: '', reason: 'Een taak helpt hem ook daar.' })
    expect((await lead.refusals()).join()).toContain('Vraag eerst of de persoon dit wil')
    await lead.send(first, { to: 'de kliniek, afdeling opname', personWants: true })
    await lead.send(second, { what: 'stays', reason: 'De uitleg is voor de beveiliging zelf.' })
    for (const path of ['afsluiting', 'opvolging']) {
      await karin.open(`${waiting}/${path}`)
      for (const words of [
        'Gaat mee met de persoon',
        'de kliniek, afdeling opname',
        'De uitleg is voor de beveiliging',
      ])
        await karin.sees(words)
    }
  }, 120_000)

  test('not confirmed: each of the three who knew is answered before it closes', async () => {
    const lead = await as('sanne')
    await lead.open(`${waiting}/afsluiting`)
    await lead.send(`${waiting}/afsluiting`, {
      outcomeRadicalisation: 'notConfirmed',
      outcomeMentalHealth: 'confirmed',
      supportNeeded: 'yes',
      note: 'Hij telde. Nu is hij ergens waar dat mag.',
    })
    await lead.send(`${waiting}/afsluiting/berichten/aanmelder`)
    await lead.send(`${waiting}/afsluiting/berichten/opdrachtgever`)
    const tell = `${waiting}/afsluiting/berichten/wie-wisten`
    const left = () =>
      lead.page
        .locator(`form[action="${tell}"] [name="who"]`)
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    const knew = await left()
    expect(knew.length).toBeGreaterThanOrEqual(3)
    expect(await lead.page.locator(`form[action="${tell}"] textarea`).inputValue()).toContain('niet bevestigd')
    for (const [at, one] of knew.entries()) {
      expect(await lead.page.locator('main').innerText()).toContain('Ieder die ervan wist krijgt bericht')
      if (at === knew.length - 1)
        await lead.send(`${waiting}/afsluiting/berichten/geen`, { who: [one], why: 'Hoort het van de persoon zelf.' })
      else await lead.send(tell, { who: [one] })
    }
    expect(await left()).toEqual([])
    await lead.send(`${waiting}/afsluiting/sluiten`)
    await lead.sees('Het dossier is afgesloten')
  }, 120_000)

  test('a successor in care reads no care note from before, and the reports of the team; the one who leaves says otherwise first', async () => {
    const [lead, lotte, pieter] = [await as('sanne'), await as('lotte'), await as('pieter')]
    await lotte.open(`${playing}/team`)
    await lotte.sees('Als iemand u opvolgt')
    const said = (part: string) =>
      lotte.page.locator(`form[action="${playing}/team/opvolger"] [name="${part}"]:checked`).getAttribute('value')
    expect([await said('care'), await said('conversations')]).toEqual(['no', 'yes'])
    await lotte.send(`${playing}/team/opvolger`, { 'mental-health': 'yes' })
    await lead.open(`${playing}/team`)
    await lead.send(`${playing}/team`, {
      careExpert: 'Pieter van Dam',
      standIn: '',
      standInReason: 'Wordt nog gezocht.',
    })
    const asked = await lead.page
      .locator('[name="conflictsChecked"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
    if (asked.length > 0) await lead.send(`${playing}/team`, { conflictsChecked: asked })
    await lead.sees('Wat Pieter van Dam van eerder leest')
    await pieter.open(`${playing}/team`)
    await pieter.sees('Niet alles van eerder is open voor u')
    await pieter.open(`${playing}/gesprekken`)
    const talks = await pieter.page
      .locator('main a[href*="/gesprekken/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    let read = ''
    for (const path of new Set(talks.filter((href) => /gesprekken\/[0-9a-f-]{36}$/.test(href)))) {
      await pieter.open(path)
      read += await pieter.page.locator('main').innerText()
    }
    expect(read).toContain('Zij legt poppetjes in een rij')
    expect(read).not.toContain('Spel met herhaling')
    await lead.open(`${playing}/team`)
    await lead.send(`${playing}/team/eerdere-notities`, { care: 'yes' })
    let after = ''
    for (const path of new Set(talks.filter((href) => /gesprekken\/[0-9a-f-]{36}$/.test(href)))) {
      await pieter.open(path)
      after += await pieter.page.locator('main').innerText()
    }
    expect(after).toContain('Spel met herhaling')
  }, 120_000)
})
