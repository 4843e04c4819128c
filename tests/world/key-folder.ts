import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type KeyStore, openKeyStore } from '../../src/vault/key-store.ts'

/** A key store and a master key of its own, on disk, as two files apart. */
export interface KeyFolder {
  readonly folder: string
  readonly file: string
  readonly masterKeyFile: string
  readonly keys: KeyStore
  /** Everything the store has on disk, byte for byte. */
  raw(): Buffer
  wrappedOf(id: string): Buffer
  remove(): void
}

export function newKeyFolder(): KeyFolder {
  const folder = mkdtempSync(join(tmpdir(), 'liv-keys-'))
  const file = join(folder, 'store', 'keystore.sqlite')
  const masterKeyFile = join(folder, 'custody', 'master.key')
  const keys = openKeyStore({ file, masterKeyFile })
  const files = () => ['', '-wal', '-journal'].map((end) => `${file}${end}`).filter((path) => existsSync(path))
  return {
    folder,
    file,
    masterKeyFile,
    keys,
    raw: () => Buffer.concat(files().map((path) => readFileSync(path))),
    wrappedOf: (id) => Buffer.from(keys.secrets.find('dossier', id)?.wrapped ?? []),
    remove: () => {
      keys.close()
      rmSync(folder, { recursive: true })
    },
  }
}
