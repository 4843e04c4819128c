import { DueBadge, Tag } from '#platform/ui/badges.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { PageHead, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { statusWords } from './follow-up.ts'
import { listOpenRecommendations, type OpenRecommendation } from './open-store.ts'

/** Everything that a commissioner still has to decide or see done, over all own cases. No names: the number and their own reference. */
export async function openPage(ctx: Ctx): Promise<PageView> {
  const open = await listOpenRecommendations(ctx)
  ctx.saw([...new Set(open.map(({ caseId }) => caseId))].map((id) => ({ kind: 'case', id, part: 'released' })))
  const undecided = open.filter(({ decision }) => !decision)
  const running = open.filter(({ decision }) => decision)
  return {
    title: 'Aanbevelingen',
    nav: '/aanbevelingen',
    body: (
      <Stack>
        <PageHead title="Aanbevelingen" lead="Van al uw dossiers, het eerst aan de beurt bovenaan." />
        {open.length === 0 && (
          <Sheet>
            <EmptyState title="U heeft geen open aanbevelingen" level={2}>
              <Text>Zodra LIV u een advies stuurt, staan de aanbevelingen hier.</Text>
            </EmptyState>
          </Sheet>
        )}
        {undecided.length > 0 && <List ctx={ctx} title="Nog te besluiten" rows={undecided} waiting />}
        {running.length > 0 && <List ctx={ctx} title="Dit loopt" rows={running} />}
        <Small>Is iemand verhuisd? Open het dossier en kies "Verhuizing en overdracht".</Small>
      </Stack>
    ),
  }
}

function List(props: { ctx: Ctx; title: string; rows: readonly OpenRecommendation[]; waiting?: boolean }) {
  const { ctx, title, rows, waiting = false } = props
  return (
    <Sheet title={title} waiting={waiting}>
      <DataTable
        caption={title}
        captionHidden
        head={['Aanbeveling', 'Dossier', 'Stand', 'Wanneer']}
        rows={rows.map((one) => [
          <TextLink key="a" href={`/dossiers/${one.number}/opvolging#aanbeveling-${one.position}`}>
            {one.title}
          </TextLink>,
          <span key="d">
            <TextLink href={`/dossiers/${one.number}`}>{one.number}</TextLink>
            {one.reference && <Small>Uw kenmerk: {one.reference}</Small>}
          </span>,
          <Tag key="s">{standingOf(one)}</Tag>,
          one.day ? (
            <DueBadge key="w" date={Temporal.PlainDate.from(one.day)} now={ctx.today} waiting={waiting} />
          ) : (
            'geen dag afgesproken'
          ),
        ])}
      />
    </Sheet>
  )
}

function standingOf({ decision, status }: OpenRecommendation): string {
  if (!decision) return 'nog te besluiten'
  return (status ? statusWords[status] : 'besloten').toLowerCase()
}
