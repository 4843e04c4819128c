import { hasRole } from '#access/may.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import { dayAfterTerm } from '#settings/settings-store.ts'
import type { Account } from './accounts.ts'
import { listAccounts } from './accounts-store.ts'

interface Ending {
  readonly account: Account
  readonly day: string
}

/** Whose account or role ends soon, the first day first: for the functional administrator. */
export async function accountsThatEnd(ctx: Ctx): Promise<Ending[]> {
  if (!hasRole(ctx.me, 'functionalAdministrator')) return []
  const [today, soon] = [ctx.today.toString(), (await dayAfterTerm(ctx, 'account-ends-soon', ctx.today)).toString()]
  const ending = (await listAccounts(ctx))
    .filter(({ active }) => active)
    .flatMap((account) => {
      const [day] = [account.until, ...account.roles.map(({ until }) => until)]
        .filter((one): one is string => one !== null && one >= today && one <= soon)
        .toSorted()
      return day ? [{ account, day }] : []
    })
  ctx.saw(ending.map(({ account }) => ({ kind: 'account', id: account.id })))
  return ending.toSorted((one, other) => one.day.localeCompare(other.day))
}

export function AccountsThatEnd({ ctx, lines }: { ctx: Ctx; lines: readonly Ending[] }) {
  if (lines.length === 0) return null
  return (
    <Sheet title="Accounts die eindigen" waiting>
      <DataTable
        caption="Accounts en rollen die eindigen, het eerste eerst"
        captionHidden
        head={['Wie', 'Laatste dag', { label: 'Openen', hidden: true }]}
        rows={lines.map(({ account, day }) => [
          account.name,
          <DueBadge key="t" date={Temporal.PlainDate.from(day)} now={ctx.today} />,
          <ButtonLink key="b" href={`/beheer/mensen/${account.id}`} kind="secondary">
            Bekijken
            <Hidden> {account.name}</Hidden>
          </ButtonLink>,
        ])}
      />
    </Sheet>
  )
}
