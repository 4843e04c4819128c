import { givenFor } from '#consent/consent-store.ts'
import { Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import { type AnswerForm, type AskForm, answerRules, askRules } from './information.ts'
import { byCare, getRequest, insertAnswer, insertRequest } from './information-store.ts'

export const consentedToAsking = async (ctx: CaseCtx) =>
  (await givenFor(ctx, ctx.case.id, 'information-from-others')) === 'yes'

/** LIV asks somebody else; who treats the person only with consent, and only the care expert. */
export async function askOthers(ctx: CaseCtx, input: AskForm): Promise<void> {
  const { treating, ground, personKnows, notToldBecause, askedOn, answerBy } = input
  if (!personKnows && !notToldBecause)
    throw new Refused('Schrijf op waarom de persoon dit nog niet weet.', 'notToldBecause')
  if (answerBy && Temporal.PlainDate.compare(answerBy, askedOn) < 0)
    throw new Refused('Het antwoord kan niet voor de vraag komen. Kies een latere dag.', 'answerBy')
  const told = personKnows || notToldBecause !== ''
  const consented = await consentedToAsking(ctx)
  requireAll(askRules, { treating, ground, told, consented, byCare: byCare(ctx) })
  await insertRequest(ctx, input)
}

/** What came back, once; withdrawn consent closes an open question to who treats. */
export async function recordAnswer(ctx: CaseCtx, input: AnswerForm): Promise<void> {
  const request = await getRequest(ctx, input.request)
  if (Temporal.PlainDate.compare(input.answeredOn, ctx.today) > 0)
    throw new Refused('Deze dag is nog niet geweest. Vul in wanneer het antwoord kwam.', 'answeredOn')
  const facts = {
    treating: request.treating,
    byCare: byCare(ctx),
    consented: await consentedToAsking(ctx),
    none: input.how === 'none',
  }
  requireAll(answerRules, facts)
  if (!(await insertAnswer(ctx, request, input)))
    throw new Refused(
      'Er staat al een antwoord op deze vraag. Uw tekst staat hier nog; stel zo nodig een nieuwe vraag.',
    )
}
