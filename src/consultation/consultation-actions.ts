import { randomUUID } from 'node:crypto'
import { NotFound, Refused } from '#platform/refused.ts'
import { type Rule, requireAll, unmet } from '#platform/rules.ts'
import type { Ctx } from '#routing/context.ts'
import { requireProduct } from '#settings/product-store.ts'
import { dayAfterTerm } from '#settings/settings-store.ts'
import { changeAddition, insertAddition, listAdditions } from './addition-store.ts'
import {
  answerRules,
  type ConsultationForm,
  dueRules,
  nearest,
  openRules,
  spokenCode,
  type Words,
} from './consultation.ts'
import {
  type ConsultationLine,
  changeConsultation,
  findByCode,
  getLine,
  insertConsultation,
} from './consultation-store.ts'
import { changeEnd, findEnd, insertEnd } from './end-store.ts'
import { seen } from './in-hand.ts'

/** Writes a question down: a dossier of its own, with its latest destruction date from this minute. */
export async function writeDown(ctx: Ctx, input: ConsultationForm): Promise<{ id: string; code: string }> {
  await requireProduct(ctx, 'consultation')
  const id = randomUUID()
  const destroyOn = await dayAfterTerm(ctx, 'kept-consultation', ctx.today)
  requireAt('answerDue', dueRules, { today: ctx.today, answerDue: input.answerDue, destroyOn })
  await ctx.createDossier(id, 'consultation')
  seen(ctx, id)
  const { subject, answerDue } = input
  const code = await insertConsultation(ctx, id, { subject, answerDue, destroyOn, words: wordsOf(input) })
  return { id, code }
}

export async function change(ctx: Ctx, id: string, input: ConsultationForm, based: number): Promise<void> {
  // Also after the end: a name that slipped in must be able to go.
  const line = await getLine(ctx, id)
  seen(ctx, id)
  const destroyOn = Temporal.PlainDate.from(line.destroy_on)
  // A day that has passed may stay as it is: only a new day must still come.
  if (input.answerDue.toString() !== line.answer_due)
    requireAt('answerDue', dueRules, { today: ctx.today, answerDue: input.answerDue, destroyOn })
  await changeConsultation(
    ctx,
    id,
    { subject: input.subject, answerDue: input.answerDue, words: wordsOf(input) },
    based,
  )
}

const wordsOf = ({ question, askerRole, anonymous, advised, involved }: ConsultationForm): Words => ({
  question,
  askerRole,
  anonymous,
  advised,
  involved,
})

/** Any colleague of the front office goes on by the code that the caller says. */
export async function goOnByCode(ctx: Ctx, typed: string): Promise<string> {
  const code = spokenCode(typed)
  if (!code) throw new Refused('Schrijf de code als een kleur en twee cijfers, bijvoorbeeld blauw-47.', 'code')
  const id = await findByCode(ctx, code)
  if (!id) throw new Refused('Er is geen open consultatie met deze code. Vraag de beller de code nog eens.', 'code')
  seen(ctx, id)
  return id
}

export async function add(ctx: Ctx, id: string, addition: string): Promise<string> {
  await open(ctx, id)
  return insertAddition(ctx, id, addition)
}

export async function putAdditionRight(ctx: Ctx, id: string, which: string, addition: string): Promise<void> {
  const one = (await listAdditions(ctx, id)).find((it) => it.id === which)
  if (!one || one.author !== ctx.me.account) throw new NotFound()
  seen(ctx, id)
  await changeAddition(ctx, id, one, addition)
}

/** Answered: the code is free again, and what is left goes sooner. */
export async function answer(ctx: Ctx, id: string, words: string): Promise<void> {
  const line = await getLine(ctx, id)
  seen(ctx, id)
  requireAll(answerRules, { ended: line.ending !== null, trajectory: line.ends_on !== null })
  await insertEnd(ctx, id, { ending: 'answered', words, destroyOn: await soonerThan(ctx, line) })
}

export async function putAnswerRight(ctx: Ctx, id: string, words: string): Promise<void> {
  const end = await findEnd(ctx, id)
  if (!end || end.author !== ctx.me.account || end.ending === 'promoted') throw new NotFound()
  seen(ctx, id)
  await changeEnd(ctx, id, end, words)
}

export async function soonerThan(ctx: Ctx, line: ConsultationLine): Promise<Temporal.PlainDate> {
  const sooner = await dayAfterTerm(ctx, 'kept-after-consultation', ctx.today)
  return nearest(sooner, Temporal.PlainDate.from(line.destroy_on))
}

/** The line of a consultation that has not ended. */
export async function open(ctx: Ctx, id: string): Promise<ConsultationLine> {
  const line = await getLine(ctx, id)
  seen(ctx, id)
  requireAll(openRules, { ended: line.ending !== null, trajectory: line.ends_on !== null })
  return line
}

/** The first sentence that does not hold, at its field. */
export function requireAt<Facts>(field: string, rules: readonly Rule<Facts>[], facts: Facts): void {
  const [first] = unmet(rules, facts)
  if (first) throw new Refused(`${first}.`, field)
}
