import { may } from '#access/may.ts'
import { roleWords } from '#access/role-words.ts'
import { NotFound } from '#platform/refused.ts'
import { More } from '#platform/ui/buttons.tsx'
import { Bullets, DataList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import type { Account, Change } from './accounts.ts'
import { listAccounts, listDecided, listOrganisations, listWaiting } from './accounts-store.ts'
import { Giving, Taking } from './change-forms.tsx'
import { changeWords, heldWords, validWords } from './change-words.ts'
import { Decisions } from './decisions-page.tsx'
import { ReachList } from './reach-list.tsx'

/** One person: what they may, what waits and what was decided, and for an administrator the forms to change it. */
export async function accountPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const accounts = await listAccounts(ctx)
  const account = accounts.find(({ id }) => id === ctx.params.id)
  if (!account) throw new NotFound()
  ctx.saw([{ kind: 'account', id: account.id }])
  const organisations = await listOrganisations(ctx)
  const waiting = (await listWaiting(ctx)).filter((change) => change.account === account.id)
  const decided = await listDecided(ctx, account.id)
  const organisation = organisations.find(({ id }) => id === account.organisation)
  const mine = account.id === ctx.me.account
  const changing = may(ctx.me, 'propose an account') && !mine
  return {
    title: account.name,
    nav: '/beheer',
    crumbs: [{ label: 'Accounts', href: '/beheer' }],
    body: (
      <Stack>
        <PageHead title={account.name} lead={organisation?.name} />
        {mine && <Notice kind="info">Dit is uw eigen account. Een wijziging vraagt u aan een collega.</Notice>}
        <Waiting changes={waiting} accounts={accounts} />
        <Columns>
          <Stack>
            <Facts account={account} />
            <Reaches account={account} />
            {changing && <Giving ctx={ctx} filled={filled} account={account} organisation={organisation} />}
          </Stack>
          <Stack>
            {changing && account.active && <Taking ctx={ctx} filled={filled} account={account} />}
            <Sheet title="Besluiten">
              <Decisions changes={decided} accounts={accounts} />
            </Sheet>
          </Stack>
        </Columns>
      </Stack>
    ),
  }
}

function Facts({ account }: { account: Account }) {
  const { roles } = account
  return (
    <Sheet title="Wat nu geldt">
      <DataList
        items={[
          [
            'Rol',
            roles.length > 1 ? (
              <Bullets key="r" items={roles.map(heldWords)} />
            ) : (
              (roles.map(heldWords)[0] ?? 'geen rol')
            ),
          ],
          ['Account', validWords(account)],
          ['E-mailadres', account.email],
          ['Logt in als', account.subject],
          account.bigNumber ? ['BIG-nummer', account.bigNumber] : null,
        ]}
      />
    </Sheet>
  )
}

/** Per role what it opens: nobody needs to know the grid by heart. */
function Reaches({ account }: { account: Account }) {
  if (!account.active || account.roles.length === 0) return null
  return (
    <Sheet title={account.roles.length === 1 ? 'Waar deze rol bij kan' : 'Waar deze rollen bij kunnen'}>
      {account.roles.map(({ role }) => (
        <More key={role} label={roleWords[role]} open={account.roles.length === 1}>
          <ReachList role={role} />
        </More>
      ))}
    </Sheet>
  )
}

function Waiting({ changes, accounts }: { changes: readonly Change[]; accounts: readonly Account[] }) {
  if (changes.length === 0) return null
  return (
    <Notice kind="waiting" title="Wacht op een tweede persoon">
      <Bullets items={changes.map((change) => changeWords(change, accounts))} />
      <Text>
        Besluiten gebeurt bij <a href="/beheer">Accounts</a>.
      </Text>
    </Notice>
  )
}
