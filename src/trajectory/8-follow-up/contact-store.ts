import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { termOf } from '#settings/settings-store.ts'

/** What the commissioner said about who the contact is, and whether it is time to ask. */
export interface ContactState {
  readonly asked: boolean
  readonly no: { readonly author: string; readonly writtenAt: Date; readonly now: string } | null
}

export async function contactState(ctx: CaseCtx): Promise<ContactState> {
  const ahead = await termOf(ctx, 'contact-asked-ahead')
  const row = await ctx.tx.row<{
    asked: boolean
    id: string | null
    still: boolean
    author: string
    writtenAt: Date
    content: Buffer
  }>(sql`
    select exists (select from liv.review_moment m where m.case_id = ${ctx.case.id} and m.planned_on <= gate.today() + ${ahead}::int
        and not exists (select from liv.contact_answer a where a.case_id = m.case_id
          and timezone('Europe/Amsterdam', a.written_at)::date >= m.planned_on - ${ahead}::int)) as asked,
      a.id, a.still, a.author, a.written_at as "writtenAt", a.content
      from (select 1) one left join lateral (select * from liv.contact_answer where case_id = ${ctx.case.id}
        order by written_at desc, id limit 1) a on true`)
  if (!row.id || row.still) return { asked: row.asked, no: null }
  const key = await ctx.open('read follow-up')
  const { now } = key.unseal<{ now: string }>('contact_answer', row.id, 1, row.content)
  return { asked: row.asked, no: { author: row.author, writtenAt: row.writtenAt, now } }
}

export async function insertContactAnswer(ctx: CaseCtx, still: boolean, now: string): Promise<void> {
  const key = await ctx.open('say who is the contact')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.contact_answer (id, case_id, author, still, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${still}, ${key.seal('contact_answer', id, 1, { now })})`)
}

/** How my own organisation calls this case; '' when it has no name there. */
export async function findReference(ctx: CaseCtx): Promise<string> {
  const row = await ctx.tx.find<{ id: string; content: Buffer }>(sql`select id, content from liv.own_reference
    where case_id = ${ctx.case.id} and organisation = ${ctx.me.organisation} order by written_at desc, id limit 1`)
  if (!row) return ''
  return (await ctx.open('read follow-up')).unseal<{ reference: string }>('own_reference', row.id, 1, row.content)
    .reference
}

export async function insertReference(ctx: CaseCtx, reference: string): Promise<void> {
  if (!ctx.me.organisation)
    throw new Refused('U hoort bij geen organisatie. Vraag de beheerder van LIV dit te herstellen.')
  const key = await ctx.open('keep an own reference')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.own_reference (id, case_id, author, organisation, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${ctx.me.organisation}, ${key.seal('own_reference', id, 1, { reference })})`)
}

export interface SharedText {
  readonly withWhom: string
  readonly what: string
  readonly ground: string
}
export interface Shared extends SharedText {
  readonly on: string
}

export async function insertShared(ctx: CaseCtx, on: Temporal.PlainDate, words: SharedText): Promise<void> {
  const key = await ctx.open('note onward sharing')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.onward_sharing (id, case_id, author, shared_on, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${on.toString()}, ${key.seal('onward_sharing', id, 1, words)})`)
}

export async function listShared(ctx: CaseCtx): Promise<Shared[]> {
  const rows = await ctx.tx.rows<{
    id: string
    on: string
    content: Buffer
  }>(sql`select id, shared_on::text as "on", content
    from liv.onward_sharing where case_id = ${ctx.case.id} order by shared_on desc, written_at desc`)
  if (rows.length === 0) return []
  const key = await ctx.open('read follow-up')
  return rows.map(({ id, on, content }) => ({ on, ...key.unseal<SharedText>('onward_sharing', id, 1, content) }))
}
