import type { ChildProcess } from 'node:child_process'
import { hold, startChild } from './press-child.ts'
import type { PrintAnswer, PrintOrder } from './print-order.ts'

interface Waiting {
  order: PrintOrder
  answer(given: PrintAnswer): void
  tries: number
}

/** One child that makes documents one by one: started when asked, ended when idle, replaced when it crashed. */
export class Press {
  readonly #idle: number
  readonly #limit: number
  readonly #queue: Waiting[] = []
  #child: ChildProcess | undefined
  #inHand: Waiting | undefined
  #timer: NodeJS.Timeout | undefined

  constructor({ idle = 30_000, limit = 20_000 } = {}) {
    this.#idle = idle
    this.#limit = limit
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  print(order: PrintOrder): Promise<PrintAnswer> {
    return new Promise((answer) => {
      this.#queue.push({ order, answer, tries: 0 })
      this.#next()
    })
  }

  close(): void {
    for (const left of this.#queue.splice(0)) left.answer({ trouble: 'closing' })
    this.#giveUp('closing')
  }

  #next(): void {
    if (this.#inHand) return
    clearTimeout(this.#timer)
    this.#inHand = this.#queue.shift()
    if (this.#inHand) this.#start(this.#inHand)
    else if (this.#child) this.#rest(this.#child)
  }

  #start({ order }: Waiting): void {
    this.#child ??= startChild(
      (from, given) => from === this.#child && this.#finish(given),
      (from) => from === this.#child && this.#lost(),
    )
    const child = this.#child
    hold(child, true)
    this.#timer = setTimeout(() => this.#giveUp('too slow'), this.#limit)
    child.send(order, (error) => error && child.kill('SIGKILL'))
  }

  #rest(child: ChildProcess): void {
    hold(child, false)
    this.#timer = setTimeout(() => this.#stop(), this.#idle)
    this.#timer.unref()
  }

  /** A crash may be chance: the document gets a second try in a new child, not a third. */
  #lost(): void {
    const job = this.#inHand
    this.#child = undefined
    clearTimeout(this.#timer)
    if (!job) return
    if (job.tries++ > 0) this.#giveUp('crashed')
    else this.#start(job)
  }

  #giveUp(trouble: string): void {
    this.#stop()
    this.#finish({ trouble })
  }

  #finish(given: PrintAnswer): void {
    const done = this.#inHand
    this.#inHand = undefined
    done?.answer(given)
    this.#next()
  }

  #stop(): void {
    clearTimeout(this.#timer)
    const old = this.#child
    this.#child = undefined
    old?.kill('SIGKILL')
  }
}
