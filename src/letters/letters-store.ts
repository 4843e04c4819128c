import { randomUUID } from 'node:crypto'
import type { SpokenLanguage } from '#consent/explanation-words.ts'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { LetterKind, WayGiven } from './letters.ts'
import type { Look } from './who-looked.ts'

export interface Given {
  readonly letter: LetterKind
  readonly language: SpokenLanguage
  readonly how: WayGiven
  readonly givenOn: string
  readonly author: string
}

/** Which letters the person was given, the newest first; no sealed word is opened. */
export function listGiven(ctx: CaseCtx): Promise<Given[]> {
  return ctx.tx.rows<Given>(sql`select letter, language, how, given_on as "givenOn", author from liv.letter_given
    where case_id = ${ctx.case.id} order by given_on desc, written_at desc, id`)
}

export interface NewGiven extends Omit<Given, 'author' | 'givenOn'> {
  readonly givenOn: Temporal.PlainDate
  readonly reason: string
}

export async function insertGiven(ctx: CaseCtx, given: NewGiven): Promise<void> {
  const key = await ctx.open('give a letter to the person')
  const id = randomUUID()
  const words = { reason: given.reason }
  await ctx.tx.run(sql`insert into liv.letter_given (id, case_id, author, letter, language, how, given_on, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${given.letter}, ${given.language}, ${given.how},
      ${given.givenOn.toString()}, ${key.seal('letter_given', id, 1, words)})`)
}

/** The log of this case as the person may read it. */
export function listPersonLooks(ctx: CaseCtx): Promise<Look[]> {
  return ctx.tx.rows<Look>(sql`select day::text, code, organisation, standing, part, wrote, refused
    from audit.who_looked(${ctx.case.id})`)
}
