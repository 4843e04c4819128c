import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'
import { Keyboard } from './keyboard.ts'

/** Somebody calls: written down, gone on with by a colleague, answered, supported longer, or promoted. By keyboard alone. */
let house: RunningHouse
let browser: Browser
const people = new Map<string, Keyboard>()
async function as(persona: string): Promise<Keyboard> {
  const known = people.get(persona) ?? new Keyboard(await Person.signIn(browser, house.origin, persona))
  people.set(persona, known)
  await known.person.open('/werk')
  known.again()
  return known
}
const pathOf = (k: Keyboard) => new URL(k.person.page.url()).pathname
const textOf = (k: Keyboard) => k.person.page.locator('main').innerText()

beforeAll(async () => {
  house = await startHouse({ env: { LIV_SCENARIOS: 'none' } })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await house.stop()
  removeData(house.dataDir)
})

const question =
  'Een bewoner eet niet meer mee en zei gisteren: "Straks zien jullie het wel." Ik weet niet of ik hem moet aanspreken.'

/** From one's work to a code, while the caller talks. */
async function writeDown(k: Keyboard, asked: string): Promise<void> {
  await k.pastTheMenu()
  await k.to('Nieuwe consultatie')
  await k.enter()
  expect(await k.focused()).toContain('Wat is de vraag?')
  await k.type(asked)
  await k.to('Wie vraagt het?')
  await k.type('mentor op een azc')
  await k.to('De vrager wil helemaal anoniem')
  await k.press('Space')
  await k.to('Wat is tot nu toe geadviseerd?')
  await k.type('Blijf gewoon met hem eten.')
  await k.to('Wie zijn er nog meer')
  await k.type('De huisarts.')
  await k.to('Bewaar en geef een code')
  await k.enter()
}

/** A colleague who was told the code. */
async function goOn(k: Keyboard, code: string): Promise<void> {
  await k.to('Consultaties')
  await k.enter()
  await k.pastTheMenu()
  await k.to('Code van de beller')
  await k.type(code.replace('-', ' '))
  await k.enter()
}

let code = ''
const codeOn = async (k: Keyboard) => /[a-z]+-\d\d/.exec(await textOf(k))?.[0] ?? ''

test('the front office writes an anonymous question down in two minutes, by keyboard alone', async () => {
  const yara = await as('yara')
  await writeDown(yara, question)
  await yara.person.sees('De code voor de beller is')
  yara.withinTwoMinutes()
  // The way there, six fields, a date that stands already, and saving.
  expect(yara.keys).toBeLessThanOrEqual(20)
  code = await codeOn(yara)
  expect(code).not.toBe('')
  await yara.person.sees('Bevestig nooit dat wij iemand kennen')
})

test('a text that may lead to a person is saved first; the writer is asked, takes it out, and it is gone', async () => {
  const yara = await as('yara')
  await writeDown(yara, 'Samir Haddou eet niet meer mee. Bel hem op 06-12345678.')
  await yara.person.sees('Staat hier iets dat naar een persoon leidt?')
  await yara.person.sees('Samir Haddou')
  await yara.pastTheMenu()
  await yara.to('Ja, ik pas de tekst aan')
  await yara.enter()
  expect(await yara.focused()).toContain('Wat is de vraag?')
  await yara.retype('Een bewoner eet niet meer mee.')
  await yara.to('Bewaar de aangepaste tekst')
  await yara.enter()
  expect(pathOf(yara)).not.toMatch(/nakijken/)
  expect(await textOf(yara)).not.toContain('Samir')
})

test('a wrong code says what to do, and tells nothing', async () => {
  const daan = await as('daan')
  await goOn(daan, 'paars-10')
  await daan.person.sees('Er is geen open consultatie met deze code. Vraag de beller de code nog eens.')
})

test('a colleague goes on by the code and closes it with the advice given', async () => {
  const daan = await as('daan')
  await goOn(daan, code)
  await daan.person.sees('Straks zien jullie het wel')
  await daan.pastTheMenu()
  await daan.to('Antwoord of kort advies')
  await daan.type('Spreek hem aan op iets gewoons. Vraag wat hij mist aan tafel.')
  await daan.to('Rond af: beantwoord')
  await daan.enter()
  await daan.person.sees('De consultatie is afgerond.')
  await daan.person.sees('Vraag wat hij mist aan tafel')
  expect(daan.keys).toBeLessThanOrEqual(25)
})

