import type { z } from 'zod'
import { Refused } from '../refused.ts'
import type { FieldError } from './filled.ts'

export type Raw = Record<string, string | string[]>

/** Bytes in one form. Wide: a text that is too long must still come back to whoever typed it, with the sentence at its field. */
export const formLimit = 12_000_000
const fieldLimit = 1_000

export function tooLarge(bytes: number): string {
  const size = (bytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })
  return `Dit is te veel tekst voor één formulier: ${size} MB. Er past 12 MB in. Maak de tekst korter of verdeel hem.`
}

/** The sent fields by name, files left out; refuses what is too large. */
export function readForm(body: Iterable<[string, unknown]>): Raw {
  const raw: Raw = Object.create(null)
  let bytes = 0
  let count = 0
  for (const [name, value] of body) {
    if (typeof value !== 'string') continue
    bytes += Buffer.byteLength(name) + Buffer.byteLength(value)
    if (bytes > formLimit) continue
    if (++count > fieldLimit) throw new Refused('Dit formulier heeft te veel velden.')
    const before = raw[name]
    raw[name] = before === undefined ? value : [before, value].flat()
  }
  if (bytes > formLimit) throw new Refused(tooLarge(bytes))
  return raw
}

export type Parsed<T> = { ok: true; input: T } | { ok: false; errors: FieldError[] }

const unreadable = 'Dit antwoord kunnen wij niet lezen. Vul het opnieuw in.'

/** Reads a form by its schema; every error is one sentence for the person who typed it. */
export function parseForm<S extends z.ZodType>(schema: S, raw: Raw): Parsed<z.output<S>> {
  const result = schema.safeParse(joinDates(raw), { error: (issue) => issue.message ?? unreadable })
  if (result.success) return { ok: true, input: result.data }
  const errors = result.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), sentence: message }))
  return {
    ok: false,
    errors: errors.filter((one, place) => errors.findIndex(({ field }) => field === one.field) === place),
  }
}

/** The three boxes of a date become one text; a whole date typed or pasted in one of them stands by itself. */
function joinDates(raw: Raw): Raw {
  const joined: Raw = { ...raw }
  for (const key of Object.keys(raw)) {
    const name = key.endsWith('-day') ? key.slice(0, -4) : ''
    if (!name || !(`${name}-month` in raw) || !(`${name}-year` in raw)) continue
    const parts = ['day', 'month', 'year'].map((part) => String(raw[`${name}-${part}`]).trim())
    const whole = parts.find((part) => part.split(/[-/. ]+/).length > 2)
    joined[name] = whole ?? (parts[1] || parts[2] ? parts.join('-') : (parts[0] ?? ''))
  }
  return joined
}
