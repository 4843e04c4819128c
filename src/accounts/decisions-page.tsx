import { momentWords } from '#platform/clock.ts'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Small, Text } from '#platform/ui/text.tsx'
import { TimeLine } from '#platform/ui/time-line.tsx'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import type { Account, Change } from './accounts.ts'
import { listAccounts, listDecided } from './accounts-store.ts'
import { changeWords, nameIn } from './change-words.ts'

/** The last hundred decisions about accounts, newest first. */
export async function decisionsPage(ctx: Ctx): Promise<PageView> {
  const accounts = await listAccounts(ctx)
  const decided = await listDecided(ctx)
  ctx.saw(decided.map(({ account }) => ({ kind: 'account', id: account })))
  return {
    title: 'Besluiten over accounts',
    nav: '/beheer',
    crumbs: [{ label: 'Accounts', href: '/beheer' }],
    body: (
      <Stack>
        <PageHead title="Besluiten over accounts" lead="De laatste honderd, het nieuwste bovenaan." />
        <Sheet>
          <Decisions changes={decided} accounts={accounts} level={2} />
        </Sheet>
      </Stack>
    ),
  }
}

interface DecisionsProps {
  changes: readonly Change[]
  accounts: readonly Account[]
  /** Of the heading that says there are none: one below that of its sheet. */
  level?: 2 | 3
}

export function Decisions({ changes, accounts, level = 3 }: DecisionsProps) {
  if (changes.length === 0) {
    return (
      <EmptyState level={level} title="Er is nog niets besloten">
        <Text>Elk voorstel komt hier, met wie het goedkeurde of afwees.</Text>
      </EmptyState>
    )
  }
  return (
    <TimeLine
      label="Besluiten"
      items={changes.map((change) => ({
        when: momentWords((change.decidedAt ?? change.proposedAt).toTemporalInstant()),
        what: (
          <>
            <Text>
              {change.outcome === 'rejected' && 'Afgewezen: '}
              {changeWords(change, accounts)}
            </Text>
            {byWhom(change, accounts).map((line) => (
              <Small key={line}>{line}</Small>
            ))}
          </>
        ),
      }))}
    />
  )
}

/** Who asked and why, and on a line of its own who decided. */
function byWhom(change: Change, accounts: readonly Account[]): string[] {
  const proposer = nameIn(accounts, change.proposedBy)
  if (change.outcome === 'at once') return [`Gedaan door ${proposer}: ${change.reason}`]
  const verb = change.outcome === 'approved' ? 'Goedgekeurd' : 'Afgewezen'
  const words = change.decisionReason ? `: ${change.decisionReason}` : ''
  return [
    `Voorgesteld door ${proposer}: ${change.reason}`,
    `${verb} door ${nameIn(accounts, change.decidedBy)}${words}`,
  ]
}
