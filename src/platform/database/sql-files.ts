import { createHash } from 'node:crypto'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export interface SqlFile {
  readonly name: string
  readonly text: string
  readonly sha256: string
}

/** Everything the database is made of: who exists, its history and the law in force. */
export interface SqlFiles {
  readonly roles: SqlFile
  readonly migrations: readonly SqlFile[]
  readonly policies: readonly SqlFile[]
}

let known: SqlFiles | undefined

/** From the bundle's own copy where we run from a bundle, else from the source tree. */
export function sqlFiles(): SqlFiles {
  known ??= existsSync(bundled) ? (JSON.parse(readFileSync(bundled, 'utf8')) as SqlFiles) : readSqlFiles(sourceRoot)
  return known
}

const bundled = join(import.meta.dirname, 'sql.json')
const sourceRoot = join(import.meta.dirname, '..', '..', '..')

export function readSqlFiles(root: string): SqlFiles {
  const migrations = join(root, 'database', 'migrations')
  return {
    roles: readOne(join(root, 'database', 'roles.sql')),
    migrations: readdirSync(migrations)
      .filter(isMigration)
      .sort()
      .map((name) => readOne(join(migrations, name))),
    policies: globSync('src/**/*.policies.sql', { cwd: root })
      .sort()
      .map((path) => readOne(join(root, path))),
  }
}

const isMigration = (name: string) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)

function readOne(path: string): SqlFile {
  const text = readFileSync(path, 'utf8')
  return { name: basename(path), text, sha256: digest(text) }
}

export const digest = (text: string) => createHash('sha256').update(text).digest('hex')
