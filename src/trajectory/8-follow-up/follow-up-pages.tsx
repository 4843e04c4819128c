import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { ButtonLink, More } from '#platform/ui/buttons.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { findSent, type SentAdvice } from '../7-advice/sent-store.ts'
import { casePage } from '../case-page.tsx'
import { wayOn } from '../moving.ts'
import { WayOn } from '../way-on.tsx'
import { AskingSheet, stateWords } from './asking-sheet.tsx'
import { ContactSheet, ReferenceSheet, SharedSheet } from './contact-sheets.tsx'
import { closureCanStart, countWords, isAsked, isSilent, undecided } from './follow-up.ts'
import { canFollow } from './follow-up-actions.ts'
import { CallUs, Moments, OwnWords } from './follow-up-sides.tsx'
import { type Read, readAll } from './follow-up-view.ts'
import { RecommendationCard } from './recommendation-card.tsx'
import { CallSheet, CloseInSilence } from './silence-sheet.tsx'

/** What the commissioner does with the advice: theirs to decide, LIV's to follow. */
export async function followUpPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  if (!may(ctx.me, 'read follow-up', ctx.case))
    return nothingHere(ctx, 'De opvolging is voor de opdrachtgever en het team')
  const sent = await findSent(ctx)
  if (!sent) return nothingHere(ctx, 'De opvolging begint als het advies er is')
  const read = await readAll(ctx, sent)
  const at = `/dossiers/${ctx.case.number}/opvolging`
  const decides = canFollow(ctx.case.stage) && may(ctx.me, 'decide on a recommendation', ctx.case)
  return casePage(ctx, {
    title: decides ? titleFor(undecided(read.facts).length, askedIn(ctx, read).size) : 'Opvolging',
    lead: decides ? <ForCommissioner ctx={ctx} sent={sent} /> : stateWords(read.facts),
    aside: (
      <ButtonLink kind="secondary" href={`/dossiers/${ctx.case.number}/advies/verstuurd`}>
        Lees het hele advies
      </ButtonLink>
    ),
    body: (
      <Stack>
        <Columns>
          <Stack>
            <CallSheet {...{ ctx, at, filled }} {...read} />
            <ContactSheet {...{ ctx, at, filled }} state={read.contact} contacts={read.contacts} />
            <Onward ctx={ctx} at={at} read={read} filled={filled} />
            <Cards ctx={ctx} at={at} read={read} filled={filled} />
          </Stack>
          <Stack>
            {may(ctx.me, 'decide on a recommendation', ctx.case) && <CallUs members={read.members} />}
            <OwnWords quotes={read.quotes} />
            <AskingSheet ctx={ctx} at={at} facts={read.facts} reminders={read.reminders} free={read.free} />
            <Moments ctx={ctx} at={at} filled={filled} moments={read.moments} />
            <ReferenceSheet {...{ ctx, at, filled }} reference={read.reference} />
            <SharedSheet {...{ ctx, at, filled }} shared={read.shared} />
            <Moved ctx={ctx} />
            <CloseInSilence {...{ ctx, at, filled }} facts={read.facts} />
            <StepBack ctx={ctx} at={at} filled={filled} />
          </Stack>
        </Columns>
      </Stack>
    ),
  })
}

interface Part {
  readonly ctx: CaseCtx
  readonly at: string
  readonly filled: Filled | undefined
}

const titleFor = (open: number, asked: number) =>
  open > 0
    ? `U heeft ${countWords(open)} te beslissen`
    : asked > 0
      ? 'Meld hoe het gaat'
      : 'U heeft over alle aanbevelingen beslist'

/** The recommendations of which the day has come. */
const askedIn = (ctx: CaseCtx, { recommendations, decisions, progress }: Read) =>
  new Set(
    recommendations.flatMap(({ id }) => {
      const of = (one: { recommendation: string }) => one.recommendation === id
      return isAsked(decisions.find(of), progress.find(of), ctx.today) ? [id] : []
    }),
  )

// Whose case it is: the name opens on purpose, and that is in the log.
function ForCommissioner({ ctx, sent }: { ctx: CaseCtx; sent: SentAdvice }) {
  return (
    <>
      {ctx.case.number} · advies van {dateWords(dateOf(sent.writtenAt.toTemporalInstant()))} ·{' '}
      <TextLink href={`/dossiers/${ctx.case.number}/persoon`}>Over wie gaat dit? Toon de naam</TextLink>. U blijft
      eindverantwoordelijk en houdt de regie.
    </>
  )
}

/** What is still open comes first, then what is asked about; within that the order of the advice. */
function Cards({ ctx, at, read, filled }: Part & { read: Read }) {
  const names = new Map(read.members.map((member) => [member.account, member.name]))
  const open = new Set(undecided(read.facts))
  const asked = askedIn(ctx, read)
  const turn = ({ id }: { id: string }) => (open.has(id) ? 0 : asked.has(id) ? 1 : 2)
  const cards = read.recommendations.toSorted((a, b) => turn(a) - turn(b) || a.position - b.position)
  if (cards.length === 0)
    return (
      <EmptyState title="LIV doet geen aanbevelingen" level={2}>
        <Text>In het advies staat per onderwerp waarom niet. Er valt niets te beslissen.</Text>
      </EmptyState>
    )
  return cards.map((one) => (
    <RecommendationCard
      key={one.id}
      {...{ ctx, at, one, names, filled }}
      lookAgain={read.lookAgain}
      headings={read.headings}
      movedTo={read.movedTo}
      decisions={read.decisions.filter(({ recommendation }) => recommendation === one.id)}
      progress={read.progress.filter(({ recommendation }) => recommendation === one.id)}
      phoned={read.phoned.find(({ recommendation }) => recommendation === one.id)}
      end={read.ends.find(({ recommendation }) => recommendation === one.id)}
    />
  ))
}

function Onward({ ctx, at, read, filled }: Part & { read: Read }) {
  if (isSilent(read.facts)) return null
  const needs = wayOn('start closure', closureCanStart, read.facts)
  return <WayOn ctx={ctx} move="start closure" action={`${at}/verder`} needs={needs} filled={filled} />
}

/** What a contact knows first: that somebody is gone. */
function Moved({ ctx }: { ctx: CaseCtx }) {
  if (!may(ctx.me, 'report a relocation', ctx.case)) return null
  return (
    <Sheet title="Is de persoon verhuisd?">
      <Text>
        Meld het op de dag zelf, dan is de zaak nooit van niemand.{' '}
        <TextLink href={`/dossiers/${ctx.case.number}/overdracht`}>Verhuizing en overdracht</TextLink>
      </Text>
    </Sheet>
  )
}

function StepBack({ ctx, at, filled }: Part) {
  if (ctx.case.stage !== 'follow-up' || !may(ctx.me, 'ask for decisions', ctx.case)) return null
  const action = `${at}/terug`
  return (
    <More open={filled?.form === action}>
      <WayOn ctx={ctx} move="advise again" action={action} filled={filled} />
    </More>
  )
}

function nothingHere(ctx: CaseCtx, title: string): PageView {
  return casePage(ctx, {
    title: 'Opvolging',
    body: (
      <Sheet>
        <EmptyState title={title} level={2}>
          <Text>U hoeft hier nu niets te doen.</Text>
        </EmptyState>
      </Sheet>
    ),
  })
}
