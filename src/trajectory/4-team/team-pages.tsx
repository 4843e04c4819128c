import { isLiv, may } from '#access/may.ts'
import type { Relation } from '#access/who.ts'
import { dateOf, dateWords, shortDate } from '#platform/clock.ts'
import { DataList, EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, WaitingFirst } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Small, Text, TextLink, Unbroken } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { toConfirm } from '#settings/setting-state.ts'
import { amountWords, catalogue } from '#settings/settings.ts'
import { isConfirmedNow, termOf } from '#settings/settings-store.ts'
import { casePage } from '../case-page.tsx'
import { listMembers, type Member, namesOf } from '../case-store.ts'
import { wayOn } from '../moving.ts'
import { WayOn } from '../way-on.tsx'
import { type AwayInTeam, awayWords } from './away.ts'
import { listAwayInTeam } from './away-store.ts'
import { Outside } from './outside.tsx'
import { listExtensions } from './outside-store.ts'
import { Rare } from './rare-acts.tsx'
import { StandIn, StoodInList } from './stand-in.tsx'
import { ForMySuccessor, KeptFromMe, Successors } from './succession-sheet.tsx'
import { keptFromMe, listForMySuccessors, listSuccessors } from './succession-store.ts'
import { conversationsCanStart, relationWords } from './team.ts'
import { Compose } from './team-compose.tsx'
import { findTeam, listPossible, listShutOut, listStandingIn, type TeamRecord, teamFacts } from './team-store.ts'

/** The team may be prepared while the commission is out, and changes until the case is closed. */
const composing = (ctx: CaseCtx) =>
  !['referral', 'triage', 'closed', null].includes(ctx.case.stage) && may(ctx.me, 'compose the team', ctx.case)

/** Who works on this case, what is still missing, and the acts that change it. */
export async function teamPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const at = `/dossiers/${ctx.case.number}/team`
  const liv = isLiv(ctx.me)
  const members = await listMembers(ctx, ctx.case.id)
  const team = liv ? await findTeam(ctx) : undefined
  const stoodIn = liv ? await listStandingIn(ctx) : []
  const possible = composing(ctx) ? await listPossible(ctx, ctx.case.id) : []
  const hands = !['closed', null].includes(ctx.case.stage) && may(ctx.me, 'say what a successor reads', ctx.case)
  const successors = composing(ctx) || hands ? await listSuccessors(ctx) : []
  const forMine = hands ? await listForMySuccessors(ctx) : []
  const kept = hands ? await keptFromMe(ctx) : new Map()
  const shutOut = composing(ctx) ? await listShutOut(ctx) : []
  const away = liv ? await listAwayInTeam(ctx) : []
  const extensions = liv ? await listExtensions(ctx) : []
  const longest = await longestOutside(ctx)
  const names = await namesOf(ctx, [
    ...extensions.flatMap(({ about, author }) => [about, author]),
    ...stoodIn.map(({ account }) => account),
    ...shutOut.map(({ about }) => about),
    ...askers(team),
  ])
  const needs =
    ctx.case.stage === 'team'
      ? wayOn('start conversations', conversationsCanStart, await teamFacts(ctx, ctx.case.id))
      : []
  const coordinators = members.filter(({ relation }) => relation === 'coordinator').map(({ account }) => account)
  return casePage(ctx, {
    title: 'Team',
    body: (
      <WaitingFirst
        waiting={<WayOn ctx={ctx} move="start conversations" action={`${at}/verder`} needs={needs} filled={filled} />}
        aside={
          <>
            <StandIn ctx={ctx} at={at} filled={filled} longest={await termOf(ctx, 'stand-in-longest')} />
            <StoodInList ctx={ctx} list={stoodIn} names={names} />
            <ForMySuccessor ctx={ctx} parts={forMine} filled={filled} />
            <Outside
              ctx={ctx}
              at={at}
              filled={filled}
              members={members}
              extensions={extensions}
              names={names}
              composing={possible.length > 0}
              longest={longest}
            />
            <Rare
              ctx={ctx}
              at={at}
              filled={filled}
              possible={possible}
              coordinators={coordinators}
              shutOut={shutOut}
              names={names}
            />
            {may(ctx.me, 'say that I know the family', ctx.case) && !ctx.case.relations.includes('coordinator') && (
              <Sheet title="Kent u deze persoon of familie?">
                <Text>
                  <TextLink href={`/dossiers/${ctx.case.number}/belang`}>
                    Zeg het, dan gaat het dossier voor u dicht
                  </TextLink>
                </Text>
              </Sheet>
            )}
          </>
        }
      >
        <KeptFromMe kept={kept} />
        <Successors ctx={ctx} successors={successors} filled={filled} />
        <TeamList members={members} team={team} names={names} away={away} />
        {possible.length > 0 && (
          <Compose
            ctx={ctx}
            action={at}
            filled={filled}
            members={members}
            possible={possible}
            team={team}
            longest={longest}
          />
        )}
      </WaitingFirst>
    ),
  })
}

/** "6 maanden", and whether LIV said that it is right. */
async function longestOutside(ctx: CaseCtx): Promise<string> {
  const months = amountWords(catalogue['outside-longest'], await termOf(ctx, 'outside-longest'))
  return (await isConfirmedNow(ctx, 'outside-longest')) ? months : `${months} (${toConfirm})`
}

const askers = (team: TeamRecord | undefined) => Object.values(team?.words.asked ?? {}).map(({ by }) => by)

function TeamList({
  members,
  team,
  names,
  away,
}: {
  members: readonly Member[]
  team: TeamRecord | undefined
  names: ReadonlyMap<string, string>
  away: readonly AwayInTeam[]
}) {
  return (
    <Sheet title="Wie werkt hieraan">
      <DataTable
        caption="Mensen in dit dossier"
        captionHidden
        head={['Naam', 'Wat', 'Sinds', 'Telefoon']}
        rows={members.map((member) => [
          member.name,
          <Seat key="wat" member={member} asked={team?.words.asked[member.account]} names={names} />,
          <Unbroken key="sinds">{shortDate(dateOf(member.from_at.toTemporalInstant()))}</Unbroken>,
          <Unbroken key="telefoon">
            {member.phone && <TextLink href={`tel:${member.phone.replaceAll(/[^+\d]/g, '')}`}>{member.phone}</TextLink>}
          </Unbroken>,
        ])}
        empty={<EmptyState title="Er is nog niemand" />}
      />
      {away.length > 0 && <Small>{awayWords(away)}</Small>}
      {team && (
        <DataList
          items={[
            team.words.expertise ? ['Deskundigheid', team.words.expertise] : null,
            team.words.languages ? ['Talen', team.words.languages] : null,
            team.words.standInReason ? ['Geen waarnemer', team.words.standInReason] : null,
            team.words.deputyReason ? ['Geen vervanger', team.words.deputyReason] : null,
          ]}
        />
      )}
    </Sheet>
  )
}

function Seat({
  member,
  asked,
  names,
}: {
  member: Member
  asked: { on: string; by: string } | undefined
  names: ReadonlyMap<string, string>
}) {
  const until = member.until_at
    ? `, tot en met ${dateWords(dateOf(member.until_at.toTemporalInstant().subtract({ seconds: 1 })))}`
    : ''
  return (
    <>
      {relationWords[member.relation as Exclude<Relation, 'referrer'>] ?? member.relation}
      {until}
      {asked && (
        <Small>
          Geen belangenconflict, nagevraagd door {names.get(asked.by) ?? 'een collega'} op{' '}
          {shortDate(Temporal.PlainDate.from(asked.on))}
        </Small>
      )}
    </>
  )
}
