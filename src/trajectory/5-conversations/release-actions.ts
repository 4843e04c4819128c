import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { findCareNote, saveCareNote } from './care-store.ts'
import { passagesOf, without } from './passages.ts'
import { findReport } from './report-store.ts'
import { insertAddition, withdrawOwnWords } from './words-store.ts'

/** "Vrijgeven aan team": these passages leave the care note, while it is open, and become an addition to the team's text. */
export async function releasePassages(
  ctx: CaseCtx,
  input: { conversation: string; passages: readonly string[] },
): Promise<void> {
  const care = await findCareNote(ctx, input.conversation)
  const known = new Set(passagesOf(care?.text ?? ''))
  if (input.passages.length === 0) throw new Refused('Kies ten minste één zin', 'passages')
  if (!care || input.passages.some((passage) => !known.has(passage)))
    throw new Refused('Deze zin staat niet meer in de zorgnotitie. Kies opnieuw.', 'passages')
  const taken = care.signedAt || (await saveCareNote(ctx, input.conversation, care, without(care.text, input.passages)))
  if (!taken) throw new Refused('De zorgnotitie is net veranderd. Kies opnieuw.', 'passages')
  await insertAddition(ctx, input.conversation, 'released', input.passages.join(' '))
  await ctx.log('care.released', [
    { kind: 'case', id: ctx.case.id, part: 'care' },
    { kind: 'case', id: ctx.case.id, part: 'conversations' },
  ])
}

export async function addAddendum(ctx: CaseCtx, input: { conversation: string; text: string }): Promise<void> {
  const report = await findReport(ctx, input.conversation)
  if (!report?.signedAt) throw new Refused('Een aanvulling kan na het ondertekenen. Schrijf nu in het verslag zelf.')
  await insertAddition(ctx, input.conversation, 'addendum', input.text)
}

/** The person no longer wants these words to be used: from now on they are not. */
export async function withdrawWords(ctx: CaseCtx, input: { conversation: string; words: string }): Promise<void> {
  await withdrawOwnWords(ctx, input.conversation, input.words)
}
