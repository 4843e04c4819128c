/** What people wrote and this page may show, for as long as the page is made. */
export class Written {
  readonly #texts = new Set<string>()
  readonly #all: string

  constructor(opened: readonly unknown[] = []) {
    for (const text of stringsIn(opened)) {
      this.#texts.add(text.trim())
      for (const line of text.split('\n')) if (line.trim()) this.#texts.add(line.trim())
      for (const part of text.split(/\n\s*\n/)) if (part.trim()) this.#texts.add(part.trim())
    }
    this.#all = [...this.#texts].filter((text) => text.includes(' ')).join('\n')
  }

  has(text: string): boolean {
    return this.#texts.has(text)
  }

  /** A piece of it, such as the first words of a long text. */
  isPart(text: string): boolean {
    return text.includes(' ') && this.#all.includes(text.replace(/ ?…$/, ''))
  }

  /** Whether some of it stands inside a text. */
  isIn(text: string): boolean {
    for (const one of this.#texts) if (one.includes(' ') && text.includes(one)) return true
    return false
  }
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (/\p{L}/u.test(value)) yield value
  } else if (Array.isArray(value)) for (const one of value) yield* stringsIn(one)
  else if (value !== null && typeof value === 'object' && !ArrayBuffer.isView(value))
    for (const one of Object.values(value)) yield* stringsIn(one)
}
