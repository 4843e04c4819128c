import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import type { Answer, HandOverFacts, HandOverKind, NewControllerFacts, Preview } from './relocation.ts'

export interface HandOver {
  readonly id: string
  readonly kind: HandOverKind
  readonly movesOn: string | null
  readonly to: string | null
  readonly toId: string | null
  readonly author: string
  readonly writtenAt: Date
  readonly preview: Preview
  readonly answer: { readonly kind: Answer; readonly at: Date; readonly reason: string } | null
}

interface Row {
  id: string
  version: number
  kind: HandOverKind
  moves_on: string | null
  to_name: string | null
  to_organisation: string | null
  author: string
  written_at: Date
  content: Buffer
  answer: string | null
  answer_kind: Answer
  answered_at: Date
  answer_content: Buffer
}

/** Every hand-over of this case, the newest first: the newest counts. */
export async function listHandOvers(ctx: CaseCtx): Promise<HandOver[]> {
  const rows = await ctx.tx.rows<Row>(sql`
    select h.id, h.version, h.kind, h.moves_on::text, o.name as to_name, h.to_organisation, h.author, h.written_at, h.content,
           a.id as answer, a.kind as answer_kind, a.written_at as answered_at, a.content as answer_content
      from liv.handover h left join liv.organisation o on o.id = h.to_organisation
      left join liv.handover_answer a on a.handover = h.id
     where h.case_id = ${ctx.case.id} order by h.written_at desc`)
  if (rows.length === 0) return []
  const key = await ctx.open('read the hand-over')
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    movesOn: row.moves_on,
    to: row.to_name,
    toId: row.to_organisation,
    author: row.author,
    writtenAt: row.written_at,
    preview: key.unseal<Preview>('handover', row.id, row.version, row.content),
    answer: row.answer
      ? {
          kind: row.answer_kind,
          at: row.answered_at,
          reason: key.unseal<{ reason: string }>('handover_answer', row.answer, 1, row.answer_content).reason,
        }
      : null,
  }))
}

/** Where the hand-over stands, without opening a word. */
export async function handOverFacts(ctx: CaseCtx): Promise<HandOverFacts> {
  const row = await ctx.tx.row<Pick<HandOverFacts, 'moved' | 'asked'>>(sql`
    with newest as (select id, written_at, to_organisation from liv.handover where case_id = ${ctx.case.id} order by written_at desc limit 1)
    select exists (select from liv.handover h where h.case_id = ${ctx.case.id} and h.kind = 'moved' and not exists (
             select from liv.handover_answer a where a.case_id = h.case_id and a.kind = 'accepted' and a.written_at >= h.written_at)) as moved,
           exists (select from newest n where n.to_organisation is not null
             and not exists (select from liv.handover_answer a where a.handover = n.id)) as asked`)
  return { ...row, included: ctx.case.includedOn !== null, closed: ctx.case.closedOn !== null }
}

export async function insertHandOver(
  ctx: CaseCtx,
  made: { kind: HandOverKind; movesOn: Temporal.PlainDate | null; to: string | null; preview: Preview },
): Promise<void> {
  const key = await ctx.open(made.kind === 'moved' ? 'report a relocation' : 'ask another commissioner')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.handover (id, case_id, author, kind, moves_on, to_organisation, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${made.kind}, ${made.movesOn?.toString() ?? null}, ${made.to},
      ${key.seal('handover', id, 1, made.preview)})`)
}

/** Writing the row is the act: what follows from it the gate does in the same moment. */
export async function insertAnswer(ctx: CaseCtx, handOver: string, kind: Answer, reason: string): Promise<void> {
  const key = await ctx.open(kind === 'withdrawn' ? 'ask another commissioner' : 'answer the hand-over')
  const id = randomUUID()
  const made = await ctx.tx.run(sql`insert into liv.handover_answer (id, case_id, handover, author, kind, content)
    values (${id}, ${ctx.case.id}, ${handOver}, ${ctx.me.account}, ${kind}, ${key.seal('handover_answer', id, 1, { reason })})
    on conflict do nothing`)
  if (made === 0) throw new Refused('Een collega heeft al geantwoord. Laad de pagina opnieuw.')
}

export async function insertNote(ctx: CaseCtx, note: string): Promise<void> {
  const key = await ctx.open('write a hand-over note')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.handover_note (id, case_id, author, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${key.seal('handover_note', id, 1, { note })})`)
}

export interface MeetingText {
  readonly attended: string
  readonly agreed: string
}

