import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, describe, expect, test } from 'vitest'
import { LetterTwin } from './blocks.tsx'
import { type Letter, makeLetter } from './letter.ts'
import { closePdf } from './pdf.ts'
import { sampleLetter } from './pdf-sample.ts'

const at = Temporal.Instant.from('2026-11-24T12:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'pdf-test-'))
const toolsHere = !spawnSync('pdftotext', ['-v']).error && !spawnSync('qpdf', ['--version']).error
afterAll(() => {
  closePdf()
  rmSync(folder, { recursive: true })
})

async function saved(letter: Letter, standard: 'ua-1' | 'a-2a' = 'ua-1'): Promise<string> {
  const path = join(folder, `${standard}.pdf`)
  writeFileSync(path, await makeLetter(letter, at, standard))
  return path
}
const said = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

// The text of the sheet without its running head and foot, which stand once on the page.
const sheetText = (path: string) =>
  said('pdftotext', '-layout', '-x', '0', '-y', '70', '-W', '596', '-H', '680', path, '-')

// A ligature, a bullet and the order in which columns are read are the reader's business, not words.
function words(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/[\u202a-\u202e\u200e\u200f•]/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .sort()
}
function pageText(letter: Letter): string {
  const html = renderToStaticMarkup(<LetterTwin letter={{ ...letter, everyPage: '' }} />)
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&(lt|gt|quot|#x27|amp);/g,
      (_, name) => ({ lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' })[name as string] ?? '',
    )
}

describe('a document', () => {
  test('made twice has the same bytes', async () => {
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    const [one, two] = [await makeLetter(sampleLetter, at, 'ua-1'), await makeLetter(sampleLetter, at, 'ua-1')]
    closePdf()
    expect(hash(two)).toBe(hash(one))
    expect(hash(await makeLetter(sampleLetter, at, 'ua-1'))).toBe(hash(one))
  })

  test.skipIf(!toolsHere)('says that it is accessible, or that it is for the archive', async () => {
    for (const [standard, mark] of [
      ['ua-1', '<pdfuaid:part>1<'],
      ['a-2a', '<pdfaid:conformance>A<'],
    ] as const) {
      const path = await saved(sampleLetter, standard)
      expect(said('pdfinfo', path)).toMatch(/Tagged: +yes/)
      expect(said('qpdf', '--check', path)).toContain('No syntax or stream encoding errors')
      expect(said('qpdf', '--qdf', '--stream-data=uncompress', path, '-')).toContain(mark)
    }
  })

  test.skipIf(!toolsHere)('holds all its typefaces, and only ours', async () => {
    const rows = said('pdffonts', await saved(sampleLetter))
      .trim()
      .split('\n')
      .slice(2)
    for (const row of rows) {
      expect(row).toMatch(/Noto(Sans|Serif|SansEthiopic)-|Vazirmatn-|DejaVuSansMono|LibertinusSerif/)
      expect(row).toMatch(/ yes yes yes /)
    }
  })

  test.skipIf(!toolsHere)('has headings, lists and quotations that a screen reader knows', async () => {
    const structure = said('pdfinfo', '-struct-text', await saved(sampleLetter))
    expect(structure).toMatch(/H1 "Brief over een plan/)
    expect(structure).toMatch(/H2 "Waarom deze brief"/)
    expect(structure).toMatch(/H3 "In eigen woorden"/)
    expect(structure).toMatch(/BlockQuote\n +P[\s\S]*L \(block\)[\s\S]*LI \(block\)/)
    expect(structure).not.toContain('tuincommissie;')
  })

  test.skipIf(!toolsHere)('has the same words as its page', async () => {
    const sheet = sheetText(await saved(sampleLetter))
    expect(words(sheet)).toEqual(words(pageText(sampleLetter)))
    expect(sheet).toContain('#panic("x") * $ <b> _x_ @y \\ `code` = kop -- "aanhaling" #{1+1} [haak]')
  })

  test.skipIf(!toolsHere)('carries its line and its page number on every page', async () => {
    const long: Letter = {
      ...sampleLetter,
      blocks: Array.from({ length: 60 }, () => ({ kind: 'paragraph', text: 'Nog een zin.' })),
    }
    const pages = said('pdftotext', '-layout', await saved(long), '-')
      .split('\f')
      .filter(Boolean)
    expect(pages.length).toBeGreaterThan(1)
    pages.forEach((page, place) => {
      expect(page).toContain(long.everyPage)
      expect(page).toContain(`Pagina ${place + 1} van ${pages.length}`)
    })
  })

  test.skipIf(!toolsHere)('runs from right to left in a language that does', async () => {
    const letter: Letter = {
      title: 'رسالة عن المحادثة',
      sender: 'LIV',
      everyPage: 'هذه الرسالة لك وحدك',
      lang: 'ar',
      pageWords: ['صفحة', 'من'],
      blocks: [
        { kind: 'heading', level: 1, text: 'غرفة' },
        { kind: 'quote', text: 'أريد غرفة هادئة', by: 'أنت' },
      ],
    }
    const path = await saved(letter)
    expect(words(sheetText(path))).toEqual(words(pageText(letter)))
    expect(said('qpdf', '--qdf', '--stream-data=uncompress', path, '-')).toContain('/Lang (ar)')
    expect(renderToStaticMarkup(<LetterTwin letter={letter} />)).toContain('<article lang="ar" dir="rtl">')
  })
})
