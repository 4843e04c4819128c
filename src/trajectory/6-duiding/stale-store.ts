import { sql } from '#platform/database/sql.ts'
import { Conflict, NotFound } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { namesOf } from '../case-store.ts'
import type { Axis } from './axes.ts'
import type { PartContents, PartKind } from './duiding.ts'
import type { ObservationContent } from './duiding-words.ts'
import { tableOf } from './version-store.ts'

type Content = ObservationContent | PartContents[PartKind]
export type Place = '_observation' | '_part'

/** Somebody else was first, or the row is gone: their words come back beside mine. */
export async function refuseStale(ctx: CaseCtx, axis: Axis, place: Place, id: string): Promise<never> {
  const row = await ctx.tx.find<{ version: number; author: string; content: Buffer }>(
    sql`select version, coalesce(changed_by, author) as author, content from ${tableOf(axis, place)} where id = ${id} and case_id = ${ctx.case.id}`,
  )
  if (!row) throw new NotFound()
  const theirs = (await ctx.open(axis.read)).unseal<Content>(`${axis.tables}${place}`, id, row.version, row.content)
  const by = (await namesOf(ctx, [row.author])).get(row.author) ?? 'een collega'
  throw new Conflict(inWords(theirs), row.version, by)
}

const labels: Record<string, string> = {
  what: 'Wat',
  where: 'Waar',
  source: 'Bron',
  howKnown: 'Hoe de bron dit weet',
  text: 'Tekst',
  by: 'Wie het anders ziet',
  name: 'Instrument',
  edition: 'Versie',
  assessor: 'Door wie',
  trained: 'Getraind',
  kept: 'Waar het origineel ligt',
  conclusion: 'Conclusie',
  noneBecause: 'Waarom niets gevonden',
  how: 'Hoe dit te weten te komen is',
  notBecause: 'Waarom dit niet in verhouding is',
  foundation: 'Onderbouwing',
  reason: 'Waarom',
  validUntil: 'Geldig tot',
  reviewOn: 'Opnieuw bekijken op',
}

function inWords(content: Content): Record<string, string> {
  const said = Object.entries(content).filter(([name, value]) => name in labels && value)
  return Object.fromEntries(said.map(([name, value]) => [labels[name] as string, String(value)]))
}
