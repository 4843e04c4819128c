import { englishCount, englishDate } from './dates.ts'
import { type Dictionary, fillingsOf } from './dictionary.ts'
import { marked, type Written } from './written.ts'

/** What became of a text: its twin, what somebody wrote, or nothing known. Not `sure`: words of an unknown kind were filled in. */
export type Said = Twin | 'written' | 'unknown'
interface Twin {
  readonly english: string
  readonly sure: boolean
}

interface Readers {
  readonly words: Dictionary
  readonly written: Written
}

const deep = 5
const sureOf = (english: string): Twin => ({ english, sure: true })

/** One text of a page in English. What people wrote is left alone, also where it equals a sentence of ours. */
export function translate(text: string, words: Dictionary, written: Written): Said {
  return said(text, { words, written }, 0)
}

function said(text: string, by: Readers, depth: number): Said {
  if (by.written.has(text)) return 'written'
  const twin = by.words.twin(text) ?? englishDate(text) ?? englishCount(text, by.words) ?? by.words.begun(text)
  if (twin !== undefined) return sureOf(twin)
  if (by.written.isPart(text)) return 'written'
  if (depth > deep) return 'unknown'
  const theirs = by.written.masked(text, (piece) => (by.words.twin(piece) ?? englishDate(piece)) !== undefined)
  if (!theirs) return put(text, by, depth + 1) ?? 'unknown'
  if (!/\p{L}/u.test(theirs.text)) return 'written'
  const around = put(theirs.text, by, depth + 1)
  return around ? { english: theirs.back(around.english), sure: around.sure } : 'unknown'
}

/** Sentences behind each other, a pattern of ours, or smaller parts: what is wholly known comes before what is partly known. */
function put(text: string, by: Readers, depth: number): Twin | undefined {
  for (const border of strong) {
    const whole = sureOne(inARow(text.split(border), by, depth))
    if (whole) return whole
  }
  const pattern = made(text, by, depth)
  if (pattern?.sure) return pattern
  return sureOne(inParts(text, by, depth)) ?? pattern ?? inParts(text, by, depth)
}

const sureOne = (twin: Twin | undefined) => (twin?.sure ? twin : undefined)

/** Made from a pattern of ours; what was filled in is translated by itself. The first that fits wholly, else the first that fits. */
function made(text: string, by: Readers, depth: number): Twin | undefined {
  let fits: Twin | undefined
  for (const { fixed, english } of by.words.patternsFor(text)) {
    const filled = fillingsOf(text, fixed)?.map((filling) => asFilledIn(filling, by, depth))
    if (!filled) continue
    const twin = {
      english: english.replaceAll(/\{(\d+)\}/g, (_, place: string) => filled[Number(place) - 1]?.english ?? ''),
      sure: filled.every(({ sure }) => sure),
    }
    if (twin.sure) return twin
    if (isTelling(fixed, text)) fits ??= twin
  }
  return fits
}

/** Enough of the text is ours to believe it was made from this pattern. */
const isTelling = (fixed: readonly string[], text: string) => {
  const ours = lettersIn(fixed.join(''))
  return ours >= 10 || (ours >= 6 && ours * 2 >= lettersIn(text))
}
const lettersIn = (text: string) => text.replaceAll(/[^\p{L}]/gu, '').length

/** What was filled in: ours, somebody's words, a name or a number; small letters that we do not know make it doubtful. */
function asFilledIn(text: string, by: Readers, depth: number): Twin {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (!/\p{L}/u.test(core)) return sureOf(text)
  const twin = said(core, by, depth)
  if (twin === 'written') return sureOf(`${before}${marked(core)}${after}`)
  if (twin === 'unknown') return { english: text, sure: isName(core) }
  return { english: `${before}${twin.english}${after}`, sure: twin.sure }
}

/** A number of a case, or a few words that begin with a capital and are no sentence of ours. */
const isName = (text: string) =>
  !/\p{Ll}/u.test(text) || (/^\p{Lu}[^.?!;:()]*$/u.test(text) && text.split(' ').length < 7 && !inASentence.test(text))
const inASentence = /(^|\s)(het|een|is|zijn|wij|u|niet|voor|wordt|naar|op|met|in|geen|aan|om|te|dat|dit|die|als)(\s|$)/i

const sentences = /((?<=[.?!]) )/
// Between these nobody minds one part in Dutch.
const strong = [/( · )/, sentences]
const weak = [/((?<=:) )/, /(; )/, /( \()|(\)$)/, /(: )/, /(, )/, /(, | en )/, /( op )/, /( door )/]
const between: Record<string, string> = { ' en ': ' and ', ' op ': ' on ', ' door ': ' by ' }

/** Several texts of ours behind each other; between weak borders only when all of them are known. */
function inParts(text: string, by: Readers, depth: number): Twin | undefined {
  let some: Twin | undefined
  for (const border of [...strong, ...weak]) {
    const parts = text.split(border).filter((part) => part !== undefined)
    const row = inARow(parts, by, depth)
    if (row?.sure) return row
    if (strong.includes(border)) some ??= row
  }
  return some
}

/** The longest rows of parts that are known together, from the front. */
function inARow(parts: readonly string[], by: Readers, depth: number): Twin | undefined {
  if (parts.length < 2) return undefined
  let english = ''
  let found = false
  let sure = true
  for (let at = 0; at < parts.length; ) {
    const { twin, next } = nextKnown(parts, at, by, depth)
    const part = parts[at] ?? ''
    found ||= twin !== undefined
    sure &&= twin?.sure ?? (part in between || isName(part))
    english += twin?.english ?? between[part] ?? part
    at = next
  }
  return found ? { english, sure } : undefined
}

function nextKnown(parts: readonly string[], at: number, by: Readers, depth: number): { twin?: Twin; next: number } {
  for (let end = parts.length; end > at + 1; end -= 1) {
    if (at === 0 && end === parts.length) continue
    const twin = by.words.twin(parts.slice(at, end).join(''))
    if (twin !== undefined) return { twin: sureOf(twin), next: end }
  }
  const text = parts[at] ?? ''
  const one = /\p{L}/u.test(text) && text === text.trim() ? said(text, by, depth) : 'unknown'
  if (one === 'written') return { twin: sureOf(marked(text)), next: at + 1 }
  return one === 'unknown' ? { next: at + 1 } : { twin: one, next: at + 1 }
}
