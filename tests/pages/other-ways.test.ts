import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../journeys/browser.ts'
import { kindOf, walk } from '../pictures/walk.ts'
import { type RunningHouse, removeData, startHouse } from '../world/running-house.ts'
import { type AskingForm, asking, enter, sendNearlyEmpty } from './reached.ts'
import { roomFaults } from './room.ts'

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

const open = async (persona: string, paths: readonly string[], options: object) => {
  const { page } = await enter(browser, house.origin, persona, options)
  await page.goto(`${house.origin}/dossiers`)
  const aCase = await page.locator('main a[href*="/dossiers/LIV-"]').first().getAttribute('href')
  return { page, paths: paths.map((path) => house.origin + path.replace('/dossier', aCase ?? '/dossiers')) }
}

const refused = async (page: Page) => {
  await page.goto(`${house.origin}/aanmelden`)
  await Promise.all([page.waitForNavigation(), page.locator('main form [type=submit]').first().click()])
}

test('in forced colours the focus, the place in the menu and a fault can be told without a colour', async () => {
  const { page, paths } = await open('sanne', ['/werk', '/dossier'], { forcedColors: 'active' })
  for (const path of paths) {
    await page.goto(path)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(withoutRing), path).toEqual([])
    expect(await page.evaluate(onlyByColour), path).toEqual([])
  }
  await refused(page)
  expect(await page.evaluate(unmarkedFaults)).toEqual([])
})

test('who asked for less movement sees nothing move', async () => {
  const { page, paths } = await open('sanne', ['/werk', '/dossier', '/aanmelden'], { reducedMotion: 'reduce' })
  for (const path of paths) {
    await page.goto(path)
    expect(await page.evaluate(moving), path).toEqual([])
  }
})

for (const persona of ['els', 'karin', 'yara'])
  test(`without scripts ${persona} reads every kind of page, and a form sent nearly empty says why`, async () => {
    const visitor = await enter(browser, house.origin, persona, { javaScriptEnabled: false })
    const faults: string[] = []
    const forms = new Map<string, AskingForm>()
    await walk(visitor.page, '/werk', 1, async ({ path }) => {
      if (visitor.sent.status !== 200) faults.push(`${path} answered ${visitor.sent.status}`)
      for (const action of await asking(visitor.page))
        if (!forms.has(kindOf(action))) forms.set(kindOf(action), { page: path, action })
    })
    for (const form of forms.values())
      faults.push(...(await sendNearlyEmpty(visitor, form, (page) => roomFaults(page, ['sideways']))))
    expect(faults).toEqual([])
    expect(forms.size).toBeGreaterThan(2)
  })

/** What takes the focus and shows nothing around it. */
function withoutRing(): string[] {
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, summary, input:not([type=hidden]), select, textarea',
  )
  return [...all]
    .filter((one) => one.checkVisibility())
    .filter((one) => {
      one.focus()
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return document.activeElement === one && (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1)
    })
    .map((one) => one.outerHTML.slice(0, 160))
}

/** Where one is, in a menu or a row of steps, that looks like its neighbours once colours are those of the reader. */
function onlyByColour(): string[] {
  // Of the item itself and of what draws it: lines, weight and what is before it.
  const look = (one: Element) =>
    [one, one.parentElement, ...one.children].map((part) => {
      if (!part) return ''
      return [undefined, '::before', '::after']
        .map((pseudo) => getComputedStyle(part, pseudo))
        .map(
          (s) =>
            `${s.fontWeight} ${s.textDecorationLine} ${s.borderWidth} ${s.borderStyle} ${s.outlineStyle} ${s.content} ${s.backgroundColor}`,
        )
        .join()
    })
  const same = (one: Element) => {
    const list = one.closest('ul, ol')
    const other = [...(list?.querySelectorAll(one.tagName) ?? [])].find(
      (next) => next !== one && !next.hasAttribute('aria-current'),
    )
    return other !== undefined && look(other).join() === look(one).join()
  }
  return [...document.querySelectorAll('[aria-current]')]
    .filter((one) => one.checkVisibility() && same(one))
    .map((one) => one.outerHTML.slice(0, 160))
}

function unmarkedFaults(): string[] {
  const drawn = (one: Element) => {
    const { borderInlineStartWidth, borderBlockStartWidth, borderBlockStartStyle, borderInlineStartStyle } =
      getComputedStyle(one)
    const thick = (width: string, style: string) => style !== 'none' && Number.parseFloat(width) >= 2
    return thick(borderInlineStartWidth, borderInlineStartStyle) || thick(borderBlockStartWidth, borderBlockStartStyle)
  }
  const marks = [...document.querySelectorAll('.ui-errors, .ams-field--invalid, .ams-field-set--invalid')]
  if (marks.length < 2) return ['no fault is marked at all']
  return marks.filter((one) => !drawn(one)).map((one) => one.outerHTML.slice(0, 160))
}

function moving(): string[] {
  const long = (times: string) =>
    times.split(',').some((one) => Number.parseFloat(one) * (one.includes('ms') ? 1 : 1000) > 20)
  return [...document.querySelectorAll('*')]
    .filter((one) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(one)
      return long(transitionDuration) || (animationName !== 'none' && long(animationDuration))
    })
    .map((one) => one.outerHTML.slice(0, 160))
}
