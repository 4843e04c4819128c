import type { Tx } from '#platform/database/tx.ts'
import type { KeyStore } from './vault.ts'

interface Terms {
  vNumber?: string | undefined
  name?: string | undefined
  birthDate?: string | undefined
}
export async function findPerson(_tx: Tx, _keys: KeyStore, _who: Terms, _trace?: string): Promise<string[]> {
  return []
}
export async function indexPerson(
  _tx: Tx,
  _keys: KeyStore,
  _dossier: string,
  _act: string,
  _who: Terms,
  _trace?: string,
): Promise<void> {}
