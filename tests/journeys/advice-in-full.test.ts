import { execFileSync } from 'node:child_process'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'

/** An advice that the person objects to after it was sent: marked, corrected, sent again, and everybody who had it is told. */
let house: RunningHouse
let browser: Browser
const people = new Map<string, Person>()
const as = async (persona: string): Promise<Person> => {
  const known = people.get(persona) ?? (await Person.signIn(browser, house.origin, persona))
  people.set(persona, known)
  return known
}
const today = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()
let number = ''
const at = (path: string) => `/dossiers/${number}/advies${path}`
const disputed = 'Tot die tijd helpt een plek met weinig prikkels en een vast gezicht.'

beforeAll(async () => {
  house = await startHouse({ patience: 120_000 })
  browser = await openBrowser()
  number = await findCase(await as('hamid'))
}, 240_000)
afterAll(async () => {
  await browser.close()
  await house.stop()
  removeData(house.dataDir)
})

/** The case of the casebook with this sentence in its newest advice. */
async function findCase(person: Person): Promise<string> {
  await person.open('/dossiers')
  const all = new Set((await person.page.locator('main').innerText()).match(/LIV-\d{4}-\d{5}/g) ?? [])
  for (const one of all) {
    await person.page.goto(`${house.origin}/dossiers/${one}/advies/verstuurd`)
    if ((await person.page.locator('main').innerText()).includes(disputed)) return one
  }
  throw new Error('the casebook has no such advice')
}

/** The words of a document, as a reader with `pdftotext` gets them. */
async function wordsOf(person: Person, link: string): Promise<string> {
  const [download] = await Promise.all([
    person.page.waitForEvent('download'),
    person.page.locator(`a[href*="${link}"]`).first().click(),
  ])
  expect(download.suggestedFilename()).not.toContain('LIV-')
  return execFileSync('pdftotext', ['-layout', await download.path(), '-'], { encoding: 'utf8' })
}

test('1 the person disputes a sentence: it is marked at once, also for who got it', async () => {
  const lotte = await as('lotte')
  await lotte.open(at('/betwist'))
  await Promise.all([lotte.page.waitForNavigation(), lotte.page.getByRole('link', { name: disputed }).first().click()])
  await lotte.send(at('/betwist'), { view: 'Een vast gezicht wil ik niet. Ik wil mijn broer.' })
  const hamid = await as('hamid')
  await hamid.open(at('/verstuurd'))
  await hamid.sees(`${disputed} (betwist)`)
  await hamid.sees('Ik wil mijn broer.')
  expect(await wordsOf(hamid, 'verstuurd.pdf')).toContain('(betwist)')
})

test('2 the team takes a step back, changes it, and says where the new sentence comes from', async () => {
  const sanne = await as('sanne')
  await sanne.open(`/dossiers/${number}/opvolging`)
  await sanne.send(`/dossiers/${number}/opvolging/terug`, { reason: 'De persoon betwist een zin.' })
  const omar = await as('omar')
  await omar.open(at('/onderdelen/antwoord'))
  const answer =
    'Hij is uitgeput en heeft snel zorg nodig. Tot die tijd helpt een rustige plek, met zijn broer dichtbij.'
  await omar.send(at('/onderdelen/antwoord'), { answer })
  await omar.open(at('/herkomst?deel=answer&zin=1'))
  const box = omar.page.locator('input[name="items"]').first()
  await omar.send(at('/herkomst'), { items: [(await box.getAttribute('value')) ?? ''] })
  await omar.sees('Mogelijke radicalisering, conclusie')
  await omar.sees('Waarneming:')
})

test('3 both sign again, and the new version reaches everybody who had the old one', async () => {
  for (const [persona, kind] of [
    ['omar', 'duiding'],
    ['lotte', 'zorg'],
  ] as const) {
    const person = await as(persona)
    await person.open(at('/concept'))
    await person.send(at(`/ondertekenen/${kind}`))
  }
  const sanne = await as('sanne')
  await sanne.open(at(''))
  await sanne.send(at('/versturen'))
  await sanne.open(at('/ontvangers'))
  await sanne.sees('Geef zelf bericht van de nieuwe versie')
  const form = sanne.page.locator(`form[action^="${at('/ontvangers/')}"]`).first()
  const action = (await form.getAttribute('action')) ?? ''
  await sanne.send(action, { givenOn: today, how: 'voorgelezen met tolk' })
  expect(await sanne.page.locator('main').innerText()).not.toContain('Geef zelf bericht van de nieuwe versie')
})

test('4 the commissioner sees what changed, and the earlier version as replaced', async () => {
  const hamid = await as('hamid')
  await hamid.open(at('/verstuurd'))
  await hamid.sees('Deze versie vervangt versie')
  expect(await hamid.page.locator('main').innerText()).not.toContain('(betwist)')
  await Promise.all([
    hamid.page.waitForNavigation(),
    hamid.page.getByRole('link', { name: 'Wat is er veranderd sinds de vorige versie?' }).click(),
  ])
  expect((await hamid.page.locator('ins').allInnerTexts()).join(' ')).toContain('broer')
  await hamid.open(at('/verstuurd?versie=2'))
  await hamid.sees('Gebruik deze versie niet meer.')
})

test('5 who carries out one recommendation gets one sheet, without who it is about', async () => {
  const hamid = await as('hamid')
  await hamid.open(at('/actiebladen'))
  const words = await wordsOf(hamid, '.pdf')
  expect(words).toContain('Actieblad')
  expect(words).toContain('niet bedoeld voor de asielbeslissing')
  expect(words).not.toContain('Dastjerdani')
})

test('6 the person gets the summary in Tigrinya and in Arabic, with the mark until it was checked', async () => {
  const lotte = await as('lotte')
  const texts = {
    ti: 'ኣዝዩ ደኺምካ ኢኻ። ኣብ ጸጥ ዝበለ ቦታ ክትነብር ንሓትት።',
    ar: 'أنت متعب جدا. نطلب أن تعيش في مكان هادئ.',
  } as const
  for (const [language, text] of Object.entries(texts)) {
    await lotte.open(at(`/samenvatting/${language}`))
    await lotte.send(at(`/samenvatting/${language}`), { text, translator: 'de tolk van de gesprekken' })
    await lotte.sees('Niet door een beëdigd vertaler gecontroleerd.')
    const words = await wordsOf(lotte, `samenvatting/${language}.pdf`)
    expect(words).toContain('Niet door een beëdigd vertaler gecontroleerd.')
    expect(words).toContain('niet bedoeld voor de asielbeslissing')
  }
  await lotte.send(at('/samenvatting/ar'), { checked: true, checkedBy: 'B. Vertaler' })
  expect(await lotte.page.locator('main').innerText()).not.toContain('Niet door een beëdigd vertaler gecontroleerd.')
})
