import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import type { LinkState, LinkWords } from './link.ts'
import { hashesOf, type Secret } from './link-secret.ts'

/** How a link stands; no secret, and no word of what it says. */
export interface Link {
  readonly link: string
  readonly caseId: string
  readonly request: string | null
  readonly conversation: string | null
  readonly madeBy: string
  readonly madeAt: Date
  readonly untilAt: Date
  readonly openedAt: Date | null
  readonly state: LinkState
}

interface About {
  readonly request?: string
  readonly conversation?: string
  readonly treating: boolean
  /** On the ground of consent: then it works only as long as that lasts. */
  readonly onConsent: boolean
}

/** Seals what the other will read and hangs the lock on it; says until when it works. */
export async function insertLink(
  ctx: CaseCtx,
  about: About,
  words: LinkWords,
  secret: Secret,
  days: number,
): Promise<Temporal.Instant> {
  const { request = null, conversation = null, treating, onConsent } = about
  const key = await ctx.open(treating ? 'make a link for who treats' : 'make a link')
  const id = randomUUID()
  const hashes = hashesOf(secret)
  await ctx.tx.run(sql`insert into liv.once_link (id, case_id, author, request, conversation, treating, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${request}, ${conversation}, ${treating}, ${key.seal('once_link', id, 1, words)})`)
  const { until } = await ctx.tx.row<{ until: Date }>(
    sql`select gate.lock_link(${id}, ${hashes.token}, ${hashes.code}, ${days}, ${onConsent}) as until`,
  )
  return until.toTemporalInstant()
}

/** The links of one case, or of all that are mine to see; the newest first. */
export function listLinks(ctx: Ctx, caseId: string): Promise<Link[]> {
  return ctx.tx.rows<Link>(sql`select * from gate.my_links(${caseId})`)
}

/** False when it was used or ended already. */
export async function endLink(ctx: Ctx, link: string): Promise<boolean> {
  const { ended } = await ctx.tx.row<{ ended: boolean }>(sql`select gate.end_link(${link}) as ended`)
  return ended
}
