import { read, write } from '#routing/route.ts'
import { keepAt } from './saved-views.tsx'
import { addressOfView, viewForm, viewOfMine } from './views.ts'
import { keepView, removeView, turnFirst } from './views-actions.ts'
import { viewsPage } from './views-page.tsx'

export const viewsRoutes = [
  read({ path: keepAt, may: 'signed in', audit: 'views.listed', page: viewsPage }),
  write({
    path: keepAt,
    may: 'signed in',
    audit: 'view.kept',
    form: viewForm,
    page: viewsPage,
    do: async (ctx, input) => ({
      to: addressOfView({ list: input.list, chosen: await keepView(ctx, input) }),
      said: 'De keuze is bewaard.',
    }),
  }),
  write({
    path: `${keepAt}/eerst`,
    may: 'signed in',
    audit: 'view.first',
    form: viewOfMine,
    page: viewsPage,
    do: async (ctx, { view }) => {
      const { comesFirst } = await turnFirst(ctx, view)
      return {
        to: keepAt,
        said: comesFirst ? 'De keuze opent niet meer vanzelf.' : 'De keuze opent voortaan vanzelf.',
      }
    },
  }),
  write({
    path: `${keepAt}/weg`,
    may: 'signed in',
    audit: 'view.removed',
    form: viewOfMine,
    page: viewsPage,
    do: async (ctx, { view }) => {
      await removeView(ctx, view)
      return { to: keepAt, said: 'De keuze is weg.' }
    },
  }),
]