test('longer support by a coordinator; when it no longer goes without a person, promotion stands beside it', async () => {
  const yara = await as('yara')
  await writeDown(yara, 'Een cliënt laat mij niet meer alleen binnen. Hoe houd ik het gesprek open?')
  const its = await codeOn(yara)
  const sanne = await as('sanne')
  await goOn(sanne, its)
  await sanne.pastTheMenu()
  await sanne.to('Start een trajectadvies')
  await sanne.enter()
  await sanne.type('De professional weet hoe hij het gesprek open houdt.')
  await sanne.to('Start het trajectadvies')
  await sanne.enter()
  await sanne.person.sees('Gaat dit nog zonder persoonsgegevens?')
  await sanne.pastTheMenu()
  await sanne.to('Wat heeft u besproken')
  await sanne.type('Zij spraken over vroeger. Hij vraagt nu zelf om hulp.')
  await sanne.to('Ja')
  await sanne.press('ArrowRight')
  await sanne.to('Bewaar dit moment')
  await sanne.enter()
  await sanne.person.sees('Dit gaat niet meer zonder persoonsgegevens')
  await sanne.pastTheMenu()
  await sanne.to('Zet door als aanmelding')
  await sanne.enter()
  await promote(sanne, ['De vraag'])
  await sanne.person.sees('overgenomen door Sanne de Wit')
})

test('a colleague who does not carry it sees that it runs, and no word of it', async () => {
  const yara = await as('yara')
  await writeDown(yara, 'Hoe praat ik met een collega die niemand meer vertrouwt?')
  const path = pathOf(yara)
  const sanne = await as('sanne')
  await sanne.person.open(`${path}/trajectadvies/starten`)
  await sanne.type('Rust bewaren.')
  await sanne.to('Start het trajectadvies')
  await sanne.enter()
  const daan = await as('daan')
  await daan.person.open(path)
  await daan.person.sees('Wat er is besproken ziet alleen wie het trajectadvies draagt')
  expect((await daan.person.page.goto(`${house.origin}${path}/trajectadvies`))?.status()).toBe(404)
  const noor = await as('noor')
  expect((await noor.person.page.goto(house.origin + path))?.status()).toBe(404)
})

test('the front office promotes with what the caller agreed to, and nothing else goes along', async () => {
  const yara = await as('yara')
  await writeDown(yara, 'Mijn broer belt niet meer en zei: "Ik heb nu andere broers."')
  await yara.pastTheMenu()
  await yara.to('Wat vertelde de vrager erbij')
  await yara.type('In vertrouwen: zij heeft zelf schulden.')
  await yara.to('Voeg toe')
  await yara.enter()
  await yara.pastTheMenu()
  await yara.to('Zet door als aanmelding')
  await yara.enter()
  await promote(yara, ['De vraag'])
  await yara.person.sees('Doorgezet')
  const number = /LIV-\d{4}-\d{5}/.exec(await textOf(yara))?.[0] ?? ''
  await yara.person.open(`/dossiers/${number}/aanmelding`)
  await yara.person.sees('Ik heb nu andere broers')
  const copied = await textOf(yara)
  for (const left of ['schulden', 'Blijf gewoon met hem eten', 'De huisarts']) expect(copied).not.toContain(left)
  await yara.person.open(`/dossiers/${number}/aanmelding/aanmelder`)
  await yara.person.sees('Verzonnen Zuster')
  expect(yara.keys).toBeLessThanOrEqual(110)
})

/** Ticks what the caller says yes to and fills in what a referral needs besides. */
async function promote(k: Keyboard, agreed: readonly string[]): Promise<void> {
  await k.pastTheMenu()
  for (const title of agreed) {
    await k.to(`${title}: de vrager is akkoord`)
    await k.press('Space')
  }
  await k.to('Sinds wanneer')
  await k.type('sinds vijf weken')
  await k.to('Asielzoeker')
  await k.press('Space')
  await k.to('Waar woont')
  await k.type('azc Heidedorp')
  await k.to('Ja')
  await k.press('ArrowRight')
  await k.to('Professional')
  await k.press('ArrowRight')
  await k.to('Naam van de aanmelder')
  await k.type('Verzonnen Zuster')
  await k.to('Wat doet de aanmelder')
  await k.retype('zus')
  await k.to('Telefoonnummer')
  await k.type('088-0000077')
  await k.to('Ja')
  await k.press('ArrowRight')
  await k.to('Zet door als aanmelding')
  await k.enter()
}

test('once promoted the front office reads "ontvangen" and no word of it; the privacy officer reads who looked', async () => {
  const yara = await as('yara')
  await writeDown(yara, 'Mijn zus zegt niets meer en zei: "Vraag het later maar."')
  const path = pathOf(yara)
  await yara.person.open(`${path}/doorzetten`)
  await yara.person.sees('Anoniem blijven kunnen wij u niet beloven')
  yara.again()
  await promote(yara, ['De vraag'])
  await yara.person.sees('ontvangen')
  expect(await textOf(yara)).not.toContain('Vraag het later maar')
  const iris = await as('iris')
  await iris.person.open('/consultaties/toezicht')
  await iris.person.open(`${path}/logboek`)
  await iris.person.sees('zette door als aanmelding')
  expect(await textOf(iris)).not.toContain('Vraag het later maar')
})

test('every page of it stands on a screen of 320 px, and axe finds nothing', async () => {
  const small = await Person.signIn(browser, house.origin, 'yara', { width: 320 })
  await small.open('/consultaties')
  const paths = await small.page
    .locator('a[href^="/consultaties/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  for (const path of ['/werk', '/consultaties/nieuw', ...new Set(paths)]) await small.open(path)
  await small.close()
})
