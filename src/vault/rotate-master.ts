import { Refused } from '#platform/refused.ts'
import type { KeyStore } from './key-store.ts'
import { freshMasterKey, type MasterKeys, readMasterKeys, writeMasterKeys } from './master-key.ts'

export interface RotatedMaster {
  readonly version: number
  readonly previous: number
  /** How many secrets were wrapped again. */
  readonly secrets: number
}

/**
 * A new master key while people work: only the key store is wrapped again, no content. Until it is done the file holds both
 * keys, and whoever is killed halfway simply runs it again.
 */
export function rotateMaster(keys: KeyStore): RotatedMaster {
  const version = startOrResume(keys)
  let secrets = 0
  // The lock is let go between the batches, so that a new dossier never waits long.
  for (let some = -1; some !== 0; secrets += some) some = keys.rewrapSome(version, 200)
  finish(keys, version)
  keys.secrets.emptyWriteAhead()
  return { version, previous: version - 1, secrets }
}

// Under the lock of the key store: two who start at the same moment must not each make a key of their own.
function startOrResume(keys: KeyStore): number {
  return keys.secrets.together(() => {
    const masters = readMasterKeys(keys.masterKeyFile)
    const newest = Math.max(...masters.keys())
    const version = masters.size > 1 ? newest : newest + 1
    if (masters.size === 1) store(keys, new Map([...masters, [version, freshMasterKey()]]))
    // From here on every new secret is wrapped by the new key, also by processes that have not seen it yet: they read the file again.
    keys.secrets.setMasterVersion(version)
    return version
  })
}

function finish(keys: KeyStore, version: number): void {
  keys.secrets.together(() => {
    const key = readMasterKeys(keys.masterKeyFile).get(version)
    if (!key || keys.secrets.masterVersion() !== version) return
    if (keys.secrets.underOther(version, 1).length > 0) throw new Error('not everything is under the new master key')
    store(keys, new Map([[version, key]]))
  })
}

function store(keys: KeyStore, masters: MasterKeys): void {
  try {
    writeMasterKeys(keys.masterKeyFile, masters)
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw new Refused(
      `De hoofdsleutel ${keys.masterKeyFile} kan hier niet worden geschreven. Er is niets veranderd. Geef deze gebruiker het recht om in die map te schrijven.`,
    )
  }
}
