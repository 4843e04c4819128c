import { createHash } from 'node:crypto'

/** A statement with its values apart: text never contains a value. */
export interface Sql {
  readonly text: string
  readonly values: readonly unknown[]
}

class Fragment implements Sql {
  readonly parts: readonly string[]
  readonly values: readonly unknown[]
  constructor(parts: readonly string[], values: readonly unknown[]) {
    this.parts = parts
    this.values = values
  }
  get text(): string {
    return this.parts.reduce((text, part, at) => `${text}$${at}${part}`)
  }
}

/** sql`select … where id = ${id}`: values become parameters, fragments are woven in. */
export function sql(strings: TemplateStringsArray, ...inserts: unknown[]): Sql {
  const parts: string[] = [strings[0] ?? '']
  const values: unknown[] = []
  inserts.forEach((insert, at) => {
    const after = strings[at + 1] ?? ''
    if (insert instanceof Fragment) weave(parts, values, insert, after)
    else {
      values.push(insert)
      parts.push(after)
    }
  })
  return new Fragment(parts, values)
}

function weave(parts: string[], values: unknown[], inner: Fragment, after: string): void {
  const [first = '', ...rest] = inner.parts
  parts[parts.length - 1] += first
  parts.push(...rest)
  parts[parts.length - 1] += after
  values.push(...inner.values)
}

/** Text that the code itself wrote, such as a column list; never anything a person typed. */
export function fixed(text: string): Sql {
  return new Fragment([text], [])
}

const names = new Map<string, string>()

/** A name for the prepared statement: planning under row-level security costs more than running. */
export function statementName(text: string): string {
  let name = names.get(text)
  if (!name) {
    name = createHash('sha256').update(text).digest('hex').slice(0, 32)
    names.set(text, name)
  }
  return name
}
