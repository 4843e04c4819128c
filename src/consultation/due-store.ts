import { sql } from '#platform/database/sql.ts'
import { inTransaction, type Pool } from '#platform/database/tx.ts'

/** Mails whoever is to move when the day of an answer or a moment has come; once for each day. */
export async function tellDueAnswers(worker: Pool): Promise<number> {
  const { told } = await inTransaction(worker, (tx) =>
    tx.row<{ told: number }>(sql`select gate.tell_due_answers() as told`),
  )
  return told
}
