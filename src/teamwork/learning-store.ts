import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'
import type { Learning, LearningForm } from './learning.ts'

/** What one person learned, or everybody, the newest first; the database lets others than the team lead see their own. */
export function listLearning(ctx: Ctx, account: string | null): Promise<Learning[]> {
  return ctx.tx.rows<Learning>(sql`select l.id, a.name, l.account, l.held_on as "heldOn", l.kind, l.subject, l.length
    from liv.learning l join gate.account a on a.id = l.account
    where ${account}::uuid is null or l.account = ${account}::uuid order by l.held_on desc, a.name limit 200`)
}

export async function insertLearning(ctx: Ctx, { heldOn, kind, subject, length }: LearningForm): Promise<void> {
  await ctx.tx.run(sql`insert into liv.learning (id, account, held_on, kind, subject, length)
    values (${randomUUID()}, ${ctx.me.account}, ${heldOn.toString()}, ${kind}, ${subject}, ${length})`)
}

/** Something written down by mistake; only one's own. */
export async function removeLearning(ctx: Ctx, id: string): Promise<boolean> {
  return (await ctx.tx.run(sql`delete from liv.learning where id = ${id} and account = ${ctx.me.account}`)) === 1
}
