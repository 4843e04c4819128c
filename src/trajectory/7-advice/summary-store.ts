import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Conflict, NotFound } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { namesOf } from '../case-store.ts'
import { hashOf, hashOfBytes } from './advice-content.ts'
import { type Rendering, restored, stored } from './sent-store.ts'
import type { Language, SummaryText } from './summary-words.ts'

interface Row {
  id: string
  version: number
  author: string
  writtenAt: Date
  content: Buffer
}
type Sealed = SummaryText & ReturnType<typeof stored>

export interface PersonSummary extends SummaryText, Rendering {
  readonly version: number
  readonly author: string
  readonly writtenAt: Date
}

/** In which languages the summary is there, and whether it was checked; no text is opened. */
export function listSummaries(ctx: CaseCtx): Promise<{ language: Language; checked: 'yes' | 'no'; writtenAt: Date }[]> {
  return ctx.tx.rows(sql`select distinct on (language) language, checked, written_at as "writtenAt" from liv.person_summary
    where case_id = ${ctx.case.id} order by language, version desc`)
}

export async function findSummary(ctx: CaseCtx, language: Language): Promise<PersonSummary | undefined> {
  const row = await ctx.tx.find<Row>(sql`select id, version, author, written_at as "writtenAt", content
    from liv.person_summary where case_id = ${ctx.case.id} and language = ${language} order by version desc limit 1`)
  if (!row) return undefined
  const key = await ctx.open('read the draft advice')
  const { letter, pdf, ...words } = key.unseal<Sealed>('person_summary', row.id, row.version, row.content)
  return { ...words, ...restored({ letter, pdf }), version: row.version, author: row.author, writtenAt: row.writtenAt }
}

export async function insertSummary(
  ctx: CaseCtx,
  language: Language,
  words: SummaryText,
  made: Rendering,
  based: number,
): Promise<void> {
  const key = await ctx.open('compose the advice')
  const id = randomUUID()
  const version = based + 1
  const done = await ctx.tx.run(sql`insert into liv.person_summary
      (id, case_id, version, author, language, checked, words_hash, pdf_hash, content)
    values (${id}, ${ctx.case.id}, ${version}, ${ctx.me.account}, ${language}, ${words.checkedBy ? 'yes' : 'no'}, ${hashOf(made.letter)},
      ${hashOfBytes(made.pdf)}, ${key.seal('person_summary', id, version, { ...words, ...stored(made) })}) on conflict do nothing`)
  if (done === 0) await refuseStale(ctx, language)
}

async function refuseStale(ctx: CaseCtx, language: Language): Promise<never> {
  const theirs = await findSummary(ctx, language)
  if (!theirs) throw new NotFound()
  const names = await namesOf(ctx, [theirs.author])
  throw new Conflict({ Samenvatting: theirs.text }, theirs.version, names.get(theirs.author) ?? 'een collega')
}
