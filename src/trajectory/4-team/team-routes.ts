import { z } from 'zod'
import { maybe } from '#platform/web/fields.ts'
import type { CaseCtx } from '#routing/context.ts'
import { read, type Sent, type Shown, write } from '#routing/route.ts'
import { moveForm } from '../moving.ts'
import { knowPage } from './know-page.tsx'
import { extendOutside, sayThatIKnow } from './outside-actions.ts'
import { chooseEarlierNotes, earlierNotesForm, forSuccessorsForm, sayForSuccessors } from './succession-actions.ts'
import { extendForm, handOverForm, knowsForm, shutOutForm, standInForm, type TeamForm, teamForm } from './team.ts'
import { composeTeam, handOver, shutColleagueOut, standIn, startConversations, stopStandingIn } from './team-actions.ts'
import { teamPage } from './team-pages.tsx'
import { notAsked, seatsOf } from './team-rules.ts'

const at = '/dossiers/:number/team' as const
const teamOf = (ctx: CaseCtx) => `/dossiers/${ctx.case.number}/team`

/** One tick says it of everybody who is chosen. */
const composeForm = teamForm.extend({ everyoneAsked: maybe() })

/** Composes the team; whoever was chosen but not asked yet about a conflict of interest comes back as a question first. */
async function compose(ctx: CaseCtx, sent: z.output<typeof composeForm>): Promise<Sent | Shown> {
  const { everyoneAsked, ...input } = sent
  if (everyoneAsked) input.conflictsChecked = seatsOf(input).map(({ account }) => account)
  const firstTime = input.conflictsChecked.length === 0
  if (firstTime && notAsked(seatsOf(input), []).length > 0) return { show: await teamPage(ctx, filledWith(ctx, input)) }
  await composeTeam(ctx, input)
  return { to: teamOf(ctx), said: 'Het team is opgeslagen.' }
}

function filledWith(ctx: CaseCtx, input: TeamForm) {
  const { outsideUntil: last, ...typed } = input
  const day = last && {
    'outsideUntil-day': `${last.day}`,
    'outsideUntil-month': `${last.month}`,
    'outsideUntil-year': `${last.year}`,
  }
  const given = Object.entries({ ...typed, ...day }).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== undefined,
  )
  return { form: teamOf(ctx), values: Object.fromEntries(given), errors: [] }
}

/** The same choice by two sides: who composes the team, and who is of care. */
const earlierNotes = (path: `${typeof at}/${string}`, act: 'compose the team' | 'say what a successor reads') => [
  write({
    path,
    may: act,
    audit: 'case.earlier-notes-chosen',
    form: earlierNotesForm,
    page: teamPage,
    do: async (ctx: CaseCtx, input) => {
      await chooseEarlierNotes(ctx, input)
      return { to: teamOf(ctx), said: 'Uw keuze is bewaard en geldt meteen.' }
    },
  }),
]

export const teamRoutes = [
  read({ path: at, may: 'read the process', audit: 'team.read', page: teamPage }),
  write({ path: at, may: 'compose the team', audit: 'team.composed', form: composeForm, page: teamPage, do: compose }),
  ...earlierNotes(`${at}/eerdere-notities`, 'compose the team'),
  ...earlierNotes(`${at}/eerdere-notities/zorg`, 'say what a successor reads'),
  write({
    path: `${at}/opvolger`,
    may: 'say what a successor reads',
    audit: 'case.successor-choice-said',
    form: forSuccessorsForm,
    page: teamPage,
    do: async (ctx, input) => {
      await sayForSuccessors(ctx, input)
      return { to: `${teamOf(ctx)}#opvolger`, said: 'Uw keuze is bewaard. Zij geldt voor wie na u komt.' }
    },
  }),
  write({
    path: `${at}/verder`,
    may: 'compose the team',
    audit: 'conversations.started',
    form: moveForm,
    page: teamPage,
    do: async (ctx) => {
      await startConversations(ctx)
      return { to: `/dossiers/${ctx.case.number}/gesprekken`, said: 'De gesprekken kunnen beginnen.' }
    },
  }),
  write({
    path: `${at}/waarnemen`,
    may: 'stand in',
    audit: 'care.stand-in',
    form: standInForm,
    page: teamPage,
    do: async (ctx, input) => {
      await standIn(ctx, input)
      return { to: teamOf(ctx), said: 'U neemt waar. De zorgexpert krijgt bericht.' }
    },
  }),
  write({
    path: `${at}/waarnemen/stop`,
    may: 'stand in',
    audit: 'care.stand-in-ended',
    form: z.object({}),
    page: teamPage,
    do: async (ctx) => {
      await stopStandingIn(ctx)
      return { to: teamOf(ctx), said: 'U neemt niet meer waar.' }
    },
  }),
  write({
    path: `${at}/overdragen`,
    may: 'compose the team',
    audit: 'case.handed-over',
    form: handOverForm,
    page: teamPage,
    do: async (ctx, input) => {
      await handOver(ctx, input)
      return { to: '/dossiers', said: 'Het dossier is overgedragen.' }
    },
  }),
  write({
    path: `${at}/uitsluiten`,
    may: 'shut a colleague out',
    audit: 'colleague.shut-out',
    form: shutOutForm,
    page: teamPage,
    do: async (ctx, input) => {
      await shutColleagueOut(ctx, input)
      return { to: teamOf(ctx), said: 'Deze collega kan het dossier niet meer zien.' }
    },
  }),
  write({
    path: `${at}/verlengen`,
    may: 'compose the team',
    audit: 'outside.extended',
    form: extendForm,
    page: teamPage,
    do: async (ctx, input) => {
      await extendOutside(ctx, input)
      return { to: teamOf(ctx), said: 'De laatste dag is bewaard.' }
    },
  }),
  read({
    path: '/dossiers/:number/belang',
    may: 'say that I know the family',
    audit: 'conflict.asked',
    page: knowPage,
  }),
  write({
    path: '/dossiers/:number/belang',
    may: 'say that I know the family',
    audit: 'conflict.told',
    form: knowsForm,
    page: knowPage,
    do: async (ctx) => {
      await sayThatIKnow(ctx)
      return { to: '/werk', said: 'U ziet dit dossier niet meer. Wie het leidt, krijgt bericht.' }
    },
  }),
]
