import type { ActName } from '../../src/access/who.ts'

/**
 * How an act looks as raw SQL in the application's role. $1 is the case, $2 the account that tries.
 * `read` returns rows when it may; `write` inserts or changes one minimal row (content '\x00') or calls the gate, or fails.
 * `fill` is run first as superuser ($1 case, $2 some other account) so that there is a row to hide; `read` must find it then.
 */
export interface Probe {
  readonly read?: string
  readonly write?: string
  readonly fill?: string
  /** Counts only once the case is included: before that nobody may. */
  readonly afterInclusion?: true
}

export type Probes = Partial<Record<ActName, Probe>>

/** A minimal row in a standard content table. */
export const insertInto = (table: string, more: Record<string, string> = {}): string => {
  const columns = ['id', 'case_id', 'author', 'content', ...Object.keys(more)]
  const values = ['gen_random_uuid()', '$1', '$2', "'\\x00'", ...Object.values(more)]
  return `insert into liv.${table} (${columns.join(', ')}) values (${values.join(', ')})`
}

export const readFrom = (table: string): string => `select 1 from liv.${table} where case_id = $1`
