import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Conflict } from '#platform/refused.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import { namesOf } from '../case-store.ts'
import { isDomain, type Section, type SectionText } from './advice.ts'
import { sameWords } from './advice-content.ts'
import type { AdviceFacts } from './advice-rules.ts'
import { carryOver, lockAdvice, newestVersion, type Version } from './advice-version-store.ts'

import { headingsOf, labelOf } from './headings.ts'

export { listRenderings, listSentRecommendations, type SentRecommendation } from './sent-store.ts'

/** Where the advice stands, in one query and without opening any words. */
export function adviceFacts(ctx: Ctx, caseId: string): Promise<AdviceFacts> {
  return ctx.tx.row<AdviceFacts>(sql`
    with newest as (select id, version from liv.advice where case_id = ${caseId} order by version desc limit 1),
      part as (select s.* from liv.advice_section s join newest n on n.id = s.advice),
      wish as (select r.* from liv.draft_recommendation r join newest n on n.id = r.advice)
    select n.id, coalesce(n.version, 0) as version,
      array(select section from part) as written,
      array(select section from part where recommends = 'yes') as asking,
      array(select distinct domain from wish where withdrawn_at is null) as recommended,
      (select until_on from part where section = 'validity') as "validUntil",
      coalesce((select jsonb_agg(jsonb_build_object('kind', g.kind, 'author', g.author, 'writtenAt', g.written_at) order by g.written_at)
        from liv.advice_signature g where g.advice = n.id), '[]') as signatures,
      exists (select 1 from part seen where seen.section = 'shown' and (
        exists (select 1 from part p where p.section <> 'shown' and p.written_at > seen.written_at)
        or exists (select 1 from wish w where greatest(w.written_at, w.withdrawn_at) > seen.written_at))) as "changedSinceShown",
      (select to_jsonb(s.written_at) #>> '{}' from liv.sent_advice s where s.advice = n.id) as "sentAt",
      (select max(s.version) from liv.sent_advice s where s.case_id = ${caseId}) as "sentVersion",
      exists (select 1 from liv.advice_talk t where t.case_id = ${caseId}) as talk
    from (select) one left join newest n on true`)
}

export interface SectionRow {
  id: string
  section: Section
  version: number
  author: string
  written_at: Date
  carried: 'yes' | 'no'
  content: Buffer
}

export interface SavedSection<S extends Section = Section> {
  readonly section: S
  readonly words: SectionText[S]
  readonly version: number
  readonly author: string
  readonly writtenAt: Temporal.Instant
  readonly carried: boolean
}

/** When each part was last saved and by whom, without its words. */
export async function listSaved(ctx: Ctx, advice: string): Promise<Omit<SavedSection, 'words'>[]> {
  const rows = await ctx.tx.rows<SectionRow>(
    sql`select section, version, author, written_at, carried from liv.advice_section where advice = ${advice}`,
  )
  return rows.map(savedOf)
}

const savedOf = (row: Omit<SectionRow, 'content'>) => ({
  section: row.section,
  version: row.version,
  author: row.author,
  writtenAt: row.written_at.toTemporalInstant(),
  carried: row.carried === 'yes',
})

/** One part of the newest version. */
export async function findSection<S extends Section>(ctx: CaseCtx, section: S): Promise<SavedSection<S> | undefined> {
  const newest = await newestVersion(ctx)
  const row = newest && (await findRow(ctx, newest.id, section))
  if (!row) return undefined
  const key = await ctx.open('read the draft advice')
  const words = key.unseal<SectionText[S]>('advice_section', row.id, row.version, row.content)
  return { ...savedOf(row), section, words }
}

const findRow = (ctx: Ctx, advice: string, section: Section) =>
  ctx.tx.find<SectionRow>(sql`select * from liv.advice_section where advice = ${advice} and section = ${section}`)

/** Saves one part. In a version that was signed nothing changes: the words go into a new version, and the signatures stay behind. */
export async function saveSection<S extends Section>(
  ctx: CaseCtx,
  section: S,
  words: SectionText[S],
  based: number,
): Promise<void> {
  const key = await ctx.open('compose the advice')
  await lockAdvice(ctx)
  const newest = await newestVersion(ctx)
  const before = newest && (await findRow(ctx, newest.id, section))
  const theirs = before && key.unseal<SectionText[S]>('advice_section', before.id, before.version, before.content)
  if (theirs && sameWords(theirs, words)) return
  if (before && theirs && before.version !== based) throw await conflictOf(ctx, section, theirs, before)
  const version = await carryOver(ctx, key, newest as Version)
  const target = await findRow(ctx, version.id, section)
  const next = (target?.version ?? 0) + 1
  const id = target?.id ?? randomUUID()
  const sealed = key.seal('advice_section', id, next, words)
  const { recommends, untilOn } = marksOf(section, words)
  if (target)
    await ctx.tx.run(sql`update liv.advice_section set version = ${next}, author = ${ctx.me.account}, written_at = gate.now(),
      carried = 'no', recommends = ${recommends}, until_on = ${untilOn}, content = ${sealed} where id = ${id}`)
  else
    await ctx.tx.run(sql`insert into liv.advice_section (id, case_id, advice, section, author, recommends, until_on, content)
      values (${id}, ${ctx.case.id}, ${version.id}, ${section}, ${ctx.me.account}, ${recommends}, ${untilOn}, ${sealed})`)
}

// What the rules must know without opening the words.
function marksOf(section: Section, words: object): { recommends: 'yes' | 'no'; untilOn: string | null } {
  const asks = isDomain(section) && 'insight' in words && !('noRecommendationBecause' in words)
  return { recommends: asks ? 'yes' : 'no', untilOn: 'validUntil' in words ? String(words.validUntil) : null }
}

async function conflictOf(ctx: Ctx, section: Section, theirs: object, row: SectionRow): Promise<Conflict> {
  const names = await namesOf(ctx, [row.author])
  return new Conflict(
    { [labelOf(section, await headingsOf(ctx))]: said(theirs) },
    row.version,
    names.get(row.author) ?? 'een collega',
  )
}

export const said = (words: object): string => Object.values(words).filter(Boolean).join('\n\n')
