import { confirmReceipt, inviteTriager, startTriage } from '../../src/trajectory/1-referral/referral-actions.ts'
import { listAnswers, type Weighed } from '../../src/trajectory/2-triage/answer-store.ts'
import type { AnswersForm, ConclusionForm } from '../../src/trajectory/2-triage/triage.ts'
import { concludeTriage, includeCase, saveAnswers } from '../../src/trajectory/2-triage/triage-actions.ts'
import { aCase, type Person, type World } from './world.ts'

type Made = { id: string; number: string }

/** Four times an answer, with one and the same reason. */
export const answers = (reason: string, go: 'draft' | 'final' = 'final'): Partial<AnswersForm> => ({
  chain: 'yes',
  chainReason: reason,
  conflictArea: 'unknown',
  conflictAreaReason: reason,
  possibleRadicalisation: 'unknown',
  possibleRadicalisationReason: reason,
  supportCanHelp: 'yes',
  supportCanHelpReason: reason,
  go,
})

export const conclusion = (more: Partial<ConclusionForm> = {}): ConclusionForm => ({
  outcome: 'included',
  decidedBy: 'together',
  alternative: '',
  conclusion: 'Wij gaan in gesprek met de persoon.',
  necessity: 'De mentor kan dit niet alleen.',
  proportionality: 'Twee gesprekken, met medeweten van de persoon.',
  subsidiarity: 'Een consultatie gaf geen antwoord.',
  dissent: '',
  ...more,
})

export const weigh = (who: Person, number: string, input: Partial<AnswersForm>): Promise<void> =>
  who.on(number, 'answer the criteria', (ctx) => saveAnswers(ctx, input))

export const lookAtAnswers = (who: Person, number: string): Promise<Weighed[]> =>
  who.on(number, 'read triage answers', (ctx) => listAnswers(ctx, ctx.case.id))

export async function conclude(w: World, number: string, more: Partial<ConclusionForm> = {}): Promise<void> {
  const sanne = await w.as('sanne')
  await sanne.on(number, 'conclude triage', (ctx) => concludeTriage(ctx, conclusion(more)))
}

/** A case that sanne and omar are to weigh. */
export async function caseInTriage(w: World): Promise<Made> {
  const made = await aCase(w)
  const sanne = await w.as('sanne')
  const omar = await w.as('omar')
  await sanne.on(made.number, 'confirm receipt', (ctx) => confirmReceipt(ctx, { message: 'Ontvangen.' }))
  await sanne.on(made.number, 'invite a triager', (ctx) => inviteTriager(ctx, { colleague: omar.account }))
  await sanne.on(made.number, 'invite a triager', startTriage)
  return made
}

/** Both are ready. */
export async function weighedCase(w: World): Promise<Made> {
  const made = await caseInTriage(w)
  await weigh(await w.as('sanne'), made.number, answers('Volgens Sanne.'))
  await weigh(await w.as('omar'), made.number, answers('Volgens Omar.'))
  return made
}

/** Included: the commission is next. */
export async function includedCase(w: World): Promise<Made> {
  const made = await weighedCase(w)
  await conclude(w, made.number)
  await (await w.as('sanne')).on(made.number, 'conclude triage', includeCase)
  return made
}
