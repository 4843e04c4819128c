import type { CaseCtx } from '#routing/context.ts'
import { read, type Sent, write } from '#routing/route.ts'
import { handOversPage } from './hand-overs-page.tsx'
import { notePage } from './note-page.tsx'
import {
  answerHandOver,
  askAnother,
  recordWarmHandOver,
  reportRelocation,
  withdrawHandOver,
  writeNote,
} from './relocation-actions.ts'
import { answerForm, askForm, meetingForm, noteForm, reportForm, withdrawForm } from './relocation-forms.ts'
import { relocationPage } from './relocation-page.tsx'

const at = '/dossiers/:number/overdracht' as const
const there = (ctx: CaseCtx, said: string): Sent => ({ to: `/dossiers/${ctx.case.number}/overdracht`, said })
const leads = (ctx: CaseCtx) =>
  ctx.case.relations.some((relation) => relation === 'coordinator' || relation === 'deputy')

export const relocationRoutes = [
  read({ path: '/overdrachten', may: 'signed in', audit: 'hand-overs.listed', page: handOversPage }),
  read({ path: at, may: 'read the hand-over', audit: 'hand-over.seen', page: relocationPage }),
  write({
    path: `${at}/verhuisd`,
    may: 'report a relocation',
    audit: 'relocation.reported',
    form: reportForm,
    page: relocationPage,
    do: async (ctx, input) => {
      await reportRelocation(ctx, input)
      if (leads(ctx)) return there(ctx, 'De verhuizing is gemeld. De vorige contactpersoon ziet dit dossier niet meer.')
      return { to: `/dossiers/${ctx.case.number}/overdracht/notitie`, said: 'De verhuizing is gemeld. Dank u.' }
    },
  }),
  write({
    path: `${at}/vragen`,
    may: 'ask another commissioner',
    audit: 'hand-over.asked',
    form: askForm,
    page: relocationPage,
    do: async (ctx, input) => {
      await askAnother(ctx, input)
      return there(ctx, 'De vraag is gesteld. Zij krijgen bericht.')
    },
  }),
  write({
    path: `${at}/antwoord`,
    may: 'answer the hand-over',
    audit: 'hand-over.answered',
    form: answerForm,
    page: relocationPage,
    do: async (ctx, input) => {
      await answerHandOver(ctx, input)
      if (input.answer === 'accepted') return there(ctx, 'U heeft deze zaak overgenomen. U bent nu de opdrachtgever.')
      return { to: '/overdrachten', said: 'Uw antwoord is doorgegeven. U ziet deze zaak niet meer.' }
    },
  }),
  write({
    path: `${at}/intrekken`,
    may: 'ask another commissioner',
    audit: 'hand-over.withdrawn',
    form: withdrawForm,
    page: relocationPage,
    do: async (ctx, input) => {
      await withdrawHandOver(ctx, input)
      return there(ctx, 'De vraag is ingetrokken.')
    },
  }),
  read({ path: `${at}/notitie`, may: 'write a hand-over note', audit: 'hand-over.note-opened', page: notePage }),
  write({
    path: `${at}/notitie`,
    may: 'write a hand-over note',
    audit: 'hand-over.noted',
    form: noteForm,
    page: notePage,
    do: async (ctx, input) => {
      await writeNote(ctx, input)
      return {
        to: `/dossiers/${ctx.case.number}/overdracht/notitie`,
        said: 'Uw notitie is bewaard voor wie het overneemt.',
      }
    },
  }),
  write({
    path: `${at}/gesprek`,
    may: 'record the hand-over meeting',
    audit: 'hand-over.held',
    form: meetingForm,
    page: relocationPage,
    do: async (ctx, input) => {
      await recordWarmHandOver(ctx, input)
      return there(ctx, 'De warme overdracht is vastgelegd.')
    },
  }),
]
