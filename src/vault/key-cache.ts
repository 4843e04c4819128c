import { createHash } from 'node:crypto'

const most = 500
const milliseconds = 5 * 60_000

/** Keys that were made lately. Asked for with the share itself, which only a written log line gives: no line, no hit. */
export class KeyCache {
  // A key that was given out is never wiped here: somebody may be sealing with it.
  readonly #kept = new Map<string, { key: Buffer; dossier: string; until: number }>()

  keyFor(dossier: string, name: string, share: Buffer, make: () => Buffer): Buffer {
    const id = createHash('sha256').update(name).update('\0').update(share).digest('base64')
    const found = this.#kept.get(id)
    if (found && found.until > performance.now()) return found.key
    const key = make()
    this.#kept.delete(id)
    this.#kept.set(id, { key, dossier, until: performance.now() + milliseconds })
    this.#makeRoom()
    return key
  }

  forget(dossier: string): void {
    for (const [id, entry] of this.#kept) if (entry.dossier === dossier) this.#kept.delete(id)
  }

  clear(): void {
    this.#kept.clear()
  }

  get size(): number {
    return this.#kept.size
  }

  // Kept in order of time, so what is over stands in front.
  #makeRoom(): void {
    const now = performance.now()
    for (const [id, { until }] of this.#kept) {
      if (until > now && this.#kept.size <= most) return
      this.#kept.delete(id)
    }
  }
}
