import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue } from '../english/catalogue-files.ts'
import { isLeft, textsInEnglish } from '../english/left-in-dutch.ts'
import { walk } from '../pictures/walk.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'

let house: RunningHouse
let browser: Browser
const twins = new Map(catalogue().map(({ dutch, twin }) => [dutch, twin]))

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

const press = (person: Person, name: 'English' | 'Nederlands') =>
  Promise.all([person.page.waitForNavigation(), person.page.getByRole('button', { name, exact: true }).click()])

test('the switch works without scripts, comes back to the same page, and back again', async () => {
  const visitor = await Person.visitor(browser, house.origin, { javaScript: false, width: 390 })
  await visitor.open('/over')
  await press(visitor, 'English')
  expect(visitor.page.url()).toBe(`${house.origin}/over`)
  expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en')
  await visitor.sees('English is a help for who reads along')
  await visitor.look()
  await visitor.open('/privacy')
  expect(await visitor.page.title()).toMatch(/^Privacy/)
  await press(visitor, 'Nederlands')
  expect(await visitor.page.locator('html').getAttribute('lang')).toBe('nl')
  await visitor.close()
})

test('what a script says is said in the language of the page', async () => {
  const sanne = await Person.signIn(browser, house.origin, 'sanne')
  await sanne.open('/kennis/nieuw')
  await press(sanne, 'English')
  await sanne.page.locator('textarea').first().fill('Twaalf tekens')
  await expect.poll(() => sanne.page.locator('.ui-room').first().innerText()).toMatch(/characters left\.$/)
  await sanne.close()
})

test.each([undefined, 'karin', 'elif', 'lotte'])(
  'no sentence of ours is left in Dutch for %s',
  async (persona) => {
    const person = persona
      ? await Person.signIn(browser, house.origin, persona)
      : await Person.visitor(browser, house.origin)
    if (!persona) await person.open('/')
    await person.page.context().addCookies([{ name: 'taal', value: 'en', url: house.origin }])
    const left: string[] = []
    const pages = await walk(person.page, persona ? '/werk' : '/', 1, async ({ path }) => {
      if (isNoPageOfOurs(path) || !person.page.url().startsWith(house.origin)) return
      for (const text of await textsInEnglish(person.page)) if (isLeft(text, twins)) left.push(`${path}: ${text}`)
    })
    expect(left).toEqual([])
    expect(pages).toBeGreaterThan(10)
    await person.close()
  },
  480_000,
)

/** The sample pages of builders hold no sentence of LIV, and whoever chooses in the box who to be has not come in yet. */
const isNoPageOfOurs = (path: string) => path.startsWith('/beheer/stijl') || path === '/aanmelden'
