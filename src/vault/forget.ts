import { sql } from '#platform/database/sql.ts'
import { inTransaction, type Pool } from '#platform/database/tx.ts'
import type { KeyStore } from './key-store.ts'

/**
 * Deletes the secret of a dossier: from here on no copy of the database can be read, backups included. The order is: hide
 * (vault.hide_dossier, can be undone), four eyes and a pause, this (cannot be undone), then rows and certificate.
 */
export function destroyDossier(keys: KeyStore, dossier: string): void {
  keys.destroyDossier(dossier)
}

/** Takes away secrets whose dossier never came to be: their transaction was rolled back more than a day ago. */
export async function sweepOrphans(
  worker: Pool,
  keys: KeyStore,
  olderThan = Date.now() - 24 * 3600_000,
): Promise<number> {
  let swept = 0
  let after = ''
  for (;;) {
    const names = keys.secrets.namesAfter('dossier', after, olderThan, 500)
    if (names.length === 0) return swept
    const orphans = await inTransaction(worker, (tx) =>
      tx.rows<{ id: string }>(sql`select id from vault.unknown_dossiers(${names}::uuid[]) as t (id)`),
    )
    for (const { id } of orphans) keys.destroyDossier(id)
    swept += orphans.length
    after = names.at(-1) as string
  }
}
