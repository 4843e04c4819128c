const marks = { open: '\uE000', close: '\uE001' }
const firstMask = 0xe100
const lastMask = 0xf800

/** What people wrote and this page may show, for as long as the page is made. */
export class Written {
  readonly #texts = new Set<string>()
  readonly #long: readonly string[]
  readonly #all: string

  constructor(opened: readonly unknown[] = []) {
    for (const text of stringsIn(opened)) {
      for (const part of [text, ...text.split('\n'), ...text.split(/\n\s*\n/)])
        if (part.trim()) this.#texts.add(part.trim())
    }
    this.#long = [...this.#texts].filter((text) => text.includes(' ')).sort((a, b) => b.length - a.length)
    this.#all = this.#long.join('\n')
  }

  /** A text of theirs, or one with our full stop behind it. */
  has(text: string): boolean {
    return this.#texts.has(text) || this.#texts.has(text.replace(/[.,:;]$/, ''))
  }

  /** A piece of it, such as the first words of a long text. */
  isPart(text: string): boolean {
    return text.includes(' ') && this.#all.includes(text.replace(/ ?…$/, ''))
  }

  /** The same text with one sign for each piece of theirs in it, so that what is ours around it can be read. */
  masked(
    text: string,
    isOurs: (text: string) => boolean,
  ): { text: string; back: (english: string) => string } | undefined {
    const pieces: string[] = []
    let left = text
    for (const piece of this.#long) {
      if (firstMask + pieces.length === lastMask) break
      if (!left.includes(piece) || isOurs(piece)) continue
      left = left.replaceAll(piece, String.fromCharCode(firstMask + pieces.length))
      pieces.push(piece)
    }
    if (pieces.length === 0) return undefined
    const signs = /[\uE100-\uF7FF]/g
    return {
      text: left,
      back: (english) => english.replaceAll(signs, (sign) => marked(pieces[sign.charCodeAt(0) - firstMask] ?? '')),
    }
  }
}

/** Somebody's words inside a sentence of ours. */
export const marked = (text: string): string => `${marks.open}${text}${marks.close}`

export function unmarked(text: string, asTheirs: (text: string) => string): string {
  return text.replaceAll(/\uE000([^\uE001]*)\uE001/g, (_, theirs: string) => asTheirs(theirs))
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (/\p{L}/u.test(value)) yield value
  } else if (Array.isArray(value)) for (const one of value) yield* stringsIn(one)
  else if (value !== null && typeof value === 'object' && !ArrayBuffer.isView(value))
    for (const one of Object.values(value)) yield* stringsIn(one)
}
