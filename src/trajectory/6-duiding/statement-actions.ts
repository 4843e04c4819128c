import { NotFound, Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Axis } from './axes.ts'
import type { PartContents } from './duiding.ts'
import type { Place } from './stale-store.ts'
import { deleteWords, insertPart, listObservationIds, listParts, type Page, updatePart } from './words-store.ts'
import { basedOn, type Edit, openPage } from './writing-actions.ts'

export interface StatementInput {
  readonly text: string
  readonly for: readonly string[]
  readonly against: readonly string[]
}

export async function addStatement(ctx: CaseCtx, axis: Axis, input: StatementInput): Promise<void> {
  const page = await openPage(ctx, axis)
  await insertPart(ctx, page, 'statement', await statementOf(ctx, page, input))
}

export async function changeStatement(
  ctx: CaseCtx,
  axis: Axis,
  id: string,
  input: StatementInput & Edit,
): Promise<void> {
  const page = await openPage(ctx, axis)
  await updatePart(ctx, page, { id, version: basedOn(input) }, 'statement', await statementOf(ctx, page, input))
}

// Only observations of this very version: nothing is linked that the reader cannot find below it.
async function statementOf(ctx: CaseCtx, page: Page, input: StatementInput): Promise<PartContents['statement']> {
  const known = new Set(await listObservationIds(ctx, page))
  const here = (ids: readonly string[]) => ids.filter((one) => known.has(one))
  const content = { text: input.text, for: here(input.for), against: here(input.against) }
  if (content.for.length + content.against.length === 0)
    throw new Refused('Kies minstens één waarneming die hierop wijst of hiertegen pleit.', 'for')
  return content
}

/** An observation that a statement leans on is not taken away underneath it. */
async function requireLoose(ctx: CaseCtx, axis: Axis, observation: string): Promise<void> {
  const { key, duiding } = await openPage(ctx, axis)
  const leaning = (await listParts(ctx, axis, duiding, 'statement')).some((row) => {
    const content = key.unseal<PartContents['statement']>(`${axis.tables}_part`, row.id, row.version, row.content)
    return [...content.for, ...content.against].includes(observation)
  })
  if (leaning) throw new Refused('Deze waarneming hoort bij een vaststelling. Wijzig eerst die vaststelling.')
}

/** Takes something out of a duiding that is not signed yet. */
export async function removeWords(ctx: CaseCtx, axis: Axis, place: Place, id: string): Promise<void> {
  if (place === '_observation') await requireLoose(ctx, axis, id)
  if ((await deleteWords(ctx, axis, place, id)) === 0) throw new NotFound()
  await ctx.log('duiding.words-removed', [{ kind: 'case', id: ctx.case.id, part: 'process' }])
}
