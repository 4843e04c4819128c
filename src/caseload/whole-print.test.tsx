import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, expect, test } from 'vitest'
import { Whole } from './whole-page.tsx'
import { wholeParts } from './whole-parts.ts'

const toolsHere = !spawnSync('pdftotext', ['-v']).error
const folder = mkdtempSync(join(tmpdir(), 'print-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const long = Array.from({ length: 80 }, (_, place) => `Alinea ${place} van dit deel.`).join('\n\n')
const all = wholeParts.slice(0, 4).map((part) => ({ part, told: [{ label: 'Tekst', text: long }] }))

function pageOf(css: string): string {
  const body = renderToStaticMarkup(
    <div className="ui-stack">
      <p>Alleen op het scherm.</p>
      <Whole
        number="LIV-2026-00000"
        by="Verzonnen Lezer"
        at={Temporal.Instant.from('2026-11-26T10:00:00Z')}
        all={all}
      />
    </div>,
  )
  return `<!doctype html><html lang="nl"><title>Dossier</title><style>${css}</style><body><main>${body}</main></body></html>`
}

test.skipIf(!toolsHere)(
  'each part prints from a sheet of its own, and every sheet says whose it is and that it must be destroyed',
  { timeout: 60_000 },
  async () => {
    execFileSync(process.execPath, [join(import.meta.dirname, '../platform/ui/build-css.mjs'), join(folder, 'assets')])
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
    expect(sheets.length).toBeGreaterThan(8)
    for (const sheet of sheets) {
      const said = sheet.replace(/\s+/g, ' ')
      expect(said).toContain('LIV-2026-00000. Gelezen door Verzonnen Lezer')
      expect(said).toContain('Vertrouwelijk: vernietig dit na het overleg.')
    }
    for (const { part } of all)
      expect(
        sheets.filter((sheet) =>
          sheet
            .split('\n')
            .slice(1, 6)
            .some((line) => line.trim() === part.label),
        ),
      ).toHaveLength(1)
    expect(text).not.toContain('Alleen op het scherm')
  },
)
