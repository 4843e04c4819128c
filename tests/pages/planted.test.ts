import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumPath, flags } from '../journeys/browser.ts'
import { findingsOf } from './engines.ts'
import { roomFaults, withLongerWords } from './room.ts'
import { shapeOf } from './shape.ts'

/** A checker that finds nothing may be a checker that looks at nothing: each finds a fault that was put there. */
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath, args: flags })
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
})

afterAll(() => browser?.close())

const pageWith = async (body: string) => {
  const page = await context.newPage()
  await page.setContent(
    `<!doctype html><html lang="nl"><head><title>Proef</title></head><body><main><h1>Proef</h1>${body}</main></body></html>`,
  )
  return page
}

test('each of the three engines finds a field without a label', async () => {
  const page = await pageWith('<form action="/"><input name="leeg"><button>Ja</button></form>')
  const found = await findingsOf(page)
  for (const engine of ['axe', 'htmlcs', 'ibm']) expect(found.filter((one) => one.startsWith(engine))).not.toEqual([])
})

test('a page that is right has no finding', async () => {
  expect(await findingsOf(await pageWith('<p>Dit is een gewone zin.</p>'))).toEqual([])
})

test('words that scroll sideways, are cut off or lie over each other are seen', async () => {
  const wide = await pageWith('<p style="width: 2000px">Breed</p>')
  expect(await roomFaults(wide, ['sideways'])).toHaveLength(1)
  const cut = await pageWith('<p style="width: 3rem; overflow: hidden; white-space: nowrap">Een lange zin</p>')
  expect(await roomFaults(cut, ['cut off'])).toHaveLength(1)
  const over = await pageWith('<p>Een zin</p><p style="margin-top: -2.1rem">Een andere</p>')
  expect(await roomFaults(over, ['overlap'])).toHaveLength(1)
  expect(await roomFaults(await pageWith('<p>Een zin</p><p>Een andere</p>'), ['cut off', 'overlap'])).toEqual([])
})

test('longer words are 40 % longer, and afterwards as they were', async () => {
  const page = await pageWith('<p>Woonplaatsen</p>')
  const text = () => page.locator('p').innerText()
  const longer = await withLongerWords(page, text)
  expect(longer.length).toBeGreaterThanOrEqual('Woonplaatsen'.length * 1.4)
  expect(await text()).toBe('Woonplaatsen')
})

test('other words make no other shape; a name that is missing, a class or a role does', async () => {
  const shape = async (body: string) => (await shapeOf(await pageWith(body))).join()
  const one = await shape('<p><a href="/een">Een</a></p>')
  expect(await shape('<p><a href="/twee">Twee</a></p>')).toBe(one)
  expect(await shape('<p><a href="/een"></a></p>')).not.toBe(one)
  expect(await shape('<p><a href="/een" class="x">Een</a></p>')).not.toBe(one)
  expect(await shape('<p><a href="/een" role="button">Een</a></p>')).not.toBe(one)
  expect(await shape('<ul><li>Een</li></ul>')).toBe(await shape('<ul><li>Een</li><li>Twee</li></ul>'))
})
