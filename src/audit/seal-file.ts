import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { parseSeal, type Seal } from './seal-text.ts'

const isDay = (name: string) => /^\d{4}-\d{2}-\d{2}[.]jsonl$/.test(name)

/** The drop of seals: a file a day, made to be copied out of the building. Appended and on disk before this returns. */
export function dropSeal(folder: string, seal: Seal): void {
  mkdirSync(folder, { recursive: true, mode: 0o750 })
  const file = join(folder, `${seal.at.slice(0, 10)}.jsonl`)
  const line = JSON.stringify({
    number: seal.number,
    payload: seal.payload,
    signature: seal.signature.toString('base64'),
    key: seal.key,
  })
  const handle = openSync(file, 'a', 0o640)
  try {
    writeSync(handle, `${endsTorn(file) ? '\n' : ''}${line}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

// Somebody was killed while writing: the next seal starts on a line of its own.
function endsTorn(file: string): boolean {
  const { size } = statSync(file)
  if (size === 0) return false
  const handle = openSync(file, 'r')
  const last = Buffer.alloc(1)
  readSync(handle, last, 0, 1, size - 1)
  closeSync(handle)
  return last[0] !== 10
}

/** All seals of the drop, in order. A torn line is no seal; its number is then missing, and that is noticed. */
export function droppedSeals(folder: string): Seal[] {
  return days(folder).flatMap((name) => sealsIn(join(folder, name)))
}

export function lastDroppedSeal(folder: string): Seal | undefined {
  for (const name of days(folder).reverse()) {
    const last = sealsIn(join(folder, name)).at(-1)
    if (last) return last
  }
  return undefined
}

const days = (folder: string) => (existsSync(folder) ? readdirSync(folder).filter(isDay).sort() : [])

function sealsIn(file: string): Seal[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => readLine(line) ?? [])
}

function readLine(line: string): Seal | undefined {
  try {
    const { payload, signature, key } = JSON.parse(line)
    return parseSeal(payload, Buffer.from(signature, 'base64'), key)
  } catch {
    return undefined
  }
}
