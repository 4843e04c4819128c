import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deStemAanDeLijn as story } from '../../database/scenarios/de-stem-aan-de-lijn.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'

/** One conversation from plan to answer of others, in a real browser, as the people it takes. */
let house: RunningHouse
let browser: Browser
const people = new Map<string, Person>()
const as = async (persona: string): Promise<Person> => {
  const known = people.get(persona) ?? (await Person.signIn(browser, house.origin, persona))
  people.set(persona, known)
  return known
}
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
let number = ''
let talk = ''
const at = (path: string) => `/dossiers/${number}/${path}`

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
  const sanne = await as('sanne')
  await sanne.open(`/zoeken?naar=${story.commission?.vNumber}`)
  const href = await sanne.page.locator('main a[href*="/dossiers/LIV"]').first().getAttribute('href')
  number = href?.split('/').pop() ?? ''
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

test('1 the coordinator plans it, with an interpreter, a dialect and the objection of the person', async () => {
  const sanne = await as('sanne')
  await sanne.open(at('gesprekken'))
  await sanne.send(at('gesprekken'), {
    plannedOn: today.toString(),
    time: '14.30',
    place: 'spreekkamer van de bibliotheek',
    withWhom: 'de persoon, Omar en Lotte',
    interpreterMode: 'phone',
    interpreterLanguage: 'Oeigoers',
    interpreterDialect: 'zuidelijk',
    interpreterRegister: 'sworn',
    interpreterObjection: 'Niet de eerste tolk.',
    safety: 'Het gordijn is dicht.',
  })
  await sanne.sees('Bezwaar tegen een tolk')
  talk = /gesprekken\/([0-9a-f-]{36})/.exec(sanne.page.url())?.[1] ?? ''
  expect(talk).not.toBe('')
})

/** The lines of a calendar file, unfolded, by name. */
const parsed = (file: string) =>
  Object.fromEntries(
    file
      .replaceAll('\r\n ', '')
      .trim()
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  )

test('2 everybody takes it into a calendar: no name, no number, no subject, and the link leads back', async () => {
  const omar = await as('omar')
  await omar.open(at(`gesprekken/${talk}`))
  const answer = await omar.page.request.get(`${house.origin}${at(`gesprekken/${talk}/agenda.ics`)}`)
  expect(answer.headers()['content-disposition']).toContain('afspraak.ics')
  const file = await answer.text()
  const event = parsed(file)
  expect(event).toMatchObject({ SUMMARY: 'Afspraak', CLASS: 'PRIVATE', STATUS: 'CONFIRMED' })
  const { personName = '', vNumber = '' } = story.commission ?? {}
  for (const word of [number, vNumber, ...personName.split(' '), 'Oeigoers', 'bibliotheek', 'tolk', 'gesprek', 'LIV'])
    expect(file.toLowerCase(), word).not.toContain(word.toLowerCase())
  await omar.open(new URL(event.URL ?? '').pathname)
  await Promise.all([omar.page.waitForNavigation(), omar.page.getByText('Open het gesprek').click()])
  await omar.sees('spreekkamer van de bibliotheek')
  const noor = await as('noor')
  expect((await noor.page.goto(event.URL ?? ''))?.status()).toBe(404)
})

test('3 the interpreter gets a sheet, on paper or as a document: by phone without place or name', async () => {
  const lotte = await Person.signIn(browser, house.origin, 'lotte', { width: 390 })
  people.set('lotte', lotte)
  await lotte.open(at(`gesprekken/${talk}/tolk`))
  const sheet = await lotte.page.locator('main article').innerText()
  expect(sheet).toContain('Oeigoers, zuidelijk')
  expect(sheet).not.toMatch(/bibliotheek|Omar|Lotte|LIV-|Rahile|gordijn/)
  const pdf = await lotte.page.request.get(`${house.origin}${at(`gesprekken/${talk}/tolk.pdf`)}`)
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  expect(pdf.headers()['content-disposition']).toContain('afspraak.pdf')
})

test('4 the report says who said what to whom; after signing it is only added to, and the paper is gone', async () => {
  const lotte = await as('lotte')
  const here = at(`gesprekken/${talk}`)
  await lotte.open(here)
  await lotte.page.getByText('Wie zei wat tegen wie: voeg').click()
  await lotte.send(`${here}/verslag`, {
    heldOn: today.toString(),
    present: 'De persoon, Omar, Lotte, tolk',
    forTeam: 'Zij vertelt over het schoolconcert.',
    careOnly: 'Slaapt beter met het lampje.',
    saidBy: 'de persoon',
    saidTo: 'Omar',
    said: 'Mijn dochter mag weer zingen.',
    nature: 'quotation',
    saidIn: 'Oeigoers',
    through: 'yes',
  })
  await lotte.sees('de persoon tegen Omar, letterlijk, Oeigoers, via de tolk')
  expect(await lotte.page.locator('main').innerText()).not.toMatch(/betrouwbaar|geloofwaardig/i)
  await lotte.send(`${here}/verslag`, {}, { name: 'next', value: 'sign' })
  await lotte.sees('ondertekend')
  await lotte.send(`${here}/aanvulling`, { text: 'Zij belde: haar dochter zingt nu al.' })
  await lotte.sees('haar dochter zingt nu al')
  await lotte.send(`${here}/papier`, { destroyedOn: today.toString() })
  await lotte.sees('Lotte Bakker: vernietigd op')
  const omar = await as('omar')
  await omar.open(here)
  await omar.sees('Mijn dochter mag weer zingen.')
  expect(await omar.page.locator('main').innerText()).not.toContain('lampje')
})

test('5 another is asked one thing, with purpose and ground, and the answer comes with its source', async () => {
  const omar = await as('omar')
  await omar.open(at('informatie'))
  await omar.send(at('informatie'), {
    organisation: 'Muziekschool De Snaar',
    function: 'docent',
    treating: 'no',
    asked: 'Kan het concert zonder filmpje?',
    purpose: 'Weten of haar dochter veilig mee kan doen.',
    ground: 'consent',
    mayBeSaid: 'Dat wij voor een moeder vragen hoe het met foto’s zit.',
    personKnows: 'yes',
    askedOn: today.toString(),
    answerBy: today.toString(),
  })
  await omar.sees('Muziekschool De Snaar, docent')
  await omar.open('/werk')
  await omar.sees('Een ander heeft nog niet geantwoord')
  await omar.open(at('informatie'))
  const action = await omar.page.locator('form[action$="/antwoord"]').first().getAttribute('action')
  await omar.send(action ?? '', { how: 'phone', from: 'de docent, over het eigen concert', answer: 'Ja, dat kan.' })
  await omar.sees('Van de docent, over het eigen concert, per telefoon.')
  await omar.sees('Er staat geen vraag open')
  // What a physician answered stays with the care experts.
  expect(await omar.page.locator('main').innerText()).not.toContain('wakker liggen')
  const lotte = await as('lotte')
  await lotte.open(at('informatie'))
  await lotte.sees('wakker liggen')
})
