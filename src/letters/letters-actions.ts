import { may } from '#access/may.ts'
import { notAhead, recordInformed } from '#consent/consent-actions.ts'
import { mayRecord } from '#consent/consent-parts.tsx'
import { consentFacts } from '#consent/consent-store.ts'
import { explanations, type SpokenLanguage } from '#consent/explanation-words.ts'
import { findReach } from '#consent/reach-store.ts'
import { NotFound } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import { type GivenForm, type LetterKind, letterKind, paperRules, type WayGiven } from './letters.ts'
import { insertGiven } from './letters-store.ts'

/** The person got a letter; what they said about paper is respected, or there is a reason. */
export async function giveLetter(
  ctx: CaseCtx,
  letter: LetterKind,
  language: SpokenLanguage,
  input: GivenForm,
): Promise<void> {
  if (!may(ctx.me, letterKind[letter].act, ctx.case)) throw new NotFound()
  notAhead(ctx, input.givenOn, 'givenOn')
  const reach = await findReach(ctx)
  requireAll(paperRules, { how: input.how, reason: input.reason, paper: reach?.paper })
  await insertGiven(ctx, { letter, language, ...input })
  if (letter === 'information') await informedBy(ctx, language, input)
}

const howInformed = { read: 'spoken', handed: 'both', post: 'letter' } as const satisfies Record<WayGiven, string>

/** The first letter of information is how the person is informed: the record of informing says it, and its clock stops. */
async function informedBy(ctx: CaseCtx, language: SpokenLanguage, { how, givenOn }: GivenForm): Promise<void> {
  if (!mayRecord(ctx) || (await consentFacts(ctx, ctx.case.id)).informed) return
  await recordInformed(ctx, {
    informedOn: givenOn,
    how: howInformed[how],
    language: explanations[language].label,
    informedBy: ctx.me.name,
    interpreter: how === 'read',
    note: 'Met de brief “Informatie”.',
  })
}
