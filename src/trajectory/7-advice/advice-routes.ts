import { z } from 'zod'
import type { CaseCtx } from '#routing/context.ts'
import { fileOf, read, type Sent, write } from '#routing/route.ts'
import { moveForm } from '../moving.ts'
import { domains, type Section, sectionWords } from './advice.ts'
import {
  interpretAgain,
  recordTalk,
  saveAnswer,
  saveDomain,
  saveShown,
  saveSummary,
  saveValidity,
  startFollowUp,
} from './advice-actions.ts'
import {
  answerForm,
  domainForm,
  healthForm,
  shownForm,
  signForm,
  summaryForm,
  talkForm,
  validityForm,
} from './advice-forms.ts'
import { advicePage } from './advice-pages.tsx'
import { releaseHealthPart, saveHealthPart } from './health-actions.ts'
import { healthFile, healthPage } from './health-page.tsx'
import { conceptPage, sentFile, sentPage } from './letter-pages.tsx'
import { recommendationRoutes } from './recommendation-routes.ts'
import { sectionPage } from './section-pages.tsx'
import { signPaths } from './sign-here.tsx'
import { sendAdvice, signAdvice } from './signing-actions.ts'
import { talkPage } from './talk-page.tsx'

const at = '/dossiers/:number/advies' as const
const saved = (ctx: CaseCtx, said = 'Bewaard.', to = ''): Sent => ({
  to: `/dossiers/${ctx.case.number}/advies${to}`,
  said,
})

/** The form of one part of the advice: its path, what it takes in and what saves it. */
function part<Form extends z.ZodType>(
  section: Section,
  form: Form,
  save: (ctx: CaseCtx, input: z.output<Form>) => Promise<void>,
) {
  return write({
    path: `${at}/onderdelen/:section{${sectionWords[section].slug}}`,
    may: 'compose the advice',
    audit: 'advice.saved',
    form,
    page: sectionPage,
    do: async (ctx, input) => {
      await save(ctx, input)
      return saved(ctx)
    },
  })
}

const partRoutes = [
  part('answer', answerForm, saveAnswer),
  ...domains.map((domain) => part(domain, domainForm, (ctx, input) => saveDomain(ctx, domain, input))),
  part('summary', summaryForm, saveSummary),
  part('validity', validityForm, saveValidity),
  part('shown', shownForm, saveShown),
]

const signRoutes = (['duiding', 'care'] as const).map((kind) =>
  write({
    path: `${at}/ondertekenen/${signPaths[kind]}`,
    may: `sign the advice for ${kind}`,
    audit: 'advice.signed',
    form: signForm,
    page: conceptPage,
    do: async (ctx, input) => {
      await signAdvice(ctx, kind, input)
      return saved(ctx, 'U heeft deze versie ondertekend.')
    },
  }),
)

const healthRoutes = [
  read({ path: `${at}/gezondheidsdeel`, may: 'read the health part', audit: 'health.read', page: healthPage }),
  fileOf({
    path: `${at}/gezondheidsdeel.pdf`,
    may: 'read the health part',
    audit: 'health.downloaded',
    file: healthFile,
  }),
  write({
    path: `${at}/gezondheidsdeel`,
    may: 'write the health part',
    audit: 'health.saved',
    form: healthForm,
    page: healthPage,
    do: async (ctx, input) => {
      await saveHealthPart(ctx, input)
      return saved(ctx, 'Bewaard.', '/gezondheidsdeel')
    },
  }),
  write({
    path: `${at}/gezondheidsdeel/vrijgeven`,
    may: 'release the health part',
    audit: 'health.released',
    form: z.object({}),
    page: healthPage,
    do: async (ctx) => {
      await releaseHealthPart(ctx)
      return saved(
        ctx,
        'Het gezondheidsdeel is vrijgegeven. U geeft het zelf aan de behandelaar en de persoon.',
        '/gezondheidsdeel',
      )
    },
  }),
]

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
  ...signRoutes,
  ...healthRoutes,
  write({
    path: `${at}/versturen`,
    may: 'send the advice',
    audit: 'advice.sent',
    form: z.object({}),
    page: advicePage,
    do: async (ctx) => {
      await sendAdvice(ctx)
      return saved(ctx, 'Het advies is verstuurd. De opdrachtgever krijgt bericht.')
    },
  }),
  read({ path: `${at}/verstuurd`, may: 'read the sent advice', audit: 'advice.read', page: sentPage }),
  fileOf({ path: `${at}/verstuurd.pdf`, may: 'read the sent advice', audit: 'advice.downloaded', file: sentFile }),
  read({ path: `${at}/gesprek`, may: 'read the draft advice', audit: 'advice.talk.read', page: talkPage }),
  write({
    path: `${at}/gesprek`,
    may: 'compose the advice',
    audit: 'advice.talk.recorded',
    form: talkForm,
    page: talkPage,
    do: async (ctx, input) => {
      await recordTalk(ctx, input)
      return saved(ctx, 'Het adviesgesprek is vastgelegd.')
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
