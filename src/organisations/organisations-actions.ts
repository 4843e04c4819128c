import { NotFound, Refused } from '#platform/refused.ts'
import { unmet } from '#platform/rules.ts'
import type { Ctx } from '#routing/context.ts'
import { type NewOrganisation, type Organisation, type OrganisationChange, organisationRules } from './organisations.ts'
import {
  deleteContactPoint,
  findOrganisation,
  insertContactPoint,
  insertOrganisation,
  listOrganisations,
  updateOrganisation,
} from './organisations-store.ts'

export async function getOrganisation(ctx: Ctx): Promise<Organisation> {
  const found = await findOrganisation(ctx, ctx.params.id ?? '')
  if (!found) throw new NotFound()
  return found
}

export async function addOrganisation(ctx: Ctx, input: NewOrganisation): Promise<string> {
  demand(await listOrganisations(ctx), undefined, { name: input.name, endedOn: null })
  return insertOrganisation(ctx, input)
}

/** Renames, moves or ends a chain partner; how it was written down stays in its history. */
export async function changeOrganisation(ctx: Ctx, input: OrganisationChange): Promise<void> {
  const itself = await getOrganisation(ctx)
  demand(await listOrganisations(ctx), itself, input)
  await updateOrganisation(ctx, itself.id, input)
}

export async function addContactPoint(ctx: Ctx, input: { what: string; phone: string }): Promise<void> {
  await insertContactPoint(ctx, (await getOrganisation(ctx)).id, input)
}

export async function removeContactPoint(ctx: Ctx, input: { point: string }): Promise<void> {
  const itself = await getOrganisation(ctx)
  if ((await deleteContactPoint(ctx, itself.id, input.point)) === 0)
    throw new Refused('Dit contactpunt is al weggehaald. Laad de pagina opnieuw.')
}

function demand(
  others: readonly Organisation[],
  itself: Organisation | undefined,
  { name, endedOn }: { name: string; endedOn: string | null },
): void {
  const [broken] = unmet(organisationRules, { name, others, itself, endedOn })
  if (broken) throw new Refused(`${broken}.`, endedOn && itself?.kind === 'liv' ? 'endedOn' : 'name')
}
