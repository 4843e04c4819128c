import { dayMonthYear } from '#platform/clock.ts'
import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'
import { toConfirm } from '#settings/setting-state.ts'
import { findVersion, isConfirmed, type Version, versionAt } from '#settings/settings-store.ts'
import { type CriteriaSet, criteriaFrom, defaultCriteria, defaultVersion } from './criteria.ts'

/** The wording that this weighing answers: the one that counted when it began, so that two people answer the same questions. */
export async function criteriaOfWeighing(ctx: Ctx, caseId: string): Promise<CriteriaSet> {
  const step = await ctx.tx.find<{ moved_at: Date }>(sql`select moved_at from liv.stage_step
    where case_id = ${caseId} and to_stage = 'triage' order by moved_at desc limit 1`)
  return inWords(ctx, step && (await versionAt(ctx, 'triage-criteria', step.moved_at)))
}

/** The wording that an answer was about, however long ago. */
export async function criteriaOf(ctx: Ctx, version: string): Promise<CriteriaSet> {
  return inWords(ctx, version === defaultVersion ? undefined : await findVersion(ctx, version))
}

async function inWords(ctx: Ctx, found: Version | undefined): Promise<CriteriaSet> {
  const texts = found ? (JSON.parse(found.value) as Record<string, string>) : defaultCriteria
  const confirmed = await isConfirmed(ctx, 'triage-criteria', found?.id ?? null)
  const from = found ? `van ${dayMonthYear(Temporal.PlainDate.from(found.from))}` : defaultVersion
  const standing = confirmed ? 'bevestigd door LIV' : toConfirm
  return criteriaFrom(found?.id ?? defaultVersion, `versie ${from}, ${standing}. Bron: ${texts.source}`, texts)
}
