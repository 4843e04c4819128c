import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Key } from '#vault/vault.ts'

export interface Version {
  readonly id: string
  readonly version: number
  readonly signed: boolean
  readonly sentAt: Date | null
  readonly writtenAt: Date
}

/** Everything that saves or signs passes here first: one at a time per case, so that nobody signs words that are just changing. */
export async function lockAdvice(ctx: CaseCtx): Promise<void> {
  if (await touch(ctx)) return
  await ctx.tx.run(sql`insert into liv.advice (id, case_id, author)
    values (${randomUUID()}, ${ctx.case.id}, ${ctx.me.account}) on conflict do nothing`)
  await touch(ctx)
}

const touch = (ctx: CaseCtx) =>
  ctx.tx.run(sql`update liv.advice set changed_at = gate.now() where case_id = ${ctx.case.id} and version = 1`)

const columns = sql`a.id, a.version, a.written_at as "writtenAt",
  exists (select 1 from liv.advice_signature g where g.advice = a.id) as signed,
  (select s.written_at from liv.sent_advice s where s.advice = a.id) as "sentAt"`

/** The newest version, or the one asked for. */
export function newestVersion(ctx: CaseCtx, version: number | null = null): Promise<Version | undefined> {
  return ctx.tx.find<Version>(sql`select ${columns} from liv.advice a
    where a.case_id = ${ctx.case.id} and (${version}::int is null or a.version = ${version}) order by a.version desc limit 1`)
}

export function listVersions(ctx: CaseCtx): Promise<Version[]> {
  return ctx.tx.rows<Version>(
    sql`select ${columns} from liv.advice a where a.case_id = ${ctx.case.id} order by a.version desc`,
  )
}

/** The version to write in: the newest, or when that one was signed a new one with the same words. Asks for the lock. */
export async function carryOver(ctx: CaseCtx, key: Key, newest: Version): Promise<Pick<Version, 'id' | 'version'>> {
  if (!newest.signed) return newest
  const made = { id: randomUUID(), version: newest.version + 1 }
  await ctx.tx.run(sql`insert into liv.advice (id, case_id, version, author)
    values (${made.id}, ${ctx.case.id}, ${made.version}, ${ctx.me.account})`)
  await carrySections(ctx, key, newest.id, made.id)
  await carryRecommendations(ctx, key, newest.id, made.id)
  return made
}

interface Carried {
  id: string
  version: number
  written_at: Date
  content: Buffer
}

// A copy has an id of its own, so its words are sealed again; when they were written stays.
function sealedAgain(key: Key, table: string, rows: readonly Carried[]) {
  const ids = rows.map(() => randomUUID())
  const content = rows.map((row, at) =>
    key.seal(table, ids[at] as string, row.version, key.unseal(table, row.id, row.version, row.content)),
  )
  return { ids, content, versions: rows.map((row) => row.version), moments: rows.map((row) => row.written_at) }
}

async function carrySections(ctx: CaseCtx, key: Key, from: string, to: string): Promise<void> {
  const rows = await ctx.tx.rows<Carried & { section: string; recommends: string; until_on: string | null }>(
    sql`select * from liv.advice_section where advice = ${from}`,
  )
  const { ids, content, versions, moments } = sealedAgain(key, 'advice_section', rows)
  await ctx.tx.run(sql`insert into liv.advice_section (id, case_id, advice, author, carried, section, recommends, until_on, version, written_at, content)
    select t.id, ${ctx.case.id}, ${to}, ${ctx.me.account}, 'yes', t.section, t.recommends, t.until_on, t.version, t.written_at, t.content
      from unnest(${ids}::uuid[], ${rows.map((row) => row.section)}::text[], ${rows.map((row) => row.recommends)}::text[],
        ${rows.map((row) => row.until_on)}::date[], ${versions}::int[], ${moments}::timestamptz[], ${content}::bytea[])
        as t (id, section, recommends, until_on, version, written_at, content)`)
}

async function carryRecommendations(ctx: CaseCtx, key: Key, from: string, to: string): Promise<void> {
  const rows = await ctx.tx.rows<Carried & { domain: string; position: number }>(
    sql`select * from liv.draft_recommendation where advice = ${from} and withdrawn_at is null`,
  )
  const { ids, content, versions, moments } = sealedAgain(key, 'draft_recommendation', rows)
  await ctx.tx.run(sql`insert into liv.draft_recommendation (id, case_id, advice, author, domain, position, version, written_at, content)
    select t.id, ${ctx.case.id}, ${to}, ${ctx.me.account}, t.domain, t.position, t.version, t.written_at, t.content
      from unnest(${ids}::uuid[], ${rows.map((row) => row.domain)}::text[], ${rows.map((row) => row.position)}::int[],
        ${versions}::int[], ${moments}::timestamptz[], ${content}::bytea[])
        as t (id, domain, position, version, written_at, content)`)
}
