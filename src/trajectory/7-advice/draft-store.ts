import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import { isDomain, type Section, type SectionText } from './advice.ts'
import { type AdviceContent, inOrder } from './advice-content.ts'
import type { SectionRow } from './advice-store.ts'
import { newestVersion, type Version } from './advice-version-store.ts'
import { type Headings, headingsOf } from './headings.ts'
import { type DraftRecommendation, listDrafts } from './recommendation-store.ts'

export interface Draft extends Version {
  readonly content: AdviceContent
  readonly recommendations: readonly DraftRecommendation[]
}

type ReadingAct =
  | 'read the draft advice'
  | 'compose the advice'
  | 'sign the advice for duiding'
  | 'sign the advice for care'

/** All words of one version, the newest unless asked otherwise. */
export async function readDraft(
  ctx: CaseCtx,
  act: ReadingAct = 'read the draft advice',
  version?: number,
): Promise<Draft | undefined> {
  const found = await newestVersion(ctx, version)
  if (!found) return undefined
  const key = await ctx.open(act)
  const rows = await ctx.tx.rows<SectionRow>(sql`select * from liv.advice_section where advice = ${found.id}`)
  const words = new Map(
    rows.map((row) => [row.section, key.unseal<object>('advice_section', row.id, row.version, row.content)]),
  )
  const recommendations = inOrder(await listDrafts(ctx, key, found.id))
  const headings = await headingsOf(ctx, found.sentAt)
  return { ...found, recommendations, content: contentOf(found, headings, words, recommendations) }
}

function contentOf(
  version: Version,
  headings: Headings,
  words: Map<Section, object>,
  all: readonly DraftRecommendation[],
): AdviceContent {
  const texts = Object.fromEntries(words) as Partial<SectionText>
  const parts = Object.fromEntries([...words].filter(([section]) => isDomain(section))) as AdviceContent['parts']
  return {
    advice: version.id,
    version: version.version,
    headings,
    parts,
    recommendations: all.map((one) => one.words),
    ...(texts.answer && { answer: texts.answer.answer }),
    ...(texts.summary && { summary: texts.summary.summary }),
    ...(texts.validity && { validUntil: texts.validity.validUntil }),
    ...(texts.shown && { shown: texts.shown }),
  }
}
