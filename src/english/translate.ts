import { englishDate } from './dates.ts'
import { type Dictionary, fillingsOf } from './dictionary.ts'
import type { Written } from './written.ts'

/** What became of a text: its twin, what somebody wrote, or nothing known. Not `sure`: words of an unknown kind were filled in. */
export type Said = { readonly english: string; readonly sure: boolean } | 'written' | 'unknown'
type Twin = Exclude<Said, string>

const deep = 4

/** One text of a page in English. What people wrote is left alone, also where it equals a sentence of ours. */
export function translate(text: string, words: Dictionary, written: Written, depth = 0): Said {
  if (written.has(text)) return 'written'
  const twin = words.twin(text) ?? englishDate(text) ?? counted(text, words)
  if (twin !== undefined) return { english: twin, sure: true }
  if (written.isPart(text)) return 'written'
  if (depth > deep) return 'unknown'
  return (
    inSentences(text, words, written, depth + 1) ??
    bestOf(made(text, words, written, depth + 1), () => inParts(text, words, written, depth + 1)) ??
    'unknown'
  )
}

const bestOf = (first: Twin | undefined, second: () => Twin | undefined): Twin | undefined =>
  first?.sure ? first : (sureOne(second()) ?? first ?? second())

const sureOne = (twin: Twin | undefined) => (twin?.sure ? twin : undefined)

/** Made from a pattern of ours; what was filled in is translated by itself. The first that fits wholly, else the first that fits. */
function made(text: string, words: Dictionary, written: Written, depth: number): Twin | undefined {
  let fits: Twin | undefined
  for (const { fixed, english } of words.patternsFor(text)) {
    const said = fillingsOf(text, fixed)?.map((filling) => asFilledIn(filling, words, written, depth))
    if (!said) continue
    const twin = {
      english: english.replaceAll(/\{(\d+)\}/g, (_, place: string) => said[Number(place) - 1]?.english ?? ''),
      sure: said.every(({ sure }) => sure),
    }
    if (twin.sure) return twin
    fits ??= twin
  }
  return fits
}

/** What was filled in: ours, somebody's words, a name or a number; small letters that we do not know make it doubtful. */
function asFilledIn(text: string, words: Dictionary, written: Written, depth: number): Twin {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (!/\p{L}/u.test(core)) return { english: text, sure: true }
  const said = translate(core, words, written, depth)
  if (said === 'written') return { english: text, sure: true }
  if (said === 'unknown') return { english: text, sure: !/^\p{Ll}/u.test(core) }
  return { english: `${before}${said.english}${after}`, sure: said.sure }
}

/** '2 werkdagen' */
function counted(text: string, words: Dictionary): string | undefined {
  const [, number, what = ''] = /^(\d+) (.+)$/.exec(text) ?? []
  const twin = number && words.twin(what)
  return twin ? `${number} ${twin}` : undefined
}

const sentences = /((?<=[.?!]) )/
const borders = [/( · )/, sentences, /((?<=:) )/, /(; )/, /( \()|(\)$)/, /(: )/, /(, | en )/]

/** Whole sentences of ours behind each other: before a pattern takes the second for what was filled in the first. */
function inSentences(text: string, words: Dictionary, written: Written, depth: number): Twin | undefined {
  const parts = text.split(sentences)
  if (parts.length < 2 || written.isIn(text)) return undefined
  return sureOne(inARow(parts, words, written, depth))
}

/** Several texts of ours behind each other; what we do not know between them stays. */
function inParts(text: string, words: Dictionary, written: Written, depth: number): Twin | undefined {
  if (written.isIn(text)) return undefined
  let some: Twin | undefined
  for (const border of borders) {
    const parts = text.split(border).filter((part) => part !== undefined)
    if (parts.length < 2) continue
    const said = inARow(parts, words, written, depth)
    if (said?.sure) return said
    some ??= said
  }
  return some
}

/** The longest rows of parts that are known together, from the front. */
function inARow(parts: readonly string[], words: Dictionary, written: Written, depth: number): Twin | undefined {
  let english = ''
  let found = false
  let sure = true
  for (let at = 0; at < parts.length; ) {
    const { said, next } = nextKnown(parts, at, words, written, depth)
    const part = parts[at] ?? ''
    found ||= said !== undefined
    sure &&= said?.sure ?? (part === ' en ' || !/\p{L}/u.test(part))
    english += said?.english ?? (part === ' en ' ? ' and ' : part)
    at = next
  }
  return found ? { english, sure } : undefined
}

function nextKnown(
  parts: readonly string[],
  at: number,
  words: Dictionary,
  written: Written,
  depth: number,
): { said?: Twin; next: number } {
  for (let end = parts.length; end > at + 1; end -= 1) {
    if (at === 0 && end === parts.length) continue
    const twin = words.twin(parts.slice(at, end).join(''))
    if (twin !== undefined) return { said: { english: twin, sure: true }, next: end }
  }
  const text = parts[at] ?? ''
  const said = /\p{L}/u.test(text) && text === text.trim() ? translate(text, words, written, depth) : 'unknown'
  return typeof said === 'string' ? { next: at + 1 } : { said, next: at + 1 }
}
