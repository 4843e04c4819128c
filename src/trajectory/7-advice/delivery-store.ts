import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Recipient } from './advice.ts'

export type Receiver = Recipient | 'other'
/** By mail from here, or by hand by LIV. What a commissioner passes on is noted in the follow-up. */
export type Told = 'mail' | 'self'

export interface Delivery {
  readonly holder: string
  readonly account: string | null
  readonly recipient: Receiver
  readonly told: Told
  readonly sentVersion: number
  readonly givenOn: string
  readonly writtenAt: Date
  readonly author: string
  readonly name: string
  readonly how: string
}

export interface NewDelivery {
  readonly sent: string
  /** The same recipient as before; without it this is a new one. */
  readonly holder?: string | undefined
  readonly account?: string
  readonly recipient: Receiver
  readonly told: Told
  readonly givenOn: Temporal.PlainDate
  readonly name: string
  readonly how: string
}

export async function insertDelivery(
  ctx: CaseCtx,
  act: 'send the advice' | 'note who got the advice',
  one: NewDelivery,
): Promise<void> {
  const key = await ctx.open(act)
  const id = randomUUID()
  const holder = one.account ?? one.holder ?? id
  await ctx.tx.run(sql`insert into liv.advice_delivery (id, case_id, sent, author, holder, account, recipient, told, given_on, content)
    values (${id}, ${ctx.case.id}, ${one.sent}, ${ctx.me.account}, ${holder}, ${one.account ?? null}, ${one.recipient}, ${one.told},
      ${one.givenOn.toString()}, ${key.seal('advice_delivery', id, 1, { name: one.name, how: one.how })})`)
}

/** Who got which version, the newest first. */
export async function listDeliveries(ctx: CaseCtx): Promise<Delivery[]> {
  const rows = await ctx.tx.rows<
    Omit<Delivery, 'name' | 'how'> & { id: string; version: number; content: Buffer }
  >(sql`select d.id, d.version, d.holder, d.account, d.recipient, d.told, d.given_on as "givenOn", d.written_at as "writtenAt", d.author, d.content,
      s.version as "sentVersion" from liv.advice_delivery d join liv.sent_advice s on s.id = d.sent
    where d.case_id = ${ctx.case.id} order by s.version desc, d.written_at desc, d.id`)
  if (rows.length === 0) return []
  const key = await ctx.open('read every rendering')
  return rows.map(({ id, version, content, ...row }) => ({
    ...row,
    ...key.unseal<{ name: string; how: string }>('advice_delivery', id, version, content),
  }))
}

/** When a rendering was marked as disputed for the last time, as far as I may know of it; the health part is care's to know. */
const marks = (caseId: string) => sql`select r.recipient, r.written_at from liv.disputed_rendering r
    join liv.sent_advice s on s.id = r.sent and s.version = (select max(version) from liv.sent_advice where case_id = ${caseId})
   where r.case_id = ${caseId}
  union all select h.recipient, q.written_at from liv.health_dispute q
    cross join (values ('treating'), ('person')) h (recipient) where q.case_id = ${caseId}`

export async function listMarks(ctx: CaseCtx): Promise<Map<string, Date>> {
  const rows = await ctx.tx.rows<{ recipient: string; at: Date }>(
    sql`select m.recipient, max(m.written_at) as at from (${marks(ctx.case.id)}) m group by m.recipient`,
  )
  return new Map(rows.map(({ recipient, at }) => [recipient, at]))
}

/** Whether somebody has an older version, or one that was marked since, and nobody told them yet; no name is opened. */
export async function someoneToTell(ctx: CaseCtx): Promise<boolean> {
  const { waits } = await ctx.tx.row<{ waits: boolean }>(sql`select exists (
    select from liv.advice_delivery d join liv.sent_advice s on s.id = d.sent where d.case_id = ${ctx.case.id}
     group by d.holder, d.recipient
    having max(s.version) < (select max(version) from liv.sent_advice where case_id = ${ctx.case.id})
        or count(d.account) = 0 and max(d.written_at) < (select max(m.written_at) from (${marks(ctx.case.id)}) m
             where m.recipient = d.recipient)) as waits`)
  return waits
}
