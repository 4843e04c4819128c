import { z } from 'zod'
import type { CaseCtx } from '#routing/context.ts'
import { fileOf, read, type Sent, write } from '#routing/route.ts'
import { moveForm } from '../moving.ts'
import { closeSoon, interpretAgain, recordTalk, startFollowUp } from './advice-actions.ts'
import { signForm, talkForm } from './advice-forms.ts'
import { advicePage } from './advice-pages.tsx'
import { afterSendingRoutes } from './after-sending-routes.ts'
import { compareDraftPage, compareSentPage } from './compare-page.tsx'
import { conceptPage } from './concept-page.tsx'
import { healthRoutes } from './health-routes.ts'
import { partRoutes } from './part-routes.ts'
import { recommendationRoutes } from './recommendation-routes.ts'
import { sectionPage } from './section-pages.tsx'
import { sentFile, sentPage } from './sent-pages.tsx'
import { signPaths } from './sign-here.tsx'
import { prepareSending, sendAdvice, signAdvice } from './signing-actions.ts'
import { talkPage } from './talk-page.tsx'

const at = '/dossiers/:number/advies' as const
const back = (ctx: CaseCtx, said: string): Sent => ({ to: `/dossiers/${ctx.case.number}/advies`, said })

const signRoutes = (['duiding', 'care'] as const).map((kind) =>
  write({
    path: `${at}/ondertekenen/${signPaths[kind]}`,
    may: `sign the advice for ${kind}`,
    audit: 'advice.signed',
    form: signForm,
    page: conceptPage,
    do: async (ctx, input) => {
      await signAdvice(ctx, kind, input)
      return back(ctx, 'U heeft deze versie ondertekend.')
    },
  }),
)

export const adviceRoutes = [
  read({ path: at, may: 'read the process', audit: 'advice.seen', page: advicePage }),
  read({
    path: `${at}/onderdelen/:section`,
    may: 'read the draft advice',
    audit: 'advice.part.read',
    page: sectionPage,
  }),
  ...partRoutes,
  ...recommendationRoutes,
  read({ path: `${at}/concept`, may: 'read the draft advice', audit: 'advice.draft.read', page: conceptPage }),
  read({
    path: `${at}/concept/verschil`,
    may: 'read the draft advice',
    audit: 'advice.draft.compared',
    page: compareDraftPage,
  }),
  ...signRoutes,
  ...healthRoutes,
  write({
    path: `${at}/versturen`,
    may: 'send the advice',
    audit: 'advice.sent',
    form: z.object({}),
    page: advicePage,
    before: { audit: 'advice.prepared', read: prepareSending },
    do: async (ctx, _input, made) => {
      await sendAdvice(ctx, made)
      return back(ctx, 'Het advies is verstuurd. De opdrachtgever krijgt bericht.')
    },
  }),
  read({ path: `${at}/verstuurd`, may: 'read the sent advice', audit: 'advice.read', page: sentPage }),
  read({
    path: `${at}/verstuurd/verschil`,
    may: 'read the sent advice',
    audit: 'advice.compared',
    page: compareSentPage,
  }),
  fileOf({ path: `${at}/verstuurd.pdf`, may: 'read the sent advice', audit: 'advice.downloaded', file: sentFile }),
  ...afterSendingRoutes,
  read({ path: `${at}/gesprek`, may: 'read the draft advice', audit: 'advice.talk.read', page: talkPage }),
  write({
    path: `${at}/gesprek`,
    may: 'compose the advice',
    audit: 'advice.talk.recorded',
    form: talkForm,
    page: talkPage,
    do: async (ctx, input) => {
      await recordTalk(ctx, input)
      return back(ctx, 'Het adviesgesprek is vastgelegd.')
    },
  }),
  write({
    path: `${at}/verder`,
    may: 'send the advice',
    audit: 'follow-up.started',
    form: moveForm,
    page: advicePage,
    do: async (ctx) => {
      await startFollowUp(ctx)
      return { to: `/dossiers/${ctx.case.number}/opvolging`, said: 'De opvolging is gestart.' }
    },
  }),
  write({
    path: `${at}/zonder-opvolging`,
    may: 'send the advice',
    audit: 'closure.started',
    form: moveForm,
    page: advicePage,
    do: async (ctx) => {
      await closeSoon(ctx)
      return { to: `/dossiers/${ctx.case.number}/afsluiting`, said: 'Er is niets om op te volgen. U kunt afsluiten.' }
    },
  }),
  write({
    path: `${at}/terug`,
    may: 'compose the advice',
    audit: 'duiding.resumed',
    form: moveForm,
    page: advicePage,
    do: async (ctx, input) => {
      await interpretAgain(ctx, input)
      return { to: `/dossiers/${ctx.case.number}/duiding`, said: 'Het dossier staat weer in de duiding.' }
    },
  }),
]
