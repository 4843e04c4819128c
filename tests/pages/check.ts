import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { kindOf } from '../pictures/walk.ts'
import type { AsSent } from './as-sent.ts'
import { contrastOf, findingsOf, quickFindingsOf } from './engines.ts'
import { roomFaults, withLongerWords } from './room.ts'
import { firstToSee, folderOfShapes, shapeOf } from './shape.ts'

/**
 * On the way of a journey: what two engines find on this page as it stands. A shape that somebody in this run looked at before is not
 * looked at again. `copy` is the same page where scripts run, when they do not here.
 */
export async function faultsOnTheWay(page: Page, sent: AsSent, copy?: () => Promise<Page>): Promise<string[]> {
  const wide = await roomFaults(page, ['sideways'])
  const shape = (await shapeOf(page)).map((one) => `${one}-way`)
  if (!firstToSee(shape)) return wide
  keepPage(page.url(), shape, await sent.text())
  const seen = (await copy?.()) ?? page
  try {
    return say(page, [...wide, ...(await unfolded(seen, quickFindingsOf))])
  } finally {
    if (copy) await seen.context().close()
  }
}

/** What all the checkers find: light, dark and on paper. */
export async function faultsOf(page: Page, sent: AsSent): Promise<string[]> {
  const wide = await roomFaults(page, ['sideways'])
  const shape = await shapeOf(page)
  if (!firstToSee(shape)) return wide
  keepPage(page.url(), shape, await sent.text())
  return say(page, [...wide, ...(await unfolded(page, lookInEveryLight))])
}

/** And besides: whether the words have room at 400 %, on paper, and when they are 40 % longer. */
export async function allFaultsOf(page: Page, sent: AsSent): Promise<string[]> {
  const faults = await faultsOf(page, sent)
  const shape = await shapeOf(page)
  if (!firstToSee(shape.map((one) => `${one}-room`))) return faults
  return [...faults, ...say(page, await unfolded(page, lookInEveryRoom))]
}

/** All together, beside the failures: one test shows only its own. */
function say(page: Page, faults: string[]): string[] {
  appendFileSync(join(folderOfShapes(), 'faults.txt'), faults.map((one) => `${page.url()} ${one}\n`).join(''))
  return faults
}

async function unfolded(page: Page, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const fold = await openFolds(page)
  const faults = await look(page)
  await fold()
  return faults
}

async function lookInEveryLight(page: Page): Promise<string[]> {
  // Without movement a colour is what it will be at once.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const faults = await findingsOf(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  faults.push(...(await contrastOf(page)).map((one) => `dark: ${one}`))
  await page.emulateMedia({ colorScheme: null, media: 'print' })
  faults.push(...(await contrastOf(page)).map((one) => `printed: ${one}`))
  await page.emulateMedia({ media: null, reducedMotion: null })
  return faults
}

/** A4 with its margins is about 700 px wide. */
async function onPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  const faults = await atSize(page, { width: 700, height: 1000 }, async () =>
    (await roomFaults(page, ['sideways', 'cut off']))
      // One pixel is a fraction of one, rounded up.
      .filter((one) => !one.startsWith('scrolls 1 px'))
      .map((one) => `printed: ${one}`),
  )
  await page.emulateMedia({ media: null })
  return faults
}

/** 1280 px at 400 % is 320 px; a telephone is as narrow. */
async function lookInEveryRoom(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 1280, height: 900 }
  const narrow = { width: 320, height: 256 }
  return [
    ...(await onPaper(page)),
    ...(await roomFaults(page, ['cut off', 'overlap'])),
    ...(await atSize(page, narrow, () => roomFaults(page, ['sideways', 'cut off', 'overlap']))).map(
      (one) => `at 400 %: ${one}`,
    ),
    ...(await withLongerWords(page, async () => [
      ...(await roomFaults(page, ['sideways', 'cut off', 'overlap'])).map((one) => `40 % longer: ${one}`),
      ...(
        await atSize(page, { ...size, width: 390 }, () => roomFaults(page, ['sideways', 'cut off', 'overlap']))
      ).map((one) => `40 % longer on a telephone: ${one}`),
    ])),
  ]
}

async function atSize<T>(page: Page, size: { width: number; height: number }, work: () => Promise<T>): Promise<T> {
  const before = page.viewportSize()
  await page.setViewportSize(size)
  try {
    return await work()
  } finally {
    if (before) await page.setViewportSize(before)
  }
}

/** What is folded away is part of the page too. Returns how to fold it again. */
async function openFolds(page: Page): Promise<() => Promise<void>> {
  const folds = 'details:not([open])'
  await page.$$eval(folds, (all) => {
    for (const one of all) {
      one.setAttribute('data-was-shut', '')
      one.setAttribute('open', '')
    }
  })
  return () =>
    page.$$eval('details[data-was-shut]', (all) => {
      for (const one of all) {
        one.removeAttribute('open')
        one.removeAttribute('data-was-shut')
      }
    })
}

function keepPage(url: string, shape: readonly string[], html: string): void {
  const folder = join(folderOfShapes(), 'html')
  mkdirSync(folder, { recursive: true })
  const kind = kindOf(URL.canParse(url) ? new URL(url).pathname : url)
  const name = kind.replaceAll(/\W+/g, '_').replaceAll(/^_|_$/g, '') || 'start'
  const mark = createHash('sha256').update(shape.join()).digest('hex')
  writeFileSync(join(folder, `${name.slice(0, 80)}-${mark.slice(0, 8)}.html`), html)
}
