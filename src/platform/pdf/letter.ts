import { type Block, cleaned, directionOf, setBlocks, setItems } from './letter-blocks.ts'
import { letterTemplate } from './letter-template.ts'
import { makePdf, type PdfStandard } from './pdf.ts'

export interface Letter {
  title: string
  /** Who sends it, as it stands at the top of every page. */
  sender: string
  /** For whom this is and what it may be used for: at the foot of every page. */
  everyPage: string
  /** Address lines, when it goes by post. */
  to?: readonly string[]
  /** Date, reference and the like, under the title. */
  facts?: readonly (readonly [term: string, text: string])[]
  blocks: readonly Block[]
  lang?: string
  /** "Pagina" and "van" in the language of the letter. */
  pageWords?: readonly [page: string, of: string]
}

/** A letter as bytes: the same letter at the same moment gives the same bytes, so its hash proves the version. */
export function makeLetter(letter: Letter, createdAt: Temporal.Instant, standard: PdfStandard): Promise<Buffer> {
  return makePdf({
    template: letterTemplate,
    data: letterData(letter),
    title: cleaned(letter.title),
    createdAt,
    standard,
  })
}

export function letterData(letter: Letter) {
  const lang = letter.lang ?? 'nl'
  const [pageWord, ofWord] = letter.pageWords ?? ['Pagina', 'van']
  return {
    lang,
    dir: directionOf(letter.title),
    title: cleaned(letter.title),
    sender: cleaned(letter.sender),
    everyPage: cleaned(letter.everyPage),
    // In two languages each has a line and a direction of its own.
    footLines: cleaned(letter.everyPage)
      .split('\n')
      .map((text) => ({ text, dir: directionOf(text) })),
    to: (letter.to ?? []).map(cleaned),
    facts: setItems(letter.facts ?? []),
    blocks: setBlocks(letter.blocks, lang),
    pageWord,
    ofWord,
  }
}
