import { randomUUID } from 'node:crypto'
import { fixed, sql } from '#platform/database/sql.ts'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import type { Axis } from './axes.ts'
import { type DuidingFacts, nothingYet, type SigningFacts, type Version } from './duiding.ts'

/** A table of this axis; the names stand in axes.ts and nowhere else. */
export function tableOf(axis: Axis, part: '' | '_observation' | '_part' | '_review' = '') {
  return fixed(`liv.${axis.tables}${part}`)
}

/** The versions of a duiding, the newest first; withdrawn ones are left out. */
export function listVersions(ctx: Ctx, axis: Axis, caseId: string): Promise<Version[]> {
  return ctx.tx.rows<Version>(sql`select id, version, author, written_at as "writtenAt", signed_at as "signedAt",
      signed_by as "signedBy", with_person as "withPerson", valid_until as "validUntil", review_on as "reviewOn"
    from ${tableOf(axis)} where case_id = ${caseId} and withdrawn_at is null order by version desc`)
}

export async function findLatest(ctx: Ctx, axis: Axis, caseId: string): Promise<Version | undefined> {
  return (await listVersions(ctx, axis, caseId))[0]
}

/** The version that is being written; the first words begin it, a signed one is not written in any more. */
export async function getDraft(ctx: CaseCtx, axis: Axis): Promise<Version> {
  const latest = (await findLatest(ctx, axis, ctx.case.id)) ?? (await beginVersion(ctx, axis))
  if (latest.signedAt) throw new Refused('Deze duiding is ondertekend. Maak een nieuwe versie om iets te veranderen.')
  return latest
}

/** Two experts who begin at the same moment write in the same version. */
export async function beginVersion(ctx: CaseCtx, axis: Axis): Promise<Version> {
  const table = tableOf(axis)
  await ctx.tx.run(sql`insert into ${table} (id, case_id, version, author)
    select ${randomUUID()}, ${ctx.case.id}, coalesce(max(version), 0) + 1, ${ctx.me.account} from ${table} where case_id = ${ctx.case.id}
    on conflict (case_id, version) do nothing`)
  return (await findLatest(ctx, axis, ctx.case.id)) as Version
}

export async function markSigned(ctx: Ctx, axis: Axis, version: Version, withPerson: boolean): Promise<void> {
  const changed =
    await ctx.tx.run(sql`update ${tableOf(axis)} set signed_at = gate.now(), signed_by = ${ctx.me.account}, with_person = ${withPerson}
    where id = ${version.id} and signed_at is null`)
  if (changed === 0) throw new Refused('Deze duiding is al ondertekend.')
}

/** When it holds until, and when it is looked at again: days that others plan by, so not sealed. */
export async function setDays(
  ctx: Ctx,
  axis: Axis,
  duiding: string,
  validUntil: string,
  reviewOn: string,
): Promise<void> {
  await ctx.tx.run(
    sql`update ${tableOf(axis)} set valid_until = ${validUntil}, review_on = ${reviewOn} where id = ${duiding}`,
  )
}

export async function markWithdrawn(ctx: Ctx, axis: Axis, version: Version): Promise<void> {
  await ctx.tx.run(
    sql`update ${tableOf(axis)} set withdrawn_at = gate.now() where id = ${version.id} and signed_at is null`,
  )
}

/** An unsigned version with words of before I came, that are shut for me: I do not write on in it. */
export async function isDraftShut(ctx: Ctx, version: Pick<Version, 'id' | 'signedAt'> | undefined): Promise<boolean> {
  if (!version || version.signedAt) return false
  const { shut } = await ctx.tx.row<{ shut: boolean }>(
    sql`select ${version.id} = any (array(select gate.drafts_kept_from_me())) as shut`,
  )
  return shut
}

/** What stands in a version, counted without opening a word of it. */
export async function signingFacts(
  ctx: Ctx,
  axis: Axis,
  version: Version | undefined,
  spokenWithPerson: boolean,
): Promise<SigningFacts> {
  const found = await ctx.tx.row<Omit<SigningFacts, 'spokenWithPerson'>>(sql`select
    (select count(*)::int from ${tableOf(axis, '_observation')} where duiding = ${version?.id ?? null}) as "observations",
    array(select distinct nature from ${tableOf(axis, '_observation')} where duiding = ${version?.id ?? null}) as "natures",
    array(select distinct kind from ${tableOf(axis, '_part')} where duiding = ${version?.id ?? null}) as "kinds",
    (select valid_until from ${tableOf(axis)} where id = ${version?.id ?? null} and valid_until > gate.today()) as "validUntil",
    exists (select 1 from gate.account where id = ${ctx.me.account} and big_number is not null) as "signerHasBig"`)
  return { ...found, spokenWithPerson }
}

/** Yes or no about both axes: the gate answers it also to who may not read the care part. */
export async function duidingFacts(ctx: Ctx, caseId: string): Promise<DuidingFacts> {
  return (await ctx.tx.find<DuidingFacts>(sql`select * from gate.duiding_facts(${caseId})`)) ?? nothingYet
}

/** What is still written apart: the one discipline from the other, and two experts on one axis from each other. */
export interface Stands {
  /** Both are in: each signed once, or there is a reason why there is no care duiding. */
  readonly viewsIn: boolean
  readonly ownApart: Readonly<Record<Axis['key'], boolean>>
  /** There is an own view that I may read. */
  readonly ownViews: Readonly<Record<Axis['key'], boolean>>
}

/** The gate knows; no word is opened. */
export async function readStands(ctx: CaseCtx): Promise<Stands> {
  const found = await ctx.tx.row<{ apart: boolean; r: boolean; m: boolean; seesR: boolean; seesM: boolean }>(
    sql`select ${ctx.case.id}::uuid = any (array(select gate.views_apart())) as apart,
      ${ctx.case.id}::uuid = any (array(select gate.own_views_apart('radicalisation'))) as r,
      ${ctx.case.id}::uuid = any (array(select gate.own_views_apart('mental_health'))) as m,
      exists (select from liv.duiding_radicalisation_view where case_id = ${ctx.case.id}) as "seesR",
      exists (select from liv.duiding_mental_health_view where case_id = ${ctx.case.id}) as "seesM"`,
  )
  return {
    viewsIn: !found.apart,
    ownApart: { radicalisation: found.r, mentalHealth: found.m },
    ownViews: { radicalisation: found.seesR, mentalHealth: found.seesM },
  }
}

export const viewsAreIn = async (ctx: CaseCtx): Promise<boolean> => (await readStands(ctx)).viewsIn
