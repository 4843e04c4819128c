import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deStemAanDeLijn as story } from '../../database/scenarios/de-stem-aan-de-lijn.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { chromiumPath, flags, openBrowser, Person } from './browser.ts'

/** A conversation is written up in a reception centre with a failing line: nothing is lost, and nothing stays on the laptop. */
let house: RunningHouse
let browser: Browser
let superuser: pg.Client
let number = ''
const talks: string[] = []
const laptop = mkdtempSync(join(tmpdir(), 'liv-laptop-'))
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const at = (path: string) => `/dossiers/${number}/${path}`
const reportOf = (talk: string) => at(`gesprekken/${talk}/verslag`)

beforeAll(async () => {
  house = await startHouse({ patience: 240_000 })
  browser = await openBrowser()
  const socket =
    readFileSync(join(house.dataDir, 'postgres', 'postmaster.pid'), 'utf8')
      .split('\n')[4]
      ?.trim() ?? ''
  superuser = new pg.Client({ host: socket, user: 'postgres', database: 'liv' })
  await superuser.connect()
  const sanne = await Person.signIn(browser, house.origin, 'sanne')
  await sanne.open(`/zoeken?naar=${story.commission?.vNumber}`)
  const href = await sanne.page.locator('main a[href*="/dossiers/LIV"]').first().getAttribute('href')
  number = href?.split('/').pop() ?? ''
  for (let count = 0; count < 5; count++) {
    await sanne.open(at('gesprekken'))
    await sanne.send(at('gesprekken'), {
      plannedOn: today.toString(),
      time: '14.30',
      place: 'spreekkamer',
      withWhom: 'de persoon en Lotte',
      interpreterMode: 'none',
      safety: 'Deur open.',
    })
    talks.push(/gesprekken\/([0-9a-f-]{36})/.exec(sanne.page.url())?.[1] ?? '')
  }
  await sanne.close()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await superuser?.end()
  await house?.stop()
  if (house) removeData(house.dataDir)
  rmSync(laptop, { recursive: true, force: true })
})

beforeEach(() => clockAhead('0'))

/** A browser that keeps its folder on the disk when it is closed, as on a laptop. */
const openLaptop = (): Promise<BrowserContext> =>
  chromium.launchPersistentContext(laptop, {
    executablePath: chromiumPath,
    headless: true,
    args: flags,
    locale: 'nl-NL',
    viewport: { width: 1280, height: 900 },
  })

async function signIn(page: Page, persona: string): Promise<void> {
  await page.goto(`${house.origin}/inloggen`)
  await page.click(`button[name="persona"][value="${persona}"]`)
  await page.waitForURL(`${house.origin}/**`)
}

async function openReport(page: Page, talk: string) {
  await page.goto(house.origin + at(`gesprekken/${talk}`))
  return page.locator(`form[action="${reportOf(talk)}"]`)
}

const field = (page: Page, talk: string, name: string, value?: string) =>
  page.locator(`form[action="${reportOf(talk)}"] [name="${name}"]${value ? `[value="${value}"]` : ''}`).first()
/** Both texts of the page that lays them side by side, without the words that say where they differ. */
const sides = async (page: Page) => {
  const texts = await page.locator('.ui-two-texts__side').evaluateAll((all) =>
    all.map((side) => {
      const copy = side.cloneNode(true) as HTMLElement
      for (const aside of copy.querySelectorAll('h3, .ams-visually-hidden')) aside.remove()
      return copy.textContent ?? ''
    }),
  )
  return texts.map((text) => text.replace(/\s+/g, ' ').trim())
}
const says = (page: Page, talk: string) => page.locator(`form[action="${reportOf(talk)}"] output`).first()

/** How many texts wait on this device, whatever they are. */
const waitingHere = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const asked = indexedDB.open('typed', 1)
        asked.onupgradeneeded = () => asked.result.createObjectStore('waiting', { keyPath: 'id' })
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => {
          const count = asked.result.transaction('waiting').objectStore('waiting').count()
          count.onsuccess = () => resolve(count.result)
        }
      }),
  )

