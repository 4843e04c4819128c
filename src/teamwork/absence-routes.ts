import { read, write } from '#routing/route.ts'
import { absenceForm, withdrawForm } from './absence.ts'
import { beAway, beThereAfterAll } from './absence-actions.ts'
import { absencePage } from './absence-page.tsx'

const at = '/werk/afwezig' as const

export const absenceRoutes = [
  read({ path: at, may: 'say when I am away', audit: 'absence.seen', page: absencePage }),
  write({
    path: at,
    may: 'say when I am away',
    audit: 'absence.said',
    form: absenceForm,
    page: absencePage,
    do: async (ctx, input) => {
      await beAway(ctx, input)
      return { to: at, said: 'Het staat erin. Wie u vervangt, ziet het op de eerste dag.' }
    },
  }),
  write({
    path: `${at}/toch`,
    may: 'say when I am away',
    audit: 'absence.withdrawn',
    form: withdrawForm,
    page: absencePage,
    do: async (ctx, input) => {
      await beThereAfterAll(ctx, input.absence)
      return { to: at, said: 'U staat weer als aanwezig.' }
    },
  }),
]
