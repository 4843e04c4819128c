import { hasRole } from '#access/may.ts'
import { dateWords } from '#platform/clock.ts'
import { Tag } from '#platform/ui/badges.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { PageHead, Text, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { listOpenHandOvers, type OpenHandOver } from './relocation-store.ts'

/** Hand-overs without an owner: for the central contact all of COA, for others what they are asked or lead. */
export async function handOversPage(ctx: Ctx): Promise<PageView> {
  const open = await listOpenHandOvers(ctx)
  ctx.saw(open.map(({ caseId }) => ({ kind: 'case', id: caseId, part: 'hand-over' })))
  return {
    title: 'Overdrachten',
    nav: '/overdrachten',
    body: (
      <Stack>
        <PageHead title="Overdrachten" lead={leadOf(ctx)} />
        <Sheet waiting={open.length > 0}>
          <DataTable
            caption="Zaken die niemand heeft overgenomen, de oudste verhuizing eerst"
            captionHidden
            head={['Dossier', 'Verhuisd op', 'Nu verantwoordelijk', 'Gevraagd', 'Stand']}
            rows={open.map((one) => [
              <TextLink key="n" href={`/dossiers/${one.number}/overdracht`}>
                {one.number}
              </TextLink>,
              dateWords(Temporal.PlainDate.from(one.movedOn)),
              one.from ?? 'nog niet bekend',
              one.to ?? 'nog niemand',
              <Tag key="s" waiting={one.mine}>
                {standingOf(one)}
              </Tag>,
            ])}
            empty={
              <EmptyState title="Er wacht geen overdracht" level={2}>
                <Text>Verhuist iemand? Meld het in het dossier, onder "Verhuizing en overdracht".</Text>
              </EmptyState>
            }
          />
        </Sheet>
      </Stack>
    ),
  }
}

const leadOf = (ctx: Ctx) =>
  hasRole(ctx.me, 'centralContact')
    ? 'Tot iemand een zaak overneemt, bent u verantwoordelijk. U ziet hier geen inhoud.'
    : 'Zaken van mensen die verhuisden en die nog niemand overnam.'

function standingOf({ mine, to, answer }: OpenHandOver): string {
  if (mine) return 'u bent gevraagd'
  if (answer === 'rejected') return 'niet overgenomen'
  if (answer === 'withdrawn' || !to) return 'zoek een opdrachtgever'
  return 'wacht op antwoord'
}
