import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../journeys/browser.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { enter } from './reached.ts'

/** Where the main task of each role is done. */
const places = [
  ['yara', '/consultaties'],
  ['els', '/aanmelden'],
  ['sanne', '/werk'],
  ['omar', '/werk'],
  ['lotte', '/werk'],
  ['tess', '/verdelen'],
  ['karin', '/aanbevelingen'],
  ['nadia', '/overdrachten'],
  ['bas', '/beheer'],
  ['wim', '/beheer/instellingen'],
] as const

let house: RunningHouse
let browser: Browser

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

for (const [persona, path] of places)
  test(`${persona} comes to everything on ${path} with Tab, past the menu in one press, and gets away again`, async () => {
    const { page } = await enter(browser, house.origin, persona)
    await page.goto(house.origin + path)
    const wanted = await page.evaluate(markWhatTakesFocus)
    expect(wanted).toBeGreaterThan(5)
    expect(await missedByTab(page, wanted)).toEqual([])
    await page.goto(house.origin + path)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhoud')
    await page.context().close()
  })

test('a form sent with Enter and refused: the reader stands at the reasons, and Enter on one goes to its field', async () => {
  const { page } = await enter(browser, house.origin, 'yara')
  await page.goto(`${house.origin}/consultaties/nieuw`)
  await page.locator('main form input[type="text"]').first().focus()
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('ui-errors')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.matches('input, select, textarea'))).toBe(true)
})

/** Gives each thing that Tab must come to a number; of a group of radios the browser lets it come to one. */
function markWhatTakesFocus(): number {
  const groups = new Set<string>()
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, summary, input:not([type=hidden]), select, textarea'),
  ]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => {
      if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true
      const group = `${one.form?.action} ${one.name}`
      return !groups.has(group) && groups.add(group)
    })
  for (const [at, one] of all.entries())
    for (const twin of radiosWith(one)) (twin as HTMLElement).dataset.stop = String(at)
  return all.length

  function radiosWith(one: HTMLElement): Iterable<Element> {
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return [one]
    return (one.form ?? document).querySelectorAll(`input[type="radio"][name="${one.name}"]`)
  }
}

async function missedByTab(page: Page, wanted: number): Promise<string[]> {
  const reached = new Set<string>()
  for (let press = 0; press < wanted + 20 && reached.size < wanted; press += 1) {
    await page.keyboard.press('Tab')
    reached.add(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.stop ?? ''))
    reached.delete('')
  }
  return page.$$eval(
    '[data-stop]',
    (all, known) =>
      all
        .filter((one) => !known.includes((one as HTMLElement).dataset.stop ?? ''))
        .map((one) => one.outerHTML.slice(0, 160)),
    [...reached],
  )
}
