import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import { listColleagues, listMembers } from '../case-store.ts'
import type { Axis } from './axes.ts'
import type { Version } from './duiding.ts'
import type { Agrees } from './duiding-words.ts'
import { tableOf } from './version-store.ts'

export async function insertReview(
  ctx: CaseCtx,
  axis: Axis,
  version: Version,
  review: { agrees: Agrees; remarks: string },
): Promise<void> {
  const key = await ctx.open(axis.review)
  const id = randomUUID()
  await ctx.tx.run(sql`insert into ${tableOf(axis, '_review')} (id, case_id, duiding, author, content)
    values (${id}, ${ctx.case.id}, ${version.id}, ${ctx.me.account}, ${key.seal(`${axis.tables}_review`, id, 1, review)})`)
}

export interface Colleague {
  readonly account: string
  readonly name: string
}

/** Who was asked and has not answered yet. */
export async function listReviewers(ctx: CaseCtx, axis: Axis): Promise<Colleague[]> {
  return (await listMembers(ctx, ctx.case.id)).filter((member) => member.relation === axis.reviewer)
}

/** Colleagues of the same discipline who have no hand in this case. */
export async function possibleReviewers(ctx: CaseCtx, axis: Axis, version: Version): Promise<Colleague[]> {
  // Whoever is only named as stand-in has no hand in the case yet: the smallest team can finish one.
  const working = (await listMembers(ctx, ctx.case.id)).filter(({ relation }) => relation !== 'namedStandIn')
  const inCase = new Set(working.map((member) => member.account))
  const colleagues = await ctx.tx.rows<Colleague & { big: boolean }>(
    bigOf(await listColleagues(ctx, axis.reviewerRole)),
  )
  const hands = new Set([version.author, version.signedBy, ctx.me.account])
  return colleagues.filter(
    ({ account, big }) => !inCase.has(account) && !hands.has(account) && (big || axis.key === 'radicalisation'),
  )
}

// For care only somebody with a BIG registration can be asked: the gate refuses anybody else.
const bigOf = (colleagues: readonly Colleague[]) => sql`select id as account, name, big_number is not null as big
  from gate.account where id = any (${colleagues.map(({ account }) => account)}::uuid[]) order by name`
