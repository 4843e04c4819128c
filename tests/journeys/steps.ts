import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Answers, Person } from './browser.ts'
import { Keyboard } from './keyboard.ts'
import { type Figures, type TaskName, tasks } from './steps-of-tasks.ts'

/** What a human does for one task: pages that open, decisions (radio, tick, list, which button), fields filled in. */
export class Tally implements Figures {
  pages = 0
  decisions = 0
  fields = 0
}

/** The owner of a task on the way: from the own start, only by what stands on the screen; each step is counted. */
export class Walk {
  readonly task: TaskName
  readonly person: Person
  readonly tally = new Tally()

  private constructor(task: TaskName, person: Person) {
    this.task = task
    this.person = person
  }

  /** At "my work", or at the link of the mail. Being there costs nothing. */
  static async start(task: TaskName, person: Person, from = '/werk'): Promise<Walk> {
    await person.open(from)
    return new Walk(task, person)
  }

  /** Another day, at the own start again: others did something in between. */
  laterAtWork(): Promise<void> {
    return this.person.open('/werk')
  }

  /** Clicks a link or button that is called so; `beside` says in which row, sheet or form. */
  async follow(name: string | RegExp, beside?: string | RegExp): Promise<void> {
    const one = await this.seen(name, beside)
    await Promise.all([this.person.page.waitForNavigation(), one.click()])
    this.tally.pages += 1
    await this.person.look()
  }

  /** Opens what is folded up: choosing to look there is a decision. */
  async unfold(name: string | RegExp): Promise<void> {
    await this.person.page.locator('summary:visible', { hasText: name }).first().click()
    this.tally.decisions += 1
  }

  /** Fills in a form on the page that is open, and sends it. What already stands there costs nothing. */
  async send(action: string | RegExp, answers: Answers = {}, button?: { name: string; value: string }): Promise<void> {
    const form = await this.form(action)
    this.tally.decisions += await folded(form)
    for (const [name, value] of Object.entries(answers)) await this.count(form, name, value)
    if (button && (await form.locator('button[type="submit"]:visible').count()) > 1) this.tally.decisions += 1
    await this.person.send((await form.getAttribute('action')) ?? '', answers, button)
    expect(await this.person.refusals()).toEqual([])
    this.tally.pages += 1
  }

  /** The same person without a mouse, counted in the same way. */
  byKeyboard(): Keyboard {
    return new Keyboard(this.person, this.tally)
  }

  sees(text: string | RegExp): Promise<void> {
    return this.person.sees(text)
  }

  /** The case in hand, as the address of the page says. */
  get number(): string {
    return /LIV-\d{4}-\d{5}/.exec(this.person.page.url())?.[0] ?? ''
  }

  /** The end: no step more than docs/tasks.md says; and none less, so that the page stays true. */
  is(counted: Figures = this.tally): void {
    const { pages, decisions, fields } = counted
    expect({ pages, decisions, fields }, `${this.task}: see steps-of-tasks.ts`).toEqual(tasks[this.task].now)
  }

  private async seen(name: string | RegExp, beside?: string | RegExp): Promise<Locator> {
    const { page } = this.person
    const named = (where: Page | Locator) => where.getByRole('link', { name }).or(where.getByRole('button', { name }))
    const near = beside
      ? page.locator('tr, li, article, section, form', { hasText: beside }).filter({ has: named(page) })
      : undefined
    const one = named(near ? near.last() : page).first()
    await expect.poll(() => one.isVisible(), { message: `"${name}" on ${page.url()}` }).toBe(true)
    return one
  }

  private async form(action: string | RegExp): Promise<Locator> {
    const all = this.person.page.locator('form[action]')
    const actions = await all.evaluateAll((forms) => forms.map((form) => form.getAttribute('action') ?? ''))
    const at = actions.findIndex((one) => (typeof action === 'string' ? one.endsWith(action) : action.test(one)))
    expect(at, `a form ${action} on ${this.person.page.url()}; there are ${actions.join(', ')}`).toBeGreaterThanOrEqual(
      0,
    )
    return all.nth(at)
  }

  private async count(form: Locator, name: string, value: Answers[string]): Promise<void> {
    const kind = await form
      .locator(`[name="${name}"], [name="${name}-day"]`)
      .first()
      .evaluate((one) => (one instanceof HTMLSelectElement ? 'select' : (one.getAttribute('type') ?? 'text')))
    if (['radio', 'checkbox', 'select'].includes(kind)) this.tally.decisions += Array.isArray(value) ? value.length : 1
    else this.tally.fields += 1
  }
}

/** How many folds have to be opened before this form is there. */
const folded = (form: Locator) =>
  form.evaluate((element) => {
    let count = 0
    for (let at: Element | null = element; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement && !at.open) count += 1
    return count
  })
