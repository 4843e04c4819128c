import { hasRole, may } from '#access/may.ts'
import { listWaiting } from '#accounts/accounts-store.ts'
import { accountsThatEnd } from '#accounts/at-work.tsx'
import { consultationsAtWork } from '#consultation/at-work.tsx'
import { waitsHere } from '#consultation/list-page.tsx'
import { listMyDangerCalls } from '#danger/danger-store.ts'
import { myDrafts } from '#drafts/drafts-store.ts'
import { waitsForMe } from '#knowledge/knowledge-pages.tsx'
import { listLessonsInHand } from '#knowledge/knowledge-store.ts'
import type { Values } from '#platform/web/chosen.ts'
import { handOversAtWork } from '#relocation/at-work.tsx'
import type { Ctx } from '#routing/context.ts'
import { isGround, settingsAtWork } from '#settings/at-work.tsx'
import { termOf } from '#settings/settings-store.ts'
import { findNextTalks } from '#trajectory/5-conversations/next-talk-store.ts'
import { voiceWaits } from '#trajectory/5-conversations/voice-waits.tsx'
import { listWaitingReferrals } from './caseload-store.ts'
import { narrowed } from './choices.ts'
import { isMyCommission, referencesFor } from './commissioner-work.tsx'
import { listMyFacts } from './facts-store.ts'
import { countTeamWork, noTeamWork, replacing, teamWorkOf } from './team-lines.tsx'
import { leads, onlyForLead, stillSince, waitingFor } from './waiting.ts'
import { type Line, soonest } from './waiting-rows.tsx'

/** My open cases with what waits in each; narrowed to what the address asks, and only that is shown and said to be seen. */
async function readCases(ctx: Ctx, values: Values) {
  const all = await listMyFacts(ctx, 'open')
  const team = all.length > 0 ? await teamWorkOf(ctx, all) : noTeamWork
  const days = all.some(leads) ? await termOf(ctx, 'standing-still') : 0
  const items = all.map((one) => {
    const waiting = replacing(waitingFor(one, ctx.today) ?? onlyForLead(one, ctx.today), one, team.away)
    const still = !waiting && one.relations.includes('coordinator') && stillSince(one, ctx.today, days) !== undefined
    return { one, waiting, still }
  })
  const shown = narrowed(items, values, ctx.today)
  const ids = new Set(shown.map(({ one }) => one.id))
  return { items, shown, days, team, narrowed: isNarrowed(values), keep: (id: string) => ids.has(id) }
}

const isNarrowed = (values: Values) => Object.keys(values).some((name) => name !== 'na')

/** Each asked once, and only of who it can be for. */
async function readAll(ctx: Ctx, values: Values) {
  const { items, shown, days, narrowed, keep, team: whole } = await readCases(ctx, values)
  const cases = shown.map(({ one }) => one)
  const kept = <One extends { readonly caseId: string }>(all: readonly One[]) =>
    narrowed ? all.filter(({ caseId }) => keep(caseId)) : all
  const team = { ...whole, tasks: kept(whole.tasks), unread: kept(whole.unread) }
  const untaken = !narrowed && hasRole(ctx.me, 'coordinator', 'frontOffice') ? await listWaitingReferrals(ctx) : []
  ctx.saw([...cases, ...untaken].map(({ id }) => ({ kind: 'case', id, part: 'process' })))
  const voices = cases.length > 0 ? kept(await voiceWaits(ctx)) : []
  ctx.saw(voices.map(({ caseId }) => ({ kind: 'case', id: caseId, part: 'consent' })))
  const lines: Line[] = shown.map(({ one, waiting }) => ({ ...one, waiting }))
  return {
    items,
    narrowed,
    cases,
    lines,
    days,
    untaken,
    team,
    voices,
    mine: lines.filter((line) => line.waiting).toSorted(soonest),
    others: lines.filter(
      (line) => !line.waiting && !(line.relations.includes('coordinator') && stillSince(line, ctx.today, days)),
    ),
    drafts: narrowed ? [] : myDrafts(ctx),
    talks: hasRole(ctx.me, 'duidingExpert', 'careExpert') ? await findNextTalks(ctx) : [],
    references: await referencesFor(ctx, lines),
    checks: cases.filter(({ checkLapsedOn }) => checkLapsedOn),
    proposals: await countProposalsForMe(ctx),
    lessons:
      !narrowed && may(ctx.me, 'check a lesson')
        ? (await listLessonsInHand(ctx)).filter((one) => waitsForMe(ctx, one))
        : [],
    consultations:
      !narrowed && hasRole(ctx.me, 'frontOffice', 'coordinator', 'duidingExpert', 'careExpert')
        ? await consultationsAtWork(ctx)
        : [],
    handOvers: hasRole(ctx.me, 'commissioner', 'centralContact', 'coordinator')
      ? await handOversAtWork(ctx, narrowed ? keep : undefined)
      : [],
    // No choice of what to see hides what is still to be written about danger.
    calls: await listMyDangerCalls(ctx),
    settings: await settingsAtWork(ctx),
    setsGrounds: may(ctx.me, 'set the legal basis'),
    endingAccounts: await accountsThatEnd(ctx),
  }
}
type Read = Awaited<ReturnType<typeof readAll>>

/** Everything that the first screen says, and how much of it waits. */
export async function readFirstScreen(ctx: Ctx, values: Values = {}) {
  const read = await readAll(ctx, values)
  return { ...read, waits: countAll(ctx, read), kinds: sorted(read) }
}
export type FirstScreen = Awaited<ReturnType<typeof readFirstScreen>>

/** How many things that is, for the sentence on top. What one may look at when there is time is not among them. */
const countAll = (ctx: Ctx, read: Read): number =>
  read.mine.length +
  read.untaken.length +
  read.proposals +
  read.consultations.filter((line) => waitsHere(ctx, line)).length +
  countTeamWork(read.team) +
  read.voices.length +
  read.calls.length +
  read.lessons.length +
  read.handOvers.length +
  read.drafts.length +
  read.checks.length +
  read.endingAccounts.length +
  (read.settings.some((line) => !isGround(line)) ? 1 : 0) +
  (read.setsGrounds ? read.settings.filter(isGround).length : 0)

/** An expert finds texts and reviews apart; the conversation that stands on top stands there alone. */
function sorted({ mine, talks }: Read) {
  const onTop = new Set(talks.map(({ id }) => `gesprekken/${id}`))
  const is = (kind: 'text' | 'review') => mine.filter(({ waiting }) => waiting?.kind === kind)
  return {
    texts: is('text'),
    reviews: is('review'),
    commissions: mine.filter((line) => !line.waiting?.kind && isMyCommission(line)),
    rest: mine.filter((line) => !line.waiting?.kind && !isMyCommission(line) && !onTop.has(line.waiting?.path ?? '')),
  }
}

/** How many proposals about accounts wait for a second person, and may wait for me. */
async function countProposalsForMe(ctx: Ctx): Promise<number> {
  if (!may(ctx.me, 'approve an account')) return 0
  const waiting = await listWaiting(ctx)
  return waiting.filter(({ proposedBy, account }) => ![proposedBy, account].includes(ctx.me.account)).length
}
