/** What somebody chose of a list, as it stands in the address: a name and one of its few values. */
export type Values = Readonly<Record<string, string>>

export interface Chosen {
  readonly values: Values
  /** Names in the address whose value this list does not know. */
  readonly unknown: readonly string[]
}

/** Which values a name may have: these, or any short text that names something the list may or may not hold. */
export type Known = Readonly<Record<string, readonly string[] | 'any'>>

const longest = 120

/** Reads the address. An empty value is no choice; an unknown one is said, and chooses nothing. */
export function readChosen(query: URLSearchParams, known: Known): Chosen {
  const values: Record<string, string> = {}
  const unknown: string[] = []
  for (const [name, value] of query) {
    const may = known[name]
    if (!may || value === '' || name in values) continue
    if (may === 'any' ? value.length <= longest : may.includes(value)) values[name] = value
    else unknown.push(name)
  }
  return { values, unknown }
}

/** 'maat=groot&kleur=rood', in the order of the names; the same choices are always the same words. */
export function addressWords(values: Values): string {
  const filled = Object.entries(values).filter(([, value]) => value !== '')
  return new URLSearchParams(filled.toSorted(([one], [other]) => one.localeCompare(other))).toString()
}

export const addressOf = (path: string, values: Values): string => {
  const words = addressWords(values)
  return words ? `${path}?${words}` : path
}

export const without = (values: Values, ...names: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))

export interface PageOf<Row> {
  readonly rows: readonly Row[]
  /** The key of the last row shown, when there is more. */
  readonly next: string | undefined
  /** The address asked for what comes after a row that is not in the list any more. */
  readonly lost: boolean
}

export const rowsOnPage = 50

/** The fifty rows after the one with this key, in the order in which they stand. */
export function pageAfter<Row>(
  all: readonly Row[],
  keyOf: (row: Row) => string,
  after: string | undefined,
): PageOf<Row> {
  const place = after === undefined ? -1 : all.findIndex((row) => keyOf(row) === after)
  const rows = all.slice(place + 1, place + 1 + rowsOnPage)
  const last = rows.at(-1)
  const more = place + 1 + rowsOnPage < all.length
  return { rows, next: more && last !== undefined ? keyOf(last) : undefined, lost: after !== undefined && place < 0 }
}
