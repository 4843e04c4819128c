import { z } from 'zod'
import type { Ctx } from '#routing/context.ts'
import { read, type Sent, write } from '#routing/route.ts'
import { pathId } from './in-hand.ts'
import { findHints } from './person-hint.ts'
import {
  extend,
  finish,
  giveAccess,
  holdMoment,
  planMoment,
  putGoalRight,
  putMomentRight,
  putNoteRight,
  putReasonRight,
  startTrajectory,
  takeAccess,
} from './trajectory-actions.ts'
import {
  adviserForm,
  extensionForm,
  finishForm,
  goalForm,
  heldForm,
  momentForm,
  noteForm,
  reasonForm,
  startForm,
  whatForm,
} from './trajectory-advice.ts'
import { trajectoryLookAgainPage } from './trajectory-look-again-page.tsx'
import { trajectoryPage } from './trajectory-page.tsx'
import { trajectoryStartPage } from './trajectory-start-page.tsx'

const one = '/consultaties/:id' as const
const at = `${one}/trajectadvies` as const

/** Saved in any case; where something may lead to a person, the writer is asked afterwards. */
const saved = (ctx: Ctx, said: string, text = ''): Sent => ({
  to: `/consultaties/${pathId(ctx)}/trajectadvies${findHints(text).length > 0 ? '/nakijken' : ''}`,
  said,
})

// Who carries it is known to the database alone: those doors ask it, not the role.
export const trajectoryRoutes = [
  read({
    path: `${at}/starten`,
    may: 'start trajectory advice',
    audit: 'trajectory.form',
    page: trajectoryStartPage,
  }),
  write({
    path: `${at}/starten`,
    may: 'start trajectory advice',
    audit: 'trajectory.started',
    form: startForm,
    page: trajectoryStartPage,
    do: async (ctx, input) => {
      await startTrajectory(ctx, pathId(ctx), input)
      // Whoever starts it for a colleague does not see it themselves.
      const mine = input.adviser === ctx.me.account
      return mine
        ? saved(ctx, 'Het trajectadvies is gestart.', input.goal)
        : { to: `/consultaties/${pathId(ctx)}`, said: 'Het trajectadvies is gestart.' }
    },
  }),
  read({ path: at, may: 'signed in', audit: 'trajectory.read', page: trajectoryPage }),
  write({
    path: `${at}/adviseur`,
    may: 'start trajectory advice',
    audit: 'trajectory.access-given',
    form: adviserForm,
    page: trajectoryPage,
    do: async (ctx, input) => {
      await giveAccess(ctx, pathId(ctx), input.adviser)
      return saved(ctx, 'Uw collega draagt dit trajectadvies mee.')
    },
  }),
  write({
    path: `${at}/adviseur/:account/weg`,
    may: 'start trajectory advice',
    audit: 'trajectory.access-taken',
    form: z.object({}),
    page: trajectoryPage,
    do: async (ctx) => {
      await takeAccess(ctx, pathId(ctx), pathId(ctx, 'account'))
      return { to: `/consultaties/${pathId(ctx)}`, said: 'De toegang is meteen beëindigd.' }
    },
  }),
  write({
    path: `${at}/moment`,
    may: 'signed in',
    audit: 'trajectory.planned',
    form: momentForm,
    page: trajectoryPage,
    do: async (ctx, input) => {
      await planMoment(ctx, pathId(ctx), input)
      return saved(ctx, 'Het moment is gepland.', input.what)
    },
  }),
  write({
    path: `${at}/moment/:moment`,
    may: 'signed in',
    audit: 'trajectory.held',
    form: heldForm,
    page: trajectoryPage,
    do: async (ctx, input) => {
      await holdMoment(ctx, pathId(ctx), pathId(ctx, 'moment'), input)
      return saved(ctx, 'Het moment is bewaard.', input.note)
    },
  }),
  read({ path: `${at}/nakijken`, may: 'signed in', audit: 'trajectory.looked-again', page: trajectoryLookAgainPage }),
  write({
    path: `${at}/doel`,
    may: 'signed in',
    audit: 'trajectory.changed',
    form: goalForm,
    page: trajectoryLookAgainPage,
    do: async (ctx, { goal }) => {
      await putGoalRight(ctx, pathId(ctx), goal)
      return saved(ctx, 'De aangepaste tekst is bewaard; de oude is weg.', goal)
    },
  }),
  write({
    path: `${at}/moment/:moment/tekst`,
    may: 'signed in',
    audit: 'trajectory.changed',
    form: noteForm,
    page: trajectoryLookAgainPage,
    do: async (ctx, { note }) => {
      await putNoteRight(ctx, pathId(ctx), pathId(ctx, 'moment'), note)
      return saved(ctx, 'De aangepaste tekst is bewaard; de oude is weg.', note)
    },
  }),
  write({
    path: `${at}/moment/:moment/onderwerp`,
    may: 'signed in',
    audit: 'trajectory.changed',
    form: whatForm,
    page: trajectoryLookAgainPage,
    do: async (ctx, { what }) => {
      await putMomentRight(ctx, pathId(ctx), pathId(ctx, 'moment'), what)
      return saved(ctx, 'De aangepaste tekst is bewaard; de oude is weg.', what)
    },
  }),
  write({
    path: `${at}/verlengen/reden`,
    may: 'signed in',
    audit: 'trajectory.changed',
    form: reasonForm,
    page: trajectoryLookAgainPage,
    do: async (ctx, { reason }) => {
      await putReasonRight(ctx, pathId(ctx), reason)
      return saved(ctx, 'De aangepaste tekst is bewaard; de oude is weg.', reason)
    },
  }),
  write({
    path: `${at}/verlengen`,
    may: 'signed in',
    audit: 'trajectory.extended',
    form: extensionForm,
    page: trajectoryPage,
    do: async (ctx, input) => {
      await extend(ctx, pathId(ctx), input)
      return saved(ctx, 'Het trajectadvies is één keer verlengd.', input.reason)
    },
  }),
  write({
    path: `${at}/afronden`,
    may: 'signed in',
    audit: 'trajectory.finished',
    form: finishForm,
    page: trajectoryPage,
    do: async (ctx, { outcome }) => {
      await finish(ctx, pathId(ctx), outcome)
      return { to: `/consultaties/${pathId(ctx)}`, said: 'Het trajectadvies is afgerond.' }
    },
  }),
]
