import { randomUUID } from 'node:crypto'
import { factsOf, fileRules, type Kind, type Sent } from '#attachments/attachment.ts'
import { insertAttachment } from '#attachments/attachment-store.ts'
import { sql } from '#platform/database/sql.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import { unmet } from '#platform/rules.ts'
import type { LinkWords } from './link.ts'
import { byWhoTreats, type OutsideCtx, type OutsideForm } from './outside.ts'

/** What this link shows: its own words, sealed for it when it was made. */
export async function readOutside(ctx: OutsideCtx): Promise<LinkWords> {
  const key = await ctx.open()
  const row = await ctx.tx.find<{ version: number; content: Buffer }>(
    sql`select version, content from liv.once_link where id = ${ctx.link.link}`,
  )
  if (!row) throw new NotFound()
  return key.unseal<LinkWords>('once_link', ctx.link.link, row.version, row.content)
}

/** The one answer, with its one file; the database sees to it that there is no second. */
export async function insertOutsideAnswer(ctx: OutsideCtx, form: OutsideForm, file: Sent | undefined): Promise<void> {
  const { link, case: caseId, request } = ctx.link
  // The sheet of an appointment asks nothing.
  if (!request) throw new NotFound()
  const key = await ctx.open()
  const id = randomUUID()
  const treating = byWhoTreats(ctx)
  const place = { caseId, author: ctx.account, link, treating }
  const attachment = file && (await insertAttachment(ctx.tx, key, place, acceptable(file), file.bytes))
  await ctx.tx.run(sql`insert into liv.information_answer (id, case_id, request, author, answered_on, treating, link, attachment, content)
    values (${id}, ${caseId}, ${request}, ${ctx.account}, ${ctx.today.toString()}, ${treating}, ${link}, ${attachment ?? null},
      ${key.seal('information_answer', id, 1, { ...form, how: 'link' })})`)
}

/** Refuses a file by the first thing that is wrong with it, at its field. */
export function acceptable(file: Sent): Kind {
  const facts = factsOf(file)
  const [wrong] = unmet(fileRules, facts)
  if (wrong || !facts.kind)
    throw new Refused(
      `Dit bestand kan niet mee. Nodig: ${(wrong ?? '').replace(/^H/, 'h')}. Kies een ander bestand.`,
      'file',
    )
  return facts.kind
}
