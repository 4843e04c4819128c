import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { Refused } from '../refused.ts'
import {
  checkSocketFolder,
  type Durability,
  type LoginRole,
  removeSocketFolder,
  socketFolder,
  superuser,
  writeClusterFiles,
} from './cluster-files.ts'
import { type Engine, engineFromNpm } from './engine.ts'
import { isHeld, takeInstanceLock } from './instance-lock.ts'
import {
  clearStaleNotes,
  initialise,
  isRunning,
  type Postmaster,
  readPostmaster,
  startServer,
  stopServer,
} from './postmaster.ts'
import { prepareDatabase } from './prepare.ts'
import {
  canReach,
  privateFolder,
  reachableBinaries,
  reachableRoot,
  type ServerUser,
  serverUser,
} from './server-user.ts'

export interface Embedded {
  /** How to connect as this role; the superuser is for preparing databases only. */
  url(role: LoginRole | typeof superuser, database?: string): pg.ClientConfig
  readonly adopted: boolean
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  engine?: Engine
  durability?: Durability
  /** Said when something is not where one would look for it. */
  say?: (sentence: string) => void
}

/** Real PostgreSQL on this machine, reachable by its unix socket only; started, or adopted when it outlived us. */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const release = takeInstanceLock(dataDir)
  try {
    const cluster = await openCluster(realpathSync(dataDir), options)
    return { ...cluster, stop: async () => cluster.stop().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}

async function openCluster(
  dataDir: string,
  { engine = engineFromNpm(), durability = 'durable', say = () => {} }: EmbeddedOptions,
): Promise<Embedded> {
  const user = serverUser()
  const pgdata = madeFolder(dataFolder(dataDir, user, say), user)
  const home = reachableBinaries(engine.home, user)
  const reachable = { ...engine, home, bin: join(home, 'bin') }
  if (!existsSync(join(pgdata, 'PG_VERSION'))) {
    initialise(reachable, pgdata, user, durability === 'fleeting')
  }
  checkVersion(pgdata, engine.major)
  const rereads = writeClusterFiles(pgdata, user, engine.major, durability)
  const running = await adopt(pgdata, rereads)
  const postmaster = running ?? (await startFresh(reachable, pgdata, user))
  checkSocketFolder(postmaster.socketFolder, user)
  const url = urlsOf(postmaster)
  await prepareOnce(pgdata, url)
  return {
    url,
    adopted: running !== undefined,
    stop: async () => {
      await stopServer(postmaster, pgdata)
      removeSocketFolder(postmaster.socketFolder, pgdata)
    },
  }
}

/** The server of a LIV that is running on this folder now: to work beside it, never to start or stop it. */
export function besideEmbedded(dataDir: string): Pick<Embedded, 'url'> | undefined {
  if (!isHeld(dataDir)) return undefined
  const real = realpathSync(dataDir)
  const note = join(real, 'postgres-elsewhere')
  const pgdata = realpathSync(existsSync(note) ? readFileSync(note, 'utf8').trim() : join(real, 'postgres'))
  const postmaster = readPostmaster(pgdata)
  if (!postmaster?.ready || !isRunning(postmaster, pgdata))
    throw new Refused('LIV is net aan het starten of stoppen. Probeer het over een halve minuut opnieuw.')
  checkSocketFolder(postmaster.socketFolder, serverUser())
  return { url: urlsOf(postmaster) }
}

const urlsOf =
  (postmaster: Postmaster): Embedded['url'] =>
  (role, database = 'liv') => ({
    host: postmaster.socketFolder,
    port: 5432,
    user: role,
    database,
    ssl: false,
  })

// The server knows itself by the real path.
function madeFolder(path: string, user: ServerUser): string {
  if (!existsSync(path)) privateFolder(path, user)
  return realpathSync(path)
}

/** Below the data folder; where the server's user cannot come there, a place it can reach, remembered in the data folder. */
function dataFolder(dataDir: string, user: ServerUser, say: (sentence: string) => void): string {
  const own = join(dataDir, 'postgres')
  const note = join(dataDir, 'postgres-elsewhere')
  if (existsSync(note)) return readFileSync(note, 'utf8').trim()
  if (canReach(dataDir, user)) return own
  if (existsSync(join(own, 'PG_VERSION'))) {
    throw new Refused(
      `De gebruiker postgres kan niet meer bij ${own}; geef de mappen daarboven weer het recht om erdoor te gaan (chmod o+x).`,
    )
  }
  const elsewhere = join(reachableRoot, createHash('sha256').update(dataDir).digest('hex').slice(0, 12))
  mkdirSync(reachableRoot, { recursive: true, mode: 0o755 })
  writeFileSync(note, `${elsewhere}\n`)
  say(`De gebruiker postgres kan niet bij ${dataDir}; de database staat daarom in ${elsewhere}.`)
  return elsewhere
}

function checkVersion(pgdata: string, major: number): void {
  const made = Number(readFileSync(join(pgdata, 'PG_VERSION'), 'utf8'))
  if (made !== major)
    throw new Refused(
      `De database in ${pgdata} is van PostgreSQL ${made}, maar hier staat versie ${major}; zet haar eerst over.`,
    )
}

async function startFresh(engine: Engine, pgdata: string, user: ServerUser): Promise<Postmaster> {
  await clearStaleNotes(pgdata)
  return await startServer(engine, pgdata, socketFolder(pgdata, user), user)
}

/** A server that outlived us is taken over when it answers, and stopped when it does not. */
async function adopt(pgdata: string, rereads: boolean): Promise<Postmaster | undefined> {
  const left = readPostmaster(pgdata)
  if (!left || !isRunning(left, pgdata)) return undefined
  if (rereads) process.kill(left.pid, 'SIGHUP')
  if (left.ready && (await answers(left, pgdata))) return left
  await stopServer(left, pgdata)
  removeSocketFolder(left.socketFolder, pgdata)
  return undefined
}

// It may still be reading again who may come in.
async function answers(postmaster: Postmaster, pgdata: string): Promise<boolean> {
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await isServing(postmaster, pgdata)) return true
    await wait(100)
  }
  return false
}

async function isServing(postmaster: Postmaster, pgdata: string): Promise<boolean> {
  const client = new pg.Client({
    host: postmaster.socketFolder,
    port: 5432,
    user: superuser,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 3_000,
    query_timeout: 3_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query('show data_directory')).rows[0]?.data_directory === pgdata
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Roles and rights are set up again only when the file that says them changed. */
async function prepareOnce(pgdata: string, url: Embedded['url']): Promise<void> {
  const note = join(pgdata, 'liv-prepared')
  const done = existsSync(note) ? readFileSync(note, 'utf8') : ''
  const now = await prepareDatabase(url(superuser, 'postgres'), 'liv', done)
  if (now !== done) writeFileSync(note, now, { mode: 0o600 })
}
