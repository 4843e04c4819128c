import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Refusal {
  readonly room: string
  readonly file: string
  readonly sentence: string
}

/** Every sentence with which the code says no and that stands where it is said. */
export function readRefusals(root: string): Refusal[] {
  return sources(root).flatMap((file) =>
    sentencesIn(readFileSync(join(root, 'src', file), 'utf8')).map((sentence) => ({
      room: roomOf(file),
      file: file.split('/').at(-1) ?? file,
      sentence,
    })),
  )
}

/** The sentence of every must(…) in the code, to see that no list was forgotten. */
export function sentencesOfMust(root: string): string[] {
  return sources(root)
    .flatMap((file) => [...readFileSync(join(root, 'src', file), 'utf8').matchAll(/\bmust\(\s*'([^']+)'/g)])
    .map(([, sentence = '']) => sentence)
}

function sources(root: string): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|gallery|-world\.ts$|^platform\/rules\.ts$/.test(path))
    .sort()
}

export function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/')
  return first === 'trajectory' && /^\d-/.test(second) ? second : first
}

function sentencesIn(text: string): string[] {
  const found = text.split('new Refused(').slice(1).map(argumentsOf).flatMap(literalsIn)
  return [...new Set(found.filter((one) => /^\p{Lu}.*\s/u.test(one)))]
}

/** Up to the parenthesis that closes the call. */
function argumentsOf(rest: string): string {
  let depth = 1
  for (let at = 0; at < rest.length; at++) {
    if (rest[at] === '(') depth++
    if (rest[at] === ')' && --depth === 0) return rest.slice(0, at)
  }
  return rest
}

// What is filled in at the moment itself shows as three dots.
const literalsIn = (text: string) =>
  [...text.matchAll(/'((?:\\.|[^'\\])*)'|`((?:\\.|[^`\\])*)`/g)].map(([, plain, filled]) =>
    (plain ?? filled ?? '').replace(/\$\{[^}]*\}/g, '…').replaceAll("\\'", "'"),
  )
