import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { ProgressText, Status } from './follow-up.ts'

export interface Progress extends ProgressText {
  readonly recommendation: string
  readonly author: string
  readonly writtenAt: Date
  readonly status: Status
  readonly lookAgainOn: string | null
}

interface Row {
  id: string
  version: number
  author: string
  written_at: Date
  content: Buffer
}

export async function insertProgress(
  ctx: CaseCtx,
  recommendation: string,
  { status, lookAgainOn, ...words }: ProgressText & { status: Status; lookAgainOn?: Temporal.PlainDate },
): Promise<void> {
  const key = await ctx.open('report progress')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.progress (id, case_id, recommendation, author, status, look_again_on, content)
    values (${id}, ${ctx.case.id}, ${recommendation}, ${ctx.me.account}, ${status}, ${lookAgainOn?.toString() ?? null},
      ${key.seal('progress', id, 1, words)})`)
}

/** How it goes with every recommendation, the newest report first. */
export async function listProgress(ctx: CaseCtx): Promise<Progress[]> {
  const rows = await ctx.tx.rows<Row & { recommendation: string; status: Status; lookAgainOn: string | null }>(sql`
    select id, version, recommendation, author, written_at, status, look_again_on::text as "lookAgainOn", content
      from liv.progress where case_id = ${ctx.case.id} order by written_at desc, id`)
  if (rows.length === 0) return []
  const key = await ctx.open('read follow-up')
  return rows.map((row) => ({
    ...key.unseal<ProgressText>('progress', row.id, row.version, row.content),
    recommendation: row.recommendation,
    author: row.author,
    writtenAt: row.written_at,
    status: row.status,
    lookAgainOn: row.lookAgainOn,
  }))
}

export interface ReviewMoment {
  readonly id: string
  readonly plannedOn: string
  readonly what: string
  readonly held: { readonly on: string; readonly note: string } | null
}

export async function insertMoment(ctx: CaseCtx, plannedOn: Temporal.PlainDate, what: string): Promise<void> {
  const key = await ctx.open('plan a review moment')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.review_moment (id, case_id, author, planned_on, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${plannedOn.toString()}, ${key.seal('review_moment', id, 1, { what })})`)
}

/** Once: what was written stays. */
export async function insertHeld(
  ctx: CaseCtx,
  moment: string,
  heldOn: Temporal.PlainDate,
  note: string,
): Promise<void> {
  const key = await ctx.open('plan a review moment')
  const id = randomUUID()
  const made = await ctx.tx.run(sql`insert into liv.review_held (id, case_id, moment, author, held_on, content)
    values (${id}, ${ctx.case.id}, ${moment}, ${ctx.me.account}, ${heldOn.toString()}, ${key.seal('review_held', id, 1, { note })})
    on conflict do nothing`)
  if (made === 0) throw new Refused('Dit moment is al vastgelegd. Laad de pagina opnieuw.')
}

/** The moments to look again, in the order of their days. */
export async function listMoments(ctx: CaseCtx): Promise<ReviewMoment[]> {
  const rows = await ctx.tx.rows<{
    id: string
    version: number
    planned_on: string
    content: Buffer
    held: string | null
    held_version: number
    held_on: string
    note: Buffer
  }>(sql`select m.id, m.version, m.planned_on, m.content, h.id as held, h.version as held_version, h.held_on, h.content as note
    from liv.review_moment m left join liv.review_held h on h.moment = m.id
    where m.case_id = ${ctx.case.id} order by m.planned_on, m.written_at`)
  if (rows.length === 0) return []
  const key = await ctx.open('read follow-up')
  return rows.map((row) => ({
    id: row.id,
    plannedOn: row.planned_on,
    what: key.unseal<{ what: string }>('review_moment', row.id, row.version, row.content).what,
    held: row.held
      ? {
          on: row.held_on,
          note: key.unseal<{ note: string }>('review_held', row.held, row.held_version, row.note).note,
        }
      : null,
  }))
}

/** That LIV asked for the decisions once more, today. */
export async function insertReminder(ctx: CaseCtx): Promise<void> {
  const made = await ctx.tx.run(sql`insert into liv.reminder (id, case_id, author)
    values (${randomUUID()}, ${ctx.case.id}, ${ctx.me.account}) on conflict do nothing`)
  if (made === 0) throw new Refused('U heeft vandaag al herinnerd.')
}

export async function listReminders(ctx: CaseCtx): Promise<string[]> {
  const rows = await ctx.tx.rows<{ asked_on: string }>(
    sql`select asked_on from liv.reminder where case_id = ${ctx.case.id} order by asked_on`,
  )
  return rows.map((row) => row.asked_on)
}
