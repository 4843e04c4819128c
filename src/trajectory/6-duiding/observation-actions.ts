import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Axis } from './axes.ts'
import { firstHand, type ObservationContent, type ObservationInput } from './duiding-words.ts'
import { insertObservation, markDisputed, updateObservation } from './words-store.ts'
import { basedOn, type Edit, openPage } from './writing-actions.ts'

export async function addObservation(ctx: CaseCtx, axis: Axis, input: ObservationInput): Promise<void> {
  const content = observationOf(ctx, input)
  await insertObservation(ctx, await openPage(ctx, axis), content, input.disputed ?? false)
}

export async function changeObservation(
  ctx: CaseCtx,
  axis: Axis,
  id: string,
  input: ObservationInput & Edit,
): Promise<void> {
  const content = observationOf(ctx, input)
  await updateObservation(
    ctx,
    await openPage(ctx, axis),
    { id, version: basedOn(input) },
    content,
    input.disputed ?? false,
  )
}

/** Marks an observation as disputed at once, also in a signed duiding: only the mark is added. */
export async function disputeObservation(ctx: CaseCtx, axis: Axis, id: string): Promise<void> {
  await markDisputed(ctx, axis, id)
}

// The rule of the source: words about who told it, never a judgement on what somebody saw, heard or says about themself.
function observationOf(ctx: CaseCtx, input: ObservationInput): ObservationContent {
  const { disputed, on, language = '', howKnown = '', conversation, ...rest } = input
  if (Temporal.PlainDate.compare(on, ctx.today) > 0)
    throw new Refused('Deze dag moet nog komen. Vul de dag in waarop het was.', 'on')
  const ownSenses = input.sourceType in firstHand
  if (ownSenses && (input.reliability || input.credibility)) {
    throw new Refused(
      'Over wat iemand zelf zag, zelf hoorde of over zichzelf zegt, geeft u geen oordeel over de bron.',
      'reliability',
    )
  }
  if (!ownSenses && !howKnown) throw new Refused('Schrijf op hoe de bron dit weet.', 'howKnown')
  if (!ownSenses && !input.reliability) throw new Refused('Kies hoe betrouwbaar de bron is.', 'reliability')
  if (!ownSenses && !input.credibility) throw new Refused('Kies hoe aannemelijk dit is.', 'credibility')
  return { ...rest, on: on.toString(), language, howKnown, ...(conversation && { conversation }) }
}
