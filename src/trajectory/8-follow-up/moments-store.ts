import { sql } from '#platform/database/sql.ts'
import { inTransaction, type Pool } from '#platform/database/tx.ts'

/** Asks the gate for the mail of the day: who leads and the contact of each case with a moment today hear that work waits. */
export async function wakeMoments(worker: Pool): Promise<number> {
  const { made } = await inTransaction(worker, (tx) =>
    tx.row<{ made: number }>(sql`select gate.wake_moments(200) as made`),
  )
  return made
}
