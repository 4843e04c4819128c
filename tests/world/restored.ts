import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { superuser } from '../../src/platform/database/cluster-files.ts'
import { asClient, copyDatabase } from '../../src/platform/database/prepare.ts'
import type { World } from './world.ts'

export interface Backup {
  /** Puts the whole database back as it was: how to come into the restored copy, role by role. */
  restore(): Promise<(role: string) => pg.ClientConfig>
}

/** A copy of a world's whole database, as it is now. */
export async function backupOf(w: World): Promise<Backup> {
  const server = { ...w.owner, user: superuser, database: 'postgres' }
  const name = w.owner.database ?? ''
  const backup = `backup_${randomUUID().replaceAll('-', '')}`
  // Copying asks that nobody is connected; whoever was, connects again by itself.
  w.superuser.on('error', () => {})
  await asClient(server, async (client) => {
    await client.query(`alter database ${pg.escapeIdentifier(name)} with allow_connections false`)
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
  })
  try {
    await copyDatabase(server, backup, name)
  } finally {
    await asClient(server, (client) =>
      client.query(`alter database ${pg.escapeIdentifier(name)} with allow_connections true`),
    )
  }
  return {
    restore: async () => {
      const copy = `test_${randomUUID().replaceAll('-', '')}`
      await copyDatabase(server, copy, backup)
      return (role) => ({ ...w.owner, user: role, database: copy })
    },
  }
}
