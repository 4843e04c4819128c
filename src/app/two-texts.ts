import type { SeenField } from '#platform/ui/seen-fields.ts'
import { cleanText } from '#platform/web/clean.ts'
import { readDate } from '#platform/web/date-text.ts'
import type { Raw } from '#platform/web/fields.ts'

/** What a field holds in two versions of one form: as it would be sent, and as it reads. */
export interface Difference {
  readonly field: SeenField
  readonly mine: Said
  readonly theirs: Said
}
export interface Said {
  readonly sent: readonly (readonly [name: string, value: string])[]
  readonly text: string
}

const parts = ['day', 'month', 'year'] as const

/**
 * The fields that somebody else saved with other words than mine. What is the same is no question, and neither is what only I filled in:
 * `said` are the labels of what the other saved, also where that is now empty.
 */
export function differencesIn(fields: readonly SeenField[], typed: Raw, said: readonly string[]): Difference[] {
  const known = new Set<string>()
  return fields
    .filter(({ name, kind }) => kind !== 'button' && !known.has(name) && known.add(name))
    .map((field) => ({ field, mine: mineIn(field, typed), theirs: theirsIn(field) }))
    .filter(({ mine, theirs }) => mine.text !== theirs.text)
    .filter(({ field, theirs }) => theirs.text || said.includes(field.label))
}

/** What saving needs of the buttons of a form: the plain one where there is one, else the last. Signing is never done along with a choice between texts. */
export function plainButton(fields: readonly SeenField[]): {
  readonly names: readonly string[]
  readonly sent: Said['sent']
} {
  const buttons = fields.filter(({ kind }) => kind === 'button')
  const plain = buttons.find(({ saves }) => saves) ?? buttons.find(({ name }) => !name) ?? buttons.at(-1)
  const names = buttons.map(({ name }) => name).filter((name) => name)
  return { names, sent: plain?.name ? [[plain.name, plain.values[0] ?? '']] : [] }
}

function mineIn(field: SeenField, typed: Raw): Said {
  const { name, kind } = field
  const at = (key: string) => [typed[`_mine-${key}`] ?? (`_keep-${name}` in typed ? [] : (typed[key] ?? []))].flat()
  if (kind === 'date') {
    const values = parts.map((part) => [`${name}-${part}`, at(`${name}-${part}`).join('')] as const)
    return { sent: values, text: dateText(values.map(([, value]) => value)) }
  }
  return saying(field, at(name))
}

function theirsIn(field: SeenField): Said {
  const { name, kind, date, values } = field
  if (kind !== 'date' || !date) return saying(field, values)
  const sent = parts.map((part) => [`${name}-${part}`, date[part]] as const)
  return { sent, text: dateText(sent.map(([, value]) => value)) }
}

function saying({ name, kind, options }: SeenField, values: readonly string[]): Said {
  const sent = values.map((value) => [name, value] as const)
  if (kind !== 'choice') return { sent, text: cleanText(values.join('\n')) }
  const labels = (options ?? []).filter(({ value }) => value && values.includes(value)).map(({ label }) => label)
  return { sent, text: labels.join(', ') }
}

function dateText(values: readonly string[]): string {
  const reading = readDate(values.join('-'))
  return 'date' in reading ? reading.date.toString() : values.join(' ').trim()
}

/** What was chosen on the page of two texts, as the form itself would have sent it; chosen in part, the question comes again. */
export function settled(raw: Raw): Raw {
  if (typeof raw._seen !== 'string') return raw
  const names = Object.keys(raw)
  const asked = [raw._asked ?? []].flat()
  const open = asked.some((name) => !raw[`_keep-${name}`])
  const form: Raw = Object.create(null)
  for (const name of names) if (!/^_(keep-|mine-|theirs-|seen$|asked$)/.test(name)) form[name] = raw[name] ?? ''
  for (const name of asked) {
    const keep = raw[`_keep-${name}`]
    const from = keep === 'theirs' ? '_theirs-' : '_mine-'
    if (keep === 'both') continue
    // Not chosen yet: what was typed together stays, and else mine.
    if (!keep && name in form) continue
    for (const key of [name, ...parts.map((part) => `${name}-${part}`)]) {
      delete form[key]
      const value = raw[`${from}${key}`]
      if (value !== undefined) form[key] = value
    }
  }
  if (!open) return { ...form, _version: raw._seen }
  for (const name of names) if (!(name in form)) form[name] = raw[name] ?? ''
  return form
}
