import type { z } from 'zod'
import type { ActName } from '#access/who.ts'
import { dateWords } from '#platform/clock.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { dayAfterTerm, textOf } from '#settings/settings-store.ts'
import { listMembers, setCaseDates } from '../case-store.ts'
import { moveCase } from '../moving.ts'
import { followUpFacts, insertDecision, insertPhoned, listDaysAhead } from './decision-store.ts'
import { adviseAgainCan, closureCanStart, type FollowUpFacts, isSilent, undecided } from './follow-up.ts'
import type { decisionForm, heldForm, momentForm, phonedForm, progressForm } from './follow-up-forms.ts'
import { moments } from './follow-up-terms.ts'
import { insertHeld, insertMoment, insertProgress, insertReminder, listMoments } from './progress-store.ts'
import { listRecommendationEnds } from './recommendation-end-store.ts'

type Form<Schema extends z.ZodType> = z.output<Schema>

/** The commissioner decides; once all is decided the case is due on the first day ahead. */
export async function decide(ctx: CaseCtx, recommendation: string, input: Form<typeof decisionForm>): Promise<void> {
  whileFollowing(ctx)
  await mustBeSent(ctx, recommendation)
  const end = (await listRecommendationEnds(ctx)).find((one) => one.recommendation === recommendation)
  if (end && end.what !== 'stays')
    throw new Refused('LIV schreef op dat deze aanbeveling vervalt of meegaat. Bel de coördinator als dat niet klopt.')
  if (input.due && Temporal.PlainDate.compare(input.due, ctx.today) < 0)
    throw new Refused('Kies een dag die nog komt.', 'due')
  const { _version, ...typed } = input
  await insertDecision(ctx, recommendation, onlyWhatBelongs(typed), _version)
  await setNextDay(ctx, 'decide on a recommendation')
}

// What was typed under another choice than the last one is no part of the decision.
function onlyWhatBelongs(typed: Omit<Form<typeof decisionForm>, '_version'>) {
  return {
    ...typed,
    changedText: typed.decision === 'changed' ? typed.changedText : '',
    reason: typed.decision === 'adopted' ? '' : typed.reason,
    due: typed.decision === 'notAdopted' ? undefined : typed.due,
  }
}

// The case is due on the first day ahead; when there is none, today: somebody has to look.
async function setNextDay(ctx: CaseCtx, act: ActName): Promise<void> {
  if (ctx.case.stage !== 'follow-up' || undecided(await followUpFacts(ctx, ctx.case.id)).length > 0) return
  const [first] = await listDaysAhead(ctx)
  await setCaseDates(ctx, ctx.case.id, act, { due: first ? Temporal.PlainDate.from(first) : ctx.today })
}

/** What LIV heard by phone: counts nowhere, and the commissioner gets a mail to confirm it. */
export async function notePhoned(ctx: CaseCtx, recommendation: string, input: Form<typeof phonedForm>): Promise<void> {
  whileFollowing(ctx)
  await mustBeSent(ctx, recommendation)
  mustBePast(ctx, input.toldOn, 'toldOn')
  await insertPhoned(ctx, recommendation, {
    ...input,
    due: input.due?.toString() ?? '',
    toldOn: input.toldOn.toString(),
  })
  await mailCommissioner(ctx)
}

export async function reportProgress(
  ctx: CaseCtx,
  recommendation: string,
  input: Form<typeof progressForm>,
): Promise<void> {
  whileFollowing(ctx)
  const facts = await mustBeSent(ctx, recommendation)
  if (!facts.decided.includes(recommendation))
    throw new Refused('Beslis eerst wat u met deze aanbeveling doet. Daarna meldt u hoe het gaat.')
  await insertProgress(ctx, recommendation, await onlyWhatFits(ctx, input))
  await setNextDay(ctx, 'report progress')
}

// What belongs to another status than the last one chosen is no part of the report.
async function onlyWhatFits(
  ctx: CaseCtx,
  { evidence, doneOn, doneBy, lookAgainOn, ...input }: Form<typeof progressForm>,
) {
  if (input.status === 'done') {
    if (doneOn) mustBePast(ctx, doneOn, 'doneOn')
    return { ...input, bridging: '', evidence, doneOn: doneOn?.toString() ?? '', doneBy }
  }
  if (input.status === 'stopped') return { ...input, bridging: '' }
  if (lookAgainOn && Temporal.PlainDate.compare(lookAgainOn, ctx.today) < 0)
    throw new Refused('Kies een dag die nog komt.', 'lookAgainOn')
  if (input.status !== 'waitingForCare') return { ...input, bridging: '', ...(lookAgainOn && { lookAgainOn }) }
  return { ...input, lookAgainOn: lookAgainOn ?? (await dayAfterTerm(ctx, 'look-again', ctx.today)) }
}

