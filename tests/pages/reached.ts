import type { Browser, Page } from 'playwright-core'
import { kindOf, type Place, walk } from '../pictures/walk.ts'
import { AsSent } from './as-sent.ts'
import { allFaultsOf, faultsOf } from './check.ts'
import { weightFaults } from './weight.ts'

export interface AskingForm {
  readonly page: string
  readonly action: string
}

export interface Reached {
  readonly kinds: string[]
  readonly faults: string[]
  /** The forms that ask something, each kind once. */
  readonly forms: AskingForm[]
}

export interface Visitor {
  readonly page: Page
  readonly sent: AsSent
}

/** A persona in a browser of their own; without a name somebody who did not sign in. */
export async function enter(browser: Browser, origin: string, persona?: string, options = {}): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'nl-NL', ...options })
  const page = await context.newPage()
  const sent = new AsSent(page)
  await page.goto(`${origin}/${persona ? 'inloggen' : ''}`)
  if (persona) {
    await page.click(`button[name="persona"][value="${persona}"]`)
    await page.waitForURL(`${origin}/**`)
  }
  return { page, sent }
}

/** Every kind of page that can be reached from the first one, looked at from every side. */
export async function lookEverywhere({ page, sent }: Visitor, start: string): Promise<Reached> {
  const kinds: string[] = []
  const faults: string[] = []
  const forms = new Map<string, AskingForm>()
  await walk(page, start, 1, async ({ path, kind }: Place) => {
    kinds.push(kind)
    for (const action of await asking(page))
      if (!forms.has(kindOf(action))) forms.set(kindOf(action), { page: path, action })
    const wrong = [...(await weightFaults(page)), ...(await allFaultsOf(page, sent))]
    faults.push(...wrong.map((fault) => `${path}: ${fault}`))
  })
  return { kinds, faults, forms: [...forms.values()] }
}

/** Where the forms go in which somebody can fill in something. */
export function asking(page: Page): Promise<string[]> {
  return page.$$eval('main form[method="post"]', (all) =>
    all
      .filter((form) => form.querySelector('textarea, select, input:not([type=hidden])'))
      .map((form) => form.getAttribute('action') ?? ''),
  )
}

const mark = 'Dit staat er nog'

/** Sends a form with one text and nothing else: whatever comes back is a whole page, and the text is on it or saved. */
export async function sendNearlyEmpty(
  { page, sent }: Visitor,
  form: AskingForm,
  look: (page: Page, sent: AsSent) => Promise<string[]> = faultsOf,
): Promise<string[]> {
  const { origin } = new URL(page.url())
  await page.goto(origin + form.page)
  if (!(await page.locator(`form[action="${form.action}"]`).count())) return []
  const typed = await page.$eval(`form[action="${form.action}"]`, empty, mark)
  await Promise.all([page.waitForNavigation(), page.$eval(`form[action="${form.action}"]`, press)])
  const { status } = sent
  const faults = status === 422 ? await refusedWell(page, typed) : status === 200 ? [] : [`answered ${status}`]
  return [...faults, ...(await look(page, sent))].map((fault) => `${form.action} sent empty: ${fault}`)
}

async function refusedWell(page: Page, typed: boolean): Promise<string[]> {
  const faults: string[] = []
  if (!/^Fout: /.test(await page.title())) faults.push('the title does not say that something is wrong')
  if (!(await page.locator('.ui-errors li').count())) faults.push('no reason stands on the page')
  const kept = (text: string) =>
    [...document.querySelectorAll<HTMLInputElement>('input, textarea')].some(({ value }) => value === text)
  if (typed && !(await page.evaluate(kept, mark))) faults.push('what was typed is gone')
  return faults
}

function empty(element: Element, text: string): boolean {
  const form = element as HTMLFormElement
  let typed = false
  for (const field of form.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea, select')) {
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = false
    else if (field.type !== 'file') field.value = ''
    if (field.tagName !== 'TEXTAREA' || typed || field.closest('[hidden]')) continue
    field.value = text
    typed = true
  }
  return typed
}

function press(element: Element): void {
  const form = element as HTMLFormElement
  form.requestSubmit(form.querySelector<HTMLButtonElement>('button[type=submit]:not([formaction])'))
}
