import type { Page } from 'playwright-core'

/** Bytes of HTML, CSS and scripts as they came over the line, and whatever was asked of another host. */
export function weightOf(page: Page): Promise<{ bytes: number; elsewhere: string[] }> {
  return page.evaluate(() => {
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    const all = entries as PerformanceResourceTiming[]
    const counts = (one: PerformanceResourceTiming) =>
      one.entryType === 'navigation' || one.initiatorType === 'script' || /\.(css|js)(\?|$)/.test(one.name)
    return {
      bytes: all.filter(counts).reduce((sum, one) => sum + one.encodedBodySize, 0),
      elsewhere: all.map(({ name }) => name).filter((name) => new URL(name).origin !== location.origin),
    }
  })
}

/** What a page may weigh: it must open in a hallway with one bar. */
export async function weightFaults(page: Page): Promise<string[]> {
  const { bytes, elsewhere } = await weightOf(page)
  return [
    ...(bytes < 100_000 ? [] : [`weighs ${bytes} bytes compressed`]),
    ...elsewhere.map((name) => `asks ${name} of another host`),
  ]
}
