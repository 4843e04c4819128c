import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Axis } from './axes.ts'
import type { PartContents } from './duiding.ts'
import { insertPart, updatePart } from './words-store.ts'
import { basedOn, type Edit, openPage } from './writing-actions.ts'

export type InstrumentInput = Omit<PartContents['instrument'], 'on'> & { readonly on: Temporal.PlainDate }

/** Refers to an instrument that somebody trained used elsewhere; nothing of the instrument itself comes in. */
export async function addInstrument(ctx: CaseCtx, axis: Axis, input: InstrumentInput): Promise<void> {
  await insertPart(ctx, await openPage(ctx, axis), 'instrument', instrumentOf(ctx, input))
}

export async function changeInstrument(
  ctx: CaseCtx,
  axis: Axis,
  id: string,
  input: InstrumentInput & Edit,
): Promise<void> {
  const based = { id, version: basedOn(input) }
  await updatePart(ctx, await openPage(ctx, axis), based, 'instrument', instrumentOf(ctx, input))
}

function instrumentOf(ctx: CaseCtx, input: InstrumentInput): PartContents['instrument'] {
  const { name, edition, on, assessor, trained, kept, conclusion } = input
  if (Temporal.PlainDate.compare(on, ctx.today) > 0) throw new Refused('Deze dag moet nog komen.', 'on')
  if (/\p{Nd}/u.test(conclusion))
    throw new Refused(
      'Schrijf de conclusie in woorden, zonder cijfers: scores blijven bij het origineel.',
      'conclusion',
    )
  return { name, edition, on: on.toString(), assessor, trained, kept, conclusion }
}
