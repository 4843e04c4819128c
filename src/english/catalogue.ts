import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Dictionary, type Pairs } from './dictionary.ts'

let known: Dictionary | undefined

/** Every sentence with its English twin, read when the first reader of English comes: who never asks pays nothing. */
export function dictionary(folder = join(process.cwd(), 'dist/english')): Dictionary {
  known ??= new Dictionary(readPairs(folder))
  return known
}

export function readPairs(folder: string): Pairs {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => Object.entries(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>))
}
