import { z } from 'zod'
import { must } from '#platform/rules.ts'
import { text } from '#platform/web/fields.ts'

/** Who begins: somebody who proposes accounts, another who approves them, and the FG who confirms ground and regime. */
export const firstRoles = ['functionalAdministrator', 'teamLead', 'fg'] as const
export type FirstRole = (typeof firstRoles)[number]
export const firstRoleWords: Record<FirstRole, string> = {
  functionalAdministrator: 'de functioneel beheerder, die accounts voorstelt',
  teamLead: 'de teamleider, die accounts goedkeurt',
  fg: 'de functionaris gegevensbescherming, die grondslag en dossierregime bevestigt',
}

export const firstPerson = z.object({
  name: text(120, 'Vul de naam in.'),
  email: text(200, 'Vul het e-mailadres in.').refine(
    (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
    'Schrijf het e-mailadres als naam@organisatie.nl.',
  ),
  subject: text(200, 'Vul in met welke naam deze persoon inlogt.'),
})
export type FirstPerson = z.output<typeof firstPerson> & { readonly role: FirstRole }

const distinct = (all: readonly string[]) => new Set(all.map((one) => one.toLowerCase())).size === all.length

export const firstRules = [
  must<readonly FirstPerson[]>(
    'Het zijn drie verschillende mensen, elk met een eigen inlognaam en e-mailadres',
    (people) =>
      people.length === firstRoles.length &&
      distinct(people.map(({ subject }) => subject)) &&
      distinct(people.map(({ email }) => email)),
  ),
]
