import { Refused } from '#platform/refused.ts'
import { unmet } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import { dayAfterTerm } from '#settings/settings-store.ts'
import { insertReceipt } from '../1-referral/referral-store.ts'
import { leaveCase, listMembers, setCaseDates } from '../case-store.ts'
import { insertClosingMessage } from '../closing-message-store.ts'
import { moveCase } from '../moving.ts'
import { listAnswers, saveMyAnswers } from './answer-store.ts'
import { saveConclusion } from './conclusion-store.ts'
import { insertDissent } from './dissent-store.ts'
import {
  type AnswersForm,
  alternativeIsAsked,
  answersOf,
  type ConclusionForm,
  canDecline,
  canInclude,
  concludeRules,
  holesIn,
  lacksAlternative,
} from './triage.ts'
import { triageFacts } from './triage-store.ts'

export const twoAreAsked = 'Eerst beantwoorden twee mensen de vier criteria. Pas dan is er een conclusie.'

/** My own answers: a draft as often as I like, final once. */
export async function saveAnswers(ctx: CaseCtx, input: Partial<AnswersForm>): Promise<void> {
  mustBeWeighed(ctx)
  const mine = (await listAnswers(ctx, ctx.case.id)).find(({ author }) => author === ctx.me.account)
  if (mine?.finalAt)
    throw new Refused(
      'Uw antwoorden zijn definitief. Schrijf wat u er nu aan wilt toevoegen in het overleg over de conclusie.',
    )
  const answers = answersOf(input)
  const final = input.go === 'final'
  const [hole] = final ? holesIn(answers) : []
  if (hole) throw new Refused(hole.sentence, hole.field)
  await saveMyAnswers(ctx, ctx.case.id, answers, { final, basedOn: basedOn(input) })
}

/** The conclusion in words; possible once two people are ready, and as often as needed until the case moves on. */
export async function concludeTriage(ctx: CaseCtx, input: ConclusionForm): Promise<void> {
  mustBeWeighed(ctx)
  const { weighed, dissents } = await triageFacts(ctx, ctx.case.id)
  if (weighed < 2) throw new Refused(twoAreAsked)
  const { decidedBy, dissent } = input
  const [broken] = unmet(concludeRules, { decidedBy, dissent, weighed, dissents })
  if (broken) throw new Refused(`${broken}.`, decidedBy === 'third' && weighed < 3 ? 'decidedBy' : 'dissent')
  if (lacksAlternative(input)) throw new Refused(alternativeIsAsked, 'alternative')
  const { _version, ...conclusion } = input
  await saveConclusion(ctx, ctx.case.id, conclusion, basedOn(input))
}

/** Another opinion, in one's own name; whatever is concluded, it stays. */
export async function dissent(ctx: CaseCtx, input: { dissent: string }): Promise<void> {
  mustBeWeighed(ctx)
  if ((await triageFacts(ctx, ctx.case.id)).weighed < 2) throw new Refused(twoAreAsked)
  await insertDissent(ctx, input.dissent)
}

/** Tells the referrer how it ended, or that LIV goes on; never why. */
export async function tellReferrer(ctx: CaseCtx, input: { message: string }): Promise<void> {
  mustBeWeighed(ctx)
  const { outcome, referrerTold } = await triageFacts(ctx, ctx.case.id)
  if (!outcome) throw new Refused('Schrijf eerst de conclusie. Daarna hoort de aanmelder het.')
  if (outcome === 'included') return insertReceipt(ctx, ctx.case.id, input.message)
  if (referrerTold) throw new Refused('De aanmelder heeft al bericht gekregen.')
  await insertClosingMessage(ctx, ctx.case.id, 'referrer', { message: input.message })
}

/** Back to the referrer with a question; what is asked is the reason of the step, and the referrer reads it. */
export async function askReferrer(ctx: CaseCtx, input: { reason: string }): Promise<void> {
  await moveCase(ctx, 'ask the referrer', {}, {}, input)
  await insertReceipt(ctx, ctx.case.id, input.reason)
}

export async function includeCase(ctx: CaseCtx): Promise<void> {
  await moveCase(ctx, 'include', canInclude, await triageFacts(ctx, ctx.case.id))
  await thankTriagers(ctx)
}

/** Ends here: the file is kept only a short time. */
export async function declineCase(ctx: CaseCtx): Promise<void> {
  await moveCase(ctx, 'do not include', canDecline, await triageFacts(ctx, ctx.case.id))
  await setCaseDates(ctx, ctx.case.id, 'conclude triage', {
    destroy: await dayAfterTerm(ctx, 'kept-not-included', ctx.today),
  })
  await thankTriagers(ctx)
}

// Who only weighed along has no further part in the case; who joins the team later gets in by that.
async function thankTriagers(ctx: CaseCtx): Promise<void> {
  for (const { account, relation } of await listMembers(ctx, ctx.case.id)) {
    if (relation === 'triager') await leaveCase(ctx, ctx.case.id, account, 'triager', 'invite a triager')
  }
}

function mustBeWeighed(ctx: CaseCtx): void {
  if (ctx.case.stage !== 'triage') throw new Refused('De weging is niet aan de gang. Laad de pagina opnieuw.')
}

const basedOn = ({ _version }: { _version?: string | undefined }) =>
  _version === undefined ? undefined : Number(_version)
