import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Standing } from '#access/who.ts'

/** The Dutch words of GLOSSARY.md: there they are written, here they are only looked up. */
export interface Words {
  standing(name: Standing): string
  part(name: string): string
  act(name: string): string
  /** Names the code uses and GLOSSARY.md does not explain, so far. */
  readonly missing: Set<string>
}

export const headings = {
  people: 'Wie iemand is',
  parts: 'Delen van een dossier',
  acts: 'Handelingen',
} as const

export function readWords(root: string): Words {
  const text = readFileSync(join(root, 'GLOSSARY.md'), 'utf8')
  const missing = new Set<string>()
  const look = (heading: string, kind: string) => {
    const table = tableUnder(text, heading)
    return (name: string) => {
      const found = table.get(name)
      if (!found) missing.add(`${kind} \`${name}\` under "${heading}"`)
      return found ?? name
    }
  }
  const person = look(headings.people, 'standing')
  return {
    // A standing everywhere is the same word after "any".
    standing: (name) =>
      name.startsWith('any') ? `elke ${person(name.charAt(3).toLowerCase() + name.slice(4))}` : person(name),
    part: look(headings.parts, 'part'),
    act: look(headings.acts, 'act'),
    missing,
  }
}

/** Of one heading: the name in the code, with the word on the screen. */
function tableUnder(text: string, heading: string): Map<string, string> {
  const section = text.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? ''
  const rows = section.matchAll(/^\| (?<word>[^|]+?) \| `(?<code>[^`|]+)` \|/gm)
  return new Map([...rows].map(({ groups }) => [groups?.code ?? '', groups?.word ?? '']))
}
