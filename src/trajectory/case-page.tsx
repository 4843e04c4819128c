import type { ReactNode } from 'react'
import { Stack } from '#platform/ui/sheet.tsx'
import { StepIndicator } from '#platform/ui/steps.tsx'
import { PageHead } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { type Stage, stages, stageWords } from './stages.ts'

/** A page of one case: its number, where it stands, and the words of the room. Costs no query: the guard has the case in hand. */
export function casePage(
  ctx: CaseCtx,
  view: { title: string; lead?: ReactNode; body: ReactNode; aside?: ReactNode },
): PageView {
  const { number } = ctx.case
  return {
    title: `${view.title}, ${number}`,
    nav: '/dossiers',
    urgent: `/dossiers/${number}/gevaar`,
    crumbs: [
      { label: 'Mijn dossiers', href: '/dossiers' },
      { label: number, href: `/dossiers/${number}` },
    ],
    body: (
      <Stack>
        <PageHead title={view.title} lead={view.lead ?? number} aside={view.aside} />
        {ctx.case.stage && <CaseSteps number={number} stage={ctx.case.stage as Stage} />}
        {view.body}
      </Stack>
    ),
  }
}

/** Where the case stands: nine steps in words, each with its page. */
export function CaseSteps({ number, stage }: { number: string; stage: Stage }) {
  const at = stage === 'closed' ? stages.length : stages.indexOf(stage)
  return (
    <StepIndicator
      label="De weg van dit dossier"
      steps={stages.map((name, index) => ({
        label: stageWords[name].label,
        state: index < at ? 'done' : index === at ? 'now' : 'later',
        href: `/dossiers/${number}/${stageWords[name].path}`,
      }))}
    />
  )
}
