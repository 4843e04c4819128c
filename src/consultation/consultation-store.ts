import { sql } from '#platform/database/sql.ts'
import { Conflict, NotFound } from '#platform/refused.ts'
import type { Ctx } from '#routing/context.ts'
import type { Ending, Subject, Words } from './consultation.ts'

/** A consultation in a list: its code, what it is about and when something is due. No words. */
export interface ConsultationLine {
  readonly id: string
  readonly code: string
  readonly author: string
  readonly subject: Subject
  readonly written_at: Date
  readonly answer_due: string
  readonly destroy_on: string
  readonly ends_on: string | null
  readonly next_moment: string | null
  readonly ending: Ending | null
  readonly ended_at: Date | null
  /** I carry its trajectory advice, or read it as the front office. */
  readonly carried: boolean
}

// What a list shows of a consultation; the next moment only to who may see the trajectory advice.
const lines = sql`select c.id, c.code, c.author, c.subject, c.written_at, c.answer_due, coalesce(e.destroy_on, c.destroy_on) as destroy_on,
    coalesce(x.ends_on, t.ends_on) as ends_on, e.ending, e.written_at as ended_at,
    (select min(m.planned_on) from liv.trajectory_moment m where m.consultation = c.id
      and not exists (select from liv.trajectory_held h where h.moment = m.id)) as next_moment,
    exists (select from liv.trajectory_goal g where g.consultation = c.id) as carried
  from liv.consultation c left join liv.consultation_end e on e.consultation = c.id
  left join liv.trajectory_advice t on t.consultation = c.id left join liv.trajectory_extension x on x.consultation = c.id`

/** What is open, the first due first. */
export function listOpen(ctx: Ctx): Promise<ConsultationLine[]> {
  return ctx.tx.rows(sql`select * from (${lines}) l where l.ending is null
    order by coalesce(l.next_moment, l.ends_on, l.answer_due), l.written_at limit 200`)
}

/** What ended, the newest first. */
export function listEnded(ctx: Ctx): Promise<ConsultationLine[]> {
  return ctx.tx.rows(sql`select * from (${lines}) l where l.ending is not null order by l.ended_at desc limit 20`)
}

export async function getLine(ctx: Ctx, id: string): Promise<ConsultationLine> {
  const found = await ctx.tx.find<ConsultationLine>(sql`select * from (${lines}) l where l.id = ${id}`)
  if (!found) throw new NotFound()
  return found
}

/** The open consultation with this code, for who may read it. */
export async function findByCode(ctx: Ctx, code: string): Promise<string | undefined> {
  const found = await ctx.tx.find<{ id: string }>(sql`select c.id from liv.consultation c where c.code = ${code}
    and not exists (select from liv.consultation_end e where e.consultation = c.id)`)
  return found?.id
}

interface NewConsultation {
  readonly subject: Subject
  readonly answerDue: Temporal.PlainDate
  readonly destroyOn: Temporal.PlainDate
  readonly words: Words
}

/** The gate gives it a spoken code. */
export async function insertConsultation(ctx: Ctx, id: string, made: NewConsultation): Promise<string> {
  const key = await ctx.open('write down a consultation', id)
  const { code } = await ctx.tx.row<{ code: string }>(sql`
    insert into liv.consultation (id, author, written_at, code, subject, answer_due, destroy_on, content)
    values (${id}, ${ctx.me.account}, gate.now(), '', ${made.subject}, ${made.answerDue.toString()}, ${made.destroyOn.toString()},
      ${key.seal('consultation', id, 1, made.words)}) returning code`)
  return code
}

interface Sealed {
  readonly id: string
  readonly version: number
  readonly author: string
  readonly written_at: Date
  readonly content: Buffer
}

export interface Consultation extends Words {
  readonly version: number
  readonly author: string
}

/** The words of one consultation: opening them is a line in the log. */
export async function getWords(ctx: Ctx, id: string): Promise<Consultation> {
  const row = await ctx.tx.find<Sealed>(
    sql`select id, version, author, written_at, content from liv.consultation where id = ${id}`,
  )
  if (!row) throw new NotFound()
  const key = await ctx.open('read the consultation', id)
  return {
    ...key.unseal<Words>('consultation', id, row.version, row.content),
    version: row.version,
    author: row.author,
  }
}

/** The new text takes the place of the old one; two people at once are shown both. */
export async function changeConsultation(
  ctx: Ctx,
  id: string,
  changed: Omit<NewConsultation, 'destroyOn'>,
  based: number,
): Promise<void> {
  const key = await ctx.open('add to the consultation', id)
  const version = based + 1
  const done = await ctx.tx.run(sql`update liv.consultation set version = ${version}, subject = ${changed.subject},
      answer_due = ${changed.answerDue.toString()}, content = ${key.seal('consultation', id, version, changed.words)}
    where id = ${id} and version = ${based}`)
  if (done === 1) return
  const theirs = await getWords(ctx, id)
  throw new Conflict(
    { Vraag: theirs.question, 'Al geadviseerd': theirs.advised, Betrokken: theirs.involved },
    theirs.version,
    'een collega',
  )
}

/** Names of colleagues, by account. */
export async function namesOf(ctx: Ctx, accounts: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.tx.rows<{ id: string; name: string }>(
    sql`select id, name from gate.account where id = any (${[...new Set(accounts)]}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}
