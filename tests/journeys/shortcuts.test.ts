import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shortcuts } from '#app/shortcuts.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { openBrowser, Person } from './browser.ts'

/** Single keys in a real browser: where they go, where they stay silent, and how they go off. */
let house: RunningHouse
let browser: Browser
let sanne: Person
const path = () => new URL(sanne.page.url()).pathname
const press = async (...keys: string[]) => {
  for (const key of keys) await sanne.page.keyboard.press(key)
}
const inFocus = (property: 'href' | 'id' | 'tagName' | 'textContent') =>
  sanne.page.evaluate((name) => String((document.activeElement as never)?.[name] ?? ''), property)

beforeAll(async () => {
  house = await startHouse({ patience: 480_000 })
  browser = await openBrowser()
  sanne = await Person.signIn(browser, house.origin, 'sanne')
}, 500_000)
afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

test('two keys after each other open a page; one key opens the explanation, which names every key', async () => {
  await sanne.open('/werk')
  for (const [keys, target] of [
    [['g', 'd'], '/dossiers'],
    [['g', 'c'], '/consultaties'],
    [['g', 'w'], '/werk'],
    [['?'], '/sneltoetsen'],
  ] as const) {
    await Promise.all([sanne.page.waitForURL(`${house.origin}${target}`), press(...keys)])
  }
  await sanne.look()
  const said = await sanne.page.locator('main').innerText()
  for (const { does, target } of shortcuts) if (target !== '/aanbevelingen') expect(said).toContain(does)
  expect(said, 'no page that is not in her menu').not.toContain('aanbevelingen')
})

test('j and k walk the rows, and Enter opens the one in focus', async () => {
  await sanne.open('/dossiers')
  await press('j')
  const first = await inFocus('href')
  expect(first).toMatch(/\/dossiers\/LIV-/)
  await press('j')
  expect(await inFocus('href')).not.toBe(first)
  await press('k')
  expect(await inFocus('href')).toBe(first)
  await Promise.all([sanne.page.waitForURL(first), press('Enter')])
})

test('the button for danger and the search field get the focus, and nothing is pressed', async () => {
  await sanne.open('/werk')
  await press('a')
  expect(await inFocus('textContent')).toContain('Acuut gevaar')
  expect(path()).toBe('/werk')
  await press('/')
  expect(await inFocus('id')).toBe('zoek')
})

test('while somebody types, and together with another key, a letter is only a letter', async () => {
  await sanne.open('/werk')
  await sanne.page.focus('#zoek')
  await press('g', 'd', 'j', '/')
  expect(await sanne.page.inputValue('#zoek')).toBe('gdj/')
  expect(path()).toBe('/werk')
  await sanne.page.locator('h1').click()
  await press('g', 'Control+d')
  await press('Alt+j')
  expect(await inFocus('tagName')).not.toBe('A')
  expect(path()).toBe('/werk')
})

test('turned off on this device they do nothing, also after a new page; turned on they work again', async () => {
  await sanne.open('/sneltoetsen')
  await sanne.page.getByRole('button', { name: 'Zet de sneltoetsen uit' }).click()
  await sanne.sees('De sneltoetsen staan uit op dit apparaat.')
  await sanne.look()
  await press('g', 'd')
  await sanne.open('/werk')
  await press('j')
  expect(await inFocus('tagName')).not.toBe('A')
  expect(path()).toBe('/werk')
  await sanne.open('/sneltoetsen')
  await sanne.page.getByRole('button', { name: 'Zet de sneltoetsen aan' }).click()
  await Promise.all([sanne.page.waitForURL(`${house.origin}/dossiers`), press('g', 'd')])
})

test('without scripts the page says so, and all else works', async () => {
  const yara = await Person.signIn(browser, house.origin, 'yara', { javaScript: false })
  await yara.page.goto(`${house.origin}/sneltoetsen`)
  expect(await yara.page.locator('main').innerText()).toContain('Uw browser voert geen scripts uit')
  expect(await yara.page.locator('button[data-shortcuts]').isVisible()).toBe(false)
  await yara.close()
})
