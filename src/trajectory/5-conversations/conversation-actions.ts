import { willingNow } from '#consent/consent-store.ts'
import { Conflict, NotFound, Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import { namesOf } from '../case-store.ts'
import { moveCase } from '../moving.ts'
import { findAgreements, insertAgreements } from './care-store.ts'
import {
  type Conversation,
  conversationFacts,
  getConversation,
  insertConversation,
  insertNoConversation,
  updateConversation,
} from './conversation-store.ts'
import {
  canEndHere,
  duidingCanStart,
  modeWords,
  type NoConversation,
  type Plan,
  type PlanForm,
  planRules,
  registerWords,
} from './conversations.ts'

/** Plans a conversation; returns its id. */
export async function planConversation(ctx: CaseCtx, input: PlanForm): Promise<string> {
  requireAll(planRules, { willing: await willingNow(ctx, ctx.case.id) })
  return insertConversation(ctx, input.plannedOn, planOf(input))
}

function planOf({ plannedOn: _on, _version, time, ...rest }: PlanForm): Plan {
  if (rest.interpreterMode !== 'none') {
    if (!rest.interpreterLanguage) throw new Refused('Vul in voor welke taal de tolk is', 'interpreterLanguage')
    if (rest.interpreterRegister === 'none')
      throw new Refused('Kies in welk register de tolk staat', 'interpreterRegister')
  }
  return { ...rest, time: time.toString({ smallestUnit: 'minute' }) }
}

/** Another day, place or interpreter; not any more once there is a report. */
export async function changePlan(ctx: CaseCtx, input: PlanForm & { conversation: string }): Promise<void> {
  const { conversation, ...form } = input
  const now = await openPlan(ctx, conversation)
  const based = form._version ? Number(form._version) : now.version
  const saved =
    based === now.version &&
    (await updateConversation(ctx, conversation, based, {
      plannedOn: form.plannedOn,
      plan: planOf(form),
      calledOff: false,
    }))
  if (!saved) throw await planConflict(ctx, conversation)
}

export async function callOff(ctx: CaseCtx, input: { conversation: string; reason: string }): Promise<void> {
  const now = await openPlan(ctx, input.conversation)
  const to = { plannedOn: now.plannedOn, plan: { ...now.plan, calledOff: input.reason }, calledOff: true }
  if (!(await updateConversation(ctx, input.conversation, now.version, to)))
    throw await planConflict(ctx, input.conversation)
}

async function openPlan(ctx: CaseCtx, id: string): Promise<Conversation> {
  const now = await getConversation(ctx, id)
  if (now.reported) throw new Refused('Er is al een verslag van dit gesprek. De afspraak verandert niet meer.')
  return now
}

async function planConflict(ctx: CaseCtx, id: string): Promise<Conflict> {
  const { by, version, plan, plannedOn } = await getConversation(ctx, id)
  const names = await namesOf(ctx, [by])
  const theirs = {
    Wanneer: `${plannedOn.toString()}, ${plan.time}`,
    Waar: plan.place,
    'Wie erbij zijn': plan.withWhom,
    Tolk: [
      modeWords[plan.interpreterMode],
      plan.interpreterLanguage,
      plan.interpreterDialect,
      registerWords[plan.interpreterRegister],
    ]
      .filter(Boolean)
      .join(', '),
    'Wens over de tolk': plan.interpreterWish ?? '',
    'Bezwaar tegen een tolk': plan.interpreterObjection ?? '',
    Veiligheid: plan.safety ?? '',
  }
  return new Conflict(theirs, version, names.get(by) ?? 'een collega')
}

/** No conversation, because …: an ordinary outcome that says nothing about the person. */
export async function recordNoConversation(ctx: CaseCtx, input: NoConversation): Promise<void> {
  await insertNoConversation(ctx, input)
}

export async function writeAgreements(
  ctx: CaseCtx,
  input: { text: string; _version?: string | undefined },
): Promise<void> {
  const now = await findAgreements(ctx)
  const based = input._version ? Number(input._version) : (now?.version ?? 0)
  if (based === (now?.version ?? 0) && (await insertAgreements(ctx, based + 1, input.text))) return
  const theirs = await findAgreements(ctx)
  if (!theirs) throw new NotFound()
  const names = await namesOf(ctx, [theirs.author])
  throw new Conflict({ Werkafspraken: theirs.text }, theirs.version, names.get(theirs.author) ?? 'een collega')
}

export async function startDuiding(ctx: CaseCtx): Promise<void> {
  await moveCase(ctx, 'start the duiding', duidingCanStart, await conversationFacts(ctx, ctx.case.id))
}

/** No conversation, and nothing about the person to say: the file is closed, as an ordinary end. */
export async function endWithoutTalking(ctx: CaseCtx): Promise<void> {
  await moveCase(ctx, 'end without talking', canEndHere, await conversationFacts(ctx, ctx.case.id))
}
