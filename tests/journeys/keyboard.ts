import { expect } from 'vitest'
import type { Person } from './browser.ts'

/** A person who never touches the mouse. Counts every key but the letters, so that the steps of a task can be held down. */
export class Keyboard {
  readonly person: Person
  keys = 0
  letters = 0
  private readonly tally: { pages: number; decisions: number; fields: number } | undefined

  /** With a tally, the steps of a task are counted along: pages, decisions and fields. */
  constructor(person: Person, tally?: { pages: number; decisions: number; fields: number }) {
    this.person = person
    this.tally = tally
  }

  /** Tab by Tab, until what has the focus is called so. */
  async to(name: string | RegExp): Promise<void> {
    const passed: string[] = []
    for (let at = 0; at < 120; at++) {
      await this.press('Tab')
      const here = await this.focused()
      if (typeof name === 'string' ? here.startsWith(name) : name.test(here)) return
      passed.push(here)
    }
    throw new Error(`no Tab comes to "${name}"; it passed: ${passed.join(' | ')}`)
  }

  /** Past the header and the navigation in one press. */
  async pastTheMenu(): Promise<void> {
    await this.to('Naar de inhoud')
    await this.press('Enter')
  }

  async press(key: string): Promise<void> {
    this.keys += 1
    if (this.tally && (/^(Space|Arrow\w+)$/.test(key) || (key === 'Enter' && (await this.onAFold()))))
      this.tally.decisions += 1
    await this.person.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    this.letters += text.length
    if (this.tally) this.tally.fields += 1
    await this.person.page.keyboard.insertText(text)
  }

  /** Takes the place of what stands in the field. */
  async retype(text: string): Promise<void> {
    await this.press('Control+A')
    await this.type(text)
  }

  /** Presses what has the focus, and looks at the page that comes. */
  async enter(): Promise<void> {
    await Promise.all([this.person.page.waitForNavigation(), this.press('Enter')])
    if (this.tally) this.tally.pages += 1
    await this.person.look()
  }

  private onAFold(): Promise<boolean> {
    return this.person.page.evaluate(() => document.activeElement?.tagName === 'SUMMARY')
  }

  async focused(): Promise<string> {
    return this.person.page.evaluate(() => {
      const here = document.activeElement as HTMLInputElement | null
      if (!here || here === document.body) return ''
      const own = here.getAttribute('aria-label') ?? here.labels?.[0]?.textContent ?? here.textContent ?? ''
      return own.trim().replace(/\s+/g, ' ')
    })
  }

  /** Two minutes at the speed of somebody who types along: four keys a second. */
  withinTwoMinutes(): void {
    expect((this.keys + this.letters) / 4, `${this.keys} keys and ${this.letters} letters`).toBeLessThan(120)
  }

  again(): void {
    this.keys = 0
    this.letters = 0
  }
}
