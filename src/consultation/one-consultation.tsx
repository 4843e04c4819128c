import { may } from '#access/may.ts'
import { StepIndicator } from '#platform/ui/steps.tsx'
import type { Ctx } from '#routing/context.ts'
import type { ConsultationLine } from './consultation-store.ts'

export const crumbs = (line: ConsultationLine) => [
  { label: 'Consultaties', href: '/consultaties' },
  { label: line.code, href: `/consultaties/${line.id}` },
]

/** Front office and coordinators do this with every consultation; the database asks again. */
export const everywhere = (ctx: Ctx) => may(ctx.me, 'read the consultation')

/** Three steps of its own: a consultation never walks the way of a case. */
export function ConsultationSteps({ line }: { line: ConsultationLine }) {
  const ended = line.ending !== null
  const second = line.ends_on ? 'Trajectadvies' : line.ending === 'promoted' ? 'Doorgezet' : 'Antwoord'
  return (
    <StepIndicator
      label="De stappen van deze consultatie"
      steps={[
        { label: 'Vraag', state: 'done' },
        {
          label: second,
          state: ended ? 'done' : 'now',
          ...(line.ends_on && { href: `/consultaties/${line.id}/trajectadvies` }),
        },
        { label: 'Afgerond', state: ended ? 'now' : 'later' },
      ]}
    />
  )
}

/** And so has a trajectory advice. */
export function TrajectorySteps({ ended }: { ended: boolean }) {
  return (
    <StepIndicator
      label="De stappen van dit trajectadvies"
      steps={[
        { label: 'Doel', state: 'done' },
        { label: 'Momenten', state: ended ? 'done' : 'now' },
        { label: 'Afgerond', state: ended ? 'now' : 'later' },
      ]}
    />
  )
}
