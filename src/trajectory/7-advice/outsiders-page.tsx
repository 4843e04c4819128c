import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { listSent } from './sent-store.ts'

/** For whoever is in the case but not in the team: the commissioner, who triaged, who reviews. */
export async function outsidersPage(ctx: CaseCtx): Promise<PageView> {
  const mayRead = may(ctx.me, 'read the sent advice', ctx.case)
  const [newest] = mayRead ? await listSent(ctx, ctx.case.id) : []
  const at = `/dossiers/${ctx.case.number}/advies`
  return casePage(ctx, {
    title: 'Advies',
    body: newest ? (
      <Sheet title="Het advies is klaar" waiting={ctx.case.stage === 'advice' || ctx.case.stage === 'follow-up'}>
        <Text>
          Verstuurd op {dateWords(dateOf(newest.writtenAt.toTemporalInstant()))}. U beslist wat u met elke aanbeveling
          doet.
        </Text>
        <Actions>
          <ButtonLink href={`${at}/verstuurd`}>Lees het advies</ButtonLink>
          <ButtonLink kind="secondary" href={`${at}/verstuurd.pdf`}>
            Bewaar als pdf
          </ButtonLink>
        </Actions>
      </Sheet>
    ) : (
      <EmptyState
        title={mayRead ? 'LIV werkt nog aan het advies' : 'Het advies is voor het team en de opdrachtgever'}
        level={2}
      >
        {mayRead && <Text>U krijgt bericht zodra het er is. U hoeft nu niets te doen.</Text>}
      </EmptyState>
    ),
  })
}
