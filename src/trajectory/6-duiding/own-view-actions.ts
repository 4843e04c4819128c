import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Axis } from './axes.ts'
import { findMine, saveMyView } from './own-view-store.ts'
import { holesIn, type OwnViewInput } from './own-views.ts'
import { readStands } from './version-store.ts'
import { whileWriting } from './writing-actions.ts'

/** My own view, before I read that of the other on this axis: a draft as often as I like, final once. */
export async function writeOwnView(ctx: CaseCtx, axis: Axis, input: OwnViewInput): Promise<void> {
  await whileWriting(ctx, axis)
  if (!(await readStands(ctx)).ownApart[axis.key])
    throw new Refused('Er is nu niemand op wie u hoeft te wachten. Schrijf verder aan de duiding zelf.')
  const mine = await findMine(ctx, axis)
  if (mine?.finalAt) throw new Refused('Uw eigen kijk is definitief en verandert niet meer.')
  const { sees = '', against = '', reads = '', go, _version } = input
  const final = go === 'final'
  const [hole] = final ? holesIn({ sees, against, reads }) : []
  if (hole) throw new Refused(hole.sentence, hole.field)
  const basedOn = _version ? Number(_version) : (mine?.version ?? 0)
  await saveMyView(ctx, axis, { sees, against, reads }, { final, basedOn })
  if (final) await ctx.log('duiding.own-view-final', [{ kind: 'case', id: ctx.case.id, part: 'process' }])
}
