import { z } from 'zod'
import { id, maybe } from '#platform/web/fields.ts'
import type { Stage } from '#trajectory/stages.ts'

/** One case as who shares the work out sees it: no name of a person, no content. */
export interface SharedCase {
  readonly id: string
  readonly number: string
  readonly stage: Stage
  readonly due_on: string | null
  readonly organisation: string | null
  readonly lead: string | null
  readonly leadName: string | null
  readonly leadAway: string | null
}

export const seats = ['coordinator', 'duidingExpert', 'careExpert'] as const
export type Seat = (typeof seats)[number]

/** Experts come into a case once it is included; until then there is only who leads it. */
export const seatsIn = (stage: string | null): readonly Seat[] =>
  stage === 'referral' || stage === 'triage' ? ['coordinator'] : seats

/** One form: which seat, who leaves it (if somebody sits there) and who comes. */
export const reassignForm = z.object({
  seat: z
    .string()
    .optional()
    .transform((value = '', context): { relation: Seat; leaving: string | undefined } => {
      const [relation, leaving] = value.split(':')
      const found = seats.find((one) => one === relation)
      if (found) return { relation: found, leaving: leaving || undefined }
      context.addIssue({ code: 'custom', message: 'Kies wie u wilt vervangen' })
      return z.NEVER
    }),
  colleague: id('Kies wie het overneemt'),
  asked: maybe(),
})
export type ReassignForm = z.output<typeof reassignForm>
