import type { KeyStore } from './key-store.ts'
import { freshMasterKey, readMasterKeys, writeMasterKeys } from './master-key.ts'

/**
 * A new master key while people work: only the key store is wrapped again, no content. Until it is done the file holds both
 * keys, and whoever is killed halfway simply runs it again.
 */
export function rotateMaster(keys: KeyStore): { version: number; previous: number } {
  const { version, previous } = startOrResume(keys)
  while (keys.rewrapSome(version, 200)) {
    // The lock is let go between the batches, so that a new dossier never waits long.
  }
  const both = readMasterKeys(keys.masterKeyFile)
  writeMasterKeys(keys.masterKeyFile, new Map([[version, both.get(version) as Buffer]]))
  keys.secrets.emptyWriteAhead()
  return { version, previous }
}

function startOrResume(keys: KeyStore): { version: number; previous: number } {
  const masters = readMasterKeys(keys.masterKeyFile)
  const newest = Math.max(...masters.keys())
  const version = masters.size > 1 ? newest : newest + 1
  if (masters.size === 1) writeMasterKeys(keys.masterKeyFile, new Map([...masters, [version, freshMasterKey()]]))
  // From here on every new secret is wrapped by the new key, also by processes that have not seen it yet: they read the file again.
  keys.secrets.together(() => keys.secrets.setMasterVersion(version))
  return { version, previous: version - 1 }
}
