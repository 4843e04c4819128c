import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deStemAanDeLijn as story } from '../../database/scenarios/de-stem-aan-de-lijn.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { aPdf } from '../world/some-files.ts'
import { openBrowser, Person } from './browser.ts'

/** One question to somebody without an account: the link is made, answered on a phone, waits with the asker and stands in the log. */
let house: RunningHouse
let browser: Browser
let sanne: Person
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
let number = ''
let link = ''
let code = ''
const at = (path: string) => `/dossiers/${number}/${path}`

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
  sanne = await Person.signIn(browser, house.origin, 'sanne')
  await sanne.open(`/zoeken?naar=${story.commission?.vNumber}`)
  const href = await sanne.page.locator('main a[href*="/dossiers/LIV"]').first().getAttribute('href')
  number = href?.split('/').pop() ?? ''
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

/** The link and the code as they stand on the page, this once. */
async function onceShown(person: Person): Promise<{ link: string; code: string }> {
  const shown = await person.page.locator('main').innerText()
  return {
    link: /\/bericht\/[\w-]{43}/.exec(shown)?.[0] ?? '',
    code: /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/.exec(shown.slice(shown.indexOf('2. De code')))?.[0] ?? '',
  }
}

test('1 the coordinator asks one thing, sees what the other will read, and gets link and code once', async () => {
  await sanne.open(at('informatie'))
  await sanne.send(at('informatie'), {
    organisation: 'Muziekschool De Snaar',
    function: 'docent',
    treating: 'no',
    asked: 'Komt zij op tijd, en zingt zij mee?',
    purpose: 'Weten of de les haar goed doet.',
    ground: 'commission',
    mayBeSaid: 'Wij praten met haar over haar week.',
    personKnows: 'yes',
    askedOn: today.toString(),
  })
  const to = await sanne.page.getByText('Vraag het met een eenmalige link').first().getAttribute('href')
  await sanne.open(to ?? '')
  await sanne.send(to ?? '', { sender: 'Sanne, 06 1234' }, { name: 'step', value: 'preview' })
  await sanne.sees('Deze vraag komt van Sanne, 06 1234.')
  await sanne.send(`${to}/maken`, {}, { name: 'step', value: 'make' })
  await sanne.sees('U ziet dit één keer')
  ;({ link, code } = await onceShown(sanne))
  expect([link, code]).not.toContain('')
  await sanne.open(at('informatie'))
  expect(await sanne.page.content()).not.toContain(link)
  await sanne.sees('Nog niet met de code geopend.')
})

test('2 the teacher answers on a phone, without an account and without scripts', async () => {
  const teacher = await Person.visitor(browser, house.origin, { width: 360, javaScript: false })
  await teacher.open(link)
  expect(await teacher.page.title()).toBe('Een bericht voor u')
  await teacher.send(link, { code: 'AAAA AAAA' })
  expect(await teacher.refusals()).toEqual([
    'Deze code klopt niet. U kunt het nog 4 keer proberen. Bel anders wie u de link gaf.',
  ])
  await teacher.send(link, { code: code.toLowerCase() })
  await teacher.sees('Komt zij op tijd, en zingt zij mee?')
  const page = await teacher.page.content()
  expect(page).not.toMatch(/\bLIV\b|interventie|radicalis|dossier|<script/i)
  await teacher.send(link, { answer: 'Zij zingt mee, en lacht weer.' })
  expect(await teacher.refusals()).toEqual(['Kies hoe u dit weet', 'Vul uw naam en functie in'])
  expect(await teacher.page.locator('[name="answer"]').inputValue()).toBe('Zij zingt mee, en lacht weer.')
  await teacher.page
    .locator('[name="file"]')
    .setInputFiles({ name: 'rooster.pdf', mimeType: 'application/pdf', buffer: aPdf(20_000) })
  await teacher.send(link, { knows: 'self', from: 'Wil Snaar, docent' })
  await teacher.sees('Dank u. Uw antwoord is ontvangen.')
  expect(teacher.page.url()).toBe(`${house.origin}/bericht/bedankt`)
  expect((await teacher.page.goto(house.origin + link))?.status()).toBe(404)
  await teacher.look()
  await teacher.close()
})

test('3 the answer waits with who asked, with its source and its file, and the log says who did what', async () => {
  await sanne.open('/werk')
  await sanne.sees('Antwoord gekomen via een link')
  await sanne.open(at('informatie'))
  await sanne.sees('Zij zingt mee, en lacht weer.')
  await sanne.sees('Van Wil Snaar, docent, via een eenmalige link. Hoe weet de bron dit: was er zelf bij.')
  const file = await sanne.page.getByText('Haal het bestand op').first().getAttribute('href')
  const got = await sanne.page.request.get(house.origin + file)
  expect(got.headers()['content-disposition']).toContain("attachment; filename*=UTF-8''bijlage.pdf")
  expect(got.headers()['x-content-type-options']).toBe('nosniff')
  expect((await got.body()).equals(aPdf(20_000))).toBe(true)
  const seen = await sanne.page.locator('form[action$="/gezien"]').first().getAttribute('action')
  await sanne.send(seen ?? '')
  await sanne.open('/werk')
  expect(await sanne.page.locator('main').innerText()).not.toContain('Antwoord gekomen via een link')
  await sanne.open(at('logboek'))
  for (const line of [
    'maakte een eenmalige link',
    'gaf bij een eenmalige link een verkeerde code',
    'opende een eenmalige link met de code',
    'antwoordde via een eenmalige link',
    'haalde een bestand op',
  ])
    await sanne.sees(line)
})

test('4 the interpreter opens the sheet of the appointment with a code, and it is dead once the appointment changes', async () => {
  await sanne.open(at('gesprekken'))
  await sanne.send(at('gesprekken'), {
    plannedOn: today.add({ days: 1 }).toString(),
    time: '14.30',
    place: 'spreekkamer van de bibliotheek',
    withWhom: 'de persoon, Omar en Lotte',
    interpreterMode: 'phone',
    interpreterLanguage: 'Oeigoers',
    interpreterRegister: 'sworn',
  })
  const talk = new URL(sanne.page.url()).pathname
  await sanne.open(`${talk}/tolk`)
  await sanne.send(`${talk}/tolk/link`)
  const made = await onceShown(sanne)
  const interpreter = await Person.visitor(browser, house.origin, { width: 390, javaScript: false })
  await interpreter.open(made.link)
  await interpreter.send(made.link, { code: made.code })
  await interpreter.sees('Oeigoers')
  expect(await interpreter.page.locator('main').innerText()).not.toMatch(/bibliotheek|Omar|Lotte|LIV/)
  await sanne.open(talk)
  await sanne.send(`${talk}/afspraak`, { time: '16.00' })
  expect((await interpreter.page.goto(house.origin + made.link))?.status()).toBe(404)
  await interpreter.close()
})
