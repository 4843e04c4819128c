import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../journeys/browser.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { enter } from './reached.ts'
import { weightOf } from './weight.ts'

let house: RunningHouse
let browser: Browser
let page: Page
let casePage = ''

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
  page = (await enter(browser, house.origin, 'sanne', { viewport: { width: 390, height: 844 } })).page
  await page.goto(`${house.origin}/dossiers`)
  casePage = (await page.locator('main a[href*="/dossiers/LIV-"]').first().getAttribute('href')) ?? ''
})

afterAll(async () => {
  await browser?.close()
  await house?.stop()
  if (house) removeData(house.dataDir)
})

test('a case page weighs less than 100 kB compressed and asks nothing of another host', async () => {
  await page.goto(house.origin + casePage)
  const { bytes, elsewhere } = await weightOf(page)
  expect(elsewhere).toEqual([])
  expect(bytes).toBeGreaterThan(10_000)
  expect(bytes).toBeLessThan(100_000)
})

test('on a slow telephone the largest part of a case page is there within 1.5 seconds', async () => {
  await slowTelephone(page)
  const times: number[] = []
  // What else this machine does meanwhile is not the page's: the best of five counts.
  for (let turn = 0; turn < 5; turn += 1) times.push(await largestPaint(page, house.origin + casePage))
  expect(Math.min(...times), `${times.map(Math.round)} ms`).toBeLessThan(1_500)
})

/** 1.6 Mbit/s, 150 ms there and back, a processor four times as slow, and nothing kept from the time before. */
async function slowTelephone(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page)
  const speed = (1.6 * 1_000_000) / 8
  await line.send('Network.enable')
  await line.send('Network.setCacheDisabled', { cacheDisabled: true })
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: speed,
    uploadThroughput: speed,
  })
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

async function largestPaint(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'load' })
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let last = 0
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntries()) last = startTime
        }).observe({ type: 'largest-contentful-paint', buffered: true })
        setTimeout(() => done(last), 500)
      }),
  )
}
