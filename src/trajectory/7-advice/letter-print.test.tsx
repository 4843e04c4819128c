import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, expect, test } from 'vitest'
import { LetterSheets } from './letter-sheets.tsx'

const toolsHere = !spawnSync('pdftotext', ['-v']).error
const folder = mkdtempSync(join(tmpdir(), 'print-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const everyPage = 'Bestemd voor COA; niet bedoeld voor de asielbeslissing.'
const letter = {
  title: 'Advies LIV-2026-00000',
  sender: 'LIV',
  everyPage,
  facts: [['Aan', 'COA']] as const,
  blocks: Array.from({ length: 60 }, (_, place) => ({
    kind: 'paragraph' as const,
    text: `Zin ${place} van de brief.`,
  })),
}

function pageOf(css: string): string {
  const body = renderToStaticMarkup(
    <div className="ui-stack">
      <p>Alleen op het scherm.</p>
      <LetterSheets letter={letter} about="Verzonnen Naam" />
      <p>Ook alleen op het scherm.</p>
    </div>,
  )
  return `<!doctype html><html lang="nl"><title>Brief</title><style>${css}</style><body><main>${body}</main></body></html>`
}

test.skipIf(!toolsHere)(
  'the page prints as the letter alone, with the line at the foot of every sheet',
  { timeout: 60_000 },
  async () => {
    const styles = join(import.meta.dirname, '../../platform/ui')
    execFileSync(process.execPath, [join(styles, 'build-css.mjs'), join(folder, 'assets')])
    const css = readdirSync(join(folder, 'assets')).find((name) => name.endsWith('.css')) ?? ''
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    })
    const page = await browser.newPage()
    await page.setContent(pageOf(readFileSync(join(folder, 'assets', css), 'utf8')))
    writeFileSync(join(folder, 'print.pdf'), await page.pdf({ preferCSSPageSize: true, format: 'A4' }))
    await browser.close()
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'print.pdf'), '-'], { encoding: 'utf8' })
    const sheets = text.split('\f').filter((sheet) => sheet.trim())
    expect(sheets.length).toBeGreaterThan(1)
    for (const sheet of sheets) expect(sheet).toContain(everyPage)
    for (const { text: sentence } of letter.blocks) expect(text).toContain(sentence)
    expect(text).not.toMatch(/op het scherm|Verzonnen Naam/)
  },
)
