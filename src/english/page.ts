import type { Dictionary } from './dictionary.ts'
import { drawnInEnglish } from './drawn.ts'
import { translate } from './translate.ts'
import { unmarked, type Written } from './written.ts'

const pieces = /<!--[\s\S]*?-->|<[^>]+>|[^<]+/g
const readAloud =
  /( (?:aria-label|alt|title|placeholder|aria-roledescription|aria-valuetext|data-on|data-off|data-label)=")([^"]*)"/g
const closed = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const untouched = new Set('script style textarea code'.split(' '))
// Where no element may stand, what somebody wrote cannot be marked as Dutch.
const bareText = new Set('title option desc text tspan'.split(' '))

/** A page of ours with its own words in English: texts and what is read aloud; never a value, never what somebody wrote. */
export function pageInEnglish(
  html: string,
  words: Dictionary,
  written: Written,
  left: (text: string) => void = () => {},
): string {
  let still = 0
  const open: string[] = []
  const asText = (text: string) =>
    still > 0 ? text : inPlace(text, words, written, left, bareText.has(open.at(-1) ?? ''))
  return drawnInEnglish(html, words, written).replaceAll(pieces, (piece) => {
    if (piece.startsWith('<!')) return piece
    if (!piece.startsWith('<')) return asText(piece)
    const name = /^<\/?([\w-]+)/.exec(piece)?.[1] ?? ''
    if (piece.startsWith('</')) {
      open.pop()
      if (still > 0) still -= 1
      return piece
    }
    if (name === 'html') return piece.replace(' lang="nl"', ' lang="en"')
    if (closed.has(name) || piece.endsWith('/>')) return still > 0 ? piece : tagInEnglish(piece, words, written, left)
    open.push(name)
    if (still > 0 || staysAsItIs(name, piece)) still += 1
    return still > 0 ? piece : tagInEnglish(piece, words, written, left)
  })
}

/** What says its own language, what may not be translated, and an option that is sent as the words it shows. */
function staysAsItIs(name: string, tag: string): boolean {
  if (untouched.has(name) || (name !== 'html' && / (?:lang=|translate="no")/.test(tag))) return true
  return name === 'option' && !/ value="/.test(tag)
}

function tagInEnglish(tag: string, words: Dictionary, written: Written, left: (text: string) => void): string {
  return tag.replaceAll(
    readAloud,
    (_, name: string, value: string) => `${name}${inPlace(value, words, written, left, true)}"`,
  )
}

function inPlace(
  raw: string,
  words: Dictionary,
  written: Written,
  left: (text: string) => void,
  bare: boolean,
): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(raw) ?? []
  if (!/\p{L}/u.test(core)) return raw
  const text = decoded(core)
  const said = translate(text, words, written)
  if (said === 'written') return bare ? raw : `${before}<span lang="nl">${core}</span>${after}`
  if (said === 'unknown') {
    left(text)
    return raw
  }
  const asTheirs = (theirs: string) => (bare ? theirs : `<span lang="nl">${theirs}</span>`)
  return `${before}${unmarked(encoded(said.english), asTheirs)}${after}`
}

const signs: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }
const codes = Object.fromEntries(Object.entries(signs).map(([code, sign]) => [sign, code]))
const decoded = (text: string) =>
  text.includes('&') ? text.replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (code) => signs[code] ?? code) : text
const encoded = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => codes[sign] ?? sign)
