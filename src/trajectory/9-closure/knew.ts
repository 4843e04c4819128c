import { z } from 'zod'
import { longText } from '#platform/web/fields.ts'
import type { RecipientKind } from './closure.ts'

/** Somebody of whom the file itself says that they learned that there was a case. */
export interface Knower {
  readonly to: string
  readonly kind: Exclude<RecipientKind, 'referrer' | 'commissioner' | 'nobody'>
}

const plain = (to: string) =>
  to
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim()
export const sameOne = (a: string, b: string) => plain(a) === plain(b)

/** "De mentor, de wijkagent en een tolkcoördinator" → three people. Whoever wrote it, wrote a list. */
export const namesIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[,;\n]|\s+en\s+/)
    .map((name) => name.trim().replace(/\.$/, ''))
    .filter(Boolean)

/** Each once, in the order in which they learned of it; who hears it otherwise is left out. */
export function eachOnce(all: readonly Knower[], elsewhere: readonly string[]): Knower[] {
  const found = new Map<string, Knower>()
  const known = elsewhere.map(plain).filter(Boolean)
  const heardElsewhere = (name: string) => known.some((full) => name.includes(full) || name === full.split(' ')[0])
  for (const one of all) {
    const name = plain(one.to)
    if (name && !found.has(name) && !heardElsewhere(name)) found.set(name, one)
  }
  return [...found.values()]
}

/** Of whom nobody said yet what they hear, or why they hear nothing. */
export const untoldOf = (knew: readonly Knower[], messages: readonly { to?: string }[]): Knower[] =>
  knew.filter(({ to }) => !messages.some((one) => one.to !== undefined && sameOne(one.to, to)))

/** One or more of them, by the words in which they stand in the list. */
const chosen = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value = [], context) => {
    const all = [value].flat().filter(Boolean)
    if (all.length === 0) context.addIssue({ code: 'custom', message: 'Kies voor wie dit is' })
    return all
  })

export const tellForm = z.object({ who: chosen, message: longText(2000, 'Schrijf het bericht') })
export const untoldForm = z.object({ who: chosen, why: longText(1000, 'Schrijf op waarom zij geen bericht krijgen') })
