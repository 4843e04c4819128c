import pg from 'pg'
import { statementName } from '../src/platform/database/sql.ts'

export interface Statement {
  readonly text: string
  readonly values: unknown[]
}

/** Writes down every statement that `work` sends, in order: what the same request costs without the application around it. */
export async function record(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...words: unknown[]) {
    const [first] = words
    if (typeof first === 'string') statements.push({ text: first, values: [] })
    else if (first && typeof first === 'object' && 'text' in first) {
      const { text, values = [] } = first as { text: string; values?: unknown[] }
      statements.push({ text, values })
    }
    return Reflect.apply(original, this, words)
  } as typeof original
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original
  }
  return statements
}

/** The same statements on a bare connection. A write ends in rollback, so that it can be said again: that floor is lower than a commit. */
export async function replay(client: pg.ClientBase, statements: readonly Statement[], undo: boolean): Promise<void> {
  for (const { text, values } of statements) {
    if (text === 'begin' || text === 'commit' || text === 'rollback')
      await client.query(undo && text === 'commit' ? 'rollback' : text)
    else await client.query({ name: statementName(text), text, values })
  }
}
