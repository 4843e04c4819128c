import type { ReactNode } from 'react'
import { may } from '#access/may.ts'
import { type ActName, type Relation, who } from '#access/who.ts'
import { dateOf, dateWords, momentWords } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { Fact, Facts } from '#platform/ui/facts.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Readiness } from '#platform/ui/readiness.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'
import { TimeLine } from '#platform/ui/time-line.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { StandInGlance } from '#trajectory/4-team/stand-in.tsx'
import { informingGlance } from '#trajectory/5-conversations/voice-waits.tsx'
import { duidingGlance } from '#trajectory/6-duiding/asking-part.tsx'
import { EndLink } from '#trajectory/9-closure/ending-page.tsx'
import { casePage } from '#trajectory/case-page.tsx'
import { listMembers, listSteps, type Member, type Step } from '#trajectory/case-store.ts'
import { coarseWords, placeOf, seesCoarse, stageForCommissioner, ways, wayWords } from '#trajectory/coarse-stages.ts'
import { getMove, type MoveName, type Stage, stages, stageWords } from '#trajectory/stages.ts'
import { CaseCards } from './case-cards.tsx'
import type { CaseFacts } from './facts.ts'
import { findFacts } from './facts-store.ts'
import { needsOf } from './readiness.ts'
import { dueOf, turnIn, turnOf, waitingFor } from './waiting.ts'

/** One case at a glance: what waits, what stands in the way, how it came here, who is in it, when it is forgotten. No content is opened. */
export async function glancePage(ctx: CaseCtx): Promise<PageView> {
  const stage = ctx.case.stage as Stage
  const steps = await listSteps(ctx, ctx.case.id)
  const members = await listMembers(ctx, ctx.case.id)
  const names = new Map(members.map((member) => [member.account, member.name]))
  const facts = await findFacts(ctx)
  return casePage(ctx, {
    title: ctx.case.number,
    lead: leadOf(ctx, standingOf(ctx, stage, facts), members),
    saysWhoWaits: true,
    showsParts: true,
    body: (
      <Stack>
        <Columns>
          <Stack>
            <WaitsHere {...{ ctx, facts, stage }} needs={await needsOf(ctx, stage)} asking={await duidingGlance(ctx)} />
            <StandInGlance ctx={ctx} />
            {await informingGlance(ctx)}
            <LapsedCheck ctx={ctx} />
            <CaseCards ctx={ctx} facts={facts} stage={stage} />
          </Stack>
          <Stack>
            <Sheet
              title="Verloop"
              aside={<TextLink href={`/dossiers/${ctx.case.number}/verloop`}>Hele verloop</TextLink>}
            >
              <TimeLine items={momentsOf(ctx, steps, names).slice(0, 4)} label="Wat er het laatst gebeurde" />
            </Sheet>
            <Sheet title="Team en toegang">
              <DataList items={[...membersOf(members), ['U ziet', seenBy(ctx)]]} />
            </Sheet>
          </Stack>
        </Columns>
        <EndLink ctx={ctx} />
      </Stack>
    ),
  })
}

/** The yearly check has lapsed: what can be done about it now. */
function LapsedCheck({ ctx }: { ctx: CaseCtx }) {
  const day = Temporal.PlainDate.from(ctx.case.reviewOn)
  const lapsed = ctx.case.stage !== 'closed' && Temporal.PlainDate.compare(day, ctx.today) <= 0
  if (!lapsed || !may(ctx.me, 'end the case', ctx.case)) return null
  return (
    <Sheet id="toets" title="De jaarlijkse toets is voorbij" waiting>
      <Text>
        De toets was op {dateWords(day)}. Kijk of dit dossier nog nodig is. Is het niet meer nodig? Rond het dan af, of
        eindig het hier. De uiterste dag van vernietigen blijft {dateWords(Temporal.PlainDate.from(ctx.case.destroyOn))}
        .
      </Text>
    </Sheet>
  )
}

/** To whoever is outside LIV the standing stays coarse. */
function standingOf(ctx: CaseCtx, stage: Stage, facts: CaseFacts | undefined): string {
  if (!seesCoarse(ctx.case.relations)) return `Dit dossier ${stageWords[stage].doing}`
  return `Stand: ${stageForCommissioner(stage, (facts?.undecided ?? 0) === 0).toLowerCase()}`
}

function leadOf(ctx: CaseCtx, standing: string, members: readonly Member[]): string {
  const coordinator = members.find((member) => member.relation === 'coordinator')
  const days = dateOf(Temporal.Instant.from(ctx.case.openedAt)).until(ctx.today).days
  const lead = coordinator
    ? coordinator.account === ctx.me.account
      ? 'u coördineert'
      : `${coordinator.name} coördineert`
    : 'nog zonder coördinator'
  const age = days === 1 ? '1 dag' : `${days} dagen`
  const open = seesCoarse(ctx.case.relations) ? `${age} geleden aangemeld` : `loopt ${age}`
  return `${standing} · ${open} · ${lead}`
}

