import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refused } from '../refused.ts'

/** One running LIV per data folder. Returns how to let go; a holder that died has let go already. */
export function takeInstanceLock(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const lock = join(dataDir, 'liv.lock')
  const mine = `${process.pid} ${startOf(process.pid)}\n`
  const draft = `${lock}.${process.pid}`
  writeFileSync(draft, mine)
  try {
    while (!linked(draft, lock)) clearIfStale(lock)
  } finally {
    rmSync(draft, { force: true })
  }
  return () => {
    if (contentOf(lock) === mine) rmSync(lock, { force: true })
  }
}

/** Is the LIV that holds this folder still running? */
export function isHeld(dataDir: string): boolean {
  return isAlive(contentOf(join(dataDir, 'liv.lock')))
}

// A link appears with its content at once, so nobody ever reads half a lock.
function linked(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function clearIfStale(lock: string): void {
  const holder = contentOf(lock)
  if (isAlive(holder)) {
    throw new Refused(
      `LIV draait al op deze gegevensmap (proces ${holder.split(' ')[0]}); stop dat eerst of kies een andere LIV_DATA_DIR.`,
    )
  }
  const aside = `${lock}.stale-${process.pid}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  // Somebody else cleared the same stale lock and took it in between: give theirs back.
  if (contentOf(aside) !== holder) linked(aside, lock)
  rmSync(aside, { force: true })
}

function isAlive(holder: string): boolean {
  const [pid = '', ...start] = holder.trim().split(' ')
  return pid !== '' && startOf(Number(pid)) === start.join(' ')
}

/** When a process started: together with its number that names a process, also after the number is used again. */
function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const stat = contentOf(`/proc/${pid}/stat`)
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie no longer holds anything.
    return stat === '' || fields[0] === 'Z'
      ? undefined
      : `${fields[19]} ${contentOf('/proc/sys/kernel/random/boot_id').trim()}`
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
