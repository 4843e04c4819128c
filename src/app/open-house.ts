import pg from 'pg'
import { checkMode, lawNow, readState } from '#platform/database/migrate.ts'
import { openPool, type PoolConfig } from '#platform/database/tx.ts'
import { Refused } from '#platform/refused.ts'
import { openKeyStore } from '#vault/key-store.ts'
import type { Configuration } from './configuration.ts'
import { roleFaults } from './database-role.ts'
import type { House } from './doorway.ts'

export interface Opened {
  readonly house: House
  readonly greet?: () => void
  close(): Promise<void>
}

export interface Connections {
  readonly app: PoolConfig
  readonly door: PoolConfig
  readonly worker: PoolConfig
}

/** Opens database and key store as the configuration says; the demo brings its own. `beside`: a LIV may be running there already. */
export async function openHouse(configuration: Configuration, beside = false): Promise<Opened> {
  if (configuration.mode === 'demo') {
    // A file of its own: nothing of the demo is in the production bundle.
    const { openDemo } = (await import(demoEntry())) as typeof import('./demo.ts')
    return openDemo(configuration, beside)
  }
  const { database } = configuration
  if (!database) throw new Refused('Er is geen database ingesteld.')
  const connections = { app: at(database.app), door: at(database.door), worker: at(database.worker) }
  await requireUpToDate(connections.app)
  const opened = houseOf(configuration, connections)
  await requireHumbleRoles(opened)
  return opened
}

// What a name in a URL does not show: a role that is more than it should be would walk past every policy.
async function requireHumbleRoles(opened: Opened): Promise<void> {
  const { app, door, worker } = opened.house
  const faults = await roleFaults({ liv_app: app, liv_door: door, liv_worker: worker })
  if (faults.length === 0) return
  await opened.close()
  throw new Refused(faults.join(' '))
}

export function houseOf(
  configuration: Pick<Configuration, 'mode' | 'origin' | 'keyStore' | 'masterKeyFile'>,
  connections: Connections,
): Opened {
  const keys = openKeyStore({ file: configuration.keyStore, masterKeyFile: configuration.masterKeyFile })
  const house: House = {
    app: openPool(connections.app),
    door: openPool({ ...connections.door, max: 2 }),
    worker: openPool({ ...connections.worker, max: 3 }),
    keys,
    mode: configuration.mode,
    origin: configuration.origin,
  }
  return {
    house,
    close: async () => {
      await Promise.all([house.app.end(), house.door.end(), house.worker.end()])
      keys.close()
    },
  }
}

const otherVersion =
  'De database en deze versie van LIV horen niet bij elkaar: migraties of toegangsregels verschillen. Voer eerst uit: npm run liv -- migrate'
const otherLaw =
  'De toegangsregels in de database zijn anders dan LIV ze heeft gezet. Zoek uit wie ze heeft veranderd. Terugzetten kan met: npm run liv -- migrate'

const at = (connectionString: string): PoolConfig => ({ connectionString })

/** Serving never migrates in production: `npm run liv -- migrate` does, as the owner. */
async function requireUpToDate(config: PoolConfig): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    const state = await readState(client)
    if (!state) throw new Refused('Deze database is nog leeg. Voer eerst uit: npm run liv -- migrate')
    checkMode(state.mode, 'production')
    const { expectedFingerprint } = await import('./set-up.ts')
    if (state.fingerprint !== expectedFingerprint()) throw new Refused(otherVersion)
    if (state.law !== (await lawNow(client))) throw new Refused(otherLaw)
  } finally {
    await client.end()
  }
}

function demoEntry(): string {
  return new URL(import.meta.url.endsWith('.ts') ? './demo.ts' : './demo.mjs', import.meta.url).href
}
