import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useAssets } from './assets.ts'
import { galleryPage } from './gallery-page.tsx'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const quiet = '--no-sandbox --headless --disable-gpu --disable-quic --no-first-run --disable-background-networking'
const args = `${quiet} --disable-component-update --disable-sync`.split(' ')
const shots = process.env.LIV_SHOTS

let server: Server
let browser: Browser
let origin: string
let assets: string
let cssName: string

beforeAll(async () => {
  assets = mkdtempSync(join(tmpdir(), 'assets-'))
  execFileSync(process.execPath, [join(import.meta.dirname, 'build-css.mjs'), assets])
  const manifest = JSON.parse(readFileSync(join(assets, 'manifest.json'), 'utf8'))
  cssName = manifest['liv.css']
  useAssets(manifest)
  server = createServer((request, response) => answer(request.url ?? '/', assets, response)).listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await chromium.launch({ executablePath: process.env.LIV_CHROMIUM ?? '/usr/bin/chromium', args })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

const types = { css: 'text/css', js: 'text/javascript', woff2: 'font/woff2', svg: 'image/svg+xml' }

function answer(url: string, assets: string, response: import('node:http').ServerResponse): void {
  const ending = url.split('.').at(-1) as keyof typeof types
  if (url.startsWith('/assets/'))
    response.setHeader('content-type', types[ending]).end(readFileSync(join(assets, url.slice(8))))
  else response.setHeader('content-type', 'text/html; charset=utf-8').end(galleryPage())
}

async function open(width: number, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(origin)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return page
}

for (const width of [1280, 390])
  for (const scheme of ['light', 'dark'] as const)
    test(`the gallery has no accessibility violation at ${width} pixels, ${scheme}`, { timeout: 60_000 }, async () => {
      const page = await open(width, scheme)
      if (shots) await page.screenshot({ path: join(shots, `gallery-${width}-${scheme}.png`), fullPage: true })
      await page.evaluate(axe)
      const found = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')
      const { violations } = found as {
        violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
      }
      const said = violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`),
      )
      expect(said).toEqual([])
      await page.context().close()
    })

test('nothing scrolls sideways at 320 pixels', { timeout: 60_000 }, async () => {
  const page = await open(320, 'light')
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  if (shots) await page.screenshot({ path: join(shots, 'gallery-320.png'), fullPage: true })
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
  await page.context().close()
})

test('on a phone the menu and the other steps open without a script of ours', { timeout: 60_000 }, async () => {
  const page = await open(390, 'light')
  await page.getByRole('button', { name: 'Menu' }).click()
  if (shots) await page.screenshot({ path: join(shots, 'menu-390.png') })
  expect(await page.getByRole('link', { name: 'Stijl' }).isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Stap 6 van 9/ }).click()
  if (shots) await page.screenshot({ path: join(shots, 'steps-390.png') })
  expect(await page.getByRole('listitem').filter({ hasText: 'Afronding' }).isVisible()).toBe(true)
  await page.context().close()
})

test('a refused form says so in the title and takes the focus to its reasons', { timeout: 60_000 }, async () => {
  const page = await open(1280, 'light')
  expect(await page.title()).toMatch(/^Fout: /)
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('ui-errors')
  await page.getByRole('link', { name: /^31 februari/ }).click()
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('dag-day')
  await page.context().close()
})

test('the stylesheet is small and asks nothing of a wider content policy', () => {
  const css = readFileSync(join(assets, cssName))
  expect(gzipSync(css).length).toBeLessThan(25_000)
  expect(css.toString()).not.toMatch(/data:|https?:|Amsterdam Sans/)
})

test('a page holds no inline style and no inline script', () => {
  expect(galleryPage()).not.toMatch(/ style=|<style|<script(?![^>]* src=)| on\w+=/)
})

for (const width of [1280, 390])
  test(`what must be in sight stays there, and hides nothing that has the focus, at ${width} pixels`, {
    timeout: 60_000,
  }, async () => {
    const page = await open(width, 'light')
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    expect(await inSight(page, '.ui-urgent a')).toBe(true)
    await page.evaluate(() => scrollTo(0, 0))
    await page.locator('main a').first().focus()
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      expect(await coveredFocus(page), `after ${presses} presses`).toBe('')
    }
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Shift+Tab')
      expect(await coveredFocus(page), `${presses} presses back`).toBe('')
    }
    await page.context().close()
  })

test('in a short window the header scrolls away with the rest', { timeout: 60_000 }, async () => {
  const page = await open(320, 'light')
  await page.setViewportSize({ width: 320, height: 256 })
  await page.evaluate(() => scrollTo(0, 2000))
  expect(await inSight(page, '.ui-urgent a')).toBe(false)
  await page.context().close()
})

const inSight = (page: Page, what: string) =>
  page.locator(what).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })

/** What lies over the middle of what has the focus; '' when it is free or has no place of its own. */
const coveredFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    const box = element?.getBoundingClientRect()
    if (!element || !box || box.height === 0) return ''
    const above = document.elementFromPoint(
      box.left + Math.min(box.width / 2, 20),
      box.top + Math.min(box.height / 2, 12),
    )
    const free = !above || element.contains(above) || above.contains(element) || !above.closest('.ui-header')
    return free ? '' : `${element.outerHTML.slice(0, 60)} under ${above.className}`
  })
