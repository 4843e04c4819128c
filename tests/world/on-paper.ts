import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

/** Reads what stands in a PDF. */
export const readsPaper = !spawnSync('pdftotext', ['-v']).error

/** A piece of a page as the browser prints it with our styles: the text of each sheet. */
export async function printed(body: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'liv-print-'))
  const browser = await chromium.launch({
    executablePath: process.env.LIV_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage()
    await page.setContent(
      `<!doctype html><html lang="nl"><title>Blad</title><style>${styles(folder)}</style><body><main>${body}</main></body></html>`,
    )
    writeFileSync(join(folder, 'print.pdf'), await page.pdf({ preferCSSPageSize: true, format: 'A4' }))
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'print.pdf'), '-'], { encoding: 'utf8' })
    return text.split('\f').filter((sheet) => sheet.trim())
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}

function styles(folder: string): string {
  const assets = join(folder, 'assets')
  execFileSync(process.execPath, [join(import.meta.dirname, '../../src/platform/ui/build-css.mjs'), assets])
  const css = readdirSync(assets).find((name) => name.endsWith('.css')) ?? ''
  return readFileSync(join(assets, css), 'utf8')
}
