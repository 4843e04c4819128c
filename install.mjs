// Brings node_modules to what package-lock.json says. Runs on the machine's own Node, without any dependency.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = import.meta.dirname ?? new URL('.', import.meta.url).pathname
const modules = join(root, 'node_modules')
const lockFile = join(root, 'package-lock.json')
const note = join(modules, '.installed-from')

export const projectNode = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

/** Installs when something is missing or older than the lock file; ends the process when that fails. */
export function installWhenStale() {
  refuseOldNode()
  const want = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (existsSync(projectNode) && installedFrom(want) === want) return
  console.log(
    'LIV wordt klaargezet: de onderdelen worden opgehaald. Dit duurt ongeveer een minuut en gebeurt één keer.',
  )
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    // Its own account of what it did is of no use to who wants to start; what goes wrong is.
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error('Het ophalen van de onderdelen is niet gelukt; is er een internetverbinding? Probeer daarna opnieuw.')
    process.exit(1)
  }
  writeFileSync(note, want)
}

// Whoever ran `npm install` by hand is believed when that was after the lock file last changed.
function installedFrom(want) {
  if (existsSync(note)) return readFileSync(note, 'utf8')
  const theirs = join(modules, '.package-lock.json')
  const current = existsSync(theirs) && statSync(theirs).mtimeMs >= statSync(lockFile).mtimeMs
  if (current) writeFileSync(note, want)
  return current ? want : undefined
}

function refuseOldNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return
  console.error(`LIV heeft Node 20 of nieuwer nodig om te beginnen; hier staat ${process.version}.`)
  process.exit(1)
}
