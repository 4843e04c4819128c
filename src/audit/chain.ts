import { createHash } from 'node:crypto'
import type { Head, StoredLine } from './log-store.ts'

/** Something that does not hold, where, and which dossiers it is about (opaque ids). */
export interface Break {
  readonly stream: number
  readonly seq: number
  readonly what: string
  readonly about: readonly string[]
}

export const genesis = (stream: number): Buffer => createHash('sha256').update(`LIV log stream ${stream}`).digest()
const hashOf = (previous: Buffer, line: string): Buffer => createHash('sha256').update(previous).update(line).digest()

interface Last {
  readonly seq: number
  readonly hash: Buffer
  readonly about: readonly string[]
  readonly broken: boolean
}

/** Walks one stream from its beginning; each line also says what the line before was about, so that a removed line is still named. */
export class StreamWalk {
  readonly breaks: Break[] = []
  readonly #stream: number
  readonly #sealed: Map<number, string>
  #last: Last

  /** `sealed`: which hash a seal says a place has. */
  constructor(stream: number, sealed: ReadonlyMap<number, string>) {
    this.#stream = stream
    this.#sealed = new Map(sealed)
    this.#last = { seq: 0, hash: genesis(stream), about: [], broken: false }
  }

  get length(): number {
    return this.#last.seq
  }

  take(line: StoredLine): void {
    const last = this.#last
    const about = [...last.about, ...line.follows, ...line.about]
    const gap = line.seq - last.seq - 1
    if (gap > 0)
      this.#add(
        last.seq + 1,
        gap === 1 ? 'de regel is verwijderd' : `${gap} regels zijn verwijderd, tot en met ${line.seq - 1}`,
        line.follows,
      )
    // Broken already: what the line after it says it was about belongs to that break.
    if (last.broken && gap === 0) this.#alsoAbout(last.seq, line.follows)
    const changed = !hashOf(line.previous, line.line).equals(line.hash)
    const loose = gap === 0 && !last.broken && !line.previous.equals(last.hash)
    if (changed)
      this.#add(line.seq, 'de regel is veranderd of verplaatst', [...line.about, ...(loose ? line.follows : [])])
    else if (loose)
      this.#add(line.seq, 'de regel sluit niet aan op de regel ervoor: een van beide is herschreven', about)
    this.#checkSealed(line.seq, line.hash.toString('hex'), line.about)
    this.#last = { seq: line.seq, hash: line.hash, about: line.about, broken: changed }
  }

  /** Compares the end with the head, and with what seals say came later. */
  end(head: Head | undefined): void {
    const { seq, hash, about, broken } = this.#last
    if (!head) this.#add(seq, 'de kop van de stroom is weg', about)
    else if (head.seq > seq) this.#add(seq + 1, `het einde is verwijderd, tot en met regel ${head.seq}`, head.about)
    else if (head.seq < seq)
      this.#add(head.seq + 1, 'er zijn regels toegevoegd na de kop van de stroom', [...about, ...head.about])
    else if (!head.hash.equals(hash) || String(head.about) !== String(about)) {
      if (broken) this.#alsoAbout(seq, head.about)
      if (!broken || !head.hash.equals(hash))
        this.#add(seq, 'de kop van de stroom is veranderd', [...about, ...head.about])
    }
    const [beyond] = [...this.#sealed.keys()]
      .filter((place) => place > Math.max(seq, head?.seq ?? 0))
      .sort((a, b) => a - b)
    if (beyond !== undefined) this.#add(beyond, 'deze regel staat in een zegel, maar is er niet meer', [])
  }

  #checkSealed(seq: number, hash: string, about: readonly string[]): void {
    const sealed = this.#sealed.get(seq)
    if (sealed !== undefined && sealed !== hash && !this.breaks.some((one) => one.seq === seq)) {
      this.#add(
        seq,
        'een zegel zegt dat hier iets anders stond: van deze regel of een eerdere is de keten herschreven',
        about,
      )
    }
  }

  #add(seq: number, what: string, about: readonly string[]): void {
    this.breaks.push({ stream: this.#stream, seq, what, about: [...new Set(about)] })
  }

  #alsoAbout(seq: number, about: readonly string[]): void {
    const at = this.breaks.findLastIndex((one) => one.seq === seq)
    const found = this.breaks[at]
    if (found) this.breaks[at] = { ...found, about: [...new Set([...found.about, ...about])] }
  }
}
