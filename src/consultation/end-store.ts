import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import type { Ctx } from '#routing/context.ts'
import type { Ending } from './consultation.ts'

interface Sealed {
  readonly id: string
  readonly version: number
  readonly author: string
  readonly written_at: Date
  readonly content: Buffer
}

export interface End {
  readonly ending: Ending
  readonly words: string
  readonly author: string
  readonly version: number
  readonly endedAt: Date
  readonly ledTo: string | null
}
interface EndRow extends Sealed {
  readonly ending: Ending
  readonly led_to: string | null
}

export async function insertEnd(
  ctx: Ctx,
  consultation: string,
  end: { ending: Ending; destroyOn: Temporal.PlainDate; words: string; ledTo?: string },
): Promise<void> {
  const act = end.ending === 'promoted' ? 'promote the consultation' : 'end the consultation'
  const key = await ctx.open(act, consultation)
  const id = randomUUID()
  const content = key.seal('consultation_end', id, 1, { words: end.words })
  const made =
    await ctx.tx.run(sql`insert into liv.consultation_end (id, consultation, author, ending, destroy_on, led_to, content)
    values (${id}, ${consultation}, ${ctx.me.account}, ${end.ending}, ${end.destroyOn.toString()}, ${end.ledTo ?? null}, ${content}) on conflict (consultation) do nothing`)
  if (made !== 1) throw new Refused('Een collega heeft deze consultatie net afgerond. Laad de pagina opnieuw.')
}

export async function findEnd(ctx: Ctx, consultation: string): Promise<End | undefined> {
  const row = await ctx.tx.find<EndRow>(sql`select id, version, author, written_at, ending, led_to, content
    from liv.consultation_end where consultation = ${consultation}`)
  if (!row) return undefined
  const key = await ctx.open('read the consultation', consultation)
  return {
    ...key.unseal<{ words: string }>('consultation_end', row.id, row.version, row.content),
    ending: row.ending,
    author: row.author,
    version: row.version,
    endedAt: row.written_at,
    ledTo: row.led_to,
  }
}

/** Only who gave the answer puts its words right. */
export async function changeEnd(ctx: Ctx, consultation: string, end: End, words: string): Promise<void> {
  const row = await ctx.tx.row<{ id: string }>(
    sql`select id from liv.consultation_end where consultation = ${consultation}`,
  )
  const key = await ctx.open('end the consultation', consultation)
  const version = end.version + 1
  const content = key.seal('consultation_end', row.id, version, { words })
  const done = await ctx.tx.run(sql`update liv.consultation_end set version = ${version}, content = ${content}
    where id = ${row.id} and version = ${end.version}`)
  if (done !== 1) throw new NotFound()
}

/** What became of a promoted consultation: the number of the referral, and who took it over, if anybody did. */
export function findWhatBecame(
  ctx: Ctx,
  consultation: string,
): Promise<{ number: string; name: string | null; phone: string | null } | undefined> {
  return ctx.tx.find(sql`select number, name, phone from gate.what_became_of(${consultation})`)
}
