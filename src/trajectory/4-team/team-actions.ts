import { may } from '#access/may.ts'
import type { ActName } from '#access/who.ts'
import { zone } from '#platform/clock.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { Conflict, Refused } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import { termOf } from '#settings/settings-store.ts'
import { joinCase, leaveCase, listColleagues, listMembers, namesOf } from '../case-store.ts'
import { moveCase } from '../moving.ts'
import { conversationsCanStart, type ShutOutForm, type StandInForm, type TeamForm, type TeamWords } from './team.ts'
import { checkSeats, notAsked, outsideUntil, seatsNow, seatsOf, without } from './team-rules.ts'
import { findTeam, insertStandingIn, insertTeam, listPossible, shutOut, teamFacts } from './team-store.ts'

/** Puts these people in the team and lets the others go; who leaves loses the case at once. */
export async function composeTeam(ctx: CaseCtx, input: TeamForm): Promise<void> {
  const members = await listMembers(ctx, ctx.case.id)
  const wanted = seatsOf(input)
  const coordinators = members.filter(({ relation }) => relation === 'coordinator').map(({ account }) => account)
  const possible = await listPossible(ctx, ctx.case.id)
  checkSeats(input, wanted, possible, coordinators)
  if (notAsked(wanted, input.conflictsChecked).length > 0) {
    throw new Refused('Vraag bij ieder na of er een belangenconflict is, en vink dat aan', 'conflictsChecked')
  }
  const now = seatsNow(members)
  const last = outsideUntil(input, without(wanted, now), possible, {
    today: ctx.today,
    months: await termOf(ctx, 'outside-longest'),
  })
  await writeWords(ctx, input)
  // Joining comes first: whoever takes themselves out of the team may do nothing here after that.
  for (const { relation, account } of without(wanted, now)) {
    const outside = last && possible.some((one) => one.account === account && one.worksUntil)
    await joinCase(ctx, ctx.case.id, account, relation, 'compose the team', outside ? endOf(last) : null)
  }
  for (const { relation, account } of without(now, wanted))
    await leaveCase(ctx, ctx.case.id, account, relation, 'compose the team')
}

/** Access through a day ends when the next one begins. */
export const endOf = (day: Temporal.PlainDate) => day.add({ days: 1 }).toZonedDateTime(zone).toInstant()

async function writeWords(ctx: CaseCtx, input: TeamForm): Promise<void> {
  const before = await findTeam(ctx)
  const based = input._version ? Number(input._version) : (before?.version ?? 0)
  const words: TeamWords = {
    expertise: input.expertise,
    languages: input.languages,
    standInReason: input.standIn ? '' : input.standInReason,
    deputyReason: input.deputy ? '' : input.deputyReason,
    asked: Object.fromEntries(
      input.conflictsChecked.map((account) => [account, before?.words.asked[account] ?? askedNow(ctx)]),
    ),
  }
  const made = based === (before?.version ?? 0) && (await insertTeam(ctx, based + 1, words))
  if (!made) throw await conflict(ctx)
}

const askedNow = (ctx: CaseCtx) => ({ on: ctx.today.toString(), by: ctx.me.account })

async function conflict(ctx: CaseCtx): Promise<Conflict> {
  const theirs = await findTeam(ctx)
  const names = await namesOf(ctx, theirs ? [theirs.author] : [])
  const { expertise = '', languages = '', standInReason = '', deputyReason = '' } = theirs?.words ?? {}
  const texts = {
    Expertise: expertise,
    Talen: languages,
    'Waarom geen waarnemer': standInReason,
    'Waarom geen vervanger': deputyReason,
  }
  return new Conflict(texts, theirs?.version ?? 0, names.get(theirs?.author ?? '') ?? 'een collega')
}

/** Somebody else takes the lead; the former coordinator loses the case at once. */
export async function handOver(ctx: CaseCtx, input: { colleague: string }): Promise<void> {
  const members = await listMembers(ctx, ctx.case.id)
  const before = members.filter(({ relation }) => relation === 'coordinator')
  if (before.some(({ account }) => account === input.colleague))
    throw new Refused('Deze collega is al coördinator van dit dossier', 'colleague')
  const deputyToo = members.some(({ account, relation }) => relation === 'deputy' && account === input.colleague)
  await joinCase(ctx, ctx.case.id, input.colleague, 'coordinator', 'compose the team')
  if (deputyToo) await leaveCase(ctx, ctx.case.id, input.colleague, 'deputy', 'compose the team')
  for (const { account } of before) await leaveCase(ctx, ctx.case.id, account, 'coordinator', 'compose the team')
}

/** "Ik neem waar": opens the care part for limited days, and tells the care expert and the FG. */
export async function standIn(ctx: CaseCtx, input: StandInForm): Promise<void> {
  const days = ctx.today.until(input.until).days
  if (days < 0) throw new Refused('Kies vandaag of een dag die nog komt', 'until')
  const longest = await termOf(ctx, 'stand-in-longest')
  if (days >= longest) throw new Refused(`Waarnemen kan ten hoogste ${longest} dagen. Kies een eerdere dag.`, 'until')
  const until = endOf(input.until)
  await insertStandingIn(ctx, until, input.reason)
  await joinCase(ctx, ctx.case.id, ctx.me.account, 'standIn', 'stand in', until)
  await ctx.log('care.stood-in', [{ kind: 'case', id: ctx.case.id, part: 'care' }])
  const careExperts = (await listMembers(ctx, ctx.case.id)).filter(({ relation }) => relation === 'careExpert')
  const supervisors = await listColleagues(ctx, 'fg')
  for (const { account } of [...careExperts, ...supervisors]) await enqueue(ctx.tx, 'mail', account)
}

export async function stopStandingIn(ctx: CaseCtx): Promise<void> {
  await leaveCase(ctx, ctx.case.id, ctx.me.account, 'standIn', 'stand in')
}

const endedBy: Record<string, ActName> = {
  deputy: 'compose the team',
  duidingExpert: 'compose the team',
  careExpert: 'compose the team',
  namedStandIn: 'compose the team',
  triager: 'invite a triager',
  reviewerRadicalisation: 'ask for a review of radicalisation',
}

/** A colleague with a conflict of interest: out of this case, whatever else they are. */
export async function shutColleagueOut(ctx: CaseCtx, input: ShutOutForm): Promise<void> {
  if (input.colleague === ctx.me.account)
    throw new Refused('U kunt uzelf niet uitsluiten. Draag het dossier over.', 'colleague')
  const theirs = (await listMembers(ctx, ctx.case.id)).filter(({ account }) => account === input.colleague)
  if (theirs.some(({ relation }) => relation === 'coordinator'))
    throw new Refused('Deze collega is coördinator. Draag het dossier eerst over.', 'colleague')
  for (const { relation } of theirs) {
    const act = endedBy[relation]
    if (act && may(ctx.me, act, ctx.case)) await leaveCase(ctx, ctx.case.id, input.colleague, relation, act)
  }
  await shutOut(ctx, input.colleague, input.reason)
}

export async function startConversations(ctx: CaseCtx): Promise<void> {
  await moveCase(ctx, 'start conversations', conversationsCanStart, await teamFacts(ctx, ctx.case.id))
}
