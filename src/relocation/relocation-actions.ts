import type { z } from 'zod'
import { may } from '#access/may.ts'
import { dateOf, dateWords, dayMonthYear } from '#platform/clock.ts'
import { Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import { listSentRecommendations } from '#trajectory/7-advice/sent-store.ts'
import { followUpFacts, listDecisions } from '#trajectory/8-follow-up/decision-store.ts'
import { listMembers } from '#trajectory/case-store.ts'
import { type CoarseStage, coarse, coarseWords } from '#trajectory/coarse-stages.ts'
import { canAsk, canReport, neutralWords, type Preview } from './relocation.ts'
import type { answerForm, askForm, meetingForm, reportForm, withdrawForm } from './relocation-forms.ts'
import {
  handOverFacts,
  insertAnswer,
  insertHandOver,
  insertMeeting,
  insertNote,
  listHandOvers,
  listReceivers,
} from './relocation-store.ts'

type Form<Schema extends z.ZodType> = z.output<Schema>

/**
 * "De persoon is verhuisd". From this moment the former contact reads nothing of the case any more, and it is never nobody's:
 * the central contact holds it until somebody accepts. Writing the row does all of that; so it comes last.
 */
export async function reportRelocation(ctx: CaseCtx, input: Form<typeof reportForm>): Promise<void> {
  requireAll(canReport, await handOverFacts(ctx))
  if (Temporal.PlainDate.compare(input.movesOn, ctx.today) > 0)
    throw new Refused('Meld een verhuizing op de dag zelf. Tot die dag blijft u contactpersoon.', 'movesOn')
  await mustBeAsked(ctx, input.organisation)
  const preview = await previewOf(ctx, input.place)
  if (input.note) await insertNote(ctx, input.note)
  await insertHandOver(ctx, { kind: 'moved', movesOn: input.movesOn, to: input.organisation ?? null, preview })
}

/** After a no, or when it was not known where to: asks another organisation, with the same preview. */
export async function askAnother(ctx: CaseCtx, input: Form<typeof askForm>): Promise<void> {
  requireAll(canAsk, await handOverFacts(ctx))
  await mustBeAsked(ctx, input.organisation)
  const [before] = await listHandOvers(ctx)
  if (!before) throw new Refused('Deze zaak is nog niet overgedragen. Laad de pagina opnieuw.')
  const preview = { ...before.preview, place: input.place }
  await insertHandOver(ctx, { kind: 'asked', movesOn: null, to: input.organisation, preview })
}

async function mustBeAsked(ctx: CaseCtx, organisation: string | undefined): Promise<void> {
  if (organisation && !(await listReceivers(ctx)).some(({ id }) => id === organisation))
    throw new Refused('Deze organisatie kan geen zaak overnemen. Kies opnieuw.', 'organisation')
}

/** What whoever is asked gets to see: which kind of case, from when, what is open in neutral words, and who to call. */
async function previewOf(ctx: CaseCtx, place: string): Promise<Preview> {
  const members = await listMembers(ctx, ctx.case.id)
  const coordinator = members.find(({ relation }) => relation === 'coordinator')
  return {
    place,
    product: ctx.case.product === 'duiding' ? 'Duiding en advies' : 'Trajectadvies',
    since: dateWords(dateOf(Temporal.Instant.from(ctx.case.openedAt))),
    standing: coarseWords[coarse(ctx.case.stage) as CoarseStage],
    open: await openWords(ctx),
    call: coordinator ? [coordinator.name, coordinator.phone].filter(Boolean).join(', ') : 'de frontoffice van LIV',
  }
}

async function openWords(ctx: CaseCtx): Promise<string[]> {
  if (!may(ctx.me, 'read the sent advice', ctx.case)) return []
  const { decided } = await followUpFacts(ctx, ctx.case.id)
  const decisions = await listDecisions(ctx)
  const all = await listSentRecommendations(ctx, ctx.case.id)
  return all.flatMap((one) => {
    const newest = decisions.find(({ recommendation }) => recommendation === one.id)
    if (newest?.decision === 'notAdopted') return []
    const state = { urgency: one.urgency, decided: decided.includes(one.id), due: newest?.due ?? null }
    return [neutralWords(one.position, state, (day) => dayMonthYear(Temporal.PlainDate.from(day)))]
  })
}

/** Takes the case over, or says why not. */
export async function answerHandOver(ctx: CaseCtx, input: Form<typeof answerForm>): Promise<void> {
  await mustBeNewest(ctx, input.handOver)
  await insertAnswer(ctx, input.handOver, input.answer, input.reason)
}

export async function withdrawHandOver(ctx: CaseCtx, input: Form<typeof withdrawForm>): Promise<void> {
  await mustBeNewest(ctx, input.handOver)
  await insertAnswer(ctx, input.handOver, 'withdrawn', input.reason)
}

async function mustBeNewest(ctx: CaseCtx, handOver: string): Promise<void> {
  const [newest] = await listHandOvers(ctx)
  if (newest?.id !== handOver)
    throw new Refused('Deze vraag geldt niet meer: er is een nieuwere. Laad de pagina opnieuw.')
  if (newest.answer) throw new Refused('Er is al geantwoord. Laad de pagina opnieuw.')
}

export async function writeNote(ctx: CaseCtx, input: { note: string }): Promise<void> {
  await insertNote(ctx, input.note)
}

export async function recordWarmHandOver(ctx: CaseCtx, input: Form<typeof meetingForm>): Promise<void> {
  if (Temporal.PlainDate.compare(input.heldOn, ctx.today) > 0)
    throw new Refused('Deze dag is nog niet geweest.', 'heldOn')
  const { heldOn, ...words } = input
  await insertMeeting(ctx, heldOn, words)
}
