import { hasRole } from '#access/may.ts'
import { listOrganisations } from '#organisations/organisations-store.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { type Choice, FilterBar, Lost, NextPage, NothingChosen } from '#platform/ui/filter-bar.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, PageHead, Small, Text, TextLink, Unbroken } from '#platform/ui/text.tsx'
import { pageAfter, rowsOnPage } from '#platform/web/chosen.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { termOf } from '#settings/settings-store.ts'
import { stageWords } from '#trajectory/stages.ts'
import { KeepView, type Looking, lookingAt, SavedViews } from '#views/saved-views.tsx'
import { type CaseLine, listAllCases } from './caseload-store.ts'
import {
  choicesForAll,
  choicesOf,
  type Item,
  inOrder,
  known,
  knownForAll,
  narrowed,
  orderChoice,
  productIn,
  stageIn,
} from './choices.ts'
import type { CaseFacts } from './facts.ts'
import { listMyFacts } from './facts-store.ts'
import { stepOf } from './step.ts'
import { dueOf, leads, stillSince, turnForMe, turnIn, waitingFor } from './waiting.ts'

/** My cases, or for the team lead all of them: number, place, stage and date, never a name. */
export function casesPage(ctx: Ctx): Promise<PageView> {
  return hasRole(ctx.me, 'teamLead') ? allCases(ctx) : myCases(ctx)
}

async function myCases(ctx: Ctx): Promise<PageView> {
  const looking = await lookingAt(ctx, 'dossiers', known)
  if (looking.onTo) return { title: 'Mijn dossiers', body: null, onTo: looking.onTo }
  const { values } = looking.chosen
  const facts = await listMyFacts(ctx)
  const days = facts.some(leads) ? await termOf(ctx, 'standing-still') : 0
  const items = facts.map((one) => itemOf(ctx, one, days))
  const found = inOrder(narrowed(items, values, ctx.today), values.volgorde)
  const page = pageAfter(found, ({ one }) => one.number, values.na)
  return listView(ctx, {
    title: 'Mijn dossiers',
    lead: 'Het eerst aan de beurt staat bovenaan.',
    looking,
    choices: [...choicesOf(items, values, ctx.today), orderChoice],
    rows: page.rows.map(({ one }) => one),
    next: page.next,
    lost: page.lost,
    note:
      facts.length === mostOfMine
        ? 'Hier staan uw eerste tweehonderd dossiers. Een ander dossier vindt u met het nummer.'
        : undefined,
  })
}

const mostOfMine = 200

function itemOf(ctx: Ctx, one: CaseFacts, days: number): Item {
  const waiting = waitingFor(one, ctx.today)
  const still = !waiting && one.relations.includes('coordinator') && stillSince(one, ctx.today, days) !== undefined
  return { one, waiting, still }
}

async function allCases(ctx: Ctx): Promise<PageView> {
  const looking = await lookingAt(ctx, 'dossiers', knownForAll)
  if (looking.onTo) return { title: 'Alle dossiers', body: null, onTo: looking.onTo }
  const { values } = looking.chosen
  const organisations = await listOrganisations(ctx)
  const found = await listAllCases(ctx, {
    stage: stageIn(values.stap),
    product: productIn(values.product),
    organisation: values.organisatie ?? null,
    ...daysOf(values.wanneer, ctx.today),
    sort: values.volgorde === 'nummer' ? 'number' : values.volgorde === 'veranderd' ? 'change' : 'day',
    after: values.na ?? null,
  })
  const rows = found.slice(0, rowsOnPage)
  return listView(ctx, {
    title: 'Alle dossiers',
    lead: 'Zonder namen: om het werk te verdelen.',
    looking,
    choices: choicesForAll(
      organisations.filter(({ kind }) => kind !== 'liv').map(({ name }) => name),
      values,
    ),
    rows,
    next: found.length > rowsOnPage ? rows.at(-1)?.number : undefined,
  })
}

/** The days between which the next day of a case lies. */
function daysOf(wanneer: string | undefined, today: Temporal.PlainDate) {
  if (wanneer === 'te-laat') return { from: null, until: today.subtract({ days: 1 }) }
  if (wanneer === 'deze-week') return { from: today, until: today.add({ days: 7 }) }
  return { from: wanneer === 'later' ? today.add({ days: 8 }) : null, until: null }
}

interface ListView {
  readonly title: string
  readonly lead: string
  readonly looking: Looking
  readonly choices: readonly Choice[]
  readonly rows: readonly (CaseLine | CaseFacts)[]
  readonly next: string | undefined
  readonly lost?: boolean
  readonly note?: string | undefined
}

function listView(ctx: Ctx, { title, lead, looking, choices, rows, next, lost, note }: ListView): PageView {
  const { chosen } = looking
  const narrower = Object.keys(chosen.values).some((name) => name !== 'volgorde')
  ctx.saw(rows.map(({ id }) => ({ kind: 'case', id, part: 'process' })))
  return {
    title,
    nav: '/dossiers',
    body: (
      <Stack>
        <PageHead title={title} lead={lead} />
        {lost && <Lost />}
        <FilterBar
          action="/dossiers"
          choices={choices}
          chosen={chosen}
          views={<SavedViews looking={looking} />}
          keep={<KeepView ctx={ctx} list="dossiers" looking={looking} />}
        />
        <Sheet>
          <DataTable
            caption={title}
            captionHidden
            head={['Dossier', 'Opdrachtgever', 'Stap', 'Wacht op', 'Wanneer']}
            rows={rows.map((one) => line(ctx, one))}
            empty={
              narrower ? (
                <NothingChosen action="/dossiers" title="Geen dossiers met deze keuze" />
              ) : (
                <EmptyState title="U heeft nu geen dossiers" level={2}>
                  <Text>Zodra u bij een dossier hoort, staat het hier. Wat op u wacht, staat bij Mijn werk.</Text>
                </EmptyState>
              )
            }
          />
          {note && <Small>{note}</Small>}
        </Sheet>
        <NextPage action="/dossiers" chosen={chosen} next={next} />
      </Stack>
    ),
  }
}

function turnAndDay(ctx: Ctx, one: CaseLine | CaseFacts) {
  const facts = 'movedAt' in one ? one : undefined
  const mine = facts && waitingFor(facts, ctx.today)
  const due = facts ? dueOf(facts, mine) : one.due_on
  const waits = mine !== undefined && !mine.asDeputy
  return [
    waits ? 'u' : facts ? turnForMe(facts, ctx.today) : turnIn[one.stage],
    due && one.stage !== 'closed' ? (
      <DueBadge key="d" date={Temporal.PlainDate.from(due)} now={ctx.today} waiting={waits} />
    ) : (
      ''
    ),
  ]
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
    <Unbroken key="n">
      <TextLink href={`/dossiers/${one.number}`}>{one.number}</TextLink>
    </Unbroken>,
    one.organisation ?? 'nog niet bekend',
    <StepLink key="s" one={one} />,
    ...turnAndDay(ctx, one),
  ]
}
