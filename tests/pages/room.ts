import type { Page } from 'playwright-core'

export type Room = 'sideways' | 'cut off' | 'overlap'

/** Where words do not have the room they need. */
export function roomFaults(page: Page, wanted: readonly Room[]): Promise<string[]> {
  return page.evaluate(measure, [...wanted])
}

/** Every text of the page 40 % longer, as another language or a longer sentence would be; afterwards as it was. */
export async function withLongerWords<T>(page: Page, work: () => Promise<T>): Promise<T> {
  await page.evaluate(lengthen)
  try {
    return await work()
  } finally {
    await page.evaluate(shorten)
  }
}

interface Kept extends Window {
  textsBefore?: [Text, string][]
}

function lengthen(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: [Text, string][] = []
  for (let at = walker.nextNode() as Text | null; at; at = walker.nextNode() as Text | null)
    if (/\p{L}/u.test(at.data) && !at.parentElement?.closest('script, style, textarea, svg')) texts.push([at, at.data])
  ;(window as Kept).textsBefore = texts
  // Word by word: a sentence gets more of them, a single word becomes longer.
  // What is a name in capitals, as LIV, is the same in every language.
  const isName = (word: string) => word === word.toUpperCase()
  const longer = (word: string) =>
    isName(word) ? word : word.length > 3 ? word + word.slice(0, Math.round(word.length * 0.4)) : `${word}o`
  for (const [node, text] of texts) node.data = text.replace(/\p{L}+/gu, longer)
}

function shorten(): void {
  for (const [node, text] of (window as Kept).textsBefore ?? []) node.data = text
}

/** Runs in the page, so it stands on its own. */
function measure(wanted: Room[]): string[] {
  const faults: string[] = []
  const root = document.documentElement
  const describe = (element: Element | null | undefined) => element?.outerHTML.slice(0, 160).replace(/\s+/g, ' ') ?? ''
  const wide = root.scrollWidth - root.clientWidth
  if (wanted.includes('sideways') && wide > 0) {
    const culprit = [...document.body.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(one.parentElement))
      .at(-1)
    faults.push(`scrolls ${wide} px sideways: ${describe(culprit)}`)
  }
  if (!wanted.includes('cut off') && !wanted.includes('overlap')) return faults

  const texts = textsInSight()
  if (wanted.includes('cut off'))
    for (const { element, box } of texts) {
      const shut = closest(element, (one) => /hidden|clip/.test(getComputedStyle(one).overflowX))
      if (shut && !scrolls(shut) && isCut(box, shut.getBoundingClientRect()))
        faults.push(`cut off: ${describe(element)}`)
    }
  if (wanted.includes('overlap')) faults.push(...overlaps(texts))
  return [...new Set(faults)].slice(0, 8)

  function scrolls(element: Element | null): boolean {
    return closest(element, (one) => /auto|scroll/.test(getComputedStyle(one).overflowX)) !== undefined
  }
  function closest(element: Element | null, is: (one: Element) => boolean): Element | undefined {
    for (let at = element; at && at !== document.body; at = at.parentElement) if (is(at)) return at
    return undefined
  }
  function isCut(text: DOMRect, frame: DOMRect): boolean {
    return text.right > frame.right + 1 || text.bottom > frame.bottom + 3 || text.left < frame.left - 1
  }
  function textsInSight(): { element: Element; box: DOMRect }[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: { element: Element; box: DOMRect }[] = []
    for (let at = walker.nextNode(); at; at = walker.nextNode()) {
      const element = at.parentElement
      if (!element || !/\S/.test(at.nodeValue ?? '') || !element.checkVisibility({ visibilityProperty: true })) continue
      if (element.closest('svg, option') || isOnlyForReaders(element)) continue
      const range = document.createRange()
      range.selectNodeContents(at)
      for (const box of range.getClientRects()) if (box.width > 2) found.push({ element, box })
    }
    return found
  }
  // Words that are there for a screen reader only are one pixel large, or stand outside the page.
  function isOnlyForReaders(element: Element): boolean {
    return (
      closest(element, (one) => {
        const box = one.getBoundingClientRect()
        const style = getComputedStyle(one)
        return (
          box.width <= 2 ||
          box.bottom < -500 ||
          box.right < 0 ||
          /inset\(|rect\(/.test(style.clipPath + style.clip) ||
          isAside(style)
        )
      }) !== undefined
    )
  }
  function isAside({ position }: CSSStyleDeclaration): boolean {
    return position === 'fixed' || position === 'sticky'
  }
  function overlaps(all: { element: Element; box: DOMRect }[]): string[] {
    // The box of a line is higher than its letters.
    const lines = all.map(({ element, box }) => ({
      element,
      left: box.left + 1,
      right: box.right - 1,
      top: box.top + box.height * 0.28,
      bottom: box.bottom - box.height * 0.28,
    }))
    lines.sort((a, b) => a.top - b.top)
    const hits: string[] = []
    for (const [at, one] of lines.entries())
      for (let next = at + 1; next < lines.length; next += 1) {
        const other = lines[next]
        if (!other || other.top >= one.bottom) break
        if (other.left < one.right && one.left < other.right && other.element !== one.element)
          hits.push(`overlap: ${describe(one.element)} with ${describe(other.element)}`)
      }
    return hits
  }
}