/** The moments that every case gets, on their days from today; ours, until LIV says otherwise. */
export async function planStandardMoments(ctx: CaseCtx): Promise<void> {
  whileFollowing(ctx)
  if ((await listMoments(ctx)).length > 0)
    throw new Refused('Er zijn al momenten gepland. Plan een extra moment apart.')
  const words = await textOf(ctx, 'text-moment')
  for (const key of moments) await insertMoment(ctx, await dayAfterTerm(ctx, key, ctx.today), words)
  await setNextDay(ctx, 'plan a review moment')
}

export async function planMoment(ctx: CaseCtx, input: Form<typeof momentForm>): Promise<void> {
  whileFollowing(ctx)
  if (Temporal.PlainDate.compare(input.plannedOn, ctx.today) < 0)
    throw new Refused('Kies een dag die nog komt.', 'plannedOn')
  await insertMoment(ctx, input.plannedOn, input.what)
  await setNextDay(ctx, 'plan a review moment')
}

export async function recordHeld(ctx: CaseCtx, moment: string, input: Form<typeof heldForm>): Promise<void> {
  whileFollowing(ctx)
  mustBePast(ctx, input.heldOn, 'heldOn')
  if (!(await listMoments(ctx)).some((one) => one.id === moment)) throw new NotFound()
  await insertHeld(ctx, moment, input.heldOn, input.note)
  await setNextDay(ctx, 'plan a review moment')
}

/** Asks for the decisions once more: a neutral mail, and a line that counts. */
export async function remind(ctx: CaseCtx): Promise<void> {
  whileFollowing(ctx)
  const facts = await followUpFacts(ctx, ctx.case.id)
  if (undecided(facts).length === 0)
    throw new Refused('De opdrachtgever heeft over alles besloten. Herinneren hoeft niet meer.')
  const free = await nextReminder(ctx, facts)
  if (free && Temporal.PlainDate.compare(free, ctx.today) > 0)
    throw new Refused(`U heeft kort geleden herinnerd. Wachten tot ${dateWords(free)}.`)
  await insertReminder(ctx)
  await mailCommissioner(ctx)
}

/** The first day on which a next reminder leaves time enough to answer the one before. */
export async function nextReminder(
  ctx: Pick<CaseCtx, 'tx'>,
  facts: Pick<FollowUpFacts, 'lastReminder'>,
): Promise<Temporal.PlainDate | undefined> {
  return facts.lastReminder
    ? dayAfterTerm(ctx, 'between-reminders', Temporal.PlainDate.from(facts.lastReminder))
    : undefined
}

export async function mailCommissioner(ctx: CaseCtx): Promise<void> {
  const members = await listMembers(ctx, ctx.case.id)
  const told = members.filter(({ relation }) => relation === 'commissioner' || relation === 'commissionerDeputy')
  for (const account of new Set(told.map((member) => member.account))) await enqueue(ctx.tx, 'mail', account)
}

export async function adviseAgain(ctx: CaseCtx, input: { reason?: string }): Promise<void> {
  await moveCase(ctx, 'advise again', adviseAgainCan, await followUpFacts(ctx, ctx.case.id), input)
}

/** With every decision taken, or in silence after LIV reminded: then the coordinator says why in words. */
export async function startClosure(ctx: CaseCtx, input: { reason?: string } = {}): Promise<void> {
  const facts = await followUpFacts(ctx, ctx.case.id)
  if (isSilent(facts) && !input.reason)
    throw new Refused('Schrijf op waarom u afsluit zonder besluit van de opdrachtgever.', 'reason')
  await moveCase(ctx, 'start closure', closureCanStart, facts, input)
}

/** A late answer is still an answer: until the case is closed. */
export const canFollow = (stage: string | null) => stage === 'follow-up' || stage === 'closure'

export function whileFollowing(ctx: CaseCtx): void {
  if (!canFollow(ctx.case.stage))
    throw new Refused('Dit dossier staat niet in de opvolging. Laad de pagina opnieuw om te zien waar het staat.')
}

async function mustBeSent(ctx: CaseCtx, recommendation: string): Promise<FollowUpFacts> {
  const facts = await followUpFacts(ctx, ctx.case.id)
  if (!facts.recommendations.includes(recommendation)) throw new NotFound()
  return facts
}

export function mustBePast(ctx: CaseCtx, date: Temporal.PlainDate, field: string): void {
  if (Temporal.PlainDate.compare(date, ctx.today) > 0) throw new Refused('Deze dag is nog niet geweest.', field)
}
