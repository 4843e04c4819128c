import { Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import { moveCase } from '../moving.ts'
import { adviceCanStart, meetingRules, talkAgainChecks } from './duiding.ts'
import { insertAbsence, insertCareConclusion, insertMeeting } from './together-store.ts'
import { duidingFacts, viewsAreIn } from './version-store.ts'

/** Gives the team what it needs to know, in words of daily life; the care duiding itself stays with care. */
export async function releaseCareConclusion(ctx: CaseCtx, input: { text: string; indication: boolean }): Promise<void> {
  await insertCareConclusion(ctx, { text: input.text, indication: input.indication })
}

/** Nobody talked with the person, or there is another good reason: no care duiding, but words why. */
export async function explainAbsence(ctx: CaseCtx, input: { reason: string }): Promise<void> {
  const facts = await duidingFacts(ctx, ctx.case.id)
  if (facts.mentalHealthSigned) throw new Refused('Er is een ondertekende duiding van psychische gezondheid.', 'reason')
  await insertAbsence(ctx, { reason: input.reason })
}

export interface MeetingInput {
  readonly heldOn: Temporal.PlainDate
  readonly attended: string
  readonly joint: string
  readonly changes: string
  readonly dissentBy?: string | undefined
  readonly dissent?: string | undefined
}

/** Both disciplines together, after each wrote alone: the joint text, what it changes, and who sees it otherwise. */
export async function recordMeeting(ctx: CaseCtx, input: MeetingInput): Promise<void> {
  const { heldOn, attended, joint, changes, dissentBy = '', dissent = '' } = input
  if (Temporal.PlainDate.compare(heldOn, ctx.today) > 0)
    throw new Refused('Dit overleg moet nog komen. Leg het vast als het is geweest.', 'heldOn')
  requireAll(meetingRules, { viewsIn: await viewsAreIn(ctx) })
  if (dissent && !dissentBy) throw new Refused('Schrijf op wie het anders ziet.', 'dissentBy')
  if (dissentBy && !dissent) throw new Refused('Schrijf op wat die persoon anders ziet.', 'dissent')
  await insertMeeting(ctx, heldOn, { attended, joint, changes, dissentBy, dissent })
}

export async function startAdvice(ctx: CaseCtx): Promise<void> {
  await moveCase(ctx, 'start the advice', adviceCanStart, await duidingFacts(ctx, ctx.case.id))
}

export async function talkAgain(ctx: CaseCtx, input: { reason: string }): Promise<void> {
  await moveCase(ctx, 'talk again', talkAgainChecks, await duidingFacts(ctx, ctx.case.id), input)
}
