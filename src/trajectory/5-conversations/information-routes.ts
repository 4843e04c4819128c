import type { CaseCtx } from '#routing/context.ts'
import { read, write } from '#routing/route.ts'
import { answerForm, askForm } from './information.ts'
import { askOthers, recordAnswer } from './information-actions.ts'
import { informationPage } from './information-page.tsx'

const at = '/dossiers/:number/informatie' as const
const here = (ctx: CaseCtx) => `/dossiers/${ctx.case.number}/informatie`

/** What LIV asks of others, and what comes back. */
export const informationRoutes = [
  read({ path: at, may: 'read conversations', audit: 'information.read', page: informationPage }),
  write({
    path: at,
    may: 'ask others for information',
    audit: 'information.asked',
    form: askForm,
    page: informationPage,
    do: async (ctx, input) => {
      await askOthers(ctx, input)
      return { to: here(ctx), said: 'De vraag staat erbij, en wacht op antwoord.' }
    },
  }),
  write({
    path: `${at}/:request/antwoord`,
    may: 'ask others for information',
    audit: 'information.answered',
    form: answerForm,
    page: informationPage,
    do: async (ctx, input) => {
      await recordAnswer(ctx, input)
      return { to: here(ctx), said: 'Het antwoord staat erbij.' }
    },
  }),
]
