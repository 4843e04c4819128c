import { hasRole } from '#access/may.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, PageHead, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { seesCoarse, stageForCommissioner } from '#trajectory/coarse-stages.ts'
import { stageWords } from '#trajectory/stages.ts'
import { type CaseLine, listAllCases } from './caseload-store.ts'
import type { CaseFacts } from './facts.ts'
import { listMyFacts } from './facts-store.ts'
import { dueOf, leads, turnIn, turnOf, waitingFor } from './waiting.ts'

/** My cases, or for the team lead all of them: number, place, stage and date, never a name. */
export async function casesPage(ctx: Ctx): Promise<PageView> {
  const all = hasRole(ctx.me, 'teamLead')
  const page = Math.max(0, Number.parseInt(ctx.query.get('bladzijde') ?? '0', 10) || 0)
  const cases = all ? await listAllCases(ctx, page) : await listMyFacts(ctx)
  ctx.saw(cases.map(({ id }) => ({ kind: 'case', id, part: 'process' })))
  const title = all ? 'Alle dossiers' : 'Mijn dossiers'
  return {
    title,
    nav: '/dossiers',
    body: (
      <Stack>
        <PageHead
          title={title}
          lead={all ? 'Zonder namen: om het werk te verdelen.' : 'Het eerst aan de beurt staat bovenaan.'}
        />
        <Sheet>
          <DataTable
            caption={title}
            captionHidden
            head={['Dossier', 'Opdrachtgever', 'Stap', 'Wacht op', 'Wanneer']}
            rows={cases.map((one) => line(ctx, one))}
            empty={<EmptyState title="U heeft nu geen dossiers" level={2} />}
          />
        </Sheet>
        {all && cases.length === 50 && (
          <Actions>
            <ButtonLink href={`/dossiers?bladzijde=${page + 1}`} kind="secondary">
              Volgende vijftig
            </ButtonLink>
          </Actions>
        )}
      </Stack>
    ),
  }
}

function turnAndDay(ctx: Ctx, one: CaseLine | CaseFacts) {
  const facts = 'movedAt' in one ? one : undefined
  const mine = facts && waitingFor(facts, ctx.today)
  const due = facts ? dueOf(facts, mine) : one.due_on
  return [
    mine ? 'u' : facts ? turnOf(facts, ctx.today) : turnIn[one.stage],
    due && one.stage !== 'closed' ? <DueBadge key="d" date={Temporal.PlainDate.from(due)} now={ctx.today} /> : '',
  ]
}

/** To whoever is outside LIV a list stays coarse. */
export function stepOf(one: CaseLine | CaseFacts): string {
  if (!seesCoarse(one.relations)) return stageWords[one.stage].label
  return stageForCommissioner(one.stage, 'undecided' in one ? (one.undecided ?? 0) === 0 : undefined)
}

/** The step, and for who leads the way straight to its page. */
export function StepLink({ one }: { one: CaseLine | CaseFacts }) {
  if (!leads(one)) return stepOf(one)
  return (
    <TextLink href={`/dossiers/${one.number}/${stageWords[one.stage].path}`}>
      {stepOf(one)}
      <Hidden> van {one.number}</Hidden>
    </TextLink>
  )
}

function line(ctx: Ctx, one: CaseLine | CaseFacts) {
  return [
    <TextLink key="n" href={`/dossiers/${one.number}`}>
      {one.number}
    </TextLink>,
    one.organisation ?? 'nog niet bekend',
    <StepLink key="s" one={one} />,
    ...turnAndDay(ctx, one),
  ]
}
