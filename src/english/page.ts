import type { Dictionary } from './dictionary.ts'
import { drawnInEnglish } from './drawn.ts'
import { translate } from './translate.ts'
import { unmarked, Written } from './written.ts'

const pieces = /<!--[\s\S]*?-->|<[^>]+>|[^<]+/g
const readAloud =
  /( (?:aria-label|alt|title|placeholder|aria-roledescription|aria-valuetext|data-on|data-off|data-label)=")([^"]*)"/g
const closed = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const untouched = new Set('script style textarea code'.split(' '))
// Where no element may stand, what somebody wrote cannot be marked as Dutch.
const bareText = new Set('title option desc text tspan'.split(' '))

// What stands around every page: the same words as somebody wrote are ours there.
const frame = / class="ui-(?:header|nav|demo|footer)[" ]/
const nobodys = new Written()

/** A page of ours with its own words in English: texts and what is read aloud; never a value, never what somebody wrote. */
export function pageInEnglish(html: string, words: Dictionary, written: Written): string {
  const page = new Page(words, written)
  return drawnInEnglish(html, words, written).replaceAll(pieces, (piece) => page.read(piece))
}

/** Reads a page from front to end, piece by piece, and knows in what it is. */
class Page {
  readonly #words: Dictionary
  readonly #written: Written
  readonly #open: string[] = []
  /** How deep in something that stays as it is, and in something that shows nobody's words. */
  #still = 0
  #ours = 0

  constructor(words: Dictionary, written: Written) {
    this.#words = words
    this.#written = written
  }

  read(piece: string): string {
    if (piece.startsWith('<!')) return piece
    if (!piece.startsWith('<')) return this.#still > 0 ? piece : this.#put(piece, bareText.has(this.#open.at(-1) ?? ''))
    return piece.startsWith('</') ? this.#leave(piece) : this.#enter(piece)
  }

  #leave(tag: string): string {
    this.#open.pop()
    this.#still = Math.max(0, this.#still - 1)
    this.#ours = Math.max(0, this.#ours - 1)
    return tag
  }

  #enter(tag: string): string {
    const name = /^<([\w-]+)/.exec(tag)?.[1] ?? ''
    if (name === 'html') return tag.replace(' lang="nl"', ' lang="en"')
    if (!closed.has(name) && !tag.endsWith('/>')) {
      this.#open.push(name)
      if (this.#still > 0 || staysAsItIs(name, tag)) this.#still += 1
      if (this.#ours > 0 || frame.test(tag)) this.#ours += 1
    }
    if (this.#still > 0) return tag
    return tag.replaceAll(readAloud, (_, start: string, value: string) => `${start}${this.#put(value, true)}"`)
  }

  #put(raw: string, bare: boolean): string {
    const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(raw) ?? []
    if (!/\p{L}/u.test(core)) return raw
    const said = translate(decoded(core), this.#words, this.#ours > 0 ? nobodys : this.#written)
    if (said === 'unknown') return raw
    const asTheirs = (theirs: string) => (bare ? theirs : `<span lang="nl">${theirs}</span>`)
    const english = said === 'written' ? asTheirs(core) : unmarked(encoded(said.english), asTheirs)
    return `${before}${english}${after}`
  }
}

/** What says its own language, what may not be translated, and an option that is sent as the words it shows. */
function staysAsItIs(name: string, tag: string): boolean {
  return untouched.has(name) || / (?:lang=|translate="no")/.test(tag) || (name === 'option' && !/ value="/.test(tag))
}

const signs: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }
const codes = Object.fromEntries(Object.entries(signs).map(([code, sign]) => [sign, code]))
const decoded = (text: string) =>
  text.includes('&') ? text.replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (code) => signs[code] ?? code) : text
const encoded = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => codes[sign] ?? sign)
