import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'
import type { Axis } from './axes.ts'
import type { Duiding, PartKind, Review, Version } from './duiding.ts'
import { tableOf } from './version-store.ts'

interface Row {
  id: string
  kind: 'observation' | 'review' | PartKind
  version: number
  author: string
  writtenAt: Date
  content: Buffer
  disputed: boolean
}

const partKinds = [
  'change',
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

/** A version with all its words: one statement, one opened key. */
export async function readDuiding(ctx: Ctx, axis: Axis, version: Version): Promise<Duiding> {
  const rows = await listRows(ctx, axis, version.id)
  const key = await ctx.open(axis.read)
  const written = (row: Row) => ({
    id: row.id,
    version: row.version,
    author: row.author,
    writtenAt: row.writtenAt,
    content: key.unseal<never>(tableName(axis, row.kind), row.id, row.version, row.content),
  })
  const ofKind = (kind: Row['kind']) => rows.filter((row) => row.kind === kind)
  return {
    ...version,
    observations: ofKind('observation')
      .map((row) => ({ ...written(row), disputed: row.disputed }))
      .sort(byDay),
    parts: Object.fromEntries(
      partKinds.map((kind) => [kind, ofKind(kind).map(written)]),
    ) as unknown as Duiding['parts'],
    reviews: ofKind('review')
      .map(written)
      .map(({ content, ...row }): Review => ({ ...row, ...(content as Pick<Review, 'agrees' | 'remarks'>) })),
  }
}

const byDay = (a: { content: { on: string } }, b: { content: { on: string } }) => (a.content.on < b.content.on ? -1 : 1)

function tableName(axis: Axis, kind: Row['kind']): string {
  return `${axis.tables}_${kind === 'observation' || kind === 'review' ? kind : 'part'}`
}

function listRows(ctx: Ctx, axis: Axis, duiding: string): Promise<Row[]> {
  return ctx.tx.rows<Row>(sql`
    select id, 'observation' as kind, version, author, written_at as "writtenAt", content, disputed_at is not null as disputed
      from ${tableOf(axis, '_observation')} where duiding = ${duiding}
    union all
    select id, kind, version, author, written_at, content, false from ${tableOf(axis, '_part')} where duiding = ${duiding}
    union all
    select id, 'review', version, author, written_at, content, false from ${tableOf(axis, '_review')} where duiding = ${duiding}
    order by 5, 1`)
}
