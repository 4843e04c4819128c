import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import type { Key } from '#vault/vault.ts'
import type { Axis } from './axes.ts'
import type { Duiding, OnceKind, PartContents, PartKind } from './duiding.ts'
import type { ObservationContent } from './duiding-words.ts'
import { type Place, refuseStale } from './stale-store.ts'
import { tableOf } from './version-store.ts'

/** A row of words that is there already: which one, and the version that somebody had in front of them. */
export interface Based {
  readonly id: string
  readonly version: number | undefined
}

/** Where the words go: the axis, the opened key of its part and the version of the duiding. */
export interface Page {
  readonly axis: Axis
  readonly key: Key
  readonly duiding: string
}

export async function insertObservation(
  ctx: CaseCtx,
  { axis, key, duiding }: Page,
  content: ObservationContent,
  disputed: boolean,
  writtenAt?: Date,
): Promise<string> {
  const id = randomUUID()
  await ctx.tx.run(sql`insert into ${tableOf(axis, '_observation')} (id, case_id, duiding, author, written_at, nature, disputed_at, content)
    values (${id}, ${ctx.case.id}, ${duiding}, ${ctx.me.account}, coalesce(${writtenAt ?? null}, gate.now()), ${content.nature},
      case when ${disputed} then gate.now() end, ${key.seal(`${axis.tables}_observation`, id, 1, content)})`)
  return id
}

export async function updateObservation(
  ctx: CaseCtx,
  { axis, key }: Page,
  based: Based,
  content: ObservationContent,
  disputed: boolean,
): Promise<void> {
  const version = (based.version ?? 0) + 1
  const changed = await ctx.tx.run(sql`update ${tableOf(axis, '_observation')}
    set content = ${key.seal(`${axis.tables}_observation`, based.id, version, content)}, version = ${version}, nature = ${content.nature},
      changed_by = ${ctx.me.account}, disputed_at = case when ${disputed} then coalesce(disputed_at, gate.now()) end
    where id = ${based.id} and case_id = ${ctx.case.id} and version = ${version - 1}`)
  if (changed === 0) await refuseStale(ctx, axis, '_observation', based.id)
}

/** Only adds the mark; stays possible after signing. */
export async function markDisputed(ctx: CaseCtx, axis: Axis, id: string): Promise<void> {
  const changed =
    await ctx.tx.run(sql`update ${tableOf(axis, '_observation')} set disputed_at = gate.now(), changed_by = ${ctx.me.account}
    where id = ${id} and case_id = ${ctx.case.id} and disputed_at is null`)
  if (changed === 0) throw new NotFound()
}

export async function insertPart<Kind extends PartKind>(
  ctx: CaseCtx,
  { axis, key, duiding }: Page,
  kind: Kind,
  content: PartContents[Kind],
  writtenAt?: Date,
): Promise<number> {
  const id = randomUUID()
  return ctx.tx.run(sql`insert into ${tableOf(axis, '_part')} (id, case_id, duiding, kind, author, written_at, content)
    values (${id}, ${ctx.case.id}, ${duiding}, ${kind}, ${ctx.me.account}, coalesce(${writtenAt ?? null}, gate.now()), ${key.seal(`${axis.tables}_part`, id, 1, content)})
    on conflict do nothing`)
}

export async function updatePart<Kind extends PartKind>(
  ctx: CaseCtx,
  { axis, key }: Page,
  based: Based,
  kind: Kind,
  content: PartContents[Kind],
): Promise<void> {
  const version = (based.version ?? 0) + 1
  const changed = await ctx.tx.run(sql`update ${tableOf(axis, '_part')}
    set content = ${key.seal(`${axis.tables}_part`, based.id, version, content)}, version = ${version}, changed_by = ${ctx.me.account}
    where id = ${based.id} and case_id = ${ctx.case.id} and kind = ${kind} and version = ${version - 1}`)
  if (changed === 0) await refuseStale(ctx, axis, '_part', based.id)
}

/** The one text of its kind: written, or written anew by somebody who had the newest in front of them. */
export async function saveOnce<Kind extends OnceKind>(
  ctx: CaseCtx,
  page: Page,
  kind: Kind,
  content: PartContents[Kind],
  version: number | undefined,
): Promise<void> {
  const [there] = await listParts(ctx, page.axis, page.duiding, kind)
  if (there) return updatePart(ctx, page, { id: there.id, version }, kind, content)
  if ((await insertPart(ctx, page, kind, content)) > 0) return
  const [other] = await listParts(ctx, page.axis, page.duiding, kind)
  if (other) await refuseStale(ctx, page.axis, '_part', other.id)
}

export function deleteWords(ctx: CaseCtx, axis: Axis, place: Place, id: string): Promise<number> {
  return ctx.tx.run(sql`delete from ${tableOf(axis, place)} where id = ${id} and case_id = ${ctx.case.id}`)
}

/** Which observations stand in this version, without opening a word of them. */
export async function listObservationIds(ctx: Ctx, { axis, duiding }: Page): Promise<string[]> {
  const rows = await ctx.tx.rows<{ id: string }>(
    sql`select id from ${tableOf(axis, '_observation')} where duiding = ${duiding}`,
  )
  return rows.map(({ id }) => id)
}

/** The rows of one kind, still sealed. */
export function listParts(
  ctx: Ctx,
  axis: Axis,
  duiding: string,
  kind: PartKind,
): Promise<{ id: string; version: number; content: Buffer }[]> {
  return ctx.tx.rows(
    sql`select id, version, content from ${tableOf(axis, '_part')} where duiding = ${duiding} and kind = ${kind}`,
  )
}

/** Takes the words of the signed version over into the new one, each sealed again as a row of its own, with the day it was first written. */
export async function copyWords(ctx: CaseCtx, page: Page, from: Duiding): Promise<void> {
  const now = new Map<string, string>()
  for (const one of from.observations)
    now.set(one.id, await insertObservation(ctx, page, one.content, one.disputed, one.writtenAt))
  for (const kind of copiedKinds) {
    for (const one of from.parts[kind]) await insertPart(ctx, page, kind, relinked(one.content, now), one.writtenAt)
  }
}

/** The same words, with links to the observations as they stand in the new version. */
function relinked<Content extends object>(content: Content, now: ReadonlyMap<string, string>): Content {
  const moved = (ids: readonly string[]) => ids.flatMap((one) => now.get(one) ?? [])
  const links = Object.entries(content).flatMap(([name, ids]) =>
    name === 'for' || name === 'against' ? [[name, moved(ids)]] : [],
  )
  return { ...content, ...Object.fromEntries(links) }
}

const copiedKinds = [
  'question',
  'statement',
  'protective',
  'alternative',
  'missing',
  'instrument',
  'foundation',
  'conclusion',
  'dissent',
] as const
