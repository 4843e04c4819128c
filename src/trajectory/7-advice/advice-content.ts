import { createHash } from 'node:crypto'
import { type Domain, type DomainText, domains, type Recommendation, type ShownText } from './advice.ts'
import type { Headings } from './headings.ts'

/** The whole advice as it is signed: nothing else counts, and the order of fields does not. */
export interface AdviceContent {
  readonly advice: string
  readonly version: number
  /** What stands above the parts is signed too. */
  readonly headings: Headings
  readonly answer?: string
  readonly parts: { readonly [D in Domain]?: DomainText }
  readonly recommendations: readonly Recommendation[]
  readonly summary?: string
  readonly validUntil?: string
  readonly shown?: ShownText
}

/** One spelling for one content: names sorted, nothing undefined. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const pairs = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`
}

export const hashOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')
export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
export const sameWords = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

/** In the order of the domains; within one, in the order in which they were written. */
export function inOrder<T extends { readonly domain: Domain; readonly position: number }>(all: readonly T[]): T[] {
  const place = (one: T) => domains.indexOf(one.domain)
  return [...all].sort((a, b) => place(a) - place(b) || a.position - b.position)
}
