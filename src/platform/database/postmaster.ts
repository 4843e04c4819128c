import { spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  constants,
  fchownSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Engine } from './engine.ts'
import type { ServerUser } from './server-user.ts'

/** What the server writes about itself in its data folder. */
export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
  readonly ready: boolean
}

export function readPostmaster(pgdata: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/** Is this really the server of this folder, and not another process that got its number? */
export function isRunning(postmaster: Postmaster, pgdata: string): boolean {
  if (process.platform === 'linux') return folderOf(postmaster.pid) === pgdata
  return exists(postmaster.pid)
}

/** The notes of a server that is gone would stop the next one when its number is in use again, or not yet buried. */
export async function clearStaleNotes(pgdata: string): Promise<void> {
  if (process.platform !== 'linux') return
  const notes = ['postmaster.pid', '.s.PGSQL.5432.lock'].map((name) => join(pgdata, name))
  const stale = notes.filter((note) => exists(pidIn(note)))
  if (stale.length === 0) return
  // Its helpers see that it is gone and leave too; until then its notes must stay.
  for (const from = performance.now(); hasFamily(pgdata); await wait(5)) {
    if (performance.now() - from > 5_000) return
  }
  for (const note of stale) rmSync(note, { force: true })
}

const hasFamily = (pgdata: string) =>
  readdirSync('/proc').some((pid) => /^\d+$/.test(pid) && folderOf(Number(pid)) === pgdata)

function pidIn(note: string): number {
  try {
    return Number.parseInt(readFileSync(note, 'utf8'), 10)
  } catch {
    return Number.NaN
  }
}

const folderOf = (pid: number) => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

const exists = (pid: number) => {
  try {
    if (!(pid > 0)) return false
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Makes a new, empty cluster. */
export function initialise(engine: Engine, pgdata: string, user: ServerUser, fleeting: boolean): void {
  const options = [
    '-D',
    pgdata,
    '-U',
    'postgres',
    '--locale=C',
    '--encoding=UTF8',
    '--auth-local=peer',
    '--auth-host=reject',
    '--data-checksums',
  ]
  const extra = engine.major >= 15 ? ['--no-instructions', '--locale-provider=libc'] : []
  const made = spawnSync(join(engine.bin, 'initdb'), [...options, ...extra, ...(fleeting ? ['--no-sync'] : [])], {
    ...asUser(user),
    cwd: '/',
    encoding: 'utf8',
  })
  if (made.status !== 0)
    throw new Error(`De database kon niet worden aangemaakt: ${made.error?.message ?? made.stderr}`)
}

// Our own search paths for libraries and our own PG… settings are no business of the server.
const asUser = (user: ServerUser) => ({
  env: { PATH: '/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C' },
  ...(user.dropped ? { uid: user.uid, gid: user.gid } : {}),
})

const logLimit = 10_000_000

function openLog(pgdata: string, user: ServerUser): number {
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants
  const log = openSync(join(pgdata, 'server.log'), O_APPEND | O_CREAT | O_NOFOLLOW | O_WRONLY, 0o600)
  if (user.dropped) fchownSync(log, user.uid, user.gid)
  if (fstatSync(log).size > logLimit) ftruncateSync(log)
  return log
}

/** Starts the server in a group of its own, so that Ctrl-C reaches us first, and waits until it answers. */
export async function startServer(
  engine: Engine,
  pgdata: string,
  socket: string,
  user: ServerUser,
): Promise<Postmaster> {
  const log = openLog(pgdata, user)
  const child = spawn(join(engine.bin, 'postgres'), ['-D', pgdata, '-k', socket], {
    ...asUser(user),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let ended = false
  child.on('error', () => {
    ended = true
  })
  child.on('exit', () => {
    ended = true
  })
  child.unref()
  for (const from = performance.now(); performance.now() - from < 60_000; await wait(3)) {
    if (ended) throw new Error(`De database wilde niet starten: ${lastLines(pgdata)}`)
    const postmaster = readPostmaster(pgdata)
    if (postmaster?.ready && postmaster.pid === child.pid) return postmaster
  }
  throw new Error('De database was na een minuut nog niet klaar.')
}

const lastLines = (pgdata: string) =>
  readFileSync(join(pgdata, 'server.log'), 'utf8').trimEnd().split('\n').slice(-3).join(' ')

/** Stops the server: orderly, and when that takes too long at once (it then recovers at the next start). */
export async function stopServer(postmaster: Postmaster, pgdata: string): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isRunning(postmaster, pgdata)) return
    try {
      process.kill(postmaster.pid, signal)
    } catch {
      return
    }
    if (await isGone(postmaster, pgdata, patience)) return
  }
}

export async function isGone(postmaster: Postmaster, pgdata: string, patience: number): Promise<boolean> {
  for (const from = performance.now(); performance.now() - from < patience; await wait(5)) {
    if (!isRunning(postmaster, pgdata)) return true
  }
  return false
}
