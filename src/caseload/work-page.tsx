import { hasRole, may } from '#access/may.ts'
import { listWaiting } from '#accounts/accounts-store.ts'
import { ConsultationsAtWork, consultationsAtWork } from '#consultation/at-work.tsx'
import { type DangerCall, listMyDangerCalls } from '#danger/danger-store.ts'
import { waitsForMe } from '#knowledge/knowledge-pages.tsx'
import { type Lesson, listLessonsInHand } from '#knowledge/knowledge-store.ts'
import { dateWords, momentWords, shortDate, zone } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, PageHead, Small, Text, TextLink } from '#platform/ui/text.tsx'
import { HandOversAtWork, handOversAtWork } from '#relocation/at-work.tsx'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { termOf } from '#settings/settings-store.ts'
import { VoiceLines, voiceWaits } from '#trajectory/5-conversations/voice-waits.tsx'
import { type CaseLine, listWaitingReferrals } from './caseload-store.ts'
import { stepOf } from './cases-page.tsx'
import type { CaseFacts } from './facts.ts'
import { listMyFacts } from './facts-store.ts'
import type { Step } from './step.ts'
import { countTeamWork, replacing, TeamLines, TeamLinks, teamWorkOf } from './team-lines.tsx'
import { dueOf, leads, stillSince, turnOf, waitingFor } from './waiting.ts'
import { StandingStill, ThisWeek, WhatIsHere } from './work-sheets.tsx'

type Line = CaseFacts & { waiting: Step | undefined }

/** What waits for me today, soonest first; then what stands still and why, this week, and who I wait for. */
export async function workPage(ctx: Ctx): Promise<PageView> {
  const cases = (await listMyFacts(ctx)).filter((one) => one.stage !== 'closed')
  const untaken = hasRole(ctx.me, 'coordinator', 'frontOffice') ? await listWaitingReferrals(ctx) : []
  ctx.saw([...cases, ...untaken].map(({ id }) => ({ kind: 'case', id, part: 'process' })))
  const proposals = await countProposalsForMe(ctx)
  const lessons = may(ctx.me, 'check a lesson')
    ? (await listLessonsInHand(ctx)).filter((one) => waitsForMe(ctx, one))
    : []
  const consultations = await consultationsAtWork(ctx)
  const handOvers = await handOversAtWork(ctx)
  const team = await teamWorkOf(ctx, cases)
  const voices = await voiceWaits(ctx)
  ctx.saw(voices.map(({ caseId }) => ({ kind: 'case', id: caseId, part: 'consent' })))
  const calls = await listMyDangerCalls(ctx)
  const days = cases.some(leads) ? await termOf(ctx, 'standing-still') : 0
  const lines: Line[] = cases.map((one) => ({
    ...one,
    waiting: replacing(waitingFor(one, ctx.today), one, team.away),
  }))
  const mine = lines.filter((line) => line.waiting).toSorted(soonest)
  const others = lines.filter(
    (line) => !line.waiting && !(line.relations.includes('coordinator') && stillSince(line, ctx.today, days)),
  )
  const waits =
    mine.length +
    untaken.length +
    proposals +
    consultations.length +
    countTeamWork(team) +
    voices.length +
    calls.length +
    lessons.length +
    handOvers.length
  return {
    title: 'Mijn werk',
    nav: '/werk',
    body: (
      <Stack>
        <PageHead
          title={`${greeting(ctx)} ${countWords(waits)}`}
          lead={dateWords(ctx.today)}
          aside={
            canRefer(ctx) ? (
              <ButtonLink href="/aanmelden" kind="secondary">
                Iemand aanmelden
              </ButtonLink>
            ) : undefined
          }
        />
        {calls.length > 0 && <TellAfterDanger ctx={ctx} calls={calls} />}
        <HandOversAtWork lines={handOvers} />
        <ConsultationsAtWork ctx={ctx} lines={consultations} />
        {untaken.length > 0 && <Untaken ctx={ctx} lines={untaken} />}
        {proposals > 0 && <Proposals count={proposals} />}
        {lessons.length > 0 && <Lessons lessons={lessons} />}
        {(mine.length > 0 || untaken.length + consultations.length === 0) && (
          <Sheet title={untaken.length + consultations.length > 0 ? 'Dit wacht op u' : undefined}>
            <DataTable
              caption="Wat op u wacht, het eerste eerst"
              captionHidden
              head={['Wat', 'Dossier', 'Wanneer', { label: 'Openen', hidden: true }]}
              rows={mine.map((line) => row(ctx, line, days))}
              empty={<Nothing ctx={ctx} />}
            />
          </Sheet>
        )}
        <VoiceLines ctx={ctx} waits={voices} />
        <TeamLines ctx={ctx} work={team} />
        <StandingStill ctx={ctx} cases={cases} days={days} />
        <ThisWeek ctx={ctx} cases={cases} />
        {others.length > 0 && <WaitsForOthers ctx={ctx} lines={others} />}
        <TeamLinks ctx={ctx} />
      </Stack>
    ),
  }
}

// What has a day comes before what is only asked for.
const soonest = (one: Line, other: Line) =>
  (dueOf(one, one.waiting) ?? '9').localeCompare(dueOf(other, other.waiting) ?? '9')

