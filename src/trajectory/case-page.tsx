import type { ReactNode } from 'react'
import { hasRole, may } from '#access/may.ts'
import type { ActName } from '#access/who.ts'
import type { Crumb } from '#platform/ui/crumbs.tsx'
import { Stack } from '#platform/ui/sheet.tsx'
import { StepIndicator } from '#platform/ui/steps.tsx'
import { PageHead, Small } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { CaseFrame, CaseKept } from './case-frame.tsx'
import { partsOf } from './case-parts.ts'
import { ourPicture, placeOf, seesCoarse, ways } from './coarse-stages.ts'
import { type Stage, stages, stageWords } from './stages.ts'

/** A page of one case: its number, where it stands, and the words of the room. Costs no query: the guard has the case in hand. */
export function casePage(
  ctx: CaseCtx,
  view: {
    title: string
    lead?: ReactNode
    body: ReactNode
    aside?: ReactNode
    /** The page says itself for whom the case waits. */
    saysWhoWaits?: boolean
    /** The page shows the parts itself: beside it they would stand twice. */
    showsParts?: boolean
  },
): PageView {
  const { number } = ctx.case
  const stage = ctx.case.stage as Stage | null
  const parts = view.showsParts ? undefined : partsOf(ctx)
  return {
    title: view.title === number ? number : `${view.title}, ${number}`,
    nav: seesTheWay(ctx) ? '/dossiers' : '/werk',
    urgent: `/dossiers/${number}/gevaar`,
    crumbs: view.title === number ? [listOf(ctx), { label: number }] : [...wayTo(ctx), { label: view.title }],
    ...(parts && { parts }),
    body: (
      <Stack>
        <PageHead title={view.title} lead={view.lead ?? number} aside={view.aside} />
        {stage && <CaseSteps ctx={ctx} stage={stage} />}
        {stage && !view.saysWhoWaits && <CaseFrame ctx={ctx} stage={stage} />}
        {view.body}
        {stage && <CaseKept ctx={ctx} />}
      </Stack>
    ),
  }
}

const listOf = ({ me }: CaseCtx) => ({
  label: hasRole(me, 'teamLead') ? 'Alle dossiers' : 'Mijn dossiers',
  href: '/dossiers',
})

/** The pages above this one that the reader may open: none leads to a door that stays shut. */
function wayTo(ctx: CaseCtx): Crumb[] {
  const { number } = ctx.case
  if (seesTheWay(ctx)) return [listOf(ctx), { label: number, href: `/dossiers/${number}` }]
  if (!ctx.case.relations.includes('referrer')) return [{ label: 'Mijn werk', href: '/werk' }, { label: number }]
  return [
    { label: 'Mijn aanmeldingen', href: '/aanmelden/mijn' },
    { label: number, href: `/aanmelden/ontvangst/${number}` },
  ]
}

// Who referred, or takes in what comes, reads one page of the case and no other.
const seesTheWay = (ctx: CaseCtx) => may(ctx.me, 'read the process', ctx.case)

/** Where the case stands: nine steps in words for LIV, eight for everybody outside, each with the page that they may open. */
function CaseSteps({ ctx, stage }: { ctx: CaseCtx; stage: Stage }) {
  return seesCoarse(ctx.case.relations) ? (
    <CoarseSteps ctx={ctx} stage={stage} />
  ) : (
    <FineSteps ctx={ctx} stage={stage} />
  )
}

/** What opens the page of each step, the same as at its door. */
const doorOf: Record<(typeof stages)[number], ActName> = {
  referral: 'read the referral',
  triage: 'read the triage conclusion',
  commission: 'read the commission',
  team: 'read the process',
  conversations: 'read conversations',
  duiding: 'read the draft advice',
  advice: 'read the process',
  'follow-up': 'read the process',
  closure: 'read the process',
}

const stateAt = (index: number, at: number) => (index < at ? 'done' : index === at ? 'now' : 'later')

function FineSteps({ ctx, stage }: { ctx: CaseCtx; stage: Stage }) {
  const at = stage === 'closed' ? stages.length : stages.indexOf(stage)
  return (
    <StepIndicator
      label="De weg van dit dossier"
      steps={stages.map((name, index) => ({
        label: stageWords[name].label,
        state: stateAt(index, at),
        ...(may(ctx.me, doorOf[name], ctx.case) && { href: `/dossiers/${ctx.case.number}/${stageWords[name].path}` }),
      }))}
    />
  )
}

function CoarseSteps({ ctx, stage }: { ctx: CaseCtx; stage: Stage }) {
  const at = placeOf(stage)
  return (
    <div>
      <StepIndicator
        label="De weg van dit dossier"
        steps={ways.map((way, index) => ({
          label: way.label,
          state: stateAt(index, at),
          ...('path' in way && may(ctx.me, way.act, ctx.case) && { href: `/dossiers/${ctx.case.number}/${way.path}` }),
        }))}
      />
      <Small>{ourPicture}</Small>
    </div>
  )
}
