import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/**
 * The shape of a page: its tags, roles, classes and attributes, without the words. Where a text stands counts, and whether a name is empty;
 * what it says does not. Of equal neighbours one counts. Two pages of one shape get one answer from every checker.
 * It comes in two: the frame, which is one for many pages, and what stands in it.
 */
export async function shapeOf(page: Page): Promise<string[]> {
  const [outlines, scheme] = await Promise.all([page.evaluate(skeleton), page.evaluate(schemeOf)])
  const width = (page.viewportSize()?.width ?? 1280) >= 600 ? 'wide' : 'narrow'
  return outlines.map((one) => createHash('sha256').update(`${width} ${scheme} ${one}`).digest('hex'))
}

/** All workers share a folder; on its own a file has one for itself. */
let own: string | undefined
export const folderOfShapes = (): string => {
  if (process.env.LIV_TEST_SHAPES) return process.env.LIV_TEST_SHAPES
  own ??= mkdtempSync(join(tmpdir(), 'liv-shapes-'))
  return own
}

/** True for whoever is the first in this run to see any part of it. */
export const firstToSee = (shape: readonly string[]): boolean => shape.map(firstToSeePart).includes(true)

// Making the file is what decides, so that two workers never both look.
function firstToSeePart(shape: string): boolean {
  try {
    writeFileSync(join(folderOfShapes(), shape), '', { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

const schemeOf = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

/** Runs in the page, so it stands on its own. */
function skeleton(): string[] {
  const telling = new Set(
    (
      'role type class lang dir hidden open required disabled multiple tabindex scope colspan rowspan autocomplete inputmode ' +
      'method enctype aria-current aria-expanded aria-hidden aria-invalid aria-live aria-modal aria-sort aria-required aria-level ' +
      'aria-orientation aria-checked aria-pressed aria-haspopup'
    ).split(' '),
  )
  const pointing = new Set(['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'form', 'list', 'headers'])
  // In a list the second of a kind says no more than the first.
  const many = new Set(['UL', 'OL', 'DL', 'TBODY', 'SELECT', 'DATALIST', 'OPTGROUP', 'DIV', 'SECTION', 'FORM'])

  const stands = (id: string) => (document.getElementById(id) ? '+' : '-')
  function attribute({ name, value }: Attr): string {
    if (telling.has(name)) return `${name}=${value}`
    if (pointing.has(name)) return `${name}${value.split(/\s+/).map(stands).join('')}`
    return value.trim() === '' ? `${name}=` : name
  }
  function inside(element: Element): string {
    const parts: string[] = []
    for (const child of element.childNodes) {
      const part =
        child instanceof Element ? outline(child) : /\S/.test(child.nodeValue ?? '') && child.nodeType === 3 ? 't' : ''
      const known = many.has(element.tagName) ? parts.includes(part) : parts.at(-1) === part
      if (part && !known) parts.push(part)
    }
    return parts.join('')
  }
  function outline(element: Element): string {
    if (element.tagName === 'SCRIPT' || element.tagName === 'LINK' || element.tagName === 'META') return ''
    const attributes = [...element.attributes].map(attribute).sort().join(' ')
    const within = element.tagName === 'svg' ? (element.querySelector('title') ? 'title' : '') : inside(element)
    return `<${element.tagName} ${attributes}>${within}</>`
  }
  const twice = (names: string[]) => names.length - new Set(names).size
  const ids = twice([...document.querySelectorAll('[id]')].map((one) => one.id))
  const landmark = (one: Element) =>
    `${one.tagName} ${one.getAttribute('aria-label') ?? document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent}`
  const landmarks = twice(
    [...document.querySelectorAll('nav, aside, section[aria-label], section[aria-labelledby], [role=region]')].map(
      landmark,
    ),
  )
  const whole = `${document.title ? 'title' : ''} ids${ids} landmarks${landmarks} `
  const main = document.querySelector('main')
  const inMain = main ? outline(main) : ''
  return [outline(document.documentElement).replace(inMain, '<main>'), whole + inMain]
}
