import type { ClientConfig } from 'pg'
import { copyGrid, gridText } from '#access/grid.ts'
import { fingerprint, migrate } from '#platform/database/migrate.ts'
import { sqlFiles } from '#platform/database/sql-files.ts'
import { copyMoves, movesText } from '#trajectory/stage-moves.ts'

/** What this code expects of the database, in one word. */
export const expectedFingerprint = (): string => fingerprint(sqlFiles(), gridText + movesText)

/** Brings a database to what this code expects: migrations, policies, the grid of acts and the table of stages. */
export function setUpDatabase(owner: ClientConfig, mode: 'demo' | 'production'): Promise<string[]> {
  return migrate(owner, {
    mode,
    also: gridText + movesText,
    afterMigrate: async (client) => {
      await copyGrid(client)
      await copyMoves(client)
    },
  })
}
