import { may } from '#access/may.ts'
import { unmet } from '#platform/rules.ts'
import { More } from '#platform/ui/buttons.tsx'
import { Columns, Stack } from '#platform/ui/sheet.tsx'
import { Small } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { listMembers, namesOf } from '../case-store.ts'
import { wayOn } from '../moving.ts'
import { WayOn } from '../way-on.tsx'
import { AskForIt, askingOf } from './asking-part.tsx'
import { type Axis, mentalHealth, radicalisation } from './axes.ts'
import { AxisCard, type AxisState } from './axis-card.tsx'
import { CareToTeam } from './care-to-team.tsx'
import { adviceCanStart, type DuidingFacts, signingRules } from './duiding.ts'
import { isCareKeptFromMe, isKeptFromMe } from './independence.ts'
import { MeetingSheet } from './meeting-part.tsx'
import { hasSpoken } from './spoken-store.ts'
import { findReleasedByCare, listMeetings } from './together-store.ts'
import { duidingFacts, findLatest, signingFacts, viewsAreIn } from './version-store.ts'

/** Both axes side by side: how far they are, who is to move, and what the team says together. No words of a duiding stand here. */
export async function overviewPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const facts = await duidingFacts(ctx, ctx.case.id)
  const members = await listMembers(ctx, ctx.case.id)
  const spoken = await hasSpoken(ctx, ctx.case.id)
  const viewsIn = await viewsAreIn(ctx)
  const care = await findReleasedByCare(ctx, ctx.case.id)
  const meetings = await listMeetings(ctx, ctx.case.id)
  const names = await namesOf(
    ctx,
    [care.conclusion, care.absence, ...meetings].flatMap((one) => (one ? [one.author] : [])),
  )
  const at = `/dossiers/${ctx.case.number}/duiding`
  const asking = await askingOf(ctx)
  const states = [
    await stateOf(ctx, radicalisation, { facts, spoken, viewsIn }),
    await stateOf(ctx, mentalHealth, { facts, spoken, viewsIn }),
  ]
  const cards = states.map((state) => (
    <AxisCard
      key={state.axis.key}
      {...{ ctx, members, state }}
      asking={
        asking && (
          <AskForIt {...{ ctx, members }} axis={state.axis} progress={state} {...asking(state.axis)} from="duiding" />
        )
      }
    />
  ))
  // Who writes one of them came for that; who leads, for the way on.
  const writes = [radicalisation, mentalHealth].some((axis) => may(ctx.me, axis.write, ctx.case))
  const axes = <Columns wide={false}>{cards}</Columns>
  const shared = { ctx, filled, at, facts, name: (account: string) => names.get(account) ?? 'een collega' }
  return casePage(ctx, {
    title: 'Duiding',
    lead: `${ctx.case.number}. Mensen duiden; deze toepassing telt niets op en oordeelt niet.`,
    body: (
      <Stack>
        {writes && axes}
        <WayOn
          ctx={ctx}
          move="start the advice"
          action={`${at}/verder`}
          needs={wayOn('start the advice', adviceCanStart, facts)}
          filled={filled}
        />
        {!writes && axes}
        <CareToTeam {...shared} {...care} spoken={spoken} kept={isCareKeptFromMe(ctx, viewsIn)} />
        <MeetingSheet {...shared} meetings={meetings} viewsIn={viewsIn} team={meeters(members)} />
        {may(ctx.me, 'plan a conversation', ctx.case) && ctx.case.stage === 'duiding' && (
          <More label="Een stap terug" open={filled?.form === `${at}/terug`}>
            <WayOn ctx={ctx} move="talk again" action={`${at}/terug`} filled={filled} />
          </More>
        )}
        <Small>De indeling van de duiding is een standaard, te bevestigen door LIV.</Small>
      </Stack>
    ),
  })
}

// Who is expected at the meeting; whoever writes it down takes out who was not there.
const meeters = (members: readonly { relation: string; name: string }[]) =>
  members.filter(({ relation }) => /^(coordinator|duidingExpert|careExpert)$/.test(relation)).map(({ name }) => name)

interface Known {
  readonly facts: DuidingFacts
  readonly spoken: boolean
  readonly viewsIn: boolean
}

/** How far an axis is; the sentences that do not hold yet only for who may read it, and counted without opening a word. */
async function stateOf(ctx: CaseCtx, axis: Axis, known: Known): Promise<AxisState> {
  const { facts, spoken, viewsIn } = known
  const state = {
    axis,
    begun: facts[`${axis.key}Begun`],
    signed: facts[`${axis.key}Signed`],
    reviewed: facts[`${axis.key}Reviewed`],
    absent: axis.key === 'mentalHealth' && facts.mentalHealthAbsent,
    spoken,
    apart: facts[`${axis.key}Apart`],
    asksMe: facts[`${axis.key}AsksMe`],
    kept: isKeptFromMe(ctx, axis, viewsIn),
  }
  if (state.signed || state.apart || !may(ctx.me, axis.write, ctx.case)) return { ...state, stillNeeded: [] }
  const latest = await findLatest(ctx, axis, ctx.case.id)
  return { ...state, stillNeeded: unmet(signingRules(axis), await signingFacts(ctx, axis, latest, spoken)) }
}
