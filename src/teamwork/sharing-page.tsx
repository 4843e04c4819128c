import { shortDate } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { Select } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { OneLine, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, PageHead, Small, Text, TextLink, Unbroken } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { listColleagues } from '#trajectory/case-store.ts'
import { stages, stageWords } from '#trajectory/stages.ts'
import type { SharedCase } from './sharing.ts'
import { type Filter, listToShareOut } from './sharing-store.ts'

/** All open cases without names, soonest due first: who leads each, and a way to give it to somebody else. */
export async function sharingPage(ctx: Ctx): Promise<PageView> {
  const filter = filterOf(ctx.query)
  const cases = await listToShareOut(ctx, filter)
  ctx.saw(cases.map(({ id }) => ({ kind: 'case', id, part: 'process' })))
  const coordinators = await listColleagues(ctx, 'coordinator')
  return {
    title: 'Werk verdelen',
    nav: '/werk',
    crumbs: [{ label: 'Mijn werk', href: '/werk' }],
    body: (
      <Stack>
        <PageHead
          title="Werk verdelen"
          lead="Alle open dossiers, zonder namen van personen. Het eerst aan de beurt staat bovenaan."
        />
        <FilterSheet filter={filter} coordinators={coordinators} />
        <Sheet>
          <DataTable
            caption="Open dossiers"
            captionHidden
            head={['Dossier', 'Stap', 'Wanneer', 'Wie leidt', { label: 'Verdelen', hidden: true }]}
            rows={cases.map((one) => row(ctx, one))}
            empty={
              <EmptyState title="Geen dossiers" level={2}>
                <Text>
                  Met deze keuze is er niets. <TextLink href="/verdelen">Toon alles</TextLink>
                </Text>
              </EmptyState>
            }
          />
        </Sheet>
        <Pages filter={filter} full={cases.length === 50} />
      </Stack>
    ),
  }
}

function filterOf(query: URLSearchParams): Filter {
  const lead = query.get('coordinator') ?? ''
  return {
    page: Math.max(0, Number.parseInt(query.get('bladzijde') ?? '0', 10) || 0),
    stage: stages.find((one) => one === query.get('stap')) ?? null,
    lead: /^[0-9a-f-]{36}$/.test(lead) ? lead : null,
  }
}

interface FilterProps {
  readonly filter: Filter
  readonly coordinators: readonly { account: string; name: string }[]
}

function FilterSheet({ filter, coordinators }: FilterProps) {
  const field = (name: string, value: string | null) => ({
    id: `kies-${name}`,
    name,
    value: value ?? '',
    values: value ? [value] : [],
    date: { day: '', month: '', year: '' },
    error: undefined,
  })
  return (
    <Sheet title="Kies wat u ziet">
      <form action="/verdelen" method="get">
        <OneLine>
          <Select
            {...field('stap', filter.stage)}
            label="Stap"
            none="Alle stappen"
            options={stages.map((stage) => ({ value: stage, label: stageWords[stage].label }))}
          />
          <Select
            {...field('coordinator', filter.lead)}
            label="Wie leidt"
            none="Iedereen"
            options={coordinators.map(({ account, name }) => ({ value: account, label: name }))}
          />
          <button type="submit" className="ams-button ams-button--secondary">
            Toon
          </button>
        </OneLine>
      </form>
    </Sheet>
  )
}

function row(ctx: Ctx, one: SharedCase) {
  return [
    <div key="n">
      <Unbroken>{one.number}</Unbroken>
      <Small>{one.organisation ?? 'opdrachtgever nog niet bekend'}</Small>
    </div>,
    stageWords[one.stage].label,
    one.due_on ? <DueBadge key="d" date={Temporal.PlainDate.from(one.due_on)} now={ctx.today} /> : '',
    <div key="l">
      {one.leadName ?? 'nog niemand'}
      {one.leadAway && <Small>er niet tot en met {shortDate(Temporal.PlainDate.from(one.leadAway))}</Small>}
    </div>,
    <ButtonLink key="b" href={`/verdelen/${one.number}`} kind="secondary">
      Verdelen<Hidden> {one.number}</Hidden>
    </ButtonLink>,
  ]
}

function Pages({ filter, full }: { filter: Filter; full: boolean }) {
  const to = (page: number) => {
    const query = new URLSearchParams({ bladzijde: String(page) })
    if (filter.stage) query.set('stap', filter.stage)
    if (filter.lead) query.set('coordinator', filter.lead)
    return `/verdelen?${query}`
  }
  if (filter.page === 0 && !full) return null
  return (
    <Actions>
      {filter.page > 0 && (
        <ButtonLink href={to(filter.page - 1)} kind="secondary">
          Vorige vijftig
        </ButtonLink>
      )}
      {full && (
        <ButtonLink href={to(filter.page + 1)} kind="secondary">
          Volgende vijftig
        </ButtonLink>
      )}
    </Actions>
  )
}
