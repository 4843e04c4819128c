import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PartContents, PartKind, Rests } from './duiding.ts'
import { listObservationIds, listParts, type Page } from './words-store.ts'

/** What can rest on observations: a statement always does, the others as far as their writer traced them. */
const restingKinds = ['statement', 'protective', 'alternative', 'missing'] as const satisfies readonly PartKind[]

/** The links as they are kept: only observations of this very version, so that a reader finds each below the text. */
export async function restsOn(ctx: CaseCtx, page: Page, input: Rests): Promise<Rests> {
  const asked = { for: input.for ?? [], against: input.against ?? [] }
  if (asked.for.length + asked.against.length === 0) return {}
  const known = new Set(await listObservationIds(ctx, page))
  const here = (ids: readonly string[]) => ids.filter((one) => known.has(one))
  return { for: here(asked.for), against: here(asked.against) }
}

export const restOf = (content: object): Required<Rests> => {
  const { for: pro = [], against = [] } = content as Rests
  return { for: pro, against }
}

/** An observation that something leans on is not taken away underneath it. */
export async function requireLoose(ctx: CaseCtx, { axis, key, duiding }: Page, observation: string): Promise<void> {
  for (const kind of restingKinds) {
    const leaning = (await listParts(ctx, axis, duiding, kind)).some((row) => {
      const { for: pro, against } = restOf(
        key.unseal<PartContents[typeof kind]>(`${axis.tables}_part`, row.id, row.version, row.content),
      )
      return [...pro, ...against].includes(observation)
    })
    if (leaning) throw new Refused(`Deze waarneming hoort bij ${leansWords[kind]}. Wijzig dat eerst.`)
  }
}

const leansWords: Record<(typeof restingKinds)[number], string> = {
  statement: 'een vaststelling',
  protective: 'een beschermende factor',
  alternative: 'een andere verklaring',
  missing: 'iets wat u niet weet',
}
