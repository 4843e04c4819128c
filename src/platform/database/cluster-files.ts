import { chownSync, existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refused } from '../refused.ts'
import { ownName, privateFolder, type ServerUser } from './server-user.ts'

export const superuser = 'postgres'
export const loginRoles = ['liv_owner', 'liv_door', 'liv_app', 'liv_worker', 'liv_backup'] as const
export type LoginRole = (typeof loginRoles)[number]

/** A test cluster may lose everything at a power cut and is quicker for it. */
export type Durability = 'durable' | 'fleeting'

const settings = (major: number, durability: Durability) => ({
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: durability === 'fleeting' ? 200 : 100,
  shared_buffers: '64MB',
  huge_pages: 'off',
  jit: 'off',
  max_worker_processes: 2,
  max_parallel_workers_per_gather: 0,
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  default_text_search_config: 'pg_catalog.simple',
  // The log never holds a statement or a value: both may be about people.
  log_statement: 'none',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_line_prefix: '%m [%p] %u ',
  // Nor do sessions of one role see each other's statements.
  track_activities: 'off',
  ...(major >= 18 ? { io_method: 'sync' } : {}),
  ...(durability === 'fleeting'
    ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }
    : { fsync: 'on' }),
})

/** Writes our settings and who may come in; true when a running server must read them again. */
export function writeClusterFiles(pgdata: string, user: ServerUser, major: number, durability: Durability): boolean {
  const conf = Object.entries(settings(major, durability)).map(([name, value]) => `${name} = '${value}'\n`)
  const idents = [superuser, ...loginRoles].map((role) => `liv ${JSON.stringify(ownName())} ${role}\n`)
  const changed = [
    writeIfChanged(join(pgdata, 'postgresql.conf'), conf.join(''), user),
    writeIfChanged(join(pgdata, 'pg_hba.conf'), 'local all all peer map=liv\n', user),
    writeIfChanged(join(pgdata, 'pg_ident.conf'), idents.join(''), user),
  ]
  return changed.includes(true)
}

function writeIfChanged(path: string, text: string, user: ServerUser): boolean {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false
  writeFileSync(path, text, { mode: 0o600 })
  if (user.dropped) chownSync(path, user.uid, user.gid)
  return true
}

const longestSocketPath = 107
const fits = (folder: string) => Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= longestSocketPath

/** The data folder itself holds the socket; where its path is too long, a short private folder of its own. */
export function socketFolder(pgdata: string, user: ServerUser): string {
  if (fits(pgdata)) return pgdata
  const folder = mkdtempSync('/tmp/liv-')
  privateFolder(folder, user)
  return folder
}

/** Nobody but the server's user may have put something in the socket's folder. */
export function checkSocketFolder(folder: string, user: ServerUser): void {
  const { uid, mode } = lstatSync(folder)
  if (uid !== user.uid || (mode & 0o077) !== 0)
    throw new Refused(`De map ${folder} is niet alleen van de database; verwijder haar en start opnieuw.`)
}

export function removeSocketFolder(folder: string, pgdata: string): void {
  if (folder !== pgdata && folder.startsWith('/tmp/liv-')) rmSync(folder, { recursive: true, force: true })
}
