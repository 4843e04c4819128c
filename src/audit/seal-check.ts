import { droppedSeals } from './seal-file.ts'
import { firstPrevious, isSigned, parseSeal, payloadHash, type Seal } from './seal-text.ts'

export interface CheckedSeals {
  /** By stream: which hash a place has according to a seal with a good signature. */
  readonly places: ReadonlyMap<number, ReadonlyMap<number, string>>
  readonly troubles: readonly string[]
  readonly notes: readonly string[]
  readonly count: number
  readonly last: Seal | undefined
}

interface Row {
  readonly number: number
  readonly payload: string
  readonly signature: Buffer
  readonly key: string
}

/** The seals of the database beside those of the drop: a good signature each, none missing, and both the same. */
export function checkSeals(
  rows: readonly Row[],
  folder: string,
  publicKeys: ReadonlyMap<string, string>,
): CheckedSeals {
  const troubles: string[] = []
  const good = (seals: readonly Seal[], where: string) =>
    seals.filter(
      (seal) =>
        isSigned(seal, publicKeys) || !troubles.push(`zegel ${seal.number} ${where} heeft geen geldige handtekening`),
    )
  const stored = good(
    rows.flatMap((row) => readRow(row, troubles)),
    'in de database',
  )
  const dropped = good(droppedSeals(folder), 'in de map met zegels')
  checkRow(stored, troubles)
  const byNumber = new Map(stored.map((seal) => [seal.number, seal]))
  for (const seal of dropped) {
    const twin = byNumber.get(seal.number)
    if (!twin) troubles.push(`zegel ${seal.number} ligt in de map met zegels, maar staat niet in de database`)
    else if (twin.payload !== seal.payload)
      troubles.push(`zegel ${seal.number} is in de database een ander dan in de map met zegels`)
  }
  const numbers = new Set(dropped.map((seal) => seal.number))
  const missing = stored.filter((seal) => !numbers.has(seal.number)).length
  const notes = missing > 0 ? [`${missing} zegel(s) uit de database liggen niet in de map ${folder}`] : []
  const all = [...stored, ...dropped]
  return {
    places: placesIn(all),
    troubles,
    notes,
    count: new Set(all.map((seal) => seal.number)).size,
    last: all.sort((a, b) => a.number - b.number).at(-1),
  }
}

function readRow(row: Row, troubles: string[]): Seal[] {
  try {
    const seal = parseSeal(row.payload, row.signature, row.key)
    if (seal.number === row.number) return [seal]
  } catch {
    // Told below, like a number that does not fit.
  }
  troubles.push(`zegel ${row.number} in de database is beschadigd`)
  return []
}

function checkRow(stored: readonly Seal[], troubles: string[]): void {
  let last: Seal | undefined
  for (const seal of stored) {
    const expected = (last?.number ?? 0) + 1
    if (seal.number !== expected) troubles.push(`zegel ${expected} ontbreekt in de database`)
    else if (seal.previous !== (last ? payloadHash(last) : firstPrevious))
      troubles.push(`zegel ${seal.number} sluit niet aan op het zegel ervoor`)
    last = seal
  }
}

function placesIn(seals: readonly Seal[]): Map<number, Map<number, string>> {
  const places = new Map<number, Map<number, string>>()
  for (const [stream, seq, hash] of seals.flatMap((seal) => seal.heads)) {
    if (seq === 0) continue
    const own = places.get(stream) ?? new Map<number, string>()
    places.set(stream, own.set(seq, hash))
  }
  return places
}
