import { sql } from '#platform/database/sql.ts'
import type { Tx } from '#platform/database/tx.ts'
import { type HeadPlace, parseSeal, type Seal } from './seal-text.ts'

/** What the worker may read of the log: lines without a name or a text, and where the streams stand. */
export interface Head {
  readonly stream: number
  readonly seq: number
  readonly hash: Buffer
  readonly about: readonly string[]
}

export interface StoredLine {
  readonly seq: number
  readonly line: string
  readonly previous: Buffer
  readonly hash: Buffer
  readonly follows: readonly string[]
  readonly about: readonly string[]
}

export const streams = Array.from({ length: 16 }, (_, stream) => stream)

export function heads(tx: Tx): Promise<Head[]> {
  return tx.rows<Head>(sql`select stream, seq, hash, about from audit.heads()`)
}

export const placesOf = (all: readonly Head[]): HeadPlace[] =>
  all.map((head) => [head.stream, head.seq, head.hash.toString('hex')])

/** The lines of one stream, some at a time. */
export async function* linesOf(tx: Tx, stream: number): AsyncGenerator<StoredLine> {
  for (let after = 0; ; ) {
    const lines = await tx.rows<StoredLine>(
      sql`select seq, line, previous, hash, follows, about from audit.lines(${stream}::int, ${after}::bigint, 2000)`,
    )
    yield* lines
    const last = lines.at(-1)
    if (!last) return
    after = last.seq
  }
}

/** One moment for everything that is read here. */
export const oneMoment = (tx: Tx) => tx.run(sql`set transaction isolation level repeatable read read only`)

export async function hashesAt(tx: Tx, places: readonly HeadPlace[]): Promise<(string | null)[]> {
  const rows = await tx.rows<{ hash: string | null }>(
    sql`select encode(audit.hash_at(p.stream, p.seq), 'hex') as hash
        from unnest(${places.map((p) => p[0])}::int[], ${places.map((p) => p[1])}::bigint[]) with ordinality p (stream, seq, n) order by p.n`,
  )
  return rows.map((row) => row.hash)
}

export function strays(tx: Tx): Promise<{ stream: number; seq: number; about: string[] }[]> {
  return tx.rows(sql`select stream, seq, about from audit.strays() order by stream, seq`)
}

/** Sealed texts that are not what the log last saw written of them. */
export interface PutBack {
  readonly kind: string
  readonly object: string
  readonly case_id: string
}

export function putBack(tx: Tx): Promise<PutBack[]> {
  return tx.rows<PutBack>(sql`select kind, object, case_id from audit.put_back()`)
}

export async function numbersOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; number: string }>(
    sql`select id, number from audit.numbers_of(${[...new Set(ids)]}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.id, row.number]))
}

interface SealRow {
  readonly number: number
  readonly payload: string
  readonly signature: Buffer
  readonly key: string
}

export async function storedSeals(tx: Tx): Promise<SealRow[]> {
  return tx.rows<SealRow>(sql`select number, payload, signature, key from audit.seals(0)`)
}

export async function lastStoredSeal(tx: Tx): Promise<Seal | undefined> {
  const row = await tx.find<SealRow>(sql`select number, payload, signature, key from audit.last_seal()`)
  return row && parseSeal(row.payload, row.signature, row.key)
}

/** False when another worker was first. */
export async function addSeal(tx: Tx, seal: Seal): Promise<boolean> {
  return (
    await tx.row<{ added: boolean }>(
      sql`select audit.add_seal(${seal.number}::int, ${seal.payload}, ${seal.signature}::bytea, ${seal.key}) as added`,
    )
  ).added
}
