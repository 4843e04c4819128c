import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { AsSent } from '../pages/as-sent.ts'
import { faultsOnTheWay } from '../pages/check.ts'

export const chromiumPath = process.env.LIV_CHROMIUM ?? '/usr/bin/chromium'
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    headless: true,
    args: flags,
  })
}

export type Answers = Record<string, string | boolean | readonly string[]>

/** A persona at a real browser: every page that opens is looked at with everything that looks at pages (tests/pages). */
export class Person {
  readonly page: Page
  private readonly origin: string
  private readonly context: BrowserContext
  private readonly scripts: boolean
  private readonly sent: AsSent

  private constructor(page: Page, origin: string, context: BrowserContext, scripts = true) {
    this.scripts = scripts
    this.page = page
    this.origin = origin
    this.context = context
    this.sent = new AsSent(page)
  }

  static async signIn(
    browser: Browser,
    origin: string,
    persona: string,
    options: { width?: number; javaScript?: boolean } = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      locale: 'nl-NL',
      acceptDownloads: true,
      javaScriptEnabled: options.javaScript ?? true,
    })
    const page = await context.newPage()
    await page.goto(`${origin}/inloggen`)
    await page.click(`button[name="persona"][value="${persona}"]`)
    await page.waitForURL(`${origin}/**`)
    return new Person(page, origin, context, options.javaScript)
  }

  /** Somebody without an account: a browser of their own, and no sign-in. */
  static async visitor(
    browser: Browser,
    origin: string,
    options: { width?: number; javaScript?: boolean } = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 },
      locale: 'nl-NL',
      javaScriptEnabled: options.javaScript ?? true,
    })
    return new Person(await context.newPage(), origin, context, options.javaScript)
  }

  async open(path: string): Promise<void> {
    const answer = await this.page.goto(this.origin + path)
    expect(answer?.status(), `${path} for this person`).toBe(200)
    await this.look()
  }

  /** Sends the form with this action as it stands on the page, after filling in these answers by their names. */
  async send(action: string, answers: Answers = {}, button?: { name: string; value: string }): Promise<void> {
    const form = this.page.locator(`form[action="${action}"]`).first()
    await form.evaluate((element) => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (at instanceof HTMLDetailsElement) at.open = true
    })
    for (const [name, value] of Object.entries(answers)) await fill(form, name, value)
    const submit = button
      ? form.locator(`button[name="${button.name}"][value="${button.value}"]`)
      : form.locator('button[type="submit"]').first()
    await Promise.all([this.page.waitForNavigation(), submit.click()])
    await this.look()
  }

  /** The sentences of a refusal, if there was one. */
  async refusals(): Promise<string[]> {
    return this.page.locator('.ui-errors li').allTextContents()
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect
      .poll(() => this.page.locator('main').innerText(), { message: String(text) })
      .toMatch(text instanceof RegExp ? text : new RegExp(literally(text)))
  }

  async close(): Promise<void> {
    await this.context.close()
  }

  /** No sideways scrolling, and nothing that axe or HTML_CodeSniffer finds. */
  async look(): Promise<void> {
    const copy = this.scripts ? undefined : () => this.copyWithScripts()
    expect(await faultsOnTheWay(this.page, this.sent, copy), `what is wrong on ${this.page.url()}`).toEqual([])
  }

  /** A checker is a script itself: where none runs, it looks at a copy of the same page. */
  private async copyWithScripts(): Promise<Page> {
    const context = await this.context.browser()?.newContext({ viewport: this.page.viewportSize() })
    const copy = await context?.newPage()
    if (!copy) throw new Error('no browser')
    await copy.goto(`${this.origin}/bericht/bedankt`)
    await copy.setContent(await this.page.content())
    return copy
  }
}

async function fill(form: Locator, name: string, value: string | boolean | readonly string[]): Promise<void> {
  if (typeof value === 'boolean') return form.locator(`[name="${name}"]`).setChecked(value, { force: true })
  if (Array.isArray(value)) {
    for (const one of value) await form.locator(`[name="${name}"][value="${one}"]`).check({ force: true })
    return
  }
  const text = value as string
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (date && (await form.locator(`[name="${name}-day"]`).count()) > 0) {
    for (const [part, at] of [
      ['day', 3],
      ['month', 2],
      ['year', 1],
    ] as const)
      await form.locator(`[name="${name}-${part}"]`).fill(date[at] ?? '')
    return
  }
  const field = form.locator(`[name="${name}"]`).first()
  const kind = await field.evaluate((element) =>
    element instanceof HTMLSelectElement ? 'select' : (element.getAttribute('type') ?? 'text'),
  )
  if (kind === 'radio' || kind === 'checkbox')
    await form.locator(`[name="${name}"][value="${text}"]`).check({ force: true })
  else if (kind === 'select') await field.selectOption((await optionOf(field, text)) ?? text)
  else await field.fill(text)
}

/** An option by its value, or by the words people see. */
async function optionOf(field: Locator, text: string): Promise<string | undefined> {
  return field.evaluate(
    (element, wanted) =>
      [...(element as HTMLSelectElement).options].find((one) => one.value === wanted || one.label.includes(wanted))
        ?.value,
    text,
  )
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
