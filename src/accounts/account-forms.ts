import { z } from 'zod'
import { roles } from '#access/who.ts'
import { choice, id, optionalDate, optionalText, text } from '#platform/web/fields.ts'

/** Reasons here belong to no case and are not sealed, so they stay short and name nobody of a case. */
export const reasonLength = 200

const reason = text(reasonLength, 'Schrijf op waarom')
const role = choice(roles, 'Kies een rol')
const subject = text(200, 'Vul in met welke naam deze persoon inlogt')
const until = optionalDate().transform((date) => date?.toString())
const bigNumber = optionalText(40).transform((value) => value || undefined)

const email = text(200, 'Vul het e-mailadres in').refine(
  (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
  'Schrijf het e-mailadres als naam@organisatie.nl.',
)

/** Most sign-in services know people by their mail address: who leaves the name empty means that one. */
export const newAccountForm = z
  .object({
    name: text(120, 'Vul de naam in'),
    email,
    subject: optionalText(200),
    organisation: id('Kies een organisatie'),
    role,
    bigNumber,
    until,
    reason,
  })
  .transform((input) => ({ ...input, subject: input.subject || input.email }))
export const grantForm = z.object({ role, bigNumber, until, reason })
export const withdrawForm = z.object({ role, reason })
export const linkForm = z.object({ subject, reason })
export const prolongForm = z.object({ until, reason })
export const endForm = z.object({ reason })

export const decisionForm = z.object({
  decision: choice(['approve', 'reject'], 'Kies: goedkeuren of afwijzen'),
  reason: optionalText(reasonLength),
})
export type DecisionForm = z.output<typeof decisionForm>
