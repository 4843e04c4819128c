import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asClient } from '#platform/database/prepare.ts'
import { type FreshDatabase, freshDatabase } from '../../tests/world/cluster.ts'
import type { Configuration } from './configuration.ts'
import { openHouse } from './open-house.ts'
import { setUpDatabase } from './set-up.ts'

/** Production starts only on the database that belongs to this code: its migrations, and its policies as they were set. */
let database: FreshDatabase
let folder: string
beforeEach(async () => {
  database = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'liv-start-'))
  await root("update gate.stamp set mode = 'production'")
  await root("update gate.migration_state set mode = 'production'")
  await setUpDatabase(database.owner, 'production')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const root = (text: string) => asClient(database.superuser, (client) => client.query(text))
const url = (user: string) =>
  `postgresql:///${database.name}?host=${encodeURIComponent(String(database.app.host))}&port=5432&user=${user}`

async function start(): Promise<void> {
  const opened = await openHouse({
    mode: 'production',
    origin: 'https://liv.invalid',
    keyStore: join(folder, 'keystore.sqlite'),
    masterKeyFile: join(folder, 'master.key'),
    database: { app: url('liv_app'), door: url('liv_door'), worker: url('liv_worker') },
  } as Configuration)
  await opened.close()
}

test('it starts when migrations and policies are those of the code', async () => {
  await start()
})

test('another version of the code or the database is refused with what to do', async () => {
  await root("update gate.migration_state set fingerprint = 'of another version'")
  await expect(start()).rejects.toThrow(
    'De database en deze versie van LIV horen niet bij elkaar: migraties of toegangsregels verschillen. Voer eerst uit: npm run liv -- migrate',
  )
  await setUpDatabase(database.owner, 'production')
  await start()
})

test('a policy that somebody changed in the database is noticed, and migrating puts it back', async () => {
  await root('drop policy "nobody deletes a referral" on liv.referral')
  await expect(start()).rejects.toThrow('De toegangsregels in de database zijn anders dan LIV ze heeft gezet.')
  await setUpDatabase(database.owner, 'production')
  await start()
  await root('alter table liv.person disable row level security')
  await expect(start()).rejects.toThrow('anders dan LIV ze heeft gezet')
})

test('an empty database is refused with what to do', async () => {
  await root('drop table gate.migration_state')
  await expect(start()).rejects.toThrow('Deze database is nog leeg. Voer eerst uit: npm run liv -- migrate')
})