/** Words that must stand nowhere: in every way that a browser writes letters to its disk. */
function filesWith(word: string): string[] {
  const shapes = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le'), Buffer.from(encodeURIComponent(word))]
  return filesIn(laptop).filter((file) => {
    const bytes = readFileSync(file)
    return shapes.some((shape) => bytes.includes(shape))
  })
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    const found = statSync(path, { throwIfNoEntry: false })
    return found?.isDirectory() ? filesIn(path) : found?.isFile() ? [path] : []
  })

const clockAhead = (interval: string) => superuser.query('update gate.clock set ahead = $1::interval', [interval])

test('two hours without a line, the lid closed, the browser restarted, signed in again: all text is back', async () => {
  const talk = talks[0] as string
  const care = 'Zij slaapt sinds de zandstorm niet meer; lavendelolie helpt een beetje.'
  const team = 'Zij vertelde Omar over haar kanarievogel, de schoolbus en het zoutmeer.'
  const more = `${team} Daarna noemde zij de vuurtoren.`
  let context = await openLaptop()
  let page = context.pages()[0] as Page
  await signIn(page, 'lotte')
  await openReport(page, talk)
  await field(page, talk, 'careOnly').fill(care)
  await expect
    .poll(() => says(page, talk).innerText(), { timeout: 40_000 })
    .toMatch(/^Tussendoor bewaard om \d+\.\d\d uur\./)

  await context.setOffline(true)
  await field(page, talk, 'forTeam').fill(more)
  await expect.poll(() => says(page, talk).innerText(), { timeout: 40_000 }).toMatch(/^Niet verbonden\. Bewaard op dit/)
  await page
    .locator(`form[action="${reportOf(talk)}"] button[type="submit"]`)
    .first()
    .click()
  await expect.poll(() => says(page, talk).innerText()).toMatch(/^Geen verbinding\. Er is niets verstuurd\./)
  expect(await field(page, talk, 'forTeam').inputValue()).toBe(more)
  expect(page.url()).toContain(at(`gesprekken/${talk}`))
  // A control: what a page does write in clear is found.
  await page.evaluate(() => localStorage.setItem('control', 'controlewoord-regenboogforel'))
  await context.close()

  expect(filesWith('controlewoord-regenboogforel')).not.toEqual([])
  for (const word of ['zandstorm', 'lavendelolie', 'kanarievogel', 'vuurtoren', reportOf(talk)])
    expect([word, filesWith(word)]).toEqual([word, []])

  await clockAhead('2 hours')
  context = await openLaptop()
  page = context.pages()[0] as Page
  await page.goto(house.origin + at(`gesprekken/${talk}`))
  expect(page.url()).not.toContain(at(`gesprekken/${talk}`))
  // Somebody else at this laptop gets nothing of it, and takes nothing away.
  await signIn(page, 'omar')
  await openReport(page, talk)
  expect(await page.getByRole('link', { name: 'Terugzetten' }).count()).toBe(0)
  expect(await waitingHere(page)).toBe(1)
  await context.clearCookies()
  await signIn(page, 'lotte')
  await openReport(page, talk)
  await page.getByRole('link', { name: 'Terugzetten' }).first().click()
  await page.waitForURL('**/concepten/**')
  expect(await field(page, talk, 'careOnly').inputValue()).toBe(care)
  expect(await field(page, talk, 'forTeam').inputValue()).toBe(more)
  expect(await waitingHere(page)).toBe(0)

  await field(page, talk, 'present').fill('De persoon, Lotte')
  await page
    .locator(`form[action="${reportOf(talk)}"] button[type="submit"]`)
    .first()
    .click()
  await page.waitForURL(`**${at(`gesprekken/${talk}`)}`)
  expect(await page.locator('main').innerText()).toContain('Bewaard.')
  expect(await field(page, talk, 'careOnly').inputValue()).toBe(care)
  expect(await page.getByRole('link', { name: 'Terugzetten' }).count()).toBe(0)
  const { rows } = await superuser.query('select id from gate.draft where form = $1', [reportOf(talk)])
  expect(rows).toEqual([])
  await context.close()
  for (const word of ['zandstorm', 'kanarievogel']) expect([word, filesWith(word)]).toEqual([word, []])
})