export async function insertMeeting(ctx: CaseCtx, heldOn: Temporal.PlainDate, words: MeetingText): Promise<void> {
  const key = await ctx.open('record the hand-over meeting')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.handover_meeting (id, case_id, author, held_on, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${heldOn.toString()}, ${key.seal('handover_meeting', id, 1, words)})`)
}

/** What the former contact wrote and what was agreed in the warm hand-over. */
export async function readWarm(ctx: CaseCtx) {
  const notes = await ctx.tx.rows<{ id: string; written_at: Date; content: Buffer }>(
    sql`select id, written_at, content from liv.handover_note where case_id = ${ctx.case.id} order by written_at desc`,
  )
  const meetings = await ctx.tx.rows<{ id: string; held_on: string; content: Buffer }>(
    sql`select id, held_on::text, content from liv.handover_meeting where case_id = ${ctx.case.id} order by held_on desc`,
  )
  if (notes.length + meetings.length === 0) return { notes: [], meetings: [] }
  const key = await ctx.open('read the warm hand-over')
  return {
    notes: notes.map((row) => ({
      at: row.written_at,
      note: key.unseal<{ note: string }>('handover_note', row.id, 1, row.content).note,
    })),
    meetings: meetings.map((row) => ({
      on: row.held_on,
      ...key.unseal<MeetingText>('handover_meeting', row.id, 1, row.content),
    })),
  }
}

export interface Responsible {
  readonly from: Date
  readonly organisation: string | null
  readonly account: string | null
  readonly heldAs: string
  readonly newController: boolean
}

/** Who was responsible from when: each ends where the next begins. */
export function listResponsible(ctx: CaseCtx): Promise<Responsible[]> {
  return ctx.tx.rows<Responsible>(sql`select r.written_at as "from", o.name as organisation, r.account, r.held_as as "heldAs",
      r.new_controller as "newController"
    from liv.responsibility r left join liv.organisation o on o.id = r.organisation
   where r.case_id = ${ctx.case.id} order by r.written_at`)
}

/** What a new controller still has to do; nothing when there is none. */
export function newControllerFacts(ctx: CaseCtx): Promise<NewControllerFacts | undefined> {
  return ctx.tx.find<NewControllerFacts>(sql`
    select r.written_at as since, r.organisation, o.name,
      exists (select from liv.commission c join liv.commission_signature s on s.commission = c.id
               where c.case_id = r.case_id and c.organisation = r.organisation and c.written_at >= r.written_at
               group by c.id having count(distinct s.side) = 2) as signed,
      exists (select from liv.informing i where i.case_id = r.case_id and i.informed_on is not null and i.written_at >= r.written_at) as informed
      from liv.responsibility r join liv.organisation o on o.id = r.organisation
     where r.case_id = ${ctx.case.id} and r.new_controller order by r.written_at desc limit 1`)
}

/** Chain partners with somebody who can take a case over. */
export function listReceivers(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  return ctx.tx.rows(
    sql`select id, name from liv.organisation where kind in ('coa', 'municipality') and key <> 'coa-centraal' order by name`,
  )
}

export interface OpenHandOver {
  readonly caseId: string
  readonly number: string
  readonly movedOn: string
  readonly from: string | null
  readonly to: string | null
  readonly answer: Answer | null
  readonly mine: boolean
}

/** Hand-overs that nobody accepted yet, as far as they are mine to see: one question to the database. */
export function listOpenHandOvers(ctx: Ctx): Promise<OpenHandOver[]> {
  return ctx.tx.rows<OpenHandOver>(sql`
    with newest as (select distinct on (case_id) case_id, id, to_organisation from liv.handover order by case_id, written_at desc),
      moved as (select case_id, min(coalesce(moves_on, written_at::date)) as day from liv.handover h where kind = 'moved' and not exists (
        select from liv.handover_answer a where a.case_id = h.case_id and a.kind = 'accepted' and a.written_at >= h.written_at) group by case_id)
    select m.case_id as "caseId", s.number, m.day::text as "movedOn", o.name as "to", a.kind as answer,
           n.to_organisation is not null and n.to_organisation = ${ctx.me.organisation} and a.id is null as mine,
           (select f.name from liv.responsibility r join liv.organisation f on f.id = r.organisation
             where r.case_id = m.case_id order by r.written_at desc limit 1) as "from"
      from moved m join newest n on n.case_id = m.case_id
      join gate.handed_over_numbers() s on s.id = m.case_id
      left join liv.organisation o on o.id = n.to_organisation
      left join liv.handover_answer a on a.handover = n.id
     order by m.day, s.number`)
}

export interface ToHandOverWarmly {
  readonly caseId: string
  readonly number: string
  readonly name: string
}

/** Cases that I lead, taken over after a move, where nobody wrote down yet how they were handed over. */
export function listToHandOverWarmly(ctx: Ctx): Promise<ToHandOverWarmly[]> {
  return ctx.tx.rows<ToHandOverWarmly>(sql`
    with taken as (select h.case_id, o.name, h.written_at from liv.handover h
        join liv.handover_answer a on a.handover = h.id and a.kind = 'accepted'
        join liv.organisation o on o.id = h.to_organisation
       where h.case_id = any (array(select gate.cases_where_i_may('record the hand-over meeting')))
         and not exists (select from liv.handover_meeting m where m.case_id = h.case_id and m.written_at >= h.written_at)
         and not exists (select from liv.handover later where later.case_id = h.case_id and later.written_at > h.written_at))
    select m.id as "caseId", m.number, t.name from taken t join gate.my_cases() m on m.id = t.case_id and m.stage <> 'closed'
     order by m.number`)
}

export interface UnderNewController {
  readonly caseId: string
  readonly number: string
  readonly name: string
  readonly signed: boolean
  readonly informed: boolean
}

/** Cases of mine that another controller took over, where a commission of its own or telling the person still waits. */
export function listUnderNewController(ctx: Ctx): Promise<UnderNewController[]> {
  return ctx.tx.rows<UnderNewController>(sql`
    with newest as (select distinct on (case_id) case_id, organisation, written_at from liv.responsibility
        where new_controller order by case_id, written_at desc),
      facts as (select n.case_id as "caseId", s.number, o.name,
          exists (select from liv.commission c join liv.commission_signature g on g.commission = c.id
                   where c.case_id = n.case_id and c.organisation = n.organisation and c.written_at >= n.written_at
                   group by c.id having count(distinct g.side) = 2) as signed,
          exists (select from liv.informing i where i.case_id = n.case_id and i.informed_on is not null and i.written_at >= n.written_at) as informed
        from newest n join gate.handed_over_numbers() s on s.id = n.case_id join liv.organisation o on o.id = n.organisation)
    select * from facts where not signed or not informed order by number`)
}
