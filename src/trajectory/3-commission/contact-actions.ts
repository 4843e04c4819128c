import { may } from '#access/may.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { NotFound, Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { joinCase, leaveCase, listMembers, setCaseDates } from '../case-store.ts'
import type { AddressForm } from './commission.ts'
import { findNewController, findVersion, listContacts } from './commission-store.ts'

export const contactRelations: readonly string[] = ['commissioner', 'commissionerDeputy']

/** Lets the contact of that organisation, and a deputy, into the case; whoever held that place before leaves it. */
export async function addressCommission(ctx: CaseCtx, input: AddressForm): Promise<void> {
  await mustBeOpen(ctx)
  const draft = await findVersion(ctx, ctx.case.id)
  if (!draft) throw new Refused('Schrijf eerst de opdracht. Daarna kiest u aan wie die gaat.')
  const people = (await listContacts(ctx, draft.organisation)).map(({ account }) => account)
  const elsewhere = 'Deze persoon hoort niet bij deze opdrachtgever. Kies opnieuw.'
  if (!people.includes(input.contact)) throw new Refused(elsewhere, 'contact')
  if (input.deputy && !people.includes(input.deputy)) throw new Refused(elsewhere, 'deputy')
  if (input.deputy === input.contact) throw new Refused('Kies als vervanger iemand anders', 'deputy')
  await endContacts(ctx, [input.contact, input.deputy])
  await joinCase(ctx, ctx.case.id, input.contact, 'commissioner', 'address the commission')
  if (input.deputy) await joinCase(ctx, ctx.case.id, input.deputy, 'commissionerDeputy', 'address the commission')
  await setCaseDates(ctx, ctx.case.id, 'address the commission', { organisation: draft.organisation })
  await enqueue(ctx.tx, 'mail', input.contact)
}

/** With the draft: nothing changes for who is the contact already, and a deputy who was chosen stays. */
export async function addressToContact(ctx: CaseCtx, contact: string): Promise<void> {
  if (!may(ctx.me, 'address the commission', ctx.case)) throw new NotFound()
  const members = await listMembers(ctx, ctx.case.id)
  const at = (relation: string) => members.find((member) => member.relation === relation)?.account
  if (at('commissioner') === contact) return
  const deputy = at('commissionerDeputy')
  await addressCommission(ctx, { contact, deputy: deputy === contact ? undefined : deputy })
}

/** Ends the part of whoever was contact or deputy, but of these two in their own place. */
export async function endContacts(ctx: CaseCtx, [contact, deputy]: readonly (string | undefined)[]): Promise<void> {
  const stays: Record<string, string | undefined> = { commissioner: contact, commissionerDeputy: deputy }
  for (const { account, relation } of await listMembers(ctx, ctx.case.id)) {
    if (contactRelations.includes(relation) && stays[relation] !== account) {
      await leaveCase(ctx, ctx.case.id, account, relation, 'address the commission')
    }
  }
}

/** A mail that says nothing but that work waits. */
export async function tell(ctx: CaseCtx, relations: readonly string[]): Promise<void> {
  for (const { account, relation } of await listMembers(ctx, ctx.case.id)) {
    if (relations.includes(relation)) await enqueue(ctx.tx, 'mail', account)
  }
}

/** While the commission is asked; or later, when another organisation became responsible and needs one of its own. */
export const isOpen = async (ctx: CaseCtx): Promise<boolean> =>
  ctx.case.stage === 'commission' || (await findNewController(ctx, ctx.case.id)) !== undefined

export async function mustBeOpen(ctx: CaseCtx): Promise<void> {
  if (!(await isOpen(ctx))) throw new Refused('De opdracht is niet aan de beurt. Laad de pagina opnieuw.')
}