async function aPage(javaScript = true): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', javaScriptEnabled: javaScript })
  const page = await context.newPage()
  await signIn(page, 'lotte')
  return page
}

const kept = (page: Page, talk: string) =>
  expect.poll(() => says(page, talk).innerText(), { timeout: 40_000 }).toMatch(/^Tussendoor bewaard om/)

async function press(page: Page, talk: string): Promise<void> {
  const button = page.locator(`form[action="${reportOf(talk)}"] button[type="submit"]`).first()
  await Promise.all([page.waitForNavigation(), button.click()])
}

test('two tabs with the same text: both are kept, both are shown, and saving is a choice with both in sight', async () => {
  const talk = talks[1] as string
  const left = await aPage()
  await openReport(left, talk)
  const right = await left.context().newPage()
  await openReport(right, talk)
  await field(left, talk, 'present').fill('Lotte')
  await field(left, talk, 'forTeam').fill('Links: zij noemde de veerboot.')
  await kept(left, talk)
  await field(right, talk, 'present').fill('Lotte')
  await field(right, talk, 'forTeam').fill('Rechts: zij noemde de molen.')
  await kept(right, talk)

  const third = await left.context().newPage()
  await openReport(third, talk)
  expect(await third.getByRole('link', { name: 'Terugzetten' }).count()).toBe(2)

  await press(left, talk)
  expect(await left.locator('main').innerText()).toContain('Bewaard.')
  await openReport(third, talk)
  await third.getByRole('link', { name: 'Terugzetten' }).click()
  await third.waitForURL('**/concepten/**')
  expect(await field(third, talk, 'forTeam').inputValue()).toBe('Rechts: zij noemde de molen.')
  expect(await third.locator('main').innerText()).toContain('Links: zij noemde de veerboot.')

  await press(right, talk)
  expect(await sides(right)).toEqual(['Rechts: zij noemde de molen.', 'Links: zij noemde de veerboot.'])
  await field(right, talk, '_keep-forTeam', 'both').check({ force: true })
  await field(right, talk, 'forTeam').fill('Zij noemde de veerboot en de molen.')
  await press(right, talk)
  await openReport(third, talk)
  expect(await field(third, talk, 'forTeam').inputValue()).toBe('Zij noemde de veerboot en de molen.')
  expect(await third.getByRole('link', { name: 'Terugzetten' }).count()).toBe(0)
  await left.context().close()
})

