import type { z } from 'zod'
import type { Ctx, EventName } from '#routing/context.ts'
import { read, write } from '#routing/route.ts'
import {
  decisionForm,
  endForm,
  grantForm,
  linkForm,
  newAccountForm,
  prolongForm,
  withdrawForm,
} from './account-forms.ts'
import { accountPage } from './account-page.tsx'
import { type Kind, takesAway, type Wanted } from './accounts.ts'
import { decide, propose } from './accounts-actions.ts'
import { accountsPage } from './accounts-page.tsx'
import { decisionsPage } from './decisions-page.tsx'
import { newAccountPage } from './new-account-page.tsx'

const proposed = 'Het voorstel wacht op een tweede persoon.'
const done = 'Dit is meteen ingegaan. De persoon is overal uitgelogd.'

/** One form that changes the account on this page. */
function change<Form extends z.ZodType<Omit<Wanted, 'kind' | 'account'>>>(
  path: string,
  kind: Kind,
  audit: EventName,
  form: Form,
) {
  return write({
    path: `/beheer/mensen/:id/${path}`,
    may: 'propose an account',
    audit,
    form,
    page: accountPage,
    do: async (ctx: Ctx, input: z.output<Form>) => {
      const account = ctx.params.id ?? ''
      await propose(ctx, { ...input, kind, account })
      return { to: `/beheer/mensen/${account}`, said: takesAway(kind) ? done : proposed }
    },
  })
}

export const accountRoutes = [
  read({ path: '/beheer', may: 'read accounts', audit: 'accounts.listed', page: accountsPage }),
  read({ path: '/beheer/besluiten', may: 'read accounts', audit: 'account-decisions.listed', page: decisionsPage }),
  read({ path: '/beheer/nieuw', may: 'propose an account', audit: 'account-form.read', page: newAccountPage }),
  write({
    path: '/beheer/nieuw',
    may: 'propose an account',
    audit: 'account.proposed',
    form: newAccountForm,
    page: newAccountPage,
    do: async (ctx, input) => {
      await propose(ctx, { ...input, kind: 'open' })
      return { to: '/beheer', said: proposed }
    },
  }),
  read({ path: '/beheer/mensen/:id', may: 'read accounts', audit: 'account.read', page: accountPage }),
  change('rol', 'grant', 'account.role-proposed', grantForm),
  change('inlog', 'link', 'account.sign-in-proposed', linkForm),
  change('einddatum', 'prolong', 'account.end-proposed', prolongForm),
  change('rol-afnemen', 'withdraw', 'account.role-withdrawn', withdrawForm),
  change('beeindigen', 'end', 'account.ended', endForm),
  write({
    path: '/beheer/voorstellen/:id',
    may: 'approve an account',
    audit: 'account.decided',
    form: decisionForm,
    page: accountsPage,
    do: async (ctx, input) => {
      await decide(ctx, ctx.params.id ?? '', input)
      return {
        to: '/beheer',
        said:
          input.decision === 'approve' ? 'Goedgekeurd. Het is meteen ingegaan.' : 'Afgewezen. Er is niets veranderd.',
      }
    },
  }),
]
