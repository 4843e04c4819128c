import type { CaseCtx } from '#routing/context.ts'
import { read, write } from '#routing/route.ts'
import { moveForm } from '../moving.ts'
import {
  endWithoutTalking,
  planConversation,
  recordNoConversation,
  startDuiding,
  writeAgreements,
} from './conversation-actions.ts'
import { agreementsForm, noConversationForm, planForm } from './conversations.ts'
import { conversationsPage } from './conversations-pages.tsx'

const at = '/dossiers/:number/gesprekken' as const
const all = (ctx: CaseCtx) => `/dossiers/${ctx.case.number}/gesprekken`

export const conversationsRoutes = [
  read({ path: at, may: 'read conversations', audit: 'conversations.read', page: conversationsPage }),
  write({
    path: at,
    may: 'plan a conversation',
    audit: 'conversation.planned',
    form: planForm,
    page: conversationsPage,
    do: async (ctx, input) => ({
      to: `${all(ctx)}/${await planConversation(ctx, input)}`,
      said: 'Het gesprek is gepland.',
    }),
  }),
  write({
    path: `${at}/werkafspraken`,
    may: 'write working agreements',
    audit: 'agreements.written',
    form: agreementsForm,
    page: conversationsPage,
    do: async (ctx, input) => {
      await writeAgreements(ctx, input)
      return { to: all(ctx), said: 'De werkafspraken zijn bewaard.' }
    },
  }),
  write({
    path: `${at}/geen-gesprek`,
    may: 'plan a conversation',
    audit: 'conversation.none',
    form: noConversationForm,
    page: conversationsPage,
    do: async (ctx, input) => {
      await recordNoConversation(ctx, input)
      return { to: all(ctx), said: 'Vastgelegd.' }
    },
  }),
  write({
    path: `${at}/verder`,
    may: 'plan a conversation',
    audit: 'duiding.started',
    form: moveForm,
    page: conversationsPage,
    do: async (ctx) => {
      await startDuiding(ctx)
      return { to: `/dossiers/${ctx.case.number}/duiding`, said: 'De duiding kan beginnen.' }
    },
  }),
  write({
    path: `${at}/afronden`,
    may: 'close the case',
    audit: 'case.ended-without-talking',
    form: moveForm,
    page: conversationsPage,
    do: async (ctx) => {
      await endWithoutTalking(ctx)
      return { to: `/dossiers/${ctx.case.number}/afsluiting`, said: 'De afsluiting kan beginnen.' }
    },
  }),
]
