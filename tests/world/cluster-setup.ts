import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { setUpDatabase } from '#app/set-up.ts'
import { loginRoles, superuser } from '#platform/database/cluster-files.ts'
import { type Embedded, startEmbedded } from '#platform/database/embedded.ts'
import { type Engine, engineAt, engineFromNpm, engineFromSystem } from '#platform/database/engine.ts'
import { isHeld } from '#platform/database/instance-lock.ts'
import { asClient } from '#platform/database/prepare.ts'

const prefix = 'liv-tests-'

interface Shared {
  users: number
  cluster: Promise<{ server: Embedded; folder: string }>
}

// Each vitest project loads this file for itself; one cluster serves them all.
const here = globalThis as { livTestCluster?: Shared }

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  here.livTestCluster ??= { users: 0, cluster: start() }
  const shared = here.livTestCluster
  shared.users += 1
  const { server } = await shared.cluster
  const { host } = server.url(superuser)
  project.provide('socketFolder', host ?? '')
  return async () => {
    shared.users -= 1
    if (shared.users === 0) await shared.cluster.then(end)
  }
}

async function start() {
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  // The server's user must be able to come through; what is inside stays private.
  chmodSync(folder, 0o711)
  const server = await startEmbedded(folder, { durability: 'fleeting', engine: engineUnderTest() })
  await asClient(server.url(superuser), async (client) => {
    for (const role of loginRoles) await client.query(`alter role ${role} connection limit -1`)
  })
  await setUpDatabase(server.url('liv_owner'), 'demo')
  return { server, folder }
}

async function end({ server, folder }: { server: Embedded; folder: string }): Promise<void> {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
  delete here.livTestCluster
}

/** The engine from npm, or the second one that the whole suite must hold on too. */
function engineUnderTest(): Engine {
  if (process.env.LIV_TEST_POSTGRES) return engineAt(process.env.LIV_TEST_POSTGRES)
  if (process.env.LIV_TEST_ENGINE !== 'debian') return engineFromNpm()
  const engine = engineFromSystem()
  if (!engine) throw new Error('LIV_TEST_ENGINE=debian, but there is no PostgreSQL in /usr/lib/postgresql')
  return engine
}

/** What an earlier run left behind when it was killed: adopt it, stop it, remove it. */
async function sweep(): Promise<void> {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))
  for (const folder of folders.map((name) => join(tmpdir(), name)).filter((path) => !isHeld(path))) {
    await startEmbedded(folder, { durability: 'fleeting', engine: engineUnderTest() })
      .then((left) => left.stop())
      .catch(() => {})
    rmSync(folder, { recursive: true, force: true })
  }
}
