import type { Filled } from '../web/filled.ts'

export interface Bound {
  id: string
  name: string
  value: string
  values: readonly string[]
  date: { day: string; month: string; year: string }
  error: string | undefined
  /** What is saved now, when something else was typed. */
  saved?: string
}

export type Initial = Readonly<
  Record<string, string | number | boolean | Temporal.PlainDate | readonly string[] | null | undefined>
>

/** Binds a page's fields to what was typed (after a refusal) or else to what is known. */
export function fields(filled: Filled | undefined, initial: Initial = {}, form?: string): (name: string) => Bound {
  const typed = mine(filled, form)
  return (name) => {
    const known = typed ? typed.values[name] : words(initial[name])
    const values = known === undefined ? [] : Array.isArray(known) ? known : [known]
    const saved = typed ? [words(initial[name]) ?? ''].flat()[0] : undefined
    return {
      id: fieldId(name, form),
      name,
      value: values[0] ?? '',
      values,
      date: typed ? typedDate(typed, name) : knownDate(values[0]),
      error: typed?.errors.find(({ field }) => field === name)?.sentence,
      ...(saved && saved !== values[0] ? { saved } : {}),
    }
  }
}

/** With several forms on a page, only the one that was sent shows its words and errors. */
export function mine(filled: Filled | undefined, form?: string): Filled | undefined {
  return !form || filled?.form === form ? filled : undefined
}

export function fieldId(name: string, form?: string): string {
  const part = form ? `${form.replace(/[^A-Za-z0-9]+/g, '-')}-${name}` : name
  return `veld-${part}`.replaceAll('--', '-')
}

function words(value: Initial[string]): string | string[] | undefined {
  if (value === null || value === undefined) return undefined
  if (Array.isArray(value)) return value.map(String)
  if (typeof value === 'boolean') return value ? 'ja' : ''
  return String(value)
}

function typedDate({ values }: Filled, name: string): Bound['date'] {
  const part = (which: string) => String(values[`${name}-${which}`] ?? '')
  return { day: part('day'), month: part('month'), year: part('year') }
}

function knownDate(iso: string | undefined): Bound['date'] {
  const [year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso ?? '')?.slice(1) ?? []
  return { day: day ? String(Number(day)) : '', month: month ? String(Number(month)) : '', year: year ?? '' }
}
