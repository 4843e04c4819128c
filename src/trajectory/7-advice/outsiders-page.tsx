import { may } from '#access/may.ts'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { listSent } from './sent-store.ts'

/** For whoever is in the case but not in the team: the letter itself once it is sent, and until then a sentence. */
export async function outsidersPage(ctx: CaseCtx): Promise<PageView> {
  const mayRead = may(ctx.me, 'read the sent advice', ctx.case)
  const [newest] = mayRead ? await listSent(ctx, ctx.case.id) : []
  if (newest) return { title: 'Advies', body: null, onTo: `/dossiers/${ctx.case.number}/advies/verstuurd` }
  return casePage(ctx, {
    title: 'Advies',
    body: (
      <EmptyState
        title={mayRead ? 'LIV werkt nog aan het advies' : 'Het advies is voor het team en de opdrachtgever'}
        level={2}
      >
        {mayRead && <Text>U krijgt bericht zodra het er is. U hoeft hier nu niets te doen.</Text>}
      </EmptyState>
    ),
  })
}
