import { NotFound, Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Axis } from './axes.ts'
import type { PartContents } from './duiding.ts'
import { requireLoose, restOf, restsOn } from './resting.ts'
import type { Place } from './stale-store.ts'
import { deleteWords, insertPart, type Page, updatePart } from './words-store.ts'
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

async function statementOf(ctx: CaseCtx, page: Page, input: StatementInput): Promise<PartContents['statement']> {
  const content = { text: input.text, ...restOf(await restsOn(ctx, page, input)) }
  if (content.for.length + content.against.length === 0)
    throw new Refused('Kies minstens één waarneming die hierop wijst of hiertegen pleit.', 'for')
  return content
}

/** Takes something out of a duiding that is not signed yet. */
export async function removeWords(ctx: CaseCtx, axis: Axis, place: Place, id: string): Promise<void> {
  if (place === '_observation') await requireLoose(ctx, await openPage(ctx, axis), id)
  if ((await deleteWords(ctx, axis, place, id)) === 0) throw new NotFound()
  await ctx.log('duiding.words-removed', [{ kind: 'case', id: ctx.case.id, part: 'process' }])
}
