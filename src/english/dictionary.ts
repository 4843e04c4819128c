/** Dutch and English: `{1}` is filled in inside one text, `<1>` is drawn beside it. */
export type Pairs = readonly (readonly [dutch: string, english: string])[]

interface Pattern {
  readonly fixed: readonly string[]
  readonly english: string
}

const between = /<\d+>/
const filled = /\{\d+\}/

/** The twins, so that one look finds a text, and few looks find the pattern it was made from. */
export class Dictionary {
  readonly #whole = new Map<string, string>()
  readonly #patterns = new Map<string, Pattern[]>()

  constructor(pairs: Pairs) {
    for (const [dutch, english] of pairs) this.#add(dutch, english)
    for (const list of this.#patterns.values()) list.sort((a, b) => lengthOf(b) - lengthOf(a))
  }

  #add(dutch: string, english: string): void {
    for (const [part, twin] of partsOf(dutch, english)) {
      if (!filled.test(part)) {
        this.#whole.set(part, twin)
        this.#addBare(part, twin)
        continue
      }
      this.#addEdge(part, twin)
      const pattern = { fixed: part.split(filled), english: twin }
      const word = wordOf(pattern.fixed)
      const known = this.#patterns.get(word)
      if (known) known.push(pattern)
      else this.#patterns.set(word, [pattern])
    }
  }

  /** '(niet verplicht)' may come without its brackets. */
  #addBare(dutch: string, english: string): void {
    const [own, twin] = [dutch, english].map((text) => /^\((.+)\)$/.exec(text)?.[1])
    if (own && twin && !this.#whole.has(own)) this.#whole.set(own, twin)
  }

  /** `{1} Zeg erbij wie helpt.` holds a whole sentence: it may come alone. */
  #addEdge(dutch: string, english: string): void {
    const edge = /^\{1\} ([^{]*[.?!])$|^([^{]*[.?!]) \{1\}$/
    const [own, twin] = [dutch, english].map((text) => edge.exec(text)?.slice(1).find(Boolean))
    if (own && twin && !this.#whole.has(own)) this.#whole.set(own, twin)
  }

  /** The twin of the beginning of a text, as a list shows it: 'Uw aanmelding is ontv…' */
  begun(text: string): string | undefined {
    if (!text.endsWith('…') || text.length < 12) return undefined
    const begin = text.slice(0, -1).trimEnd()
    for (const [own, twin] of this.#whole) if (own.startsWith(begin)) return `${twin.slice(0, begin.length).trimEnd()}…`
    return undefined
  }

  /** The twin of a whole text; also when it starts with another letter size, or ends with a full stop or without. */
  twin(text: string): string | undefined {
    return (
      this.#cased(text) ?? (text.endsWith('.') ? dotted(this.#cased(text.slice(0, -1))) : bare(this.#cased(`${text}.`)))
    )
  }

  #cased(text: string): string | undefined {
    const twin = this.#whole.get(text)
    if (twin !== undefined) return twin
    const other = this.#whole.get(otherSize(text))
    return other === undefined ? undefined : isUpper(text) ? upperFirst(other) : lowerFirst(other)
  }

  /** The patterns a text may have been made from, the most telling first. */
  patternsFor(text: string): readonly Pattern[] {
    const words = text.split(' ')
    const found = [`^${words[0]}`, `^${lowerFirst(words[0] ?? '')}`, `$${words.at(-1)}`, ''].flatMap(
      (word) => this.#patterns.get(word) ?? [],
    )
    return found
  }
}

/** A text between which something is drawn arrives part by part; both languages have the parts in one order. */
export function partsOf(dutch: string, english: string): [string, string][] {
  if (!between.test(dutch)) return [[dutch, english]]
  const theirs = english.split(between)
  return dutch
    .split(between)
    .map((part, at): [string, string] => [part.trim(), (theirs[at] ?? '').trim()])
    .filter(([part]) => /\p{L}/u.test(part))
}

/** Under which word a pattern is found: its first whole word, else its last, else none. */
function wordOf(fixed: readonly string[]): string {
  const first = /^(\S+) /.exec(fixed[0] ?? '')?.[1]
  if (first) return `^${first}`
  const last = / (\S+)$/.exec(fixed.at(-1) ?? '')?.[1]
  return last ? `$${last}` : ''
}

/** What stood at the places of a pattern, or nothing when the text was not made from it. */
export function fillingsOf(text: string, fixed: readonly string[]): string[] | undefined {
  const [first = '', ...rest] = fixed
  const last = rest.at(-1) ?? ''
  if (!text.startsWith(first) || !text.endsWith(last) || text.length <= first.length + last.length) return undefined
  const fillings: string[] = []
  let at = first.length
  for (const [place, part] of rest.entries()) {
    const end = place === rest.length - 1 ? text.length - part.length : text.indexOf(part, at + 1)
    if (end <= at) return undefined
    fillings.push(text.slice(at, end))
    at = end + part.length
  }
  return fillings
}

const lengthOf = ({ fixed }: Pattern) => fixed.join('').length
const dotted = (text: string | undefined) => text && `${text}.`
const bare = (text: string | undefined) => text?.replace(/\.$/, '')
const isUpper = (text: string) => text.charAt(0) !== text.charAt(0).toLowerCase()
export const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
export const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const otherSize = (text: string) => (isUpper(text) ? lowerFirst(text) : upperFirst(text))
