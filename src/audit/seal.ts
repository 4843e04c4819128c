import { createPublicKey, type KeyObject } from 'node:crypto'
import { inTransaction, type Pool } from '#platform/database/tx.ts'
import { addSeal, hashesAt, heads, lastStoredSeal, placesOf } from './log-store.ts'
import { dropSeal, lastDroppedSeal } from './seal-file.ts'
import { isSigned, type Seal, sameHeads, signSeal } from './seal-text.ts'

/** Whoever holds the seal key: the key store, never the database. */
export interface Signer {
  sealKey(): { name: string; key: KeyObject }
}

/** The log no longer holds what was sealed before: nothing new is sealed until somebody has looked. */
export class LogTurnedBack extends Error {
  constructor(streams: readonly number[]) {
    super(
      `Het logboek is teruggedraaid of herschreven in stroom ${streams.join(', ')}. Voer uit: npm run liv -- verify-log`,
    )
    this.name = 'LogTurnedBack'
  }
}

/** Signs where the streams stand and drops the seal in a file; nothing when nothing was written since the last one. */
export async function sealOnce(worker: Pool, signer: Signer, folder: string): Promise<Seal | undefined> {
  const last = await lastSeal(worker, signer, folder)
  const seal = await inTransaction(worker, async (tx) => {
    const places = placesOf(await heads(tx))
    if (sameHeads(last, places) || (!last && places.every(([, seq]) => seq === 0))) return undefined
    if (last) requireGrown(last, await hashesAt(tx, last.heads))
    const made = signSeal(last, Temporal.Now.instant().toString({ smallestUnit: 'second' }), places, signer.sealKey())
    return (await addSeal(tx, made)) ? made : undefined
  })
  if (seal) dropSeal(folder, seal)
  return seal
}

/** The last seal of database and files together; the files catch up when we were killed between the two. */
async function lastSeal(worker: Pool, signer: Signer, folder: string): Promise<Seal | undefined> {
  const stored = await inTransaction(worker, lastStoredSeal)
  const dropped = lastDroppedSeal(folder)
  if (!stored || (dropped && dropped.number >= stored.number)) return dropped
  if (!isSigned(stored, ownPublicKey(signer))) throw new LogTurnedBack([])
  dropSeal(folder, stored)
  return stored
}

function requireGrown(last: Seal, now: readonly (string | null)[]): void {
  const wrong = last.heads.filter(([, seq, hash], at) => seq > 0 && now[at] !== hash)
  if (wrong.length > 0) throw new LogTurnedBack(wrong.map(([stream]) => stream))
}

function ownPublicKey(signer: Signer): Map<string, string> {
  const { name, key } = signer.sealKey()
  return new Map([[name, createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')]])
}
