import { read, write } from '#routing/route.ts'
import { inboxPage } from './inbox-page.tsx'
import { reassignPage } from './reassign-page.tsx'
import { reassignForm } from './sharing.ts'
import { reassign } from './sharing-actions.ts'
import { sharingPage } from './sharing-page.tsx'

export const sharingRoutes = [
  read({ path: '/verdelen', may: 'compose the team', audit: 'work.shared-out', page: sharingPage }),
  read({ path: '/verdelen/:number', may: 'compose the team', audit: 'work.case-seen', page: reassignPage }),
  write({
    path: '/verdelen/:number',
    may: 'compose the team',
    audit: 'work.reassigned',
    form: reassignForm,
    page: reassignPage,
    do: async (ctx, input) => {
      await reassign(ctx, input)
      return { to: '/verdelen', said: 'Het dossier is verdeeld. Wie erin komt, krijgt bericht.' }
    },
  }),
  read({ path: '/werk/postbus', may: 'read the referral', audit: 'inbox.listed', page: inboxPage }),
]
