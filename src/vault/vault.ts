import { DatabaseError } from 'pg'
import type { ActName } from '#access/who.ts'
import { appendEvent } from '#audit/audit.ts'
import { sql } from '#platform/database/sql.ts'
import type { Tx } from '#platform/database/tx.ts'
import { NotFound } from '#platform/refused.ts'
import { contentKey, Key, type Opened, type Written } from './key.ts'
import type { KeyStore } from './key-store.ts'

export { Damaged, Key, Opened, Written } from './key.ts'
export type { KeyStore } from './key-store.ts'

export type DossierKind = 'case' | 'consultation' | 'complaint' | 'request' | 'breach'

interface Share {
  readonly dossier: string
  readonly compartment: string
  readonly epoch: number
  readonly share: Buffer | null
}

/** Makes the keys of a new dossier. A secret whose transaction never commits is harmless; sweepOrphans takes it away. */
export async function createDossier(
  tx: Tx,
  keys: KeyStore,
  id: string,
  kind: DossierKind,
  trace?: string,
): Promise<void> {
  keys.createDossier(id)
  await asNotFound(tx.run(sql`select vault.create_dossier(${id}::uuid, ${kind}, ${trace ?? null}::uuid)`))
}

/** The only way to content: the database checks, writes the log line and gives its share of the key. */
export async function openDossier(
  tx: Tx,
  keys: KeyStore,
  dossier: string,
  act: ActName,
  trace?: string,
  written?: Written,
  opened?: Opened,
): Promise<Key> {
  const shares = await asNotFound(
    tx.rows<Share>(
      sql`select ${dossier}::uuid as dossier, compartment, epoch, share from vault.open(${dossier}::uuid, ${act}, ${trace ?? null}::uuid)`,
    ),
  )
  return keyOf(keys, shares, written, opened)
}

/** The same part of many dossiers, with one log line about them all. */
export async function openDossiers(
  tx: Tx,
  keys: KeyStore,
  dossiers: readonly string[],
  act: ActName,
  trace?: string,
  written?: Written,
  opened?: Opened,
): Promise<Map<string, Key>> {
  if (dossiers.length === 0) return new Map()
  const shares = await asNotFound(
    tx.rows<Share>(
      sql`select dossier, compartment, epoch, share from vault.open_many(${[...new Set(dossiers)]}::uuid[], ${act}, ${trace ?? null}::uuid)`,
    ),
  )
  return new Map(
    [...Map.groupBy(shares, (share) => share.dossier)].map(([dossier, own]) => [
      dossier,
      keyOf(keys, own, written, opened),
    ]),
  )
}

/** One line about everything sealed in this transaction, where no other line of it says so. */
export async function flushWritten(tx: Tx, written: Written, trace?: string): Promise<void> {
  if (written.objects().length > 0)
    await appendEvent(tx, { event: 'content.written', objects: written.objects(), ...(trace ? { trace } : {}) })
}

function keyOf(
  keys: KeyStore,
  shares: readonly Share[],
  written: Written | undefined,
  opened: Opened | undefined,
): Key {
  const [first] = shares
  if (!first) throw new NotFound()
  const epochs = new Map<number, Buffer>()
  for (const { dossier, compartment, epoch, share } of shares) {
    if (share)
      epochs.set(
        epoch,
        keys.cache.keyFor(dossier, `${dossier}|${compartment}|${epoch}`, share, () =>
          contentKey(secretOf(keys, dossier), share, dossier, compartment, epoch),
        ),
      )
  }
  return new Key(first.dossier, first.compartment, epochs, written, opened)
}

function secretOf(keys: KeyStore, dossier: string): Buffer {
  const secret = keys.secretOf(dossier)
  if (!secret) throw new Error('the key store has no secret for this dossier')
  return secret
}

// Not allowed and not there are one answer.
async function asNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    throw error instanceof DatabaseError && error.code === 'LV403' ? new NotFound() : error
  }
}
