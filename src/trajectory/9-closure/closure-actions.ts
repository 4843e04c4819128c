import type { z } from 'zod'
import { may } from '#access/may.ts'
import { zone } from '#platform/clock.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { dayAfterTerm } from '#settings/settings-store.ts'
import { followUpFacts } from '../8-follow-up/decision-store.ts'
import { undecided } from '../8-follow-up/follow-up.ts'
import { listMembers, setCaseDates } from '../case-store.ts'
import { insertClosingMessage, listClosingMessages } from '../closing-message-store.ts'
import { moveCase } from '../moving.ts'
import { type ClosureFacts, canClose, type RecipientKind } from './closure.ts'
import type { closureForm, evaluationForm } from './closure-forms.ts'
import { closureFacts, insertEvaluation, limitAccess, saveClosure } from './closure-store.ts'
import { type Knower, sameOne, type tellForm, type untoldForm, untoldOf } from './knew.ts'
import { findWhoKnew } from './knew-store.ts'

type Form<Schema extends z.ZodType> = z.output<Schema>

/** Why the case ends and what came of it; the part about health is kept for the team. */
export async function writeClosure(ctx: CaseCtx, input: Form<typeof closureForm>): Promise<void> {
  whileClosing(ctx)
  const open = undecided(await followUpFacts(ctx, ctx.case.id)).length
  if (input.reason === 'completed' && open > 0)
    throw new Refused(
      'De opdrachtgever heeft nog niet over alles besloten. Kies een andere reden, of vraag eerst de besluiten.',
      'reason',
    )
  if (input.reason === 'noAnswer' && open === 0)
    throw new Refused('De opdrachtgever heeft over alles besloten. Kies een andere reden.', 'reason')
  const { _version, outcomeMentalHealth, note, ...words } = input
  await saveClosure(ctx, words, { outcomeMentalHealth, note }, _version)
}

/** Each looks back in their own name; what the person says is written down by the coordinator. */
export async function evaluate(ctx: CaseCtx, input: Form<typeof evaluationForm>): Promise<void> {
  if (!canLookBack(ctx.case.stage)) throw new Refused('Terugkijken kan vanaf de afsluiting.')
  const forLiv = may(ctx.me, 'close the case', ctx.case)
  if (forLiv === (input.voice === 'commissioner'))
    throw new Refused(
      forLiv ? 'De opdrachtgever kijkt zelf terug, op deze pagina.' : 'U kijkt terug als opdrachtgever.',
      'voice',
    )
  await insertEvaluation(ctx, { ...input, readers: input.voice === 'person' ? (input.readers ?? 'team') : 'both' })
}

export const canLookBack = (stage: string | null) => stage === 'closure' || stage === 'closed'

/** Gets a message ready. The referrer reads theirs on their own page; the others hear it from the coordinator. */
export async function prepareMessage(ctx: CaseCtx, kind: RecipientKind, message: string, to?: string): Promise<void> {
  whileClosing(ctx)
  const { told } = await closureFacts(ctx, ctx.case.id)
  if ((kind === 'referrer' || kind === 'commissioner' || kind === 'person') && told.includes(kind))
    throw new Refused('Dit bericht staat al klaar. Laad de pagina opnieuw.')
  await insertClosingMessage(ctx, ctx.case.id, kind, { message, ...(to && { to }) })
}

/** The same words for one or more who knew; each gets a message of their own. */
export async function tellWhoKnew(ctx: CaseCtx, { who, message }: Form<typeof tellForm>): Promise<void> {
  for (const { kind, to } of await stillUntold(ctx, who))
    await insertClosingMessage(ctx, ctx.case.id, kind, { message, to })
}

/** Somebody who knew hears nothing, and why. */
export async function leaveUntold(ctx: CaseCtx, { who, why }: Form<typeof untoldForm>): Promise<void> {
  for (const { kind, to } of await stillUntold(ctx, who))
    await insertClosingMessage(ctx, ctx.case.id, kind, { message: '', to, why })
}

async function stillUntold(ctx: CaseCtx, who: readonly string[]): Promise<Knower[]> {
  whileClosing(ctx)
  const untold = untoldOf(await findWhoKnew(ctx), await listClosingMessages(ctx, ctx.case.id))
  const found = untold.filter(({ to }) => who.some((one) => sameOne(one, to)))
  if (found.length !== who.length)
    throw new Refused('Voor iemand die u koos staat het er al. Laad de pagina opnieuw en kies opnieuw.', 'who')
  return found
}

/** Closes: from now on the term of destruction runs, and access ends by itself. */
export async function closeCase(ctx: CaseCtx): Promise<void> {
  await moveCase(ctx, 'close', canClose, await factsForClosing(ctx))
  await setCaseDates(ctx, ctx.case.id, 'close the case', {
    destroy: await dayAfterTerm(ctx, ctx.case.includedOn ? 'kept-after-closing' : 'kept-not-included', ctx.today),
  })
  await limitAccess(
    ctx,
    (await dayAfterTerm(ctx, 'readable-after-closing', ctx.today)).toZonedDateTime(zone).toInstant(),
  )
  const members = await listMembers(ctx, ctx.case.id)
  const told = members.filter(({ relation }) => relation === 'commissioner' || relation === 'commissionerDeputy')
  for (const account of new Set(told.map((member) => member.account))) await enqueue(ctx.tx, 'mail', account)
}

/** Where the closing stands, with who knew of the case: their names are opened for it. */
export async function factsForClosing(ctx: CaseCtx): Promise<ClosureFacts> {
  const untold = untoldOf(await findWhoKnew(ctx), await listClosingMessages(ctx, ctx.case.id))
  return { ...(await closureFacts(ctx, ctx.case.id)), untold: untold.length }
}

function whileClosing(ctx: CaseCtx): void {
  if (ctx.case.stage !== 'closure')
    throw new Refused('Dit dossier staat niet in de afsluiting. Laad de pagina opnieuw om te zien waar het staat.')
}
