import { sql } from '#platform/database/sql.ts'
import { inTransaction, type Pool, type Tx } from '#platform/database/tx.ts'

/** Whom the identity provider vouches for, how strongly, and from where. */
export interface Arrival {
  readonly subject: string
  readonly acr: string
  readonly origin: string
}

/** Opens a session with the door's own role, the only one that can. Null when there is no living account. `also` runs in the same transaction. */
export function openSession(
  door: Pool,
  who: Arrival,
  also?: (tx: Tx, token: string | null) => Promise<void>,
): Promise<string | null> {
  return inTransaction(door, async (tx) => {
    const { token } = await tx.row<{ token: string | null }>(
      sql`select gate.open_session(${who.subject}, ${who.acr}, ${who.origin}) as token`,
    )
    await also?.(tx, token)
    return token
  })
}

export function closeSession(app: Pool, token: string): Promise<void> {
  return asSession(app, token, (tx) => tx.run(sql`select gate.close_session()`))
}

/** Every session of this person, on every machine. */
export function closeAllSessions(app: Pool, token: string): Promise<void> {
  return asSession(app, token, (tx) => tx.run(sql`select gate.close_my_sessions()`))
}

async function asSession(app: Pool, token: string, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  await inTransaction(app, async (tx) => {
    await tx.run(sql`select gate.enter(${token}, null)`)
    await work(tx)
  })
}
