import { createHash } from 'node:crypto'
import type { Sitting } from '#drafts/drafts-actions.ts'

const most = 500
const milliseconds = 30 * 60_000

/** What one sitting was given, so that saving every few seconds extends its line in the log. Found with the session's own secret alone, and never for reading. */
export class Sittings {
  readonly #open = new Map<string, { sitting: Sitting; until: number }>()

  of(token: string, what: string): Sitting {
    const id = createHash('sha256').update(token).update('\0').update(what).digest('base64')
    const found = this.#open.get(id)
    const now = performance.now()
    const sitting = found && found.until > now ? found.sitting : {}
    // Last used stands last.
    this.#open.delete(id)
    this.#open.set(id, { sitting, until: now + milliseconds })
    this.#makeRoom(now)
    return sitting
  }

  #makeRoom(now: number): void {
    for (const [id, { until }] of this.#open) {
      if (until > now && this.#open.size <= most) return
      this.#open.delete(id)
    }
  }
}
