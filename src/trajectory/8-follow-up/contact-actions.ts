import type { z } from 'zod'
import { enqueue } from '#platform/jobs/jobs.ts'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { findVersion, listContacts } from '../3-commission/commission-store.ts'
import { endContacts } from '../3-commission/contact-actions.ts'
import { joinCase, listMembers } from '../case-store.ts'
import { insertContactAnswer, insertReference, insertShared } from './contact-store.ts'
import { mustBePast } from './follow-up-actions.ts'
import type { contactForm, newContactForm, referenceForm, sharedForm } from './follow-up-forms.ts'

type Form<Schema extends z.ZodType> = z.output<Schema>

/** "Bent u nog contactpersoon?" A no goes to who leads the case, with a mail: they let the next one in. */
export async function answerContact(ctx: CaseCtx, { still, now }: Form<typeof contactForm>): Promise<void> {
  await insertContactAnswer(ctx, still === 'yes', still === 'yes' ? '' : now)
  if (still === 'yes') return
  for (const { account, relation } of await listMembers(ctx, ctx.case.id))
    if (relation === 'coordinator') await enqueue(ctx.tx, 'mail', account)
}

/** The next contact of the same organisation takes the place of the one before, who is out at once. */
export async function replaceContact(ctx: CaseCtx, { contact }: Form<typeof newContactForm>): Promise<void> {
  const commission = await findVersion(ctx, ctx.case.id)
  const people = await listContactsOf(ctx, commission?.organisation)
  if (!people.some(({ account }) => account === contact))
    throw new Refused(
      'Deze persoon hoort niet bij de opdrachtgever, of heeft nog geen account. Kies opnieuw.',
      'contact',
    )
  await endContacts(ctx, [contact, undefined])
  await joinCase(ctx, ctx.case.id, contact, 'commissioner', 'address the commission')
  await enqueue(ctx.tx, 'mail', contact)
}

/** Colleagues of the commissioner's organisation who may act for it. */
export function listContactsOf(ctx: CaseCtx, commissioned?: string) {
  const organisation = ctx.case.organisation ?? commissioned
  return organisation ? listContacts(ctx, organisation) : Promise.resolve([])
}

export async function keepReference(ctx: CaseCtx, { reference }: Form<typeof referenceForm>): Promise<void> {
  await insertReference(ctx, reference)
}

/** That the advice was passed on: theirs to decide, on a ground of their own; LIV only needs to know. */
export async function noteShared(ctx: CaseCtx, { sharedOn, ...words }: Form<typeof sharedForm>): Promise<void> {
  mustBePast(ctx, sharedOn, 'sharedOn')
  await insertShared(ctx, sharedOn, words)
}
