import pg from 'pg'
import { type Sql, statementName } from './sql.ts'

// Dates stay the text that PostgreSQL says, so that no time zone slips in between.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))

export type Pool = pg.Pool
export type PoolConfig = pg.PoolConfig

/** One transaction. `find` may miss, `row` guarantees exactly one, `run` returns how many rows changed. */
export interface Tx {
  rows<T>(query: Sql): Promise<T[]>
  row<T>(query: Sql): Promise<T>
  find<T>(query: Sql): Promise<T | undefined>
  run(query: Sql): Promise<number>
}

/** Opens a pool; `settings` are given at connect so that a role's own ALTER ROLE … SET has no say. */
export function openPool(config: PoolConfig): Pool {
  const pool = new pg.Pool({ max: 10, idleTimeoutMillis: 60_000, ...config, options: settings })
  // A connection that dies while idle (database restarted) is simply replaced.
  pool.on('error', () => {})
  return pool
}

// A commit that is acknowledged is on disk, whatever the server was told: the log counts on it.
const settings =
  '-c search_path=liv -c TimeZone=UTC -c synchronous_commit=on -c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000'

/** Runs `work` in one transaction: commits when it returns, rolls back when it throws. */
export async function inTransaction<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(txOf(client))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** A client as a Tx, without transaction of its own: for set-up code that manages its own. */
export function txOf(client: pg.ClientBase): Tx {
  const ask = (query: Sql) =>
    client.query({ name: statementName(query.text), text: query.text, values: query.values as unknown[] })
  const tx: Tx = {
    rows: async <T>(query: Sql) => (await ask(query)).rows as T[],
    find: async <T>(query: Sql) => (await tx.rows<T>(query))[0],
    run: async (query) => (await ask(query)).rowCount ?? 0,
    row: async <T>(query: Sql) => {
      const rows = await tx.rows<T>(query)
      if (rows.length !== 1 || rows[0] === undefined) throw new Error(`expected one row, got ${rows.length}`)
      return rows[0]
    },
  }
  return tx
}
