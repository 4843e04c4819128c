import { z } from 'zod'
import { NotFound } from '#platform/refused.ts'
import { optionalText } from '#platform/web/fields.ts'
import { read, write } from '#routing/route.ts'
import { throwAway } from './drafts-actions.ts'
import { draftsPage } from './drafts-page.tsx'

/** My own texts that are not saved yet. Putting one back in its form is with the entrance, which knows every form. */
export const draftsRoutes = [
  read({ path: '/concepten', may: 'signed in', audit: 'drafts.listed', page: draftsPage }),
  write({
    path: '/concepten/:id/weg',
    may: 'signed in',
    audit: 'draft.thrown-away',
    form: z.object({ back: optionalText(2_000) }),
    page: draftsPage,
    do: async (ctx, { back }) => {
      const id = ctx.params.id ?? ''
      if (!/^[0-9a-f-]{36}$/.test(id)) throw new NotFound()
      await throwAway(ctx, id)
      return { to: hereOnly(back), said: 'De tekst is weg.' }
    },
  }),
]

/** Back to a page of this house, and not to the text that is gone. */
function hereOnly(back: string): string {
  return /^\/(?![/\\])/.test(back) && !back.startsWith('/concepten/') ? back : '/concepten'
}
