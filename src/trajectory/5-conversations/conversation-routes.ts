import { z } from 'zod'
import { id } from '#platform/web/fields.ts'
import type { CaseCtx } from '#routing/context.ts'
import { fileOf, read, type Sent, write } from '#routing/route.ts'
import { calendarEntry, interpreterSheetPage, opaquePage, prepareSheet, sheetFile } from './appointment-pages.tsx'
import { callOff, changePlan } from './conversation-actions.ts'
import { conversationIn } from './conversation-in-path.ts'
import { conversationPage } from './conversation-pages.tsx'
import { addendumForm, calledOffForm, careNoteForm, planForm, releaseForm, reportForm } from './conversations.ts'
import { addAddendum, releasePassages, withdrawWords } from './release-actions.ts'
import { releasePage } from './release-page.tsx'
import { recordPaperDestroyed, saveCareText, saveReport, signTexts } from './report-actions.ts'
import { paperForm } from './statements.ts'

const one = '/dossiers/:number/gesprekken/:conversation' as const
const all = (ctx: CaseCtx) => `/dossiers/${ctx.case.number}/gesprekken`
const here = (ctx: CaseCtx) => `${all(ctx)}/${conversationIn(ctx)}`

/** Back to the conversation; or on to what the team may read of it, when that was asked. */
function after(ctx: CaseCtx, next: 'sign' | 'release' | undefined): Sent {
  if (next === 'release') return { to: `${here(ctx)}/vrijgeven`, said: 'Bewaard. Kies nu wat het team mag lezen.' }
  return { to: here(ctx), said: next === 'sign' ? 'Ondertekend.' : 'Bewaard.' }
}

/** One conversation: the plan, the report, what is released and added. */
export const conversationRoutes = [
  read({ path: one, may: 'read conversations', audit: 'conversation.read', page: conversationPage }),
  read({
    path: `${one}/tolk`,
    may: 'read conversations',
    audit: 'conversation.interpreter-sheet',
    page: interpreterSheetPage,
  }),
  fileOf({
    path: `${one}/tolk.pdf`,
    may: 'read conversations',
    audit: 'conversation.interpreter-sheet',
    before: { audit: 'conversation.read', read: prepareSheet },
    file: sheetFile,
  }),
  fileOf({
    path: `${one}/agenda.ics`,
    may: 'read conversations',
    audit: 'conversation.calendar',
    file: calendarEntry,
  }),
  read({ path: '/afspraak/:conversation', may: 'signed in', audit: 'conversation.link', page: opaquePage }),
  write({
    path: `${one}/afspraak`,
    may: 'plan a conversation',
    audit: 'conversation.changed',
    form: planForm,
    page: conversationPage,
    do: async (ctx, input) => {
      await changePlan(ctx, { ...input, conversation: conversationIn(ctx) })
      return { to: here(ctx), said: 'De afspraak is gewijzigd.' }
    },
  }),
  write({
    path: `${one}/niet-doorgegaan`,
    may: 'plan a conversation',
    audit: 'conversation.called-off',
    form: calledOffForm,
    page: conversationPage,
    do: async (ctx, input) => {
      await callOff(ctx, { ...input, conversation: conversationIn(ctx) })
      return { to: all(ctx), said: 'Vastgelegd dat het gesprek niet doorgaat.' }
    },
  }),
  write({
    path: `${one}/verslag`,
    may: 'write a conversation report',
    audit: 'report.saved',
    form: reportForm,
    page: conversationPage,
    do: async (ctx, { next, ...input }) => {
      await saveReport(ctx, { ...input, conversation: conversationIn(ctx) })
      if (next === 'sign') await signTexts(ctx, { conversation: conversationIn(ctx) })
      return after(ctx, next)
    },
  }),
  write({
    path: `${one}/zorg`,
    may: 'write care notes',
    audit: 'care-note.saved',
    form: careNoteForm,
    page: conversationPage,
    do: async (ctx, { next, ...input }) => {
      await saveCareText(ctx, { ...input, conversation: conversationIn(ctx), sign: next === 'sign' })
      return after(ctx, next)
    },
  }),
  write({
    path: `${one}/papier`,
    may: 'write a conversation report',
    audit: 'paper.destroyed',
    form: paperForm,
    page: conversationPage,
    do: async (ctx, input) => {
      await recordPaperDestroyed(ctx, { ...input, conversation: conversationIn(ctx) })
      return { to: here(ctx), said: 'Vastgelegd dat uw papier weg is.' }
    },
  }),
  write({
    path: `${one}/aanvulling`,
    may: 'write a conversation report',
    audit: 'report.added-to',
    form: addendumForm,
    page: conversationPage,
    do: async (ctx, input) => {
      await addAddendum(ctx, { ...input, conversation: conversationIn(ctx) })
      return { to: here(ctx), said: 'De aanvulling staat erbij.' }
    },
  }),
  write({
    path: `${one}/eigen-woorden`,
    may: 'write a conversation report',
    audit: 'own-words.withdrawn',
    form: z.object({ words: id() }),
    page: conversationPage,
    do: async (ctx, { words }) => {
      await withdrawWords(ctx, { words, conversation: conversationIn(ctx) })
      return { to: here(ctx), said: 'Deze woorden worden niet meer gebruikt.' }
    },
  }),
  read({ path: `${one}/vrijgeven`, may: 'write care notes', audit: 'care-note.read', page: releasePage }),
  write({
    path: `${one}/vrijgeven`,
    may: 'write care notes',
    audit: 'care-note.released',
    form: releaseForm,
    page: releasePage,
    do: async (ctx, input) => {
      await releasePassages(ctx, { ...input, conversation: conversationIn(ctx) })
      return { to: here(ctx), said: 'Het team kan dit nu lezen.' }
    },
  }),
]
