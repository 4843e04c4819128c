import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Refused } from '#platform/refused.ts'
import type { Ctx } from '#routing/context.ts'

export interface Lesson {
  readonly id: string
  readonly version: number
  readonly author: string
  readonly writtenAt: Date
  readonly title: string
  readonly words: string
  readonly remark: string
  readonly returnedAt: Date | null
  readonly checkedAt: Date | null
}

const columns = sql`id, version, author, written_at as "writtenAt", title, words, remark, returned_at as "returnedAt", checked_at as "checkedAt"`

/** Checked lessons in which each of these words stands, the newest first. */
export function searchLessons(ctx: Ctx, words: readonly string[]): Promise<Lesson[]> {
  const parts = words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
  return ctx.tx.rows<Lesson>(sql`select ${columns} from liv.lesson
    where checked_at is not null and lower(title || ' ' || words) like all (${parts}::text[])
    order by checked_at desc, id limit 50`)
}

/** What waits for a second reader, or for its writer again. */
export function listLessonsInHand(ctx: Ctx): Promise<Lesson[]> {
  return ctx.tx.rows<Lesson>(sql`select ${columns} from liv.lesson where checked_at is null order by written_at, id`)
}

export function findLesson(ctx: Ctx, id: string): Promise<Lesson | undefined> {
  return ctx.tx.find<Lesson>(sql`select ${columns} from liv.lesson where id = ${id}`)
}

export async function insertLesson(ctx: Ctx, title: string, words: string): Promise<string> {
  const id = randomUUID()
  await ctx.tx.run(
    sql`insert into liv.lesson (id, author, title, words) values (${id}, ${ctx.me.account}, ${title}, ${words})`,
  )
  return id
}

export async function rewriteLesson(ctx: Ctx, { id, version }: Lesson, title: string, words: string): Promise<void> {
  const made =
    await ctx.tx.run(sql`update liv.lesson set title = ${title}, words = ${words}, version = version + 1, returned_at = null
    where id = ${id} and version = ${version} and author = ${ctx.me.account}`)
  if (made === 0) throw new Refused('Deze les is net veranderd. Laad de pagina opnieuw.')
}

export async function checkLesson(ctx: Ctx, { id, version }: Lesson, remark: string): Promise<void> {
  const made =
    await ctx.tx.run(sql`update liv.lesson set checked_by = ${ctx.me.account}, checked_at = gate.now(), remark = ${remark}
    where id = ${id} and version = ${version}`)
  if (made === 0) throw new Refused('Deze les is net veranderd. Laad de pagina opnieuw.')
}

export async function returnLesson(ctx: Ctx, { id }: Lesson, remark: string): Promise<void> {
  await ctx.tx.run(sql`update liv.lesson set returned_at = gate.now(), remark = ${remark} where id = ${id}`)
}

export async function deleteLesson(ctx: Ctx, { id }: Lesson): Promise<void> {
  await ctx.tx.run(sql`delete from liv.lesson where id = ${id}`)
}