function row(ctx: Ctx, line: Line, days: number) {
  const { number, waiting } = line
  const due = dueOf(line, waiting)
  const still = leads(line) ? stillSince(line, ctx.today, days) : undefined
  const phone = line.phones?.coordinator
  const rings = line.relations.includes('commissioner') || line.relations.includes('commissionerDeputy')
  return [
    <span key="w">
      <strong>{waiting?.what}</strong>
      {still && <Small>Niets bewoog sinds {shortDate(still)}</Small>}
    </span>,
    <span key="d">
      <TextLink href={`/dossiers/${number}`}>{number}</TextLink>
      <Small>{line.organisation ?? stepOf(line)}</Small>
      {rings && phone && (
        <Small>
          Vraag? Bel de coördinator: <a href={`tel:${phone.replaceAll(/\D/g, '')}`}>{phone}</a>
        </Small>
      )}
    </span>,
    due ? <DueBadge key="t" date={Temporal.PlainDate.from(due)} now={ctx.today} waiting /> : '',
    <ButtonLink key="b" href={`/dossiers/${number}/${waiting?.path}`}>
      {waiting?.button}
      <Hidden> {number}</Hidden>
    </ButtonLink>,
  ]
}

function TellAfterDanger({ ctx, calls }: { ctx: Ctx; calls: readonly DangerCall[] }) {
  return (
    <Sheet title="U belde bij acuut gevaar" waiting>
      <DataTable
        caption="Schrijf op wat u aan wie vertelde"
        captionHidden
        head={['Dossier', 'Gebeld', 'Klaar voor', { label: 'Openen', hidden: true }]}
        rows={calls.map(({ call, number, calledAt, dueOn }) => [
          number,
          momentWords(calledAt.toTemporalInstant()),
          <DueBadge key="t" date={Temporal.PlainDate.from(dueOn)} now={ctx.today} waiting />,
          <ButtonLink key="b" href={`/dossiers/${number}/gevaar/${call}`}>
            Opschrijven
            <Hidden> {number}</Hidden>
          </ButtonLink>,
        ])}
      />
    </Sheet>
  )
}

/** How many proposals about accounts wait for a second person, and may wait for me. */
async function countProposalsForMe(ctx: Ctx): Promise<number> {
  if (!may(ctx.me, 'approve an account')) return 0
  const waiting = await listWaiting(ctx)
  return waiting.filter(({ proposedBy, account }) => ![proposedBy, account].includes(ctx.me.account)).length
}

function Lessons({ lessons }: { lessons: readonly Lesson[] }) {
  return (
    <Sheet title="Lessen van het team" waiting>
      {lessons.map(({ id, title }) => (
        <Text key={id}>
          <TextLink href={`/kennis/les/${id}`}>{`Lees: ${title}`}</TextLink>
        </Text>
      ))}
    </Sheet>
  )
}

function Proposals({ count }: { count: number }) {
  return (
    <Sheet title="Mensen en rollen" waiting>
      <Text>
        {count === 1 ? 'Eén voorstel wacht' : `${count} voorstellen wachten`} op een tweede persoon.{' '}
        <TextLink href="/beheer">Bekijk en besluit</TextLink>
      </Text>
    </Sheet>
  )
}

function Untaken({ ctx, lines }: { ctx: Ctx; lines: readonly CaseLine[] }) {
  return (
    <Sheet title="Nieuwe aanmeldingen" waiting>
      <DataTable
        caption="Aanmeldingen zonder coördinator"
        captionHidden
        head={['Kenmerk', 'Antwoord voor', { label: 'Openen', hidden: true }]}
        rows={lines.map((line) => [
          line.number,
          line.due_on ? <DueBadge key="t" date={Temporal.PlainDate.from(line.due_on)} now={ctx.today} waiting /> : '',
          <ButtonLink key="b" href={`/dossiers/${line.number}/aanmelding`}>
            Lezen
            <Hidden> {line.number}</Hidden>
          </ButtonLink>,
        ])}
      />
    </Sheet>
  )
}

function WaitsForOthers({ ctx, lines }: { ctx: Ctx; lines: readonly Line[] }) {
  return (
    <Sheet title="Wacht op anderen">
      <DataTable
        caption="Uw dossiers die op anderen wachten"
        captionHidden
        head={['Dossier', 'Stap', 'Wacht op']}
        rows={lines.map((line) => [
          <TextLink key="n" href={`/dossiers/${line.number}`}>
            {line.number}
          </TextLink>,
          stepOf(line),
          turnOf(line, ctx.today),
        ])}
      />
    </Sheet>
  )
}

function Nothing({ ctx }: { ctx: Ctx }) {
  return (
    <EmptyState title="Er wacht nu niets op u" level={2}>
      {canRefer(ctx) && <Text>Maakt u zich zorgen over iemand? U kunt die persoon aanmelden, ook zonder naam.</Text>}
      <WhatIsHere ctx={ctx} />
    </EmptyState>
  )
}

const canRefer = (ctx: Ctx) => hasRole(ctx.me, 'referrer', 'frontOffice', 'commissioner', 'coordinator')

function greeting(ctx: Ctx): string {
  const { hour } = ctx.now.toZonedDateTimeISO(zone)
  return hour < 12 ? 'Goedemorgen.' : hour < 18 ? 'Goedemiddag.' : 'Goedenavond.'
}

const numbers = [
  'Niets wacht',
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
  return `${numbers[count] ?? `${count} dingen wachten`} op u.`
}
