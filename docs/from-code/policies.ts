import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Policy {
  readonly file: string
  readonly table: string
  readonly verb: string
  readonly role: string
  readonly sentence: string
  /** The acts of who.ts that the policy names. */
  readonly acts: readonly string[]
  readonly never: boolean
}

export interface Grant {
  readonly role: string
  readonly name: string
}

/** The text of every *.policies.sql, without comments, in the order of its path. */
function lawTexts(root: string): [file: string, text: string][] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.policies.sql'))
    .sort()
    .map((path) => [`src/${path}`, readFileSync(join(root, 'src', path), 'utf8').replace(/^\s*--.*$/gm, '')])
}

const policyText =
  /create policy "(?<sentence>[^"]+)" on (?<table>\S+) (?:as restrictive )?for (?<verb>\w+)(?: to (?<role>[\w, ]+?))?(?<check>\s+(?:using|with check)[^;]*);/g

export function readPolicies(root: string): Policy[] {
  return lawTexts(root).flatMap(([file, text]) =>
    [...text.matchAll(policyText)].map(({ groups = {} }) => ({
      file,
      table: (groups.table ?? '').replace('%I', '*'),
      verb: groups.verb ?? '',
      role: groups.role ?? 'public',
      sentence: groups.sentence ?? '',
      acts: actsIn(groups.check ?? ''),
      never: /^\s*(using|with check) \(false\)\s*$/.test(groups.check ?? ''),
    })),
  )
}

/** How often the words "create policy" stand there: none may be missed by the pattern above. */
export function countPolicies(root: string): number {
  return lawTexts(root).reduce((sum, [, text]) => sum + text.split('create policy').length - 1, 0)
}

/** Which function of the gate, the vault and the log each database role may call. */
export function readGrants(root: string): Grant[] {
  const all = lawTexts(root).flatMap(([, text]) =>
    [...text.matchAll(/grant execute on function\s+(?<names>[^;]+?)\s+to\s+(?<roles>[\w, ]+);/g)].flatMap(
      ({ groups = {} }) => {
        const names = [...(groups.names ?? '').matchAll(/(\w+\.\w+)\(/g)].map(([, name = '']) => name)
        return (groups.roles ?? '').split(/,\s*/).flatMap((role) => names.map((name) => ({ role, name })))
      },
    ),
  )
  return all.filter((one, index) => all.findIndex((two) => two.role === one.role && two.name === one.name) === index)
}

const actsIn = (check: string) => [
  ...new Set([...check.matchAll(/i_may(?:_everywhere)?\('([^']+)'/g)].map(([, act = '']) => act)),
]