function WaitsHere({
  ctx,
  facts,
  stage,
  needs,
  asking,
}: {
  ctx: CaseCtx
  facts: CaseFacts | undefined
  stage: Stage
  needs: readonly { sentence: string; met: boolean }[]
  /** For who leads: of each duiding that is waited for who is to move, and the press that asks for it. */
  asking: ReactNode
}) {
  const waiting = facts && waitingFor(facts, ctx.today)
  const day = facts ? dueOf(facts, waiting) : ctx.case.dueOn
  const due = day && stage !== 'closed' ? Temporal.PlainDate.from(day) : undefined
  const next = nextOf(ctx, stage)
  return (
    <Sheet
      title={waiting ? 'Dit wacht op u' : `Wacht op ${facts ? turnOf(facts, ctx.today) : turnIn[stage]}`}
      waiting={waiting !== undefined}
      aside={due && <DueBadge date={due} now={ctx.today} waiting={waiting !== undefined} />}
    >
      {waiting && <Text>{waiting.what}.</Text>}
      {needs.length > 0 && (
        <Readiness
          met={needs.filter((n) => n.met).map((n) => n.sentence)}
          unmet={needs.filter((n) => !n.met).map((n) => n.sentence)}
        />
      )}
      {asking}
      <Facts>
        {next && <Fact label="Daarna volgt">{next}</Fact>}
        {facts && !seesCoarse(facts.relations) && (
          <Fact label="Laatste verandering">{dateWords(dateOf(facts.movedAt.toTemporalInstant()))}</Fact>
        )}
      </Facts>
      {waiting && (
        <Actions>
          <ButtonLink href={`/dossiers/${ctx.case.number}/${waiting.path}`}>{waiting.button}</ButtonLink>
        </Actions>
      )}
    </Sheet>
  )
}

/** What comes when this step is done, in the words that this reader sees. */
function nextOf(ctx: CaseCtx, stage: Stage): string | undefined {
  if (stage === 'closed') return undefined
  if (seesCoarse(ctx.case.relations)) return ways[placeOf(stage) + 1]?.label ?? coarseWords.closed
  return stageWords[([...stages, 'closed'] as const)[stages.indexOf(stage) + 1] ?? 'closed'].label
}

function momentsOf(ctx: CaseCtx, steps: readonly Step[], names: ReadonlyMap<string, string>) {
  const made = seesCoarse(ctx.case.relations) ? coarseMoments(steps) : fineMoments(ctx, steps, names)
  return [
    ...made.reverse(),
    { when: momentWords(Temporal.Instant.from(ctx.case.openedAt)), what: 'De aanmelding kwam binnen' },
  ]
}

/** Only what moved the case on the way that others see. */
const coarseMoments = (steps: readonly Step[]) =>
  steps
    .filter(({ from_stage, to_stage }) => placeOf(from_stage as Stage) !== placeOf(to_stage as Stage))
    .map(({ moved_at, to_stage }) => ({
      when: momentWords(moved_at.toTemporalInstant()),
      what: wayWords(to_stage as Stage),
    }))

function fineMoments(ctx: CaseCtx, steps: readonly Step[], names: ReadonlyMap<string, string>) {
  return steps.map((step) => {
    const by = step.moved_by === ctx.me.account ? 'u' : names.get(step.moved_by)
    return {
      when: momentWords(step.moved_at.toTemporalInstant()),
      what: `${getMove(step.move as MoveName).done}${by ? `, door ${by}` : ''}`,
    }
  })
}

const relationWords: Record<Relation, string> = {
  referrer: 'Aanmelder',
  triager: 'Meeweger',
  coordinator: 'Coördinator',
  deputy: 'Vervanger',
  duidingExpert: 'Duidingsexpert',
  careExpert: 'Zorgexpert (BIG)',
  namedStandIn: 'Waarnemer',
  standIn: 'Neemt waar',
  reviewerRadicalisation: 'Toetser',
  reviewerMentalHealth: 'Toetser zorg',
  commissioner: 'Opdrachtgever',
  commissionerDeputy: 'Opdrachtgever, vervanger',
  centralContact: 'Centraal contact, tot de overname',
  receiver: 'Is gevraagd over te nemen',
  formerCommissioner: 'Vorige opdrachtgever',
}

function membersOf(members: readonly Member[]) {
  return members.map((member) => [relationWords[member.relation as Relation], member.name] as const)
}

const partWords: readonly [ActName, string][] = [
  ['read the referral', 'aanmelding'],
  ['read identity', 'naam'],
  ['read conversations', 'gesprekken'],
  ['read care notes', 'zorgnotities'],
  ['read the duiding of radicalisation', 'duiding radicalisering'],
  ['read the duiding of mental health', 'duiding psychische gezondheid'],
  ['read the sent advice', 'verstuurd advies'],
  ['read follow-up', 'opvolging'],
]

/** What I may open in this case, and by omission what I may not. */
function seenBy(ctx: CaseCtx): string {
  const may_ = partWords.filter(([act]) =>
    (who[act].by as readonly string[]).some((standing) => (ctx.case.relations as readonly string[]).includes(standing)),
  )
  const not = partWords.filter((part) => !may_.includes(part))
  if (may_.length === 0) return 'de stand van zaken, geen inhoud'
  if (not.length <= 2) return `alles${not.length > 0 ? ` behalve ${not.map(([, word]) => word).join(' en ')}` : ''}`
  return may_.map(([, word]) => word).join(', ')
}
