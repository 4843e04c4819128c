/** What a letter or report is made of. The same blocks become a PDF and a page, so the words cannot differ. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; lang?: string }
  | { kind: 'paragraph'; text: string; lang?: string }
  | { kind: 'quote'; text: string; by?: string; lang?: string }
  | { kind: 'definition'; items: readonly (readonly [term: string, text: string])[]; lang?: string }
  | { kind: 'list'; items: readonly string[]; lang?: string }

export type Lines = string[]
interface Turned {
  lang: string
  dir: 'ltr' | 'rtl'
}
/** A block as it is set: cleaned, cut into paragraphs and lines, with the direction its letters run. */
export type SetBlock = Turned &
  (
    | { kind: 'heading'; level: 1 | 2 | 3; text: string }
    | { kind: 'paragraph'; lines: Lines }
    | { kind: 'quote'; said: Lines[]; by: string | null }
    | { kind: 'definition'; items: [term: string, said: Lines[]][] }
    | { kind: 'list'; items: Lines[] }
  )

// Control marks, soft hyphens and direction overrides: they hide or turn words. The joiners of Farsi stay.
const unwanted = /(?!\n)[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu

export function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unwanted, '')
}

/** An empty line starts a paragraph; a line break stays a line break. */
export function paragraphsOf(text: string): Lines[] {
  return cleaned(text)
    .split(/\n[ \n]*\n/)
    .map((part) => part.split('\n').map(tidy).filter(Boolean))
    .filter((lines) => lines.length > 0)
}

const tidy = (line: string) => line.replace(/ +/g, ' ').trim()
const oneLine = (text: string) => tidy(cleaned(text).replace(/\n/g, ' '))

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** The first letter decides, as `dir="auto"` does in a browser. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return rightToLeft.test(first) ? 'rtl' : 'ltr'
}

export function setBlocks(blocks: readonly Block[], lang = 'nl'): SetBlock[] {
  return blocks.flatMap((block) => setBlock(block, block.lang ?? lang))
}

function setBlock(block: Block, lang: string): SetBlock[] {
  switch (block.kind) {
    case 'heading': {
      const text = oneLine(block.text)
      return text ? [{ ...turned(text, lang), kind: 'heading', level: block.level, text }] : []
    }
    case 'paragraph':
      return paragraphsOf(block.text).map((lines) => ({ ...turned(lines.join(' '), lang), kind: 'paragraph', lines }))
    case 'quote': {
      const said = paragraphsOf(block.text)
      const by = block.by ? oneLine(block.by) : null
      return said.length > 0 ? [{ ...turned(block.text, lang), kind: 'quote', said, by }] : []
    }
    case 'definition': {
      const items = setItems(block.items)
      return items.length > 0 ? [{ ...turned(items[0]?.[0] ?? '', lang), kind: 'definition', items }] : []
    }
    case 'list': {
      const items = block.items.map((item) => paragraphsOf(item).flat()).filter((lines) => lines.length > 0)
      return items.length > 0 ? [{ ...turned(items.flat().join(' '), lang), kind: 'list', items }] : []
    }
  }
}

/** Pairs without an answer are left out. */
export function setItems(items: readonly (readonly [string, string])[]): [string, Lines[]][] {
  return items
    .map(([term, text]): [string, Lines[]] => [oneLine(term), paragraphsOf(text)])
    .filter(([term, said]) => term && said.length > 0)
}

function turned(text: string, lang: string): Turned {
  return { lang, dir: directionOf(text) }
}
