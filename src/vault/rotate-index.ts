import { setTimeout as pause } from 'node:timers/promises'
import type { ActName } from '#access/who.ts'
import { sql } from '#platform/database/sql.ts'
import { inTransaction, type Pool, type Tx } from '#platform/database/tx.ts'
import { claimJobs, failJob, finishJob, type Job, openJobSession, type Trouble } from '#platform/jobs/jobs.ts'
import { Refused } from '#platform/refused.ts'
import type { Key } from './key.ts'
import type { KeyStore } from './key-store.ts'
import { holdIndex, indexPerson, type Person } from './person-index.ts'
import { openDossier } from './vault.ts'

const act: ActName = 'reindex identity'
const patience = 180

/** How the room of people reads who a dossier is about, with the key in hand: all that can be found, empty where it is nothing. */
export type PersonOf = (tx: Tx, key: Key, dossier: string) => Promise<Person & { vNumber: string; name: string }>

export interface RotationPools {
  readonly app: Pool
  readonly worker: Pool
}

/**
 * Another key for exact search while people work. New digests get the new epoch at once; each dossier is indexed again by
 * a job that may do that act on that case alone; then the old key is destroyed. Killed halfway, it goes on where it was.
 */
export async function rotateIndex(
  pools: RotationPools,
  keys: KeyStore,
  personOf: PersonOf,
): Promise<{ epoch: number; dossiers: number }> {
  const epoch = await startOrResume(pools.worker, keys)
  await inTransaction(pools.worker, (tx) => tx.run(sql`select vault.begin_index_epoch(${epoch}::int)`))
  let dossiers = 0
  for (let idle = 0; (await digestsLeft(pools.worker)) > 0; ) {
    const done = await reindexSome(pools, keys, personOf)
    dossiers += done
    idle = done === 0 ? idle + 1 : 0
    if (idle > patience)
      throw new Refused(
        `${dossiers} dossiers zijn klaar, maar van een of meer dossiers lukt het niet. De oude sleutel blijft tot het lukt: niemand merkt er iets van. Voer de opdracht later opnieuw uit.`,
      )
    // Somebody who was killed at this may still hold some jobs, until their lease is over.
    if (idle > 0) await pause(1000)
  }
  for (const old of keys.indexKeys().filter((key) => key.epoch < epoch)) keys.destroyIndexKey(old.epoch)
  return { epoch, dossiers }
}

// Newer than the database too: one that was put back from a backup may stand at an epoch whose key is gone, or the other way round.
async function startOrResume(worker: Pool, keys: KeyStore): Promise<number> {
  const [newest = 0, ...older] = keys.indexKeys().map((key) => key.epoch)
  const { current } = await inTransaction(worker, (tx) =>
    tx.row<{ current: number }>(sql`select vault.current_index_epoch() as current`),
  )
  const halfway = older.length > 0 && newest >= current
  const epoch = halfway ? newest : Math.max(newest, current) + 1
  keys.addIndexKey(epoch)
  return epoch
}

async function digestsLeft(worker: Pool): Promise<number> {
  return inTransaction(worker, async (tx) => {
    await tx.run(sql`select vault.enqueue_reindex(100)`)
    return (await tx.row<{ left: number }>(sql`select vault.old_digests_left() as left`)).left
  })
}

async function reindexSome(pools: RotationPools, keys: KeyStore, personOf: PersonOf): Promise<number> {
  const jobs = await claimJobs(pools.worker, 25, ['reindex'])
  let done = 0
  for (const job of jobs) if (await reindexOne(pools, keys, personOf, job)) done += 1
  return done
}

async function reindexOne(pools: RotationPools, keys: KeyStore, personOf: PersonOf, job: Job): Promise<boolean> {
  const token = await openJobSession(pools.worker, job)
  const dossier = job.object
  if (!token || !dossier) return failed(pools.worker, job, 'not allowed')
  try {
    await inTransaction(pools.app, async (tx) => {
      await tx.run(sql`select gate.enter(${token})`)
      // Before reading, so that a name written meanwhile is not replaced by the one before it.
      await holdIndex(tx, keys, dossier, act)
      const key = await openDossier(tx, keys, dossier, act, job.id)
      await indexPerson(tx, keys, dossier, act, await personOf(tx, key, dossier), job.id)
    })
  } catch {
    return failed(pools.worker, job, 'failed')
  }
  return finishJob(pools.worker, job)
}

async function failed(worker: Pool, job: Job, trouble: Trouble): Promise<false> {
  await failJob(worker, job, trouble)
  return false
}
