import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export type SecretKind = 'dossier' | 'log' | 'index' | 'seal'

export interface WrappedSecret {
  readonly kind: SecretKind
  readonly id: string
  readonly master: number
  readonly wrapped: Uint8Array
}

/** The file of wrapped secrets. It knows no keys: what it holds opens only with the master key. */
export class Secrets {
  readonly #db: DatabaseSync
  readonly #ask: ReturnType<typeof statements>

  constructor(db: DatabaseSync) {
    this.#db = db
    this.#ask = statements(db)
  }

  find(kind: SecretKind, id: string): { master: number; wrapped: Uint8Array } | undefined {
    return this.#ask.find.get(kind, id) as { master: number; wrapped: Uint8Array } | undefined
  }

  names(kind: SecretKind): string[] {
    return this.#ask.names.all(kind).map((row) => row.id as string)
  }

  /** Names in order, a page at a time, of secrets made before this moment. */
  namesAfter(kind: SecretKind, after: string, madeBefore: number, most: number): string[] {
    return this.#ask.namesAfter.all(kind, after, madeBefore, most).map((row) => row.id as string)
  }

  insert(kind: SecretKind, id: string, master: number, wrapped: Uint8Array): void {
    this.#ask.insert.run(kind, id, master, wrapped, Date.now())
  }

  underOther(master: number, most: number): WrappedSecret[] {
    return this.#ask.underOther.all(master, most) as unknown as WrappedSecret[]
  }

  replace({ kind, id }: WrappedSecret, master: number, wrapped: Uint8Array): void {
    this.#ask.replace.run(master, wrapped, kind, id)
  }

  masterVersion(): number {
    return this.#ask.version.get()?.version as number
  }

  setMasterVersion(version: number): void {
    this.#ask.setVersion.run(version)
  }

  /** Overwritten with zeroes, and gone from the write-ahead file too, when this returns. */
  destroy(kind: SecretKind, id: string): void {
    this.#ask.remove.run(kind, id)
    this.emptyWriteAhead()
  }

  emptyWriteAhead(): void {
    for (let attempt = 0; attempt < 50; attempt++) {
      if (this.#db.prepare('pragma wal_checkpoint(truncate)').get()?.busy === 0) return
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
    throw new Error('the key store stayed busy; its write-ahead file is not empty yet')
  }

  /** One transaction that no other process writes in; inside another one it is part of that. */
  together<T>(work: () => T): T {
    if (this.#db.isTransaction) return work()
    this.#db.exec('begin immediate')
    try {
      const result = work()
      this.#db.exec('commit')
      return result
    } catch (error) {
      this.#db.exec('rollback')
      throw error
    }
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close()
  }
}

/** Opens the file, readable by its owner alone; every commit is on disk before it is said to be. */
export function openSecrets(file: string, firstVersion: number): Secrets {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
  const db = new DatabaseSync(file, { timeout: 10_000 })
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on')
  db.exec(`create table if not exists secret (kind text not null, id text not null, master integer not null, wrapped blob not null,
      made_at integer not null, primary key (kind, id)) strict, without rowid;
    create table if not exists master (only_one integer primary key check (only_one = 1), version integer not null) strict;
    insert into master (only_one, version) values (1, ${firstVersion}) on conflict do nothing`)
  return new Secrets(db)
}

function statements(db: DatabaseSync) {
  return {
    find: db.prepare('select master, wrapped from secret where kind = ? and id = ?'),
    names: db.prepare('select id from secret where kind = ?'),
    namesAfter: db.prepare('select id from secret where kind = ? and id > ? and made_at < ? order by id limit ?'),
    insert: db.prepare('insert into secret (kind, id, master, wrapped, made_at) values (?, ?, ?, ?, ?)'),
    underOther: db.prepare('select kind, id, master, wrapped from secret where master <> ? limit ?'),
    replace: db.prepare('update secret set master = ?, wrapped = ? where kind = ? and id = ?'),
    version: db.prepare('select version from master'),
    setVersion: db.prepare('update master set version = ?'),
    remove: db.prepare('delete from secret where kind = ? and id = ?'),
  }
}
