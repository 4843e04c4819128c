import { englishDate } from './dates.ts'
import { type Dictionary, fillingsOf } from './dictionary.ts'
import type { Written } from './written.ts'

/** What became of a text: its twin, what somebody wrote, or nothing known. */
export type Said = { readonly english: string } | 'written' | 'unknown'

const deep = 4

/** One text of a page in English. What people wrote is left alone, also where it equals a sentence of ours. */
export function translate(text: string, words: Dictionary, written: Written, depth = 0): Said {
  if (written.has(text)) return 'written'
  const twin = words.twin(text) ?? englishDate(text)
  if (twin !== undefined) return { english: twin }
  if (written.isPart(text)) return 'written'
  if (depth > deep) return 'unknown'
  const english =
    made(text, words, written, depth + 1) ?? counted(text, words) ?? inParts(text, words, written, depth + 1)
  return english === undefined ? 'unknown' : { english }
}

/** Made from a pattern of ours; what was filled in is translated by itself. */
function made(text: string, words: Dictionary, written: Written, depth: number): string | undefined {
  for (const { fixed, english } of words.patternsFor(text)) {
    const fillings = fillingsOf(text, fixed)
    if (fillings) {
      const said = fillings.map((filling) => orAsItIs(filling, words, written, depth))
      return english.replaceAll(/\{(\d+)\}/g, (_, place: string) => said[Number(place) - 1] ?? '')
    }
  }
  return undefined
}

function orAsItIs(text: string, words: Dictionary, written: Written, depth: number): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  const said = /\p{L}/u.test(core) ? translate(core, words, written, depth) : 'unknown'
  return typeof said === 'string' ? text : `${before}${said.english}${after}`
}

/** '2 werkdagen' */
function counted(text: string, words: Dictionary): string | undefined {
  const [, number, what = ''] = /^(\d+) (.+)$/.exec(text) ?? []
  const twin = number && words.twin(what)
  return twin ? `${number} ${twin}` : undefined
}

const borders = [/( · )/, /((?<=[.?!:]) )/, /(; )/, /( \()|(\)$)/, /(: )/, /(, | en )/]

/** Several texts of ours behind each other. */
function inParts(text: string, words: Dictionary, written: Written, depth: number): string | undefined {
  if (written.isIn(text)) return undefined
  for (const border of borders) {
    const parts = text.split(border).filter((part) => part !== undefined)
    if (parts.length < 2) continue
    const said = longest(parts, words, written, depth)
    if (said !== undefined) return said
  }
  return undefined
}

/** The longest rows of parts that are known together, from the front. */
function longest(parts: readonly string[], words: Dictionary, written: Written, depth: number): string | undefined {
  let english = ''
  let found = false
  for (let at = 0; at < parts.length; ) {
    const { said, next } = nextKnown(parts, at, words, written, depth)
    found ||= said !== undefined
    english += said ?? signOr(parts[at] ?? '')
    at = next
  }
  return found ? english : undefined
}

const signOr = (part: string) => (part === ' en ' ? ' and ' : part)

function nextKnown(
  parts: readonly string[],
  at: number,
  words: Dictionary,
  written: Written,
  depth: number,
): { said?: string; next: number } {
  for (let end = parts.length; end > at; end -= 1) {
    if (at === 0 && end === parts.length) continue
    const text = parts.slice(at, end).join('')
    if (!/\p{L}/u.test(text) || text !== text.trim()) continue
    const twin = end === at + 1 ? translate(text, words, written, depth) : { english: words.twin(text) }
    if (typeof twin !== 'string' && twin.english !== undefined) return { said: twin.english, next: end }
  }
  return { next: at + 1 }
}
