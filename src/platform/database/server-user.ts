import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Refused } from '../refused.ts'

/** The user of the operating system as whom the database server runs. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
  /** True when we are root ourselves and the server runs as somebody else. */
  readonly dropped: boolean
}

/** PostgreSQL refuses to run as root, so root hands it to the user postgres. */
export function serverUser(): ServerUser {
  const uid = process.getuid?.() ?? 0
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? 0, dropped: false }
  const found = accountOf('postgres') ?? makePostgres()
  if (!found)
    throw new Refused(
      'De gebruiker postgres ontbreekt op deze machine en kon niet worden aangemaakt; start LIV als gewone gebruiker.',
    )
  return { ...found, dropped: true }
}

/** The name by which the server will know us at its door (peer authentication). */
export function ownName(): string {
  try {
    return userInfo().username
  } catch {
    throw new Refused(
      'Deze gebruiker heeft op deze machine geen naam (geen regel in /etc/passwd); de ingebouwde database heeft die nodig.',
    )
  }
}

function accountOf(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function makePostgres(): { uid: number; gid: number } | undefined {
  const made = spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
  // Alpine has no useradd.
  if (made.error) spawnSync('adduser', ['-S', '-D', '-H', 'postgres'])
  return accountOf('postgres')
}

/** Can this user walk to the folder, that is: enter every existing folder on the way? */
export function canReach(path: string, user: ServerUser): boolean {
  if (!user.dropped) return true
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at) && !canEnter(at, user)) return false
    if (at === dirname(at)) return true
  }
}

function canEnter(folder: string, user: ServerUser): boolean {
  const { mode, uid, gid } = statSync(folder)
  if (uid === user.uid) return (mode & 0o100) !== 0
  if (gid === user.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

/** Makes a folder that only the server's user (and root) can enter. */
export function privateFolder(path: string, user: ServerUser): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (user.dropped) chownSync(path, user.uid, user.gid)
  chmodSync(path, 0o700)
}

/** Where root keeps what the server's user could not reach in its own place. */
export const reachableRoot = '/var/lib/liv-postgres'

/** The binaries themselves, or a copy of them that the server's user can reach. */
export function reachableBinaries(home: string, user: ServerUser): string {
  if (canReach(home, user)) return home
  const copy = join(reachableRoot, 'engine', `${Math.trunc(statSync(join(home, 'bin', 'postgres')).mtimeMs)}`)
  if (existsSync(copy)) return copy
  const half = join(dirname(copy), `.${basename(copy)}-${process.pid}`)
  cpSync(home, half, { recursive: true, verbatimSymlinks: true })
  chmodSync(reachableRoot, 0o755)
  try {
    renameSync(half, copy)
  } catch {
    rmSync(half, { recursive: true, force: true })
  }
  return copy
}
