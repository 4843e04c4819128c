import { takeAway } from './device.ts'
import { type Answer, ask, isThere, keepAt, reached } from './line.ts'
import { canLock, fetchKeys } from './lock.ts'
import { bodyOf, putOnDevice, type Waiting } from './return.ts'
import { clock, words } from './words.ts'

const pause = 3_000
const longest = 15_000
const again = 20_000

/** One form with long text: saved in between, and never sent into nothing. */
export class KeptForm {
  readonly #form: HTMLFormElement
  readonly #says = document.createElement('output')
  #id: string
  #last: string
  #dirty = false
  #stopped = false
  #holding = false
  #timer = 0
  #since = 0
  #busy: Promise<Answer> | undefined
  #sending = false
  #passing = false

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.#id = this.#hidden('_draft') || crypto.randomUUID()
    this.#last = this.#snapshot()
    this.#says.className = 'ui-kept'
    this.#says.setAttribute('role', 'status')
    const bar = form.querySelector('.ui-save-bar')
    const actions = form.querySelector('.ui-actions')
    if (bar) bar.append(this.#says)
    else if (actions) actions.after(this.#says)
    else form.append(this.#says)
    for (const kind of ['input', 'change']) form.addEventListener(kind, () => this.#typed())
    form.addEventListener('submit', (event) => void this.#submit(event))
    window.addEventListener('online', () => this.#dirty && void this.save())
    document.addEventListener('visibilitychange', () => document.hidden && this.#dirty && void this.save(true))
  }

  /** What waits here goes to the server, before somebody signs out. */
  async leave(): Promise<void> {
    if (this.#dirty && !this.#stopped) await this.save()
  }

  /** Saves what stands there now; one at a time. */
  async save(leaving = false): Promise<Answer> {
    await this.#busy
    this.#busy = this.#save(leaving).finally(() => {
      this.#busy = undefined
    })
    return this.#busy
  }

  async #save(leaving: boolean): Promise<Answer> {
    clearTimeout(this.#timer)
    this.#since = 0
    const snapshot = this.#snapshot()
    const text = this.#text()
    // Whoever closes the lid may never see the answer.
    if (leaving) await this.#keepHere(text)
    let answer = await ask(keepAt, bodyOf(this.#id, text), leaving && snapshot.length < 50_000)
    if (answer.status === 409) {
      // Another window goes on with that text: this one gets a name of its own, and both stay.
      await this.#goOnUnderAnotherName()
      answer = await ask(keepAt, bodyOf(this.#id, { ...text, kept: 0 }))
    }
    await this.#after(answer, snapshot, text)
    return answer
  }

  async #goOnUnderAnotherName(): Promise<void> {
    if (this.#holding) await takeAway(this.#id).catch(() => {})
    this.#holding = false
    this.#id = crypto.randomUUID()
    this.#note('_kept', '0')
  }

  async #after(answer: Answer, snapshot: string, text: Waiting): Promise<void> {
    if (answer.status === 200) {
      this.#note('_draft', this.#id)
      if (answer.said.kept) this.#note('_kept', String(answer.said.kept))
      this.#dirty = this.#snapshot() !== snapshot
      this.#last = snapshot
      if (answer.said.at) this.#say(words.kept(String(answer.said.at)))
      if (this.#holding) await takeAway(this.#id).catch(() => {})
      return
    }
    if (answer.status === 403) return this.#say(words.tooLong)
    if (answer.status === 401 || !reached(answer)) return this.#withoutServer(answer, text)
    // A form that is kept nowhere, or no longer this person's: nothing to say before it is sent, and nothing stays here.
    this.#stopped = true
    if (this.#holding) await takeAway(this.#id).catch(() => {})
  }

  async #withoutServer(answer: Answer, text: Waiting): Promise<void> {
    const here = await this.#keepHere(text)
    const out = answer.status === 401
    if (here) this.#say(out ? words.signedOut(clock()) : words.onDevice(clock()))
    else this.#say(out ? words.signedOutOnlyHere : words.onlyHere)
    if (!out) this.#plan(again)
  }

  /** On this device, locked. False: no key was given, so nothing is written. */
  async #keepHere(text: Waiting): Promise<boolean> {
    if (!canLock()) return false
    try {
      await putOnDevice(this.#id, text)
      this.#note('_draft', this.#id)
      this.#hold()
      return true
    } catch {
      return false
    }
  }

  async #submit(event: SubmitEvent): Promise<void> {
    if (this.#passing) return
    event.preventDefault()
    if (this.#sending) return
    this.#sending = true
    const there = this.#dirty && !this.#stopped ? reached(await this.save()) : await isThere()
    this.#sending = false
    if (!there) return this.#notSent()
    this.#passing = true
    this.#form.requestSubmit(event.submitter)
    this.#passing = false
  }

  #notSent(): void {
    if (this.#holding && this.#dirty) this.#say(words.notSent(clock()))
    else if (this.#dirty) this.#say(words.notSentOnlyHere)
    else this.#say(this.#kept > 0 ? words.notSentKept : words.noLine)
    this.#says.classList.add('ui-kept--not-sent')
    this.#says.tabIndex = -1
    this.#says.focus()
  }

  #typed(): void {
    this.#dirty = this.#snapshot() !== this.#last
    if (!this.#dirty || this.#stopped) return
    this.#since ||= Date.now()
    this.#plan(Math.min(pause, Math.max(0, this.#since + longest - Date.now())))
    if (!canLock()) void fetchKeys()
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.save(), wait)
  }

  /** As long as this window lives, no other brings its text away from the device. */
  #hold(): void {
    if (this.#holding) return
    this.#holding = true
    void navigator.locks.request(`typed ${this.#id}`, () => new Promise(() => {}))
  }

  #text(): Waiting {
    return { form: this.#form.getAttribute('action') ?? '', kept: this.#kept, fields: this.#fields() }
  }

  #fields(): [string, string][] {
    return [...new FormData(this.#form)].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && name !== '_draft' && name !== '_kept' ? [[name, value]] : [],
    )
  }

  #snapshot(): string {
    return JSON.stringify(this.#fields())
  }

  #say(sentence: string): void {
    this.#says.classList.remove('ui-kept--not-sent')
    this.#says.textContent = sentence
  }

  /** In the form itself, so that a text brought back from this device can say which version it has now. */
  get #kept(): number {
    return Number(this.#hidden('_kept')) || 0
  }

  #hidden(name: string): string {
    return this.#form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? ''
  }

  #note(name: string, value: string): void {
    let input = this.#form.querySelector<HTMLInputElement>(`input[name="${name}"]`)
    if (!input) {
      input = document.createElement('input')
      input.type = 'hidden'
      input.name = name
      this.#form.append(input)
    }
    input.value = value
  }
}
