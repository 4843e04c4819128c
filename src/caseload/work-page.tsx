import { hasRole, may } from '#access/may.ts'
import { AccountsThatEnd } from '#accounts/at-work.tsx'
import { ConsultationsAtWork } from '#consultation/at-work.tsx'
import { dateWords, zone } from '#platform/clock.ts'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { FilterBar } from '#platform/ui/filter-bar.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Text } from '#platform/ui/text.tsx'
import { HandOversAtWork } from '#relocation/at-work.tsx'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { SettingsAtWork } from '#settings/at-work.tsx'
import { NextTalkSheet } from '#trajectory/5-conversations/next-talk.tsx'
import { VoiceLines } from '#trajectory/5-conversations/voice-waits.tsx'
import { KeepView, type Looking, lookingAt, SavedViews } from '#views/saved-views.tsx'
import { choicesOf, knownAtWork } from './choices.ts'
import { AllRecommendations, CommissionerWaits, isMyCommission, OtherCommissions } from './commissioner-work.tsx'
import { type FirstScreen, readFirstScreen } from './first-screen.ts'
import { OneList } from './one-list.tsx'
import { TeamLines, TeamLinks } from './team-lines.tsx'
import { Unfinished } from './unfinished.tsx'
import { WaitingSheet } from './waiting-rows.tsx'
import { LapsedChecks, Lessons, Proposals, TellAfterDanger, Untaken, WaitsForOthers } from './work-parts.tsx'
import { StandingStill, ThisWeek, WhatIsHere } from './work-sheets.tsx'

/** What waits for me, in the order of my work; then what stands still and why, this week, and who I wait for. */
export async function workPage(ctx: Ctx): Promise<PageView> {
  const looking = hasRole(ctx.me, 'coordinator') ? await lookingAt(ctx, 'werk', knownAtWork) : undefined
  if (looking?.onTo) return { title: 'Mijn werk', body: null, onTo: looking.onTo }
  const read = await readFirstScreen(ctx, looking?.chosen.values)
  const props = { ctx, read }
  return {
    title: 'Mijn werk',
    nav: '/werk',
    body: (
      <Stack>
        <PageHead
          title={titleOf(ctx, read)}
          lead={dateWords(ctx.today)}
          aside={
            canRefer(ctx) ? (
              <ButtonLink href="/aanmelden" kind={hasRole(ctx.me, 'referrer') ? 'primary' : 'secondary'}>
                Iemand aanmelden
              </ButtonLink>
            ) : undefined
          }
        />
        {looking ? <Leading {...props} looking={looking} /> : <NotLeading {...props} />}
        {read.waits === 0 && !read.narrowed && <Nothing ctx={ctx} />}
        <AccountsThatEnd ctx={ctx} lines={read.endingAccounts} />
        <SettingsAtWork ctx={ctx} lines={read.settings} />
        <StandingStill ctx={ctx} cases={read.cases} days={read.days} />
        <ThisWeek ctx={ctx} cases={read.cases} />
        <Others {...props} />
        <WhatIsHere ctx={ctx} />
        <TeamLinks ctx={ctx} />
      </Stack>
    ),
  }
}

interface Props {
  readonly ctx: Ctx
  readonly read: FirstScreen
}

/** For who leads: one list of all that waits, which can be narrowed; whatever else one is comes first. */
function Leading({ ctx, read, looking }: Props & { looking: Looking }) {
  return (
    <>
      <FilterBar
        action="/werk"
        label="Kies wat u ziet"
        choices={choicesOf(read.items, looking.chosen.values, ctx.today)}
        chosen={looking.chosen}
        views={<SavedViews looking={looking} />}
        keep={<KeepView ctx={ctx} list="werk" looking={looking} />}
      />
      {takesCalls(ctx) && <ConsultationsAtWork ctx={ctx} lines={read.consultations} />}
      <NextTalkSheet ctx={ctx} talks={read.talks} />
      <OneList ctx={ctx} read={read} looking={looking} />
      {read.proposals > 0 && <Proposals count={read.proposals} />}
      {read.lessons.length > 0 && <Lessons lessons={read.lessons} />}
    </>
  )
}

