import type { ClientConfig } from 'pg'
import { copyGrid, gridText } from '#access/grid.ts'
import { migrate } from '#platform/database/migrate.ts'
import { copyMoves, movesText } from '#trajectory/stage-moves.ts'

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
