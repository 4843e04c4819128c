import { randomUUID } from 'node:crypto'
import { today } from '#platform/clock.ts'
import { sql } from '#platform/database/sql.ts'
import { inTransaction } from '#platform/database/tx.ts'
import type { OutsideCtx, OutsideLink } from '#trajectory/5-conversations/outside.ts'
import { flushWritten, type Opened, openDossier, Written } from '#vault/vault.ts'
import { type House, SignedOut } from './doorway.ts'

/**
 * The doorway for whoever has a link and gave the right code: one transaction in the application's role, in a session that may do
 * one act in one case. The gate writes its lines; what was sealed gets the line that says so.
 */
export async function throughLink<T>(
  house: House,
  session: string,
  work: (ctx: OutsideCtx) => Promise<T>,
  opened?: Opened,
): Promise<T> {
  return inTransaction(house.app, async (tx) => {
    const { entered } = await tx.row<{ entered: { account: string } | null }>(
      sql`select gate.enter(${session}, null) as entered`,
    )
    const { link } = await tx.row<{ link: OutsideLink | null }>(sql`select gate.my_link() as link`)
    if (!entered || !link) throw new SignedOut()
    const trace = randomUUID()
    const written = new Written()
    const answer = await work({
      tx,
      account: entered.account,
      link,
      today: today(),
      open: () => openDossier(tx, house.keys, link.case, link.act, trace, written, opened),
    })
    await flushWritten(tx, written, trace)
    return answer
  })
}
