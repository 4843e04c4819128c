import type { CaseCtx } from '#routing/context.ts'
import { read, write } from '#routing/route.ts'
import { moveForm } from '../moving.ts'
import { askingForm } from './asking.ts'
import { askForDuiding } from './asking-actions.ts'
import { mentalHealth, radicalisation } from './axes.ts'
import { axisRoutes } from './axis-routes.ts'
import { absenceForm, conclusionReleaseForm, meetingForm } from './duiding-words.ts'
import { overviewPage } from './overview-page.tsx'
import { explainAbsence, recordMeeting, releaseCareConclusion, startAdvice, talkAgain } from './together-actions.ts'

const at = '/dossiers/:number/duiding' as const
const here = (ctx: CaseCtx, where = '') => `/dossiers/${ctx.case.number}/duiding${where}`

export const duidingRoutes = [
  read({ path: at, may: 'read the draft advice', audit: 'duiding.overview', page: overviewPage }),
  write({
    path: `${at}/zorgconclusie`,
    may: 'release the care conclusion',
    audit: 'care-conclusion.released',
    form: conclusionReleaseForm,
    page: overviewPage,
    do: async (ctx, input) => {
      await releaseCareConclusion(ctx, input)
      return { to: here(ctx), said: 'Het team kan deze tekst nu lezen.' }
    },
  }),
  write({
    path: `${at}/geen-zorgduiding`,
    may: 'release the care conclusion',
    audit: 'duiding.absence-explained',
    form: absenceForm,
    page: overviewPage,
    do: async (ctx, input) => {
      await explainAbsence(ctx, input)
      return { to: here(ctx), said: 'De reden is bewaard.' }
    },
  }),
  write({
    path: `${at}/vragen`,
    may: 'ask for a duiding',
    audit: 'duiding.asked-for',
    form: askingForm,
    page: overviewPage,
    do: async (ctx, input) => ({
      to: input.from === 'case' ? `/dossiers/${ctx.case.number}` : here(ctx),
      said: `Gevraagd. ${await askForDuiding(ctx, input)} krijgt bericht.`,
    }),
  }),
  write({
    path: `${at}/overleg`,
    may: 'record the team meeting',
    audit: 'team-meeting.recorded',
    form: meetingForm,
    page: overviewPage,
    do: async (ctx, input) => {
      await recordMeeting(ctx, input)
      return { to: here(ctx), said: 'Het overleg is vastgelegd.' }
    },
  }),
  write({
    path: `${at}/verder`,
    may: 'compose the advice',
    audit: 'advice.started',
    form: moveForm,
    page: overviewPage,
    do: async (ctx) => {
      await startAdvice(ctx)
      return { to: `/dossiers/${ctx.case.number}/advies`, said: 'U kunt nu het advies opstellen.' }
    },
  }),
  write({
    path: `${at}/terug`,
    may: 'plan a conversation',
    audit: 'duiding.talk-again',
    form: moveForm,
    page: overviewPage,
    do: async (ctx, input) => {
      await talkAgain(ctx, input)
      return { to: `/dossiers/${ctx.case.number}/gesprekken`, said: 'Het dossier staat weer bij de gesprekken.' }
    },
  }),
  ...axisRoutes(radicalisation),
  ...axisRoutes(mentalHealth),
]
