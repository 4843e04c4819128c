import { DatabaseError } from 'pg'
import { sql } from '#platform/database/sql.ts'
import type { Tx } from '#platform/database/tx.ts'
import { NotFound } from '#platform/refused.ts'
import { contentKey, Key, type Opened, type Written } from './key.ts'
import type { KeyStore } from './key-store.ts'

const part = 'drafts'
const secretName = (month: Temporal.PlainYearMonth) => `typed:${month}`

/** The year and month as the number of an epoch: 202611. */
export const drawerEpoch = (day: Temporal.PlainDate): number => day.year * 100 + day.month

/** A person's own key, for what belongs to no dossier yet: this month's and last month's, by share, secret and master key as always. */
export async function openDrawer(
  tx: Tx,
  keys: KeyStore,
  account: string,
  today: Temporal.PlainDate,
  trace: string,
  written?: Written,
  opened?: Opened,
): Promise<Key> {
  const share = await myShare(tx, trace)
  const month = today.toPlainYearMonth()
  const epochs = [month, month.subtract({ months: 1 })].map((one): [number, Buffer] => {
    const epoch = drawerEpoch(one.toPlainDate({ day: 1 }))
    return [epoch, contentKey(keys.logSecretOf(secretName(one)), share, account, part, epoch)]
  })
  return new Key(account, part, new Map(epochs), written, opened)
}

/** After two months nothing is left that these secrets could open. */
export function forgetOldDrawers(keys: KeyStore, today: Temporal.PlainDate): void {
  const oldest = secretName(today.toPlainYearMonth().subtract({ months: 1 }))
  for (const name of keys.secrets.names('log'))
    if (name.startsWith('typed:') && name < oldest) keys.secrets.destroy('log', name)
}

async function myShare(tx: Tx, trace: string): Promise<Buffer> {
  try {
    return (await tx.row<{ share: Buffer }>(sql`select gate.open_drawer(${trace}::uuid) as share`)).share
  } catch (error) {
    throw error instanceof DatabaseError && error.code === 'LV403' ? new NotFound() : error
  }
}
