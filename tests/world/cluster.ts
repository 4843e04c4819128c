import { randomUUID } from 'node:crypto'
import type { ClientConfig, PoolConfig } from 'pg'
import { inject } from 'vitest'
import { superuser } from '#platform/database/cluster-files.ts'
import { copyDatabase } from '#platform/database/prepare.ts'

declare module 'vitest' {
  interface ProvidedContext {
    socketFolder: string
  }
}

/** How to come into a test's own database, role by role. */
export interface FreshDatabase {
  readonly name: string
  readonly app: PoolConfig
  readonly door: PoolConfig
  readonly worker: PoolConfig
  readonly owner: PoolConfig
  readonly backup: PoolConfig
  readonly superuser: PoolConfig
}

/** A migrated, empty database of its own, stamped demo, in the cluster of this run. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await copyDatabase(come('postgres', superuser), name, 'liv')
  return {
    name,
    app: come(name, 'liv_app'),
    door: come(name, 'liv_door'),
    worker: come(name, 'liv_worker'),
    owner: come(name, 'liv_owner'),
    backup: come(name, 'liv_backup'),
    superuser: come(name, superuser),
  }
}

function come(database: string, user: string): ClientConfig {
  return { host: inject('socketFolder'), port: 5432, user, database, ssl: false }
}
