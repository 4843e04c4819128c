import { z } from 'zod'
import { NotFound } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { read, type Sent, write } from '#routing/route.ts'
import { moveForm } from '../moving.ts'
import { answerContact, keepReference, noteShared, replaceContact } from './contact-actions.ts'
import {
  adviseAgain,
  decide,
  notePhoned,
  planMoment,
  planStandardMoments,
  recordHeld,
  remind,
  reportProgress,
  startClosure,
} from './follow-up-actions.ts'
import {
  callForm,
  contactForm,
  decisionForm,
  heldForm,
  momentForm,
  newContactForm,
  phonedForm,
  progressForm,
  referenceForm,
  sharedForm,
} from './follow-up-forms.ts'
import { followUpPage } from './follow-up-pages.tsx'
import { openPage } from './open-page.tsx'
import { noteCall } from './silence-actions.ts'

const at = '/dossiers/:number/opvolging' as const
const one = `${at}/:recommendation` as const

const saved = (ctx: CaseCtx, said: string, anchor = ''): Sent => ({
  to: `/dossiers/${ctx.case.number}/opvolging${anchor}`,
  said,
})

/** The id in the path; anything else is no page. */
function inPath(ctx: CaseCtx, name: 'recommendation' | 'moment'): string {
  const id = ctx.params[name] ?? ''
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new NotFound()
  return id
}

export const followUpRoutes = [
  read({ path: '/aanbevelingen', may: 'signed in', audit: 'recommendations.listed', page: openPage }),
  read({ path: at, may: 'read the process', audit: 'follow-up.seen', page: followUpPage }),
  write({
    path: `${one}/besluit`,
    may: 'decide on a recommendation',
    audit: 'recommendation.decided',
    form: decisionForm,
    page: followUpPage,
    do: async (ctx, input) => {
      await decide(ctx, inPath(ctx, 'recommendation'), input)
      return saved(ctx, 'Uw besluit is bewaard.')
    },
  }),
  write({
    path: `${one}/telefonisch`,
    may: 'note a decision by phone',
    audit: 'decision.phoned',
    form: phonedForm,
    page: followUpPage,
    do: async (ctx, input) => {
      await notePhoned(ctx, inPath(ctx, 'recommendation'), input)
      return saved(ctx, 'Genoteerd. De opdrachtgever krijgt bericht om het te bevestigen.')
    },
  }),
  write({
    path: `${one}/voortgang`,
    may: 'report progress',
    audit: 'progress.reported',
    form: progressForm,
    page: followUpPage,
    do: async (ctx, input) => {
      await reportProgress(ctx, inPath(ctx, 'recommendation'), input)
      return saved(ctx, 'Dank u. De voortgang is bewaard.')
    },
  }),
  write({
    path: `${at}/momenten`,
    may: 'plan a review moment',
    audit: 'review-moment.planned',
    form: momentForm,
    page: followUpPage,
    do: async (ctx, input) => {
      await planMoment(ctx, input)
      return saved(ctx, 'Het moment is gepland.', '#momenten')
    },
  }),
  write({
    path: `${at}/vaste-momenten`,
    may: 'plan a review moment',
    audit: 'review-moment.planned',
    form: z.object({}),
    page: followUpPage,
    do: async (ctx) => {
      await planStandardMoments(ctx)
      return saved(ctx, 'De vaste momenten zijn gepland.', '#momenten')
    },
  }),
  write({
    path: `${at}/contact`,
    may: 'say who is the contact',
    audit: 'contact.said',
    form: contactForm,
    page: followUpPage,
    do: async (ctx, input) => {
      await answerContact(ctx, input)
      return saved(ctx, input.still === 'yes' ? 'Dank u.' : 'Dank u. De coördinator krijgt bericht.')
    },
  }),
  write({
    path: `${at}/nieuwe-contactpersoon`,
    may: 'address the commission',
    audit: 'contact.replaced',
    form: newContactForm,
    page: followUpPage,
    do: async (ctx, input) => {
      await replaceContact(ctx, input)
      return saved(ctx, 'De nieuwe contactpersoon krijgt bericht. De vorige ziet dit dossier niet meer.')
    },
  }),
  write({
    path: `${at}/kenmerk`,
    may: 'keep an own reference',
    audit: 'reference.saved',
    form: referenceForm,
    page: followUpPage,
    do: async (ctx, input) => {
      await keepReference(ctx, input)
      return saved(ctx, 'Uw kenmerk is bewaard.')
    },
  }),
  write({
    path: `${at}/doorgegeven`,
    may: 'note onward sharing',
    audit: 'sharing.noted',
    form: sharedForm,
    page: followUpPage,
    do: async (ctx, input) => {
      await noteShared(ctx, input)
      return saved(ctx, 'Genoteerd.')
    },
  }),
  write({
    path: `${at}/gebeld`,
    may: 'note a decision by phone',
    audit: 'silence.called',
    form: callForm,
    page: followUpPage,
    do: async (ctx, input) => {
      await noteCall(ctx, input)
      return saved(ctx, 'Genoteerd.')
    },
  }),
  write({
    path: `${at}/momenten/:moment`,
    may: 'plan a review moment',
    audit: 'review-moment.held',
    form: heldForm,
    page: followUpPage,
    do: async (ctx, input) => {
      await recordHeld(ctx, inPath(ctx, 'moment'), input)
      return saved(ctx, 'Het moment is vastgelegd.', '#momenten')
    },
  }),
  write({
    path: `${at}/herinneren`,
    may: 'ask for decisions',
    audit: 'decisions.asked',
    form: z.object({}),
    page: followUpPage,
    do: async (ctx) => {
      await remind(ctx)
      return saved(ctx, 'De opdrachtgever krijgt een bericht dat er werk wacht.')
    },
  }),
  write({
    path: `${at}/verder`,
    may: 'ask for decisions',
    audit: 'closure.started',
    form: moveForm,
    page: followUpPage,
    do: async (ctx, input) => {
      await startClosure(ctx, input)
      return { to: `/dossiers/${ctx.case.number}/afsluiting`, said: 'De afsluiting is gestart.' }
    },
  }),
  write({
    path: `${at}/terug`,
    may: 'ask for decisions',
    audit: 'advice.resumed',
    form: moveForm,
    page: followUpPage,
    do: async (ctx, input) => {
      await adviseAgain(ctx, input)
      return { to: `/dossiers/${ctx.case.number}/advies`, said: 'Het dossier staat weer bij het advies.' }
    },
  }),
]
