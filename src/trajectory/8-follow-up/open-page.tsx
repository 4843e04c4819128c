import { DueBadge, Tag } from '#platform/ui/badges.tsx'
import { FilterBar, NothingChosen } from '#platform/ui/filter-bar.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { PageHead, Small, Text, TextLink } from '#platform/ui/text.tsx'
import { narrowed } from '#platform/web/narrowing.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { KeepView, lookingAt, SavedViews } from '#views/saved-views.tsx'
import { statusWords } from './follow-up.ts'
import { answers, choicesOf, known } from './open-choices.ts'
import { listOpenLines, type OpenRecommendation, openThem } from './open-store.ts'

/** Everything that a commissioner still has to decide or see done, over all own cases. No names: the number and their own reference. */
export async function openPage(ctx: Ctx): Promise<PageView> {
  const looking = await lookingAt(ctx, 'aanbevelingen', known)
  if (looking.onTo) return { title: 'Aanbevelingen', body: null, onTo: looking.onTo }
  const { values } = looking.chosen
  const all = await listOpenLines(ctx)
  const open = await openThem(ctx, narrowed(all, answers, values, ctx.today))
  ctx.saw([...new Set(open.map(({ caseId }) => caseId))].map((id) => ({ kind: 'case', id, part: 'released' })))
  const undecided = open.filter(({ decision }) => !decision)
  const running = open.filter(({ decision }) => decision)
  return {
    title: 'Aanbevelingen',
    nav: '/aanbevelingen',
    body: (
      <Stack>
        <PageHead title="Aanbevelingen" lead="Van al uw dossiers, het eerst aan de beurt bovenaan." />
        <FilterBar
          action="/aanbevelingen"
          label="Kies wat u ziet"
          choices={choicesOf(all, values, ctx.today)}
          chosen={looking.chosen}
          views={<SavedViews looking={looking} />}
          keep={<KeepView ctx={ctx} list="aanbevelingen" looking={looking} />}
        />
        {open.length === 0 && all.length > 0 && (
          <NothingChosen action="/aanbevelingen" title="Geen aanbevelingen met deze keuze" />
        )}
        {all.length === 0 && (
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
        head={['Aanbeveling', 'Dossier', ...(waiting ? [] : ['Stand']), 'Wanneer']}
        rows={rows.map((one) => [
          <TextLink key="a" href={`/dossiers/${one.number}/opvolging#aanbeveling-${one.position}`}>
            {one.title}
          </TextLink>,
          <div key="d">
            <TextLink href={`/dossiers/${one.number}`}>{one.number}</TextLink>
            {one.reference && <Small>Uw kenmerk: {one.reference}</Small>}
          </div>,
          ...(waiting ? [] : [<Tag key="s">{(one.status ? statusWords[one.status] : 'besloten').toLowerCase()}</Tag>]),
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
