import type { Page } from 'playwright-core'

/** A page somebody can reach, and the kind it is of: its address without numbers and ids. */
export interface Place {
  readonly path: string
  readonly kind: string
}

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

export const kindOf = (path: string): string =>
  path
    .replace(/\?.*$/, '')
    .replace(/LIV-\d{4}-\d{5}/g, 'nummer')
    .replace(id, 'id')
    .replace(/\/\d+(?=\/|$)/g, '/n')

const isNoPage = /^\/(uitloggen|inloggen|assets|api)|\.(pdf|ics|csv|json|txt)$|\/(bestand|agenda|document)$/

/**
 * Walks from a page along every link of our own, breadth first, and shows each kind of page at most `each` times.
 * What a link downloads is no page, and signing out would end the walk.
 */
export async function walk(
  page: Page,
  start: string,
  each: number,
  look: (place: Place) => Promise<void>,
): Promise<number> {
  const origin = new URL(page.url()).origin
  const seen = new Map<string, number>()
  const known = new Set([start])
  const ahead = [start]
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    const kind = kindOf(path)
    if ((seen.get(kind) ?? 0) >= each || !(await isPage(page, origin + path))) continue
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
    for (const next of await linksOf(page))
      if (!known.has(next) && !isNoPage.test(next)) {
        known.add(next)
        ahead.push(next)
      }
    await look({ path, kind })
  }
  return [...seen.values()].reduce((all, one) => all + one, 0)
}

async function isPage(page: Page, address: string): Promise<boolean> {
  const answer = await page.goto(address).catch(() => null)
  return answer?.headers()['content-type']?.startsWith('text/html') ?? false
}

function linksOf(page: Page): Promise<string[]> {
  return page.$$eval('a[href]', (all) =>
    all
      .map((one) => new URL((one as HTMLAnchorElement).href))
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname, search }) => pathname + search),
  )
}
