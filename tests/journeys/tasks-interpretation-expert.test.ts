import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'
import { Walk } from './steps.ts'

/** The duidingsexpert, on a phone: on the way to a conversation, writing, and reading a colleague; each step is counted. */
let house: RunningHouse
let browser: Browser
const people = new Map<string, Person>()
const as = async (persona: string, width = 390): Promise<Person> => {
  const known = people.get(persona) ?? (await Person.signIn(browser, house.origin, persona, { width }))
  people.set(persona, known)
  return known
}
let number = ''
const at = (path: string) => `/dossiers/${number}/duiding/radicalisering${path}`

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

test('1 in the train: one tap to where, when, which interpreter and what to keep to', async () => {
  const noor = await as('noor')
  const walk = await Walk.start('Duidingsexpert 1', noor)
  await walk.follow(/^(Bereid dit gesprek voor|Voorbereiden)/, /Bereid (dit|het) gesprek voor/)
  expect(new URL(noor.page.url()).pathname).toMatch(/\/gesprekken\/[0-9a-f-]{36}$/)
  for (const seen of [
    'naaikamer in het buurthuis',
    'Koerdisch, Kurmanci',
    'Els brengt haar',
    'Alleen vrouwen in de kamer',
  ])
    await walk.sees(seen)
  walk.is()
})

test('2 what was written once is lifted, for and against, and what is found rests on it', async () => {
  const omar = await as('omar')
  const walk = await Walk.start('Duidingsexpert 2', omar)
  await walk.follow(/^Schrijven/, 'Schrijf de duiding van mogelijke radicalisering')
  number = walk.number
  await walk.follow('Neem zinnen over uit de gesprekken')
  const sentences = await omar.page.locator('select[name^="zin-"]').count()
  expect(sentences).toBeGreaterThan(2)
  await walk.send('/uit-gesprekken', { 'zin-0': 'Wat hiertegen pleit', 'zin-2': 'Wat hierop wijst' })
  await walk.sees('De gekozen zinnen staan bij de waarnemingen')
  const side = (name: string) => omar.page.locator(`form[action="${at('/vaststelling')}"] input[name="${name}"]`)
  const last = async (name: string) => (await side(name).last().getAttribute('value')) ?? ''
  await walk.send('/vaststelling', {
    text: 'Hij zoekt gezelschap, niet de groep.',
    for: [await last('for')],
    against: [(await side('against').first().getAttribute('value')) ?? ''],
  })
  await walk.sees('Hij zoekt gezelschap, niet de groep.')
  walk.is()
})

test('3 a colleague reads it and disagrees on paper: the words stay where the conclusion is', async () => {
  const omar = await as('omar')
  await omar.open(at(''))
  await omar.send(at('/teken'))
  await omar.send(at('/toets-vragen'), { colleague: 'Rosa Mendes' })
  const rosa = await as('rosa')
  const walk = await Walk.start('Duidingsexpert 3', rosa)
  await walk.follow(/^Toetsen/)
  await walk.sees('U leest alleen deze duiding')
  await walk.send('/toets', { agrees: 'no', remarks: 'Het telefoongesprek weegt hier te licht.' })
  await walk.sees('Uw toegang tot dit dossier is geëindigd')
  walk.is()
  await omar.open(at(''))
  await omar.sees('Ik ben het niet eens met deze duiding.')
  await omar.page.emulateMedia({ media: 'print' })
  await omar.sees('Het telefoongesprek weegt hier te licht.')
  expect((await rosa.page.goto(house.origin + at('')))?.status()).toBe(404)
})
