import { may } from '#access/may.ts'
import { ButtonLink, More } from '#platform/ui/buttons.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Heading, PageHead, Small, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { givingTakesTwo } from './account-rules.ts'
import type { Account, Organisation } from './accounts.ts'
import { listAccounts, listOrganisations, listWaiting } from './accounts-store.ts'
import { heldWords, validWords } from './change-words.ts'
import { WaitingChanges } from './waiting-changes.tsx'

/** What waits for a second person, and everybody who may sign in. */
export async function accountsPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const accounts = await listAccounts(ctx)
  const organisations = await listOrganisations(ctx)
  const waiting = await listWaiting(ctx)
  ctx.saw(accounts.map(({ id }) => ({ kind: 'account', id })))
  const living = accounts.filter(({ active }) => active)
  const ended = accounts.filter(({ active }) => !active)
  return {
    title: 'Accounts',
    nav: '/beheer',
    body: (
      <Stack gap="large">
        <PageHead title="Accounts" lead={`${givingTakesTwo.sentence}.`} aside={<NewAccount ctx={ctx} />} />
        {waiting.length > 0 && (
          <Stack>
            <Heading level={2}>Wacht op een tweede persoon</Heading>
            <WaitingChanges
              ctx={ctx}
              filled={filled}
              changes={waiting}
              accounts={accounts}
              organisations={organisations}
            />
          </Stack>
        )}
        <Sheet title="Wie mag inloggen" aside={<TextLink href="/beheer/besluiten">Eerdere besluiten</TextLink>}>
          {waiting.length === 0 && <Small>Er wacht geen voorstel op een tweede persoon.</Small>}
          <Small>Staat er geen datum, dan geldt het tot iemand het afneemt.</Small>
          <People accounts={living} organisations={organisations} caption="Mensen met een account" />
          {ended.length > 0 && (
            <More label="Beëindigde accounts">
              <People accounts={ended} organisations={organisations} caption="Beëindigde accounts" />
            </More>
          )}
        </Sheet>
      </Stack>
    ),
  }
}

function NewAccount({ ctx }: { ctx: Ctx }) {
  return may(ctx.me, 'propose an account') ? <ButtonLink href="/beheer/nieuw">Stel een account voor</ButtonLink> : null
}

interface PeopleProps {
  readonly accounts: readonly Account[]
  readonly organisations: readonly Organisation[]
  readonly caption: string
}

function People({ accounts, organisations, caption }: PeopleProps) {
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  return (
    <DataTable
      caption={caption}
      captionHidden
      head={['Naam', 'Organisatie', 'Rollen']}
      rows={accounts.map((account) => [
        <TextLink key="n" href={`/beheer/mensen/${account.id}`}>
          {account.name}
        </TextLink>,
        names.get(account.organisation ?? '') ?? 'onbekend',
        <WhatAndUntil key="r" account={account} />,
      ])}
      empty={<EmptyState title="Er is nog niemand" />}
    />
  )
}

/** Each role with its last day, and the last day of the account where it has one. */
function WhatAndUntil({ account }: { account: Account }) {
  const lines = account.roles.map(heldWords)
  return (
    <>
      {lines.length > 1 ? lines.map((line) => <div key={line}>{line}</div>) : (lines[0] ?? 'geen rol')}
      {account.until && <Small>{`account ${validWords(account)}`}</Small>}
    </>
  )
}