test('without JavaScript: an expired sign-in, a second tab and a kept text lose nothing either', async () => {
  const talk = talks[2] as string
  const plain = await aPage(false)
  await openReport(plain, talk)
  const other = await plain.context().newPage()
  await openReport(other, talk)
  await field(plain, talk, 'present').fill('Lotte')
  await field(plain, talk, 'forTeam').fill('Zij vroeg naar de bibliotheekbus.')
  await clockAhead('2 hours')
  await press(plain, talk)
  expect(await plain.locator('main').innerText()).toContain('Uw tekst is bewaard.')
  await plain.getByRole('link', { name: 'Opnieuw inloggen' }).click()
  await plain.click('button[name="persona"][value="lotte"]')
  await plain.waitForURL('**/bewaard')
  expect(await field(plain, talk, 'forTeam').inputValue()).toBe('Zij vroeg naar de bibliotheekbus.')
  await press(plain, talk)

  await field(other, talk, 'present').fill('Lotte')
  await field(other, talk, 'forTeam').fill('Zij vroeg naar de zwemles.')
  await press(other, talk)
  expect(await sides(other)).toEqual(['Zij vroeg naar de zwemles.', 'Zij vroeg naar de bibliotheekbus.'])

  const scripted = await aPage()
  await openReport(scripted, talk)
  await field(scripted, talk, 'forTeam').fill('Nog een zin over de markt.')
  await kept(scripted, talk)
  await scripted.context().close()
  await openReport(plain, talk)
  await plain.getByRole('link', { name: 'Terugzetten' }).click()
  expect(await field(plain, talk, 'forTeam').inputValue()).toBe('Nog een zin over de markt.')
  // Nothing was saved since this text began, so there is nothing to lay beside it.
  expect(await plain.locator('main').innerText()).not.toContain('Nu opgeslagen bij')
  await openReport(plain, talk)
  await plain.getByRole('button', { name: 'Weggooien' }).click()
  await plain.waitForURL(`**${at(`gesprekken/${talk}`)}`)
  expect(await plain.locator('main').innerText()).toContain('De tekst is weg.')
  expect(await plain.getByRole('link', { name: 'Terugzetten' }).count()).toBe(0)
  await plain.context().close()
})

test('signing out brings what waits here to the server, and leaves nothing on the device', async () => {
  const talk = talks[3] as string
  const page = await aPage()
  await openReport(page, talk)
  const closed = '**/api/v1/concepten'
  await page.route(closed, (route) => route.abort())
  await field(page, talk, 'forTeam').fill('Zij wil de foto van het plein terug.')
  await expect.poll(() => says(page, talk).innerText(), { timeout: 40_000 }).toMatch(/^Niet verbonden\. Bewaard op dit/)
  expect(await waitingHere(page)).toBe(1)
  await page.unroute(closed)
  await page.getByRole('button', { name: 'Uitloggen' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/dossiers'))
  await page.goto(house.origin)
  expect(await waitingHere(page)).toBe(0)
  await signIn(page, 'lotte')
  await page.goto(`${house.origin}/concepten`)
  expect(await page.locator('main').innerText()).toContain('Verslag met een zorgnotitie')
  await page.getByRole('link', { name: 'Terugzetten' }).first().click()
  expect(await field(page, talk, 'forTeam').inputValue()).toBe('Zij wil de foto van het plein terug.')
  await page.context().close()
})

test('an expired sign-in keeps the text once: after saving there is no second copy, here or there', async () => {
  const talk = talks[4] as string
  const page = await aPage()
  await openReport(page, talk)
  await field(page, talk, 'present').fill('Lotte')
  await field(page, talk, 'forTeam').fill('Zij noemde de brug.')
  await kept(page, talk)
  await clockAhead('2 hours')
  await field(page, talk, 'forTeam').fill('Zij noemde de brug en de toren.')
  await press(page, talk)
  expect(await page.locator('main').innerText()).toContain('Uw tekst is bewaard.')
  expect(await waitingHere(page)).toBe(1)
  await page.getByRole('link', { name: 'Opnieuw inloggen' }).click()
  await page.click('button[name="persona"][value="lotte"]')
  await page.waitForURL('**/bewaard')
  expect(await field(page, talk, 'forTeam').inputValue()).toBe('Zij noemde de brug en de toren.')
  await expect.poll(() => waitingHere(page), { timeout: 40_000 }).toBe(0)
  await field(page, talk, 'forTeam').fill('Zij noemde de brug, de toren en het plein.')
  await press(page, talk)
  expect(await page.locator('main').innerText()).toContain('Bewaard.')
  expect(await field(page, talk, 'forTeam').inputValue()).toBe('Zij noemde de brug, de toren en het plein.')
  const { rows } = await superuser.query('select id from gate.draft where form = $1', [reportOf(talk)])
  expect(rows).toEqual([])
  await page.context().close()
})
