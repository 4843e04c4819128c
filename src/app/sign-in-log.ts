import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { inTransaction, type Pool, type Tx } from '#platform/database/tx.ts'

export interface SignInLine {
  readonly event: 'session.opened' | 'session.refused' | 'session.ended' | 'session.ended-everywhere'
  /** Who it is about follows from the session; without one the line says only that somebody tried. */
  readonly token: string | null
  readonly outcome: 'done' | 'refused'
  readonly origin: string
}

/** A line in the log about coming and going, written by the door itself. */
export async function appendSignIn(tx: Tx, line: SignInLine): Promise<void> {
  await tx.run(
    sql`select audit.append_sign_in(${line.event}, ${line.token}, ${line.outcome}, ${line.origin}, ${randomUUID()})`,
  )
}

export function logSignIn(door: Pool, line: SignInLine): Promise<void> {
  return inTransaction(door, (tx) => appendSignIn(tx, line))
}
