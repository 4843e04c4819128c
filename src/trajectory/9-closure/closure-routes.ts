import type { CaseCtx } from '#routing/context.ts'
import { read, type Sent, write } from '#routing/route.ts'
import { recommendationEndForm } from '../8-follow-up/recommendation-end.ts'
import { moveForm } from '../moving.ts'
import { closeCase, evaluate, leaveUntold, prepareMessage, tellWhoKnew, writeClosure } from './closure-actions.ts'
import { closureForm, evaluationForm, messageForm, nobodyForm, otherMessageForm } from './closure-forms.ts'
import { closurePage } from './closure-pages.tsx'
import { endingForm } from './ending.ts'
import { endCase } from './ending-actions.ts'
import { endingPage } from './ending-page.tsx'
import { tellForm, untoldForm } from './knew.ts'
import { endRecommendation } from './open-recommendations-actions.ts'

const at = '/dossiers/:number/afsluiting' as const
const saved = (ctx: CaseCtx, said: string, anchor = ''): Sent => ({
  to: `/dossiers/${ctx.case.number}/afsluiting${anchor}`,
  said,
})

const ownMessages = [
  ['referrer', 'aanmelder'],
  ['commissioner', 'opdrachtgever'],
  ['person', 'persoon'],
] as const
const messageRoutes = ownMessages.map(([kind, path]) =>
  write({
    path: `${at}/berichten/${path}`,
    may: 'send a closing message',
    audit: 'closing-message.prepared',
    form: messageForm,
    page: closurePage,
    do: async (ctx, { message }) => {
      await prepareMessage(ctx, kind, message)
      return saved(ctx, 'Het bericht staat klaar.', '#berichten')
    },
  }),
)

export const closureRoutes = [
  read({ path: '/dossiers/:number/eindigen', may: 'end the case', audit: 'ending.seen', page: endingPage }),
  write({
    path: '/dossiers/:number/eindigen',
    may: 'end the case',
    audit: 'case.ended',
    form: endingForm,
    page: endingPage,
    do: async (ctx, input) => {
      await endCase(ctx, input)
      return saved(ctx, 'Het dossier is aan het eind. Schrijf nu de uitkomst en de berichten.')
    },
  }),
  read({ path: at, may: 'read the process', audit: 'closure.seen', page: closurePage }),
  write({
    path: at,
    may: 'close the case',
    audit: 'closure.written',
    form: closureForm,
    page: closurePage,
    do: async (ctx, input) => {
      await writeClosure(ctx, input)
      return saved(ctx, 'De uitkomst is bewaard.')
    },
  }),
  write({
    path: `${at}/terugkijken`,
    may: 'evaluate the case',
    audit: 'case.evaluated',
    form: evaluationForm,
    page: closurePage,
    do: async (ctx, input) => {
      await evaluate(ctx, input)
      return saved(ctx, 'Dank u. Dit is bewaard.', '#terugkijken')
    },
  }),
  write({
    path: `${at}/aanbevelingen/:recommendation`,
    may: 'end the case',
    audit: 'recommendation.ended',
    form: recommendationEndForm,
    page: closurePage,
    do: async (ctx, input) => {
      await endRecommendation(ctx, ctx.params.recommendation ?? '', input)
      return saved(ctx, 'Bewaard bij de aanbeveling.', '#aanbevelingen')
    },
  }),
  ...messageRoutes,
  write({
    path: `${at}/berichten/wie-wisten`,
    may: 'send a closing message',
    audit: 'closing-message.prepared',
    form: tellForm,
    page: closurePage,
    do: async (ctx, input) => {
      await tellWhoKnew(ctx, input)
      return saved(ctx, 'Het bericht staat klaar voor wie u koos.', '#berichten')
    },
  }),
  write({
    path: `${at}/berichten/geen`,
    may: 'send a closing message',
    audit: 'closing-message.left-out',
    form: untoldForm,
    page: closurePage,
    do: async (ctx, input) => {
      await leaveUntold(ctx, input)
      return saved(ctx, 'Vastgelegd waarom er geen bericht is.', '#berichten')
    },
  }),
  write({
    path: `${at}/berichten/anderen`,
    may: 'send a closing message',
    audit: 'closing-message.prepared',
    form: otherMessageForm,
    page: closurePage,
    do: async (ctx, { kind, to, message }) => {
      await prepareMessage(ctx, kind, message, to)
      return saved(ctx, 'Het bericht staat klaar.', '#berichten')
    },
  }),
  write({
    path: `${at}/berichten/niemand`,
    may: 'send a closing message',
    audit: 'closing-message.prepared',
    form: nobodyForm,
    page: closurePage,
    do: async (ctx, { message }) => {
      await prepareMessage(ctx, 'nobody', message)
      return saved(ctx, 'Vastgelegd: niemand anders wist ervan.', '#berichten')
    },
  }),
  write({
    path: `${at}/sluiten`,
    may: 'close the case',
    audit: 'case.closed',
    form: moveForm,
    page: closurePage,
    do: async (ctx) => {
      await closeCase(ctx)
      return saved(ctx, 'Het dossier is afgesloten.')
    },
  }),
]
