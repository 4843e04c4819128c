import { hasRole, may } from '#access/may.ts'
import { dateOf, dateWords, shortDate } from '#platform/clock.ts'
import { NotFound } from '#platform/refused.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { FilterBar, NothingChosen } from '#platform/ui/filter-bar.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextField } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Columns, OneLine, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, PageHead, Small, Text, TextLink, Unbroken } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import { narrowed } from '#platform/web/narrowing.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { KeepView, lookingAt, SavedViews } from '#views/saved-views.tsx'
import { answers, choicesOf, dueOf, known } from './choices.ts'
import { endingWords, subjectWords } from './consultation.ts'
import { type ConsultationLine, listEnded, listOpen } from './consultation-store.ts'
import { seen } from './in-hand.ts'
import { everywhere } from './one-consultation.tsx'

const byCode = '/consultaties/code'

/** What is open and when it is due; to an expert only what they carry. */
export async function consultationsPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  if (!everywhere(ctx) && !hasRole(ctx.me, 'duidingExpert', 'careExpert')) throw new NotFound()
  const looking = await lookingAt(ctx, 'consultaties', known)
  if (looking.onTo && !filled) return { title: 'Consultaties', body: null, onTo: looking.onTo }
  const { values } = looking.chosen
  const isNarrow = Object.keys(values).length > 0
  const all = await listOpen(ctx)
  const open = narrowed(all, answers, values, ctx.today)
  const ended = isNarrow ? [] : await listEnded(ctx)
  seen(ctx, ...[...open, ...ended].map(({ id }) => id))
  return {
    title: 'Consultaties',
    nav: '/consultaties',
    body: (
      <Stack>
        <PageHead
          title="Consultaties"
          lead="Een vraag aan LIV, zonder dossier over een persoon."
          aside={may(ctx.me, 'write down a consultation') ? <NewButton /> : undefined}
        />
        <FilterBar
          action="/consultaties"
          label="Kies wat u ziet"
          choices={choicesOf(all, values, ctx.today)}
          chosen={looking.chosen}
          views={<SavedViews looking={looking} />}
          keep={<KeepView ctx={ctx} list="consultaties" looking={looking} />}
        />
        <Columns>
          {isNarrow && open.length === 0 ? (
            <NothingChosen action="/consultaties" title="Geen open consultaties met deze keuze" />
          ) : (
            <OpenConsultations ctx={ctx} lines={open} />
          )}
          {everywhere(ctx) && <GoOnByCode ctx={ctx} filled={filled} />}
        </Columns>
        {!isNarrow && <Ended lines={ended} />}
      </Stack>
    ),
  }
}

function Ended({ lines }: { lines: readonly ConsultationLine[] }) {
  return (
    <Sheet title="Afgerond">
      <DataTable
        caption="Afgeronde consultaties, de nieuwste eerst"
        captionHidden
        head={['Code', 'Hoe', 'Afgerond op', 'Uiterlijk vernietigd']}
        rows={lines.map((line) => [
          <Open key="c" line={line} />,
          line.ending ? endingWords[line.ending] : '',
          line.ended_at ? dateWords(dateOf(line.ended_at.toTemporalInstant())) : '',
          dateWords(Temporal.PlainDate.from(line.destroy_on)),
        ])}
        empty={<EmptyState title="Er is nog geen consultatie afgerond" />}
      />
    </Sheet>
  )
}

const NewButton = () => <ButtonLink href="/consultaties/nieuw">Nieuwe consultatie</ButtonLink>

/** The first due first; the same list on the page of one's work. */
export function OpenConsultations({
  ctx,
  lines,
  title = 'Open',
}: {
  ctx: Ctx
  lines: readonly ConsultationLine[]
  title?: string
}) {
  return (
    <Sheet title={title} waiting={lines.some((line) => waitsHere(ctx, line))}>
      <DataTable
        caption={`${title}, wat het eerst moet eerst`}
        captionHidden
        head={['Code', 'Waarover', 'Wat wacht', 'Wanneer']}
        rows={lines.map((line) => [
          <Open key="c" line={line} />,
          <div key="s">
            {subjectWords[line.subject]}
            <Small>sinds {shortDate(dateOf(line.written_at.toTemporalInstant()))}</Small>
          </div>,
          whatWaits(ctx, line),
          <Unbroken key="d">
            <DueBadge date={dueOf(line)} now={ctx.today} waiting={waitsHere(ctx, line)} />
          </Unbroken>,
        ])}
        empty={
          <EmptyState title="Er staat geen consultatie open">
            {may(ctx.me, 'write down a consultation') ? (
              <Text>Belt er iemand met een vraag? Met “Nieuwe consultatie” schrijft u mee.</Text>
            ) : (
              <Text>Draagt u een trajectadvies, dan staat het hier.</Text>
            )}
          </EmptyState>
        }
      />
    </Sheet>
  )
}

/** A trajectory advice waits for who carries it; the front office sees that it runs. */
export const waitsHere = (ctx: Ctx, { ends_on }: ConsultationLine) =>
  !(ends_on && may(ctx.me, 'read the trajectory advice'))

export function whatWaits(ctx: Ctx, line: ConsultationLine): string {
  if (!waitsHere(ctx, line)) return 'trajectadvies, bij wie het draagt'
  return line.next_moment
    ? 'moment van het trajectadvies'
    : line.ends_on
      ? 'trajectadvies loopt'
      : 'antwoord aan de vrager'
}

function Open({ line }: { line: ConsultationLine }) {
  return (
    <TextLink href={`/consultaties/${line.id}`}>
      <Unbroken>{line.code}</Unbroken>
      <Hidden> openen</Hidden>
    </TextLink>
  )
}

/** The caller says the code; any colleague goes on. */
export function GoOnByCode({ ctx, filled }: { ctx: Ctx; filled?: Filled | undefined }) {
  const f = fields(filled, {}, byCode)
  return (
    <Sheet title="Belt iemand terug?">
      <Form action={byCode} token={ctx.token}>
        <OneLine>
          <TextField
            {...f('code')}
            label="Code van de beller"
            hint="Bijvoorbeeld blauw-47."
            width={10}
            spellCheck={false}
          />
          <Submit kind="secondary">Ga verder</Submit>
        </OneLine>
      </Form>
    </Sheet>
  )
}
