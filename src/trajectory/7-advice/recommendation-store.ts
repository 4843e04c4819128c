import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Conflict, NotFound, Refused } from '#platform/refused.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import type { Key } from '#vault/vault.ts'
import { namesOf } from '../case-store.ts'
import type { Domain, Recommendation } from './advice.ts'
import { sameWords } from './advice-content.ts'
import { carryOver, lockAdvice, newestVersion, type Version } from './advice-version-store.ts'

interface Row {
  id: string
  advice: string
  domain: Domain
  position: number
  version: number
  author: string
  withdrawn_at: Date | null
  content: Buffer
}

export interface DraftRecommendation {
  readonly id: string
  readonly domain: Domain
  readonly position: number
  readonly version: number
  readonly withdrawn: boolean
  readonly words: Recommendation
}

const opened = (key: Key, row: Row): DraftRecommendation => ({
  id: row.id,
  domain: row.domain,
  position: row.position,
  version: row.version,
  withdrawn: row.withdrawn_at !== null,
  words: key.unseal<Recommendation>('draft_recommendation', row.id, row.version, row.content),
})

export async function listDrafts(ctx: Ctx, key: Key, advice: string): Promise<DraftRecommendation[]> {
  const rows = await ctx.tx.rows<Row>(sql`select id, advice, domain, position, version, author, withdrawn_at, content
    from liv.draft_recommendation where advice = ${advice} and withdrawn_at is null order by position`)
  return rows.map((row) => opened(key, row))
}

/** The recommendations of one domain in the newest version. */
export async function listOfDomain(ctx: CaseCtx, domain: Domain): Promise<DraftRecommendation[]> {
  const newest = await newestVersion(ctx)
  if (!newest) return []
  const key = await ctx.open('read the draft advice')
  return (await listDrafts(ctx, key, newest.id)).filter((one) => one.domain === domain)
}

// Whoever opened it before a new version was made means the same recommendation in the newest one: its place is its own.
async function findRow(ctx: CaseCtx, id: string): Promise<{ row: Row; newest: Version }> {
  const newest = await newestVersion(ctx)
  const row =
    newest &&
    (await ctx.tx.find<Row>(sql`select r.* from liv.draft_recommendation asked
      join liv.draft_recommendation r on r.advice = ${newest.id} and r.position = asked.position
      where asked.id = ${id} and asked.case_id = ${ctx.case.id}`))
  if (!row) throw new NotFound()
  return { row, newest }
}

const gone =
  'Een collega heeft deze aanbeveling weggehaald. Uw woorden staan er nog: bewaart u ze, dan worden ze een nieuwe aanbeveling.'

async function findLiving(ctx: CaseCtx, id: string) {
  const found = await findRow(ctx, id)
  if (found.row.withdrawn_at) throw new Refused(gone)
  return found
}

export async function getDraft(ctx: CaseCtx, id: string): Promise<DraftRecommendation> {
  const { row } = await findRow(ctx, id)
  return opened(await ctx.open('read the draft advice'), row)
}

/** Adds one, at the end of the list; in a new version when the newest was signed. */
export async function addDraft(ctx: CaseCtx, words: Recommendation): Promise<void> {
  const key = await ctx.open('compose the advice')
  await lockAdvice(ctx)
  const version = await carryOver(ctx, key, (await newestVersion(ctx)) as Version)
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.draft_recommendation (id, case_id, advice, author, domain, position, content)
    select ${id}, ${ctx.case.id}, ${version.id}, ${ctx.me.account}, ${words.domain},
      coalesce(max(r.position), 0) + 1, ${key.seal('draft_recommendation', id, 1, words)}::bytea
      from liv.draft_recommendation r where r.case_id = ${ctx.case.id}`)
}

export async function saveDraft(
  ctx: CaseCtx,
  id: string,
  words: Omit<Recommendation, 'domain'>,
  based: number,
): Promise<Domain> {
  const key = await ctx.open('compose the advice')
  await lockAdvice(ctx)
  const { row, newest } = await findLiving(ctx, id)
  const theirs = opened(key, row)
  const mine = { ...words, domain: row.domain }
  if (sameWords(theirs.words, mine)) return row.domain
  if (row.version !== based) throw await conflictOf(ctx, row, theirs.words)
  const target = await inNewVersion(ctx, key, newest, row)
  const next = target.version + 1
  const sealed = key.seal('draft_recommendation', target.id, next, mine)
  await ctx.tx.run(sql`update liv.draft_recommendation set version = ${next}, author = ${ctx.me.account},
    written_at = gate.now(), content = ${sealed} where id = ${target.id}`)
  return row.domain
}

/** Takes one out; the row stays, so that what was once advised can be followed. */
export async function withdrawDraft(ctx: CaseCtx, id: string): Promise<Domain> {
  const key = await ctx.open('compose the advice')
  await lockAdvice(ctx)
  const { row, newest } = await findLiving(ctx, id)
  const target = await inNewVersion(ctx, key, newest, row)
  await ctx.tx.run(
    sql`update liv.draft_recommendation set withdrawn_at = gate.now(), author = ${ctx.me.account} where id = ${target.id}`,
  )
  return row.domain
}

async function inNewVersion(
  ctx: CaseCtx,
  key: Key,
  newest: Version,
  row: Row,
): Promise<{ id: string; version: number }> {
  const version = await carryOver(ctx, key, newest)
  if (version.id === row.advice) return row
  return ctx.tx.row(
    sql`select id, version from liv.draft_recommendation where advice = ${version.id} and position = ${row.position}`,
  )
}

async function conflictOf(ctx: Ctx, row: Row, theirs: Recommendation): Promise<Conflict> {
  const names = await namesOf(ctx, [row.author])
  const { title, text, rationale } = theirs
  return new Conflict(
    { Titel: title, Aanbeveling: text, Waarom: rationale },
    row.version,
    names.get(row.author) ?? 'een collega',
  )
}
