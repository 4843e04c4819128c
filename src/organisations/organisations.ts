import { z } from 'zod'
import { must } from '#platform/rules.ts'
import { choice, optionalDate, optionalText, text } from '#platform/web/fields.ts'

export const kinds = { coa: 'COA', municipality: 'gemeente', liv: 'LIV' } as const
export type Kind = keyof typeof kinds

/** A chain partner: LIV itself, a reception centre or office of COA, a municipality. */
export interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: Kind
  readonly place: string
  readonly phone: string | null
  readonly endedOn: string | null
  readonly central: string | null
}

const facts = {
  name: text(120, 'Vul de naam in'),
  place: text(120, 'Vul de plaats in'),
  phone: optionalText(40, 'Het telefoonnummer'),
}
export const newOrganisationForm = z.object({
  ...facts,
  kind: choice(['coa', 'municipality'], 'Kies wat voor organisatie dit is'),
})
export const organisationForm = z.object({
  ...facts,
  central: z
    .string()
    .optional()
    .transform((value = '') => (/^[0-9a-f-]{36}$/.test(value) ? value : null)),
  endedOn: optionalDate().transform((date) => date?.toString() ?? null),
  reason: text(200, 'Schrijf op waarom'),
})
export const contactForm = z.object({
  what: text(80, 'Vul in waarvoor men dit punt belt'),
  phone: text(40, 'Vul het telefoonnummer in'),
})
export type NewOrganisation = z.output<typeof newOrganisationForm>
export type OrganisationChange = z.output<typeof organisationForm>

export interface OrganisationFacts {
  readonly name: string
  readonly others: readonly Organisation[]
  readonly itself: Pick<Organisation, 'id' | 'kind'> | undefined
  readonly endedOn: string | null
}
export const organisationRules = [
  must<OrganisationFacts>(
    'Geen andere organisatie heet al zo',
    ({ name, others, itself }) => !others.some((one) => one.id !== itself?.id && same(one.name, name)),
  ),
  must<OrganisationFacts>('LIV zelf eindigt niet', ({ itself, endedOn }) => itself?.kind !== 'liv' || !endedOn),
]
const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()
