import { may } from '#access/may.ts'
import { dateOf, dateWords, momentWords } from '#platform/clock.ts'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, PageHead, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { pathId, seen } from './in-hand.ts'
import { lookWords, outcomeWords } from './log-words.ts'
import { keptOnPage, type Look, listKept, listLooks } from './looks-store.ts'

const kept = '/consultaties/toezicht'

/** Who looked at one consultation, and what they did: the log in plain words, and no word of the consultation. */
export async function consultationLooksPage(ctx: Ctx): Promise<PageView> {
  const id = pathId(ctx)
  const lines = await listLooks(ctx, id)
  seen(ctx, id)
  const watches = may(ctx.me, 'read who looked at a consultation')
  return {
    title: 'Wie heeft gekeken',
    nav: watches ? kept : '/consultaties',
    crumbs: watches
      ? [{ label: 'Toezicht op consultaties', href: kept }]
      : [
          { label: 'Consultaties', href: '/consultaties' },
          { label: 'Deze consultatie', href: `/consultaties/${id}` },
        ],
    body: (
      <Stack>
        <PageHead title="Wie heeft gekeken" lead="Bij één consultatie. Wat er is gezegd, staat hier niet." />
        <Sheet>
          <Text>
            Elke keer dat iemand de tekst opent of iets doet, staat hier een regel. Ook weigeringen staan erbij.
          </Text>
          <DataTable
            caption="Logboek van deze consultatie, het nieuwste bovenaan"
            captionHidden
            head={['Wanneer', 'Wie', 'Wat']}
            rows={lines.map((line) => [
              momentWords(line.at.toTemporalInstant()),
              line.name ?? 'het systeem',
              <Looked key="l" line={line} />,
            ])}
            empty={<EmptyState title="Nog niemand heeft gekeken" level={2} />}
          />
        </Sheet>
      </Stack>
    ),
  }
}

/** What was done; the part where it says more, and the outcome where it was none. */
function Looked({ line: { event, part, outcome } }: { line: Look }) {
  return (
    <>
      {lookWords(event)}
      {part === 'trajectory-advice' && <Small>trajectadvies</Small>}
      {outcome !== 'done' && <Small>{outcomeWords(outcome)}</Small>}
    </>
  )
}

/** For who watches over them: which consultations there are, by code and day alone. */
export async function consultationsKeptPage(ctx: Ctx): Promise<PageView> {
  const page = Math.max(0, Number(ctx.query.get('blad') ?? 0) || 0)
  const lines = await listKept(ctx, page)
  seen(ctx, ...lines.map(({ id }) => id))
  return {
    title: 'Toezicht op consultaties',
    nav: kept,
    body: (
      <Stack>
        <PageHead
          title="Toezicht op consultaties"
          lead="Wie er keek, per consultatie. U ziet geen vraag en geen antwoord."
        />
        <Sheet>
          <DataTable
            caption="Consultaties, de nieuwste eerst"
            captionHidden
            head={['Code', 'Opgeschreven', 'Afgerond', 'Uiterlijk vernietigd']}
            rows={lines.map((line) => [
              <TextLink key="c" href={`/consultaties/${line.id}/logboek`}>
                {line.code}
                <Hidden>: wie heeft gekeken</Hidden>
              </TextLink>,
              dayOf(line.written_at),
              line.ended_at ? dayOf(line.ended_at) : 'nog open',
              dateWords(Temporal.PlainDate.from(line.destroy_on)),
            ])}
            empty={<EmptyState title="Er is geen consultatie" level={2} />}
          />
          {lines.length === keptOnPage && <TextLink href={`${kept}?blad=${page + 1}`}>Oudere consultaties</TextLink>}
        </Sheet>
      </Stack>
    ),
  }
}

const dayOf = (at: Date) => dateWords(dateOf(at.toTemporalInstant()))
