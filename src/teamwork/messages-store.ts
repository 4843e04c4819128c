import { randomUUID } from 'node:crypto'
import { fixed, sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import type { Message, MessageText, Room } from './messages.ts'

interface Row {
  id: string
  thread: string
  version: number
  author: string
  written_at: Date
  content: Buffer
}

/** Everything said in this room, in the order in which it was said. */
export async function listMessages(ctx: CaseCtx, room: Room): Promise<Message[]> {
  const rows = await ctx.tx.rows<Row>(sql`select id, thread, version, author, written_at, content
    from liv.${fixed(room.table)} where case_id = ${ctx.case.id} order by written_at, id`)
  if (rows.length === 0) return []
  const key = await ctx.open(room.read)
  return rows.map(({ content, written_at, ...row }) => ({
    ...key.unseal<MessageText>(room.table, row.id, row.version, content),
    id: row.id,
    thread: row.thread,
    author: row.author,
    writtenAt: written_at,
  }))
}

/** A message in a thread; without one it begins a thread of its own. */
export async function insertMessage(ctx: CaseCtx, room: Room, words: MessageText, thread?: string): Promise<string> {
  const key = await ctx.open(room.write)
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.${fixed(room.table)} (id, case_id, thread, author, content)
    values (${id}, ${ctx.case.id}, ${thread ?? id}, ${ctx.me.account}, ${key.seal(room.table, id, 1, words)})`)
  return id
}

export async function mustHaveThread(ctx: CaseCtx, room: Room, thread: string): Promise<void> {
  const found = await ctx.tx.find(sql`select id from liv.${fixed(room.table)}
    where id = ${thread} and thread = id and case_id = ${ctx.case.id}`)
  if (!found) throw new NotFound()
}

/** I have seen this room up to the newest of these; what comes in meanwhile stays new. */
export async function markSeen(ctx: CaseCtx, room: Room, seen: readonly Pick<Message, 'id'>[]): Promise<void> {
  if (seen.length === 0) return
  await ctx.tx.run(sql`insert into liv.message_seen (id, case_id, author, room, seen_at)
    select ${randomUUID()}::uuid, ${ctx.case.id}::uuid, ${ctx.me.account}::uuid, ${room.key}, max(written_at) from liv.${fixed(room.table)}
     where id = any (${seen.map(({ id }) => id)}::uuid[])
    on conflict (case_id, author, room) do update set seen_at = excluded.seen_at`)
}

export interface Unread {
  readonly caseId: string
  readonly number: string
  readonly room: Room['key']
  readonly count: number
}

/** What others wrote in my rooms since I last looked; opens no text. */
export function listUnread(ctx: Ctx): Promise<Unread[]> {
  return ctx.tx.rows<Unread>(sql`
    with said as (
      select case_id, 'team' as room, author, written_at from liv.team_message
      union all select case_id, 'care', author, written_at from liv.care_message
      union all select case_id, 'commissioner', author, written_at from liv.commissioner_message),
    fresh as (
      select m.case_id, m.room, count(*)::int as count, min(m.written_at) as since from said m
        left join liv.message_seen s on s.case_id = m.case_id and s.author = ${ctx.me.account} and s.room = m.room
       where m.author <> ${ctx.me.account} and (s.seen_at is null or m.written_at > s.seen_at)
       group by m.case_id, m.room)
    select f.case_id as "caseId", n.number, f.room, f.count from fresh f
      join gate.numbers_of(array(select case_id from fresh)) n on n.id = f.case_id
     order by f.since limit 50`)
}

/** False when somebody else was first. */
export async function insertTaking(ctx: CaseCtx, message: string): Promise<boolean> {
  const made = await ctx.tx.run(sql`insert into liv.message_taking (id, case_id, message, author)
    values (${randomUUID()}, ${ctx.case.id}, ${message}, ${ctx.me.account}) on conflict (message) do nothing`)
  return made === 1
}

/** Who picked up which message. */
export async function listTakings(ctx: CaseCtx): Promise<Map<string, string>> {
  const rows = await ctx.tx.rows<{ message: string; author: string }>(
    sql`select message, author from liv.message_taking where case_id = ${ctx.case.id}`,
  )
  return new Map(rows.map(({ message, author }) => [message, author]))
}

export interface Untaken {
  readonly id: string
  readonly caseId: string
  readonly number: string
  readonly writtenAt: Date
}

/** Messages of a commissioner that nobody answered or picked up, the oldest first: of one case, or of all that I lead. */
export function listUntaken(ctx: Ctx, caseId: string | null = null): Promise<Untaken[]> {
  return ctx.tx.rows<Untaken>(sql`
    with waiting as (
      select m.id, m.case_id, m.written_at from liv.commissioner_message m
        join gate.account a on a.id = m.author join liv.organisation o on o.id = a.organisation and o.kind <> 'liv'
       where (${caseId}::uuid is null or m.case_id = ${caseId}::uuid)
         and not exists (select from liv.message_taking t where t.message = m.id)
         and not exists (select from liv.commissioner_message r join gate.account b on b.id = r.author
               join liv.organisation p on p.id = b.organisation and p.kind = 'liv'
             where r.case_id = m.case_id and r.thread = m.thread and r.written_at >= m.written_at))
    select w.id, w.case_id as "caseId", n.number, w.written_at as "writtenAt" from waiting w
      join gate.numbers_of(array(select case_id from waiting)) n on n.id = w.case_id
     order by w.written_at limit 50`)
}
