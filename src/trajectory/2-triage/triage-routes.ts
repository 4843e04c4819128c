import { z } from 'zod'
import { id } from '#platform/web/fields.ts'
import { read, write } from '#routing/route.ts'
import { inviteTriager } from '../1-referral/referral-actions.ts'
import { moveForm } from '../moving.ts'
import { answersForm, conclusionForm, dissentForm, messageForm, questionForm } from './triage.ts'
import {
  askReferrer,
  concludeTriage,
  declineCase,
  dissent,
  includeCase,
  saveAnswers,
  tellReferrer,
} from './triage-actions.ts'
import { triagePage } from './triage-pages.tsx'

const at = '/dossiers/:number/triage' as const
const page = triagePage
const back = (number: string) => `/dossiers/${number}/triage`

export const triageRoutes = [
  read({ path: at, may: 'read the triage conclusion', audit: 'triage.read', page }),
  write({
    path: `${at}/antwoorden`,
    may: 'answer the criteria',
    audit: 'triage.saved',
    form: answersForm,
    page,
    do: async (ctx, input) => {
      await saveAnswers(ctx, input)
      const said = input.go === 'final' ? 'Uw antwoorden zijn definitief.' : 'Uw concept is bewaard.'
      return { to: back(ctx.case.number), said }
    },
  }),
  write({
    path: `${at}/meeweger`,
    may: 'invite a triager',
    audit: 'triager.invited',
    form: z.object({ colleague: id('Kies een collega') }),
    page,
    do: async (ctx, input) => {
      await inviteTriager(ctx, input)
      return { to: back(ctx.case.number), said: 'Uw collega weegt mee.' }
    },
  }),
  write({
    path: `${at}/conclusie`,
    may: 'conclude triage',
    audit: 'triage.concluded',
    form: conclusionForm,
    page,
    do: async (ctx, input) => {
      await concludeTriage(ctx, input)
      return { to: back(ctx.case.number), said: 'De conclusie is vastgelegd.' }
    },
  }),
  write({
    path: `${at}/mening`,
    may: 'dissent from the conclusion',
    audit: 'triage.dissented',
    form: dissentForm,
    page,
    do: async (ctx, input) => {
      await dissent(ctx, input)
      return { to: back(ctx.case.number), said: 'Uw mening staat naast de conclusie.' }
    },
  }),
  write({
    path: `${at}/bericht`,
    may: 'send a closing message',
    audit: 'referrer.told',
    form: messageForm,
    page,
    do: async (ctx, input) => {
      await tellReferrer(ctx, input)
      return { to: back(ctx.case.number), said: 'Het bericht staat klaar voor de aanmelder.' }
    },
  }),
  write({
    path: `${at}/terug`,
    may: 'conclude triage',
    audit: 'referrer.asked',
    form: questionForm,
    page,
    do: async (ctx, input) => {
      await askReferrer(ctx, input)
      return { to: `/dossiers/${ctx.case.number}/aanmelding`, said: 'Uw vraag staat klaar voor de aanmelder.' }
    },
  }),
  write({
    path: `${at}/opnemen`,
    may: 'conclude triage',
    audit: 'case.included',
    form: moveForm,
    page,
    do: async (ctx) => {
      await includeCase(ctx)
      return { to: `/dossiers/${ctx.case.number}/opdracht`, said: 'De zaak is opgenomen. Nu de opdracht.' }
    },
  }),
  write({
    path: `${at}/niet-opnemen`,
    may: 'conclude triage',
    audit: 'case.declined',
    form: moveForm,
    page,
    do: async (ctx) => {
      await declineCase(ctx)
      return { to: back(ctx.case.number), said: 'Het dossier is afgesloten.' }
    },
  }),
]
