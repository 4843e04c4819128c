import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { inTransaction, type Pool } from '#platform/database/tx.ts'

export type LinkOpened =
  | { readonly outcome: 'open'; readonly session: string }
  | { readonly outcome: 'wrong'; readonly left: number }
  | { readonly outcome: 'gone' }

/** Does this link still open for who has the code? Says no more than that. */
export async function linkIsKnown(door: Pool, token: string): Promise<boolean> {
  const { known } = await inTransaction(door, (tx) =>
    tx.row<{ known: boolean }>(sql`select gate.link_is_known(${token}) as known`),
  )
  return known
}

/** The door gives a session for one act, or counts a wrong code: how often that goes is kept in the database. */
export async function openLink(door: Pool, token: string, code: string, origin: string): Promise<LinkOpened> {
  const { opened } = await inTransaction(door, (tx) =>
    tx.row<{ opened: LinkOpened }>(sql`select gate.open_link(${token}, ${code}, ${origin}, ${randomUUID()}) as opened`),
  )
  return opened
}
