import { hasRole, may } from '#access/may.ts'
import { dayMonthYear } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { Row, Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, TextLink, Unbroken } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import { type AwayBesideMe, listAwayBesideMe } from '#teamwork/absence-store.ts'
import { type Room, rooms, unreadWords } from '#teamwork/messages.ts'
import { listUnread, listUntaken, type Unread, type Untaken } from '#teamwork/messages-store.ts'
import { listOpenTasks, type OpenTask } from '#teamwork/tasks-store.ts'
import type { CaseLine } from './caseload-store.ts'
import type { Step } from './step.ts'

/** What the team asks of me today: tasks, new messages, and whom I stand in for. */
export interface TeamWork {
  readonly away: readonly AwayBesideMe[]
  readonly tasks: readonly OpenTask[]
  readonly unread: readonly Unread[]
  readonly untaken: readonly Untaken[]
}

export const noTeamWork: TeamWork = { away: [], tasks: [], unread: [], untaken: [] }

export async function teamWorkOf(ctx: Ctx, cases: readonly CaseLine[]): Promise<TeamWork> {
  const away = await listAwayBesideMe(ctx)
  const replaced = away.filter((one) => replaces(cases, one))
  const tasks = await listOpenTasks(ctx, [ctx.me.account, ...replaced.map(({ account }) => account)])
  return {
    away,
    tasks: tasks.filter(
      ({ caseId, forWhom }) =>
        forWhom === ctx.me.account || replaced.some((one) => one.account === forWhom && one.caseId === caseId),
    ),
    unread: await listUnread(ctx),
    untaken: hasRole(ctx.me, 'coordinator') ? await listUntaken(ctx) : [],
  }
}

/** I am the deputy of who leads this case, or stand in for its care expert. */
function replaces(cases: readonly CaseLine[], { caseId, relation }: AwayBesideMe): boolean {
  const mine = cases.find(({ id }) => id === caseId)?.relations ?? []
  return (
    (relation === 'coordinator' && mine.includes('deputy')) || (relation === 'careExpert' && mine.includes('standIn'))
  )
}

/** How many things that is, for the sentence on top. */
export const countTeamWork = ({ tasks, unread }: TeamWork): number => tasks.length + unread.length

type InCase = Pick<CaseLine, 'id' | 'relations'>

/** A deputy's turn comes when who leads is away; and whoever stands ready for the care expert hears that too. */
export function replacing(
  waiting: Step | undefined,
  { id, relations }: InCase,
  away: readonly AwayBesideMe[],
): Step | undefined {
  const gone = (relation: string) => away.find((one) => one.caseId === id && one.relation === relation)
  if (waiting?.asDeputy) {
    const lead = gone('coordinator')
    return lead && { ...waiting, what: waiting.what.replace('u vervangt', `u vervangt ${untilWords(lead)}`) }
  }
  const care = !waiting && relations.includes('namedStandIn') ? gone('careExpert') : undefined
  if (care)
    return {
      by: ['namedStandIn'],
      what: `Neem waar als het nodig is (voor ${untilWords(care)})`,
      path: 'team',
      button: 'Bekijken',
      turn: 'de waarnemer',
    }
  return waiting
}

const untilWords = ({ name, until }: AwayBesideMe) =>
  `${name}, tot en met ${dayMonthYear(Temporal.PlainDate.from(until))}`

export function TeamLines({ ctx, work }: { ctx: Ctx; work: TeamWork }) {
  if (countTeamWork(work) === 0) return null
  return (
    <Sheet title="Taken en berichten">
      <DataTable
        caption="Taken en berichten voor u"
        captionHidden
        head={['Wat', 'Dossier', 'Wanneer', { label: 'Openen', hidden: true }]}
        rows={[
          ...work.tasks.map((task) => taskRow(ctx, task, work)),
          ...work.unread.map((one) => unreadRow(one, work)),
        ]}
      />
    </Sheet>
  )
}

export function taskRow(ctx: Ctx, { caseId, number, due, forWhom }: OpenTask, { away }: TeamWork) {
  const replaced = away.find((one) => one.account === forWhom && one.caseId === caseId)?.name
  return [
    <strong key="w">{forWhom === ctx.me.account ? 'Een taak voor u' : `Een taak van ${replaced} (u vervangt)`}</strong>,
    <Unbroken key="d">
      <TextLink href={`/dossiers/${number}`}>{number}</TextLink>
    </Unbroken>,
    <DueBadge key="t" date={Temporal.PlainDate.from(due)} now={ctx.today} waiting />,
    <Open key="b" to={`/dossiers/${number}/taken`} number={number} />,
  ]
}

export function unreadRow({ caseId, number, room, count }: Unread, { untaken }: TeamWork) {
  const { path, from } = roomWords[room]
  const waits = room === 'commissioner' && untaken.some((one) => one.caseId === caseId)
  return [
    <strong key="w">
      {capital(unreadWords(count))} {from}
    </strong>,
    <Unbroken key="d">
      <TextLink href={`/dossiers/${number}`}>{number}</TextLink>
    </Unbroken>,
    waits ? 'niemand pakte het nog op' : '',
    <Open key="b" to={`/dossiers/${number}/${path}`} number={number} />,
  ]
}

const from: Record<Room['key'], string> = {
  team: 'van het team',
  care: 'over de zorg',
  commissioner: 'tussen LIV en de opdrachtgever',
}
const roomWords = Object.fromEntries(rooms.map(({ key, path }) => [key, { path, from: from[key] }])) as Record<
  Room['key'],
  { path: string; from: string }
>

function Open({ to, number }: { to: string; number: string }) {
  return (
    <ButtonLink href={to}>
      Openen
      <Hidden> {number}</Hidden>
    </ButtonLink>
  )
}

// In Dutch 'één' begins as 'Eén': only the first letter is a capital, without its accent.
const capital = (words: string) => words.replace(/^é/, 'e').replace(/^./, (first) => first.toUpperCase())

/** The pages of the team that belong to no case. */
export function TeamLinks({ ctx }: { ctx: Ctx }) {
  if (!may(ctx.me, 'say when I am away')) return null
  return (
    <Row>
      {hasRole(ctx.me, 'coordinator', 'frontOffice') && <TextLink href="/werk/postbus">Postbus van het team</TextLink>}
      {may(ctx.me, 'compose the team') && !hasRole(ctx.me, 'teamLead') && (
        <TextLink href="/verdelen">Werk verdelen</TextLink>
      )}
      <TextLink href="/werk/afwezig">Ik ben er niet</TextLink>
      <TextLink href="/werk/scholing">Scholing en intervisie</TextLink>
    </Row>
  )
}
