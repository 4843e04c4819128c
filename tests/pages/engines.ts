import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const read = (path: string) => readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')
const axe = read('axe-core/axe.min.js')
const sniffer = read('html_codesniffer/build/HTMLCS.js')
const equalAccess = read('accessibility-checker-engine/ace.js')

/** Everything that axe-core, HTML_CodeSniffer and IBM Equal Access call wrong on this page, as it stands. */
export async function findingsOf(page: Page): Promise<string[]> {
  return [...(await byAxe(page)), ...(await bySniffer(page)), ...(await byEqualAccess(page))]
}

/** The same without Equal Access, which takes half the time. */
export async function quickFindingsOf(page: Page): Promise<string[]> {
  return [...(await byAxe(page)), ...(await bySniffer(page))]
}

/** What changes with the scheme, or on paper, is only whether the words can be told from what is behind them. */
export async function contrastOf(page: Page): Promise<string[]> {
  return byAxe(page, ['color-contrast'])
}

/** An engine is read once by a page: that costs as much as half a look. */
async function place(page: Page, name: string, source: string): Promise<void> {
  if (!(await page.evaluate((one) => one in window, name))) await page.evaluate(source)
}

interface AxeFault {
  id: string
  nodes: { html: string; failureSummary?: string }[]
}

async function byAxe(page: Page, rules?: string[]): Promise<string[]> {
  await place(page, 'axe', axe)
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: AxeFault[] }> } }
    const options = { resultTypes: ['violations'], preload: false, ...(only ? { runOnly: only } : {}) }
    return (await axe.run(options)).violations.map(
      ({ id, nodes }) => `axe ${id}: ${nodes[0]?.html.slice(0, 300)} ${nodes[0]?.failureSummary?.slice(0, 200)}`,
    )
  }, rules)
}

async function bySniffer(page: Page): Promise<string[]> {
  await place(page, 'HTMLCS', sniffer)
  return page.evaluate(async () => {
    interface Message {
      type: number
      code: string
      msg: string
      element?: Element
    }
    const { HTMLCS } = window as unknown as {
      HTMLCS: {
        ERROR: number
        process(standard: string, of: Document, done: () => void, failed: () => void): void
        getMessages(): Message[]
      }
    }
    await new Promise<void>((done, failed) => HTMLCS.process('WCAG2AA', document, done, failed))
    return HTMLCS.getMessages()
      .filter(({ type }) => type === HTMLCS.ERROR)
      .map(({ code, msg, element }) => `htmlcs ${code}: ${msg} ${element?.outerHTML?.slice(0, 300)}`)
  })
}

/** What Equal Access takes for wrong and is not; why stands in docs/decisions/0017. */
const notWrong = [/^aria_form_label_unique/, /^fieldset_label_valid: .*duplicate name/, /^input_checkboxes_grouped/]

async function byEqualAccess(page: Page): Promise<string[]> {
  await place(page, 'ace', equalAccess)
  const faults = await page.evaluate(async () => {
    interface Result {
      ruleId: string
      value: [string, string]
      message: string
      snippet: string
      path: { dom: string }
    }
    const { ace } = window as unknown as {
      ace: { Checker: new () => { check(of: Document, rules: string[]): Promise<{ results: Result[] }> } }
    }
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2'])
    return results
      .filter(({ value: [policy, outcome] }) => policy === 'VIOLATION' && outcome === 'FAIL')
      .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 300)}`)
  })
  return faults.filter((fault) => !notWrong.some((one) => one.test(fault))).map((fault) => `ibm ${fault}`)
}
