import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { personas } from '../../src/access/personas.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { type Place, walk } from './walk.ts'

/**
 * `npm run pictures`: every kind of page that each role reaches, at 1280 and 390 px, light and dark, into pictures/ for somebody to
 * look at one by one. Words after it choose personas: `npm run pictures -- sanne karin`. PICTURES_EACH says how many of each kind.
 */
const folder = join(process.cwd(), 'pictures')
const each = Number(process.env.PICTURES_EACH ?? 1)
const wanted = process.argv.slice(2)
// One for each role; the second of a role sees the same pages.
const roles = new Set<string>()
const everyRole = personas.filter(({ roles: [first] }) => first && !roles.has(first) && roles.add(first))
const who = wanted.length > 0 ? wanted : ['niemand', ...everyRole.map((one) => one.id)]

const looks = [
  { name: '1280', width: 1280, scheme: 'light' },
  { name: '390', width: 390, scheme: 'light' },
  { name: '1280-donker', width: 1280, scheme: 'dark' },
] as const

const { buildWhenStale } = await import(pathToFileURL(join(process.cwd(), 'build.mjs')).href)
await buildWhenStale()
rmSync(folder, { recursive: true, force: true })
const house = await startHouse({ patience: 300_000 })
const browser = await chromium.launch({
  executablePath: process.env.LIV_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const taken: string[] = []
try {
  for (const persona of who) await pictures(browser, house, persona)
  writeFileSync(join(folder, 'lijst.txt'), `${taken.join('\n')}\n`)
  console.log(`${taken.length} pages in ${folder}`)
} finally {
  await browser.close()
  await house.stop()
  removeData(house.dataDir)
}

async function pictures(browser: Browser, house: RunningHouse, persona: string): Promise<void> {
  const into = join(folder, persona)
  mkdirSync(into, { recursive: true })
  const context = await browser.newContext({ locale: 'nl-NL' })
  const page = await enter(context, house, persona)
  const start = persona === 'niemand' ? '/' : '/werk'
  const many = await walk(page, start, each, (place) => take(page, into, persona, place))
  console.log(`${persona}: ${many} pages`)
  await context.close()
}

async function enter(context: BrowserContext, house: RunningHouse, persona: string): Promise<Page> {
  const page = await context.newPage()
  if (persona === 'niemand') {
    await page.goto(`${house.origin}/`)
    return page
  }
  await page.goto(`${house.origin}/inloggen`)
  await page.click(`button[name="persona"][value="${persona}"]`)
  await page.waitForURL(`${house.origin}/**`)
  return page
}

async function take(page: Page, into: string, persona: string, { path, kind }: Place): Promise<void> {
  const name = kind.replaceAll(/\W+/g, '_').replaceAll(/^_|_$/g, '') || 'start'
  const times = taken.filter((line) => line.startsWith(`${persona} ${kind} `)).length
  for (const look of looks) {
    // Without motion: a colour on its way from dark to light is none of both.
    await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: look.width, height: 900 })
    // As high as the page itself, or what stays at the foot of the window is drawn somewhere in the middle.
    const high = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width: look.width, height: Math.min(Math.max(high, 900), 16_000) })
    await page.screenshot({ path: join(into, `${name}${times || ''}-${look.name}.png`), fullPage: true })
  }
  taken.push(`${persona} ${kind} ${path}`)
}
