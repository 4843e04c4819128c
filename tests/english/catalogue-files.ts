import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../src/english/words')

export interface Pair {
  readonly file: string
  readonly dutch: string
  readonly twin: string
}

/** Every pair of the catalogue with the file it stands in. */
export function catalogue(): Pair[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>).map(
        ([dutch, twin]) => ({ file, dutch, twin }),
      ),
    )
}

export function writeCatalogue(rooms: ReadonlyMap<string, ReadonlyMap<string, string>>): void {
  for (const [room, pairs] of rooms)
    writeFileSync(join(folder, `${room}.json`), `${JSON.stringify(Object.fromEntries(pairs), null, 2)}\n`)
}
