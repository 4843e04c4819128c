import type { z } from 'zod'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { personSummaryForm } from './advice-forms.ts'
import { adviceFacts } from './advice-store.ts'
import { type MadeLetter, makeLetters, requireSameWords } from './made-letter.ts'
import { insertSummary } from './summary-store.ts'
import { type Language, type SummaryText, summaryLetter } from './summary-words.ts'

type Input = z.output<typeof personSummaryForm>

export async function prepareSummary(
  ctx: CaseCtx,
  language: Language,
  input: Input,
): Promise<() => Promise<MadeLetter<Language>[]>> {
  const { letter } = await wanted(ctx, language, input)
  return () => makeLetters([{ recipient: language, letter }], ctx.now)
}

/** Keeps the summary in a language of the person: each save is a new row with its own document. */
export async function saveSummaryIn(
  ctx: CaseCtx,
  language: Language,
  input: Input,
  made: readonly MadeLetter<Language>[],
): Promise<void> {
  const { words, letter } = await wanted(ctx, language, input)
  requireSameWords([{ recipient: language, letter }], made)
  for (const { pdf } of made) await insertSummary(ctx, language, words, { letter, pdf }, input._version)
}

async function wanted(ctx: CaseCtx, language: Language, input: Input) {
  if (!(await adviceFacts(ctx, ctx.case.id)).written.includes('summary'))
    throw new Refused('Schrijf eerst de samenvatting in het Nederlands.')
  if (input.checked && !input.checkedBy)
    throw new Refused('Vul in welke beëdigd vertaler dit controleerde.', 'checkedBy')
  const words: SummaryText = {
    text: input.text,
    translator: input.translator,
    checkedBy: input.checked ? input.checkedBy : '',
  }
  return { words, letter: summaryLetter(language, words, { number: ctx.case.number, today: ctx.today }) }
}