function NotLeading(props: Props) {
  const { ctx, read } = props
  return (
    <>
      {read.calls.length > 0 && <TellAfterDanger ctx={ctx} calls={read.calls} />}
      <MyOwn {...props} />
      <AllRecommendations ctx={ctx} />
      <AlsoWaits {...props} />
    </>
  )
}

/** First what somebody comes here for: a call to take, a conversation to prepare, a text to finish, a case that waits. */
function MyOwn({ ctx, read }: Props) {
  const { kinds, days, drafts } = read
  const expert = hasRole(ctx.me, 'duidingExpert', 'careExpert')
  const unfinished = <Unfinished ctx={ctx} drafts={drafts} texts={kinds.texts} days={days} />
  return (
    <>
      {takesCalls(ctx) && <ConsultationsAtWork ctx={ctx} lines={read.consultations} />}
      <NextTalkSheet ctx={ctx} talks={read.talks} />
      {expert && unfinished}
      <WaitingSheet ctx={ctx} title="Te toetsen" lines={kinds.reviews} days={days} />
      <CommissionerWaits ctx={ctx} lines={kinds.commissions} references={read.references} />
      <WaitingSheet ctx={ctx} title="Dit wacht op u" lines={kinds.rest} days={days} />
      {!expert && unfinished}
    </>
  )
}

const takesCalls = (ctx: Ctx) => may(ctx.me, 'read the trajectory advice')

function AlsoWaits({ ctx, read }: Props) {
  return (
    <>
      {read.untaken.length > 0 && <Untaken ctx={ctx} lines={read.untaken} />}
      <HandOversAtWork lines={read.handOvers} />
      <VoiceLines ctx={ctx} waits={read.voices} />
      <TeamLines ctx={ctx} work={read.team} />
      {!takesCalls(ctx) && <ConsultationsAtWork ctx={ctx} lines={read.consultations} />}
      {read.proposals > 0 && <Proposals count={read.proposals} />}
      {read.lessons.length > 0 && <Lessons lessons={read.lessons} />}
      <LapsedChecks lines={read.checks} />
    </>
  )
}

function Others({ ctx, read }: Props) {
  const commissions = read.others.filter(isMyCommission)
  const others = read.others.filter((line) => !isMyCommission(line))
  return (
    <>
      <OtherCommissions ctx={ctx} lines={commissions} references={read.references} alone={read.waits === 0} />
      {others.length > 0 && <WaitsForOthers ctx={ctx} lines={others} />}
    </>
  )
}

function Nothing({ ctx }: { ctx: Ctx }) {
  return (
    <Sheet>
      <EmptyState title="Er wacht nu niets op u" level={2}>
        {canRefer(ctx) && <Text>Maakt u zich zorgen over iemand? U kunt die persoon aanmelden, ook zonder naam.</Text>}
        {!canRefer(ctx) && !hasCases(ctx) && <Text>Bij uw rol horen geen dossiers: u ziet ze hier niet.</Text>}
      </EmptyState>
    </Sheet>
  )
}

const hasCases = (ctx: Ctx) => hasRole(ctx.me, 'coordinator', 'duidingExpert', 'careExpert', 'commissioner', 'teamLead')
const canRefer = (ctx: Ctx) => hasRole(ctx.me, 'referrer', 'frontOffice', 'commissioner', 'coordinator')

/** That nothing waits is said once, below. */
function titleOf(ctx: Ctx, { narrowed, waits }: FirstScreen): string {
  if (narrowed) return `${greeting(ctx)} U ziet een deel van uw werk.`
  return waits === 0 ? greeting(ctx) : `${greeting(ctx)} ${countWords(waits)}`
}

function greeting(ctx: Ctx): string {
  const { hour } = ctx.now.toZonedDateTimeISO(zone)
  return hour < 12 ? 'Goedemorgen.' : hour < 18 ? 'Goedemiddag.' : 'Goedenavond.'
}

const numbers = [
  'Eén ding wacht',
  'Twee dingen wachten',
  'Drie dingen wachten',
  'Vier dingen wachten',
  'Vijf dingen wachten',
  'Zes dingen wachten',
  'Zeven dingen wachten',
  'Acht dingen wachten',
  'Negen dingen wachten',
]

function countWords(count: number): string {
  return `${numbers[count - 1] ?? `${count} dingen wachten`} op u.`
}
