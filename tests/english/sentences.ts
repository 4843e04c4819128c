import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseSync } from 'rolldown/utils'
import { who } from '../../src/access/who.ts'
import { moves } from '../../src/trajectory/stages.ts'
import { isWords, otherLanguages, passedBy, quietCalls, quietNames } from './what-is-read.ts'

/** A text that somebody reads on a screen, as it stands in the code; what is filled in there is {1}, {2}. */
export interface Sentence {
  readonly dutch: string
  /** `markup`: its parts arrive one by one; `phrase`: it arrives whole, with something filled in; `text`: as it is. */
  readonly shape: 'markup' | 'phrase' | 'text'
  readonly room: string
  readonly at: string
}

type Node = { readonly type: string; readonly start: number } & Record<string, unknown>
type Found = (dutch: string, shape: Sentence['shape'], node: Node) => void

const src = join(import.meta.dirname, '../../src')

/** Every sentence of every screen, read from the code itself. */
export function sentencesOfTheCode(): Sentence[] {
  return filesUnder(src)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !passedBy.test(relative(src, file)))
    .flatMap(sentencesIn)
}

/** The same of one file, also when it is a letter that is read on paper. */
export const sentencesOfFile = (file: string): Sentence[] => sentencesIn(join(src, file))

function sentencesIn(file: string): Sentence[] {
  const code = readFileSync(file, 'utf8')
  const { program, errors } = parseSync(file, code)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const name = relative(src, file)
  const [first = '', second = ''] = name.split('/')
  const room = /^\d-/.test(second) ? second.slice(2) : first
  const found: Sentence[] = []
  visit(program as unknown as Node, undefined, (dutch, shape, { start }) => {
    const words = dutch.trim()
    if (/\p{L}/u.test(words.replaceAll(/[{<]\d+[>}]/g, '')) && !codes.has(words))
      found.push({ dutch: words, shape, room, at: `${name}:${code.slice(0, start).split('\n').length}` })
  })
  return found
}

/** Codes of several words: what one may do, and the moves of a case. */
const codes = new Set<string>([...Object.keys(who), ...moves.map(({ name }) => name)])

function visit(node: Node, parent: Node | undefined, found: Found): void {
  if (isQuiet(node, parent)) return
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') markup(node, found)
  if (node.type === 'Literal' && typeof node.value === 'string' && isWords(node.value)) found(node.value, 'text', node)
  if (node.type === 'TemplateLiteral') phrase(node, found)
  for (const child of childrenOf(node)) visit(child, node, found)
}

function* childrenOf(node: Node): Generator<Node> {
  for (const [name, value] of Object.entries(node)) {
    if (name === 'key' && node.type === 'Property') continue
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== null && typeof one === 'object' && typeof (one as Node).type === 'string') yield one as Node
  }
}

/** What never reaches a reader: names of modules, types, comparisons, codes, addresses, SQL. */
function isQuiet(node: Node, parent: Node | undefined): boolean {
  if (/^(Import|ExportAll)/.test(node.type)) return true
  if (node.type.startsWith('TS')) return !/^TS(As|Satisfies|NonNull|Instantiation)/.test(node.type)
  if (node.type === 'TaggedTemplateExpression') return true
  if (node.type === 'BinaryExpression') return /^([!=]==?|in|instanceof)$/.test(String(node.operator))
  if (node.type === 'SwitchCase') return false
  if (node.type === 'JSXAttribute') return quietNames.has(nameOf(node.name))
  if (node.type === 'Property' || node.type === 'PropertyDefinition')
    return !node.computed && (quietNames.has(nameOf(node.key)) || otherLanguages.test(nameOf(node.key)))
  if (node.type === 'CallExpression') return quietCalls.has(nameOf(node.callee))
  if (node.type === 'NewExpression') return /^(Error|URL|Set|RegExp|Map)$/.test(nameOf(node.callee)) && !hasWords(node)
  if (node.type === 'MemberExpression') return node.computed === true && (node.property as Node).type === 'Literal'
  return node.type === 'Literal' && parent?.type === 'ExpressionStatement'
}

const hasWords = (node: Node) => nameOf(node.callee) === 'Map'

function nameOf(node: unknown): string {
  const { name, value, property } = (node ?? {}) as { name?: unknown; value?: unknown; property?: unknown }
  if (property) return nameOf(property)
  return typeof name === 'string' ? name : typeof value === 'string' ? value : ''
}

/** `${a} geleden aangemeld` → '{1} geleden aangemeld' */
function phrase(node: Node, found: Found): void {
  const parts = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked)
  const words = parts.reduce((all, part, at) => `${all}{${at}}${part}`)
  if (!isWords(words) || /^(\/|https?:|\?|#|--|\.)/.test(words)) return
  found(words, parts.length > 1 ? 'phrase' : 'text', node)
}

/** The run of texts in one element; an expression or an element between them is a place to fill. */
function markup(node: Node, found: Found): void {
  let places = 0
  const words = (node.children as Node[]).map((child) => {
    if (child.type === 'JSXText') return asDrawn(String(child.value))
    const { expression } = child as { expression?: Node }
    if (expression?.type === 'JSXEmptyExpression') return ''
    if (expression?.type === 'Literal' && /^\s*$/.test(String(expression.value))) return String(expression.value)
    places += 1
    return `<${places}>`
  })
  if (words.some((word) => /\p{L}/u.test(word.replaceAll(/<\d+>/g, ''))))
    found(words.join(''), places > 0 ? 'markup' : 'text', node)
}

/** What React makes of text between tags: lines trimmed and joined by one space. */
function asDrawn(text: string): string {
  const lines = text.split(/\r?\n/)
  const kept = lines
    .map((line, at) => {
      const start = at === 0 ? line : line.replace(/^[ \t]+/, '')
      return at === lines.length - 1 ? start : start.replace(/[ \t]+$/, '')
    })
    .filter((line) => line !== '')
  return decoded(kept.join(' '))
}

function decoded(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', rarr: '→' }
  return text.replaceAll(/&(\w+);/g, (all, name: string) => signs[name] ?? all)
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? filesUnder(path) : [path]
    })
}
