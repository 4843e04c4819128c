import { may } from '#access/may.ts'
import { dateWords } from '#platform/clock.ts'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, Stack, WaitingFirst } from '#platform/ui/sheet.tsx'
import { Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { dayAfterTerm, textsOf } from '#settings/settings-store.ts'
import { listSentRecommendations } from '../7-advice/sent-store.ts'
import { listOpenIds, listRecommendationEnds } from '../8-follow-up/recommendation-end-store.ts'
import { casePage } from '../case-page.tsx'
import { listClosingMessages } from '../closing-message-store.ts'
import { wayOn } from '../moving.ts'
import { WayOn } from '../way-on.tsx'
import { canClose } from './closure.ts'
import { canLookBack } from './closure-actions.ts'
import { closureFacts, findClosure, findTeamClosure, listEvaluations } from './closure-store.ts'
import { EndedEarly } from './ending-page.tsx'
import { findEnding } from './ending-store.ts'
import { untoldOf } from './knew.ts'
import { findWhoKnew } from './knew-store.ts'
import { LookingBack } from './looking-back.tsx'
import { Messages } from './messages-sheet.tsx'
import { OpenRecommendations } from './open-recommendations-sheet.tsx'
import { OutcomeForm, OutcomeWords } from './outcome-sheet.tsx'

/** The end of a case: why, what came of it, who is told, and what it taught us. */
export async function closurePage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  if (!may(ctx.me, 'read the closure', ctx.case))
    return notHere(ctx, 'De afsluiting is voor de opdrachtgever en het team')
  if (!canLookBack(ctx.case.stage)) return notHere(ctx, 'Dit dossier is nog niet aan het eind')
  const ending = await findEnding(ctx)
  const closure = await findClosure(ctx)
  const team = may(ctx.me, 'read the closure for the team', ctx.case) ? await findTeamClosure(ctx) : undefined
  const evaluations = await listEvaluations(ctx)
  const at = `/dossiers/${ctx.case.number}/afsluiting`
  const closes = ctx.case.stage === 'closure' && may(ctx.me, 'close the case', ctx.case)
  const messages = may(ctx.me, 'read every closing message', ctx.case)
    ? await listClosingMessages(ctx, ctx.case.id)
    : []
  const knew = closes ? await findWhoKnew(ctx) : []
  const facts = { ...(await closureFacts(ctx, ctx.case.id)), untold: untoldOf(knew, messages).length }
  const open = await openRecommendations(ctx)
  const needs = closes ? wayOn('close', canClose, facts) : []
  const days = await daysAfter(ctx)
  return casePage(ctx, {
    title: ctx.case.stage === 'closed' ? 'Afgesloten' : 'Afsluiting',
    body: (
      <Stack>
        {ctx.case.stage === 'closed' && <ItIsClosed ctx={ctx} readable={days.readable} />}
        <WaitingFirst
          waiting={closes && <Close {...{ ctx, at, needs, filled, days }} />}
          aside={
            may(ctx.me, 'read every closing message', ctx.case) && (
              <Messages
                {...{ ctx, at, filled, closes }}
                outcome={closure?.outcomeRadicalisation}
                ended={closure?.reason ?? ending?.kind}
                words={await textsOf(ctx, 'closing-messages')}
                commissioner={facts.commissioner}
                messages={messages}
                knew={knew}
              />
            )
          }
        >
          <EndedEarly ending={ending} />
          <OpenRecommendations {...{ ctx, at, filled }} {...open} ending={ending?.kind} />
          {closure ? (
            <OutcomeWords closure={closure} team={team} />
          ) : (
            !closes && <EmptyState title="De coördinator schrijft de uitkomst nog op" level={2} />
          )}
          {closes && <OutcomeForm {...{ ctx, at, filled, closure, team }} ended={ending?.kind} />}
          <LookingBack {...{ ctx, at, filled, evaluations }} ended={closure?.reason ?? ending?.kind} />
          {may(ctx.me, 'write a lesson') && <WhatWeLearned />}
        </WaitingFirst>
      </Stack>
    ),
  })
}

/** What is still open, with what was said to become of it; without an advice there is nothing. */
async function openRecommendations(ctx: CaseCtx) {
  const ids = await listOpenIds(ctx)
  const ends = await listRecommendationEnds(ctx)
  if (ids.length + ends.length === 0) return { open: [], ends }
  const sent = await listSentRecommendations(ctx, ctx.case.id)
  return { open: sent.filter(({ id }) => ids.includes(id)), ends }
}

type Needs = readonly { sentence: string; met: boolean }[]

/** Until when others may read it and when it is destroyed, counted from closing it. */
async function daysAfter(ctx: CaseCtx) {
  const from = ctx.case.closedOn ? Temporal.PlainDate.from(ctx.case.closedOn) : ctx.today
  return {
    readable: await dayAfterTerm(ctx, 'readable-after-closing', from),
    kept: await dayAfterTerm(ctx, ctx.case.includedOn ? 'kept-after-closing' : 'kept-not-included', from),
  }
}
type Days = Awaited<ReturnType<typeof daysAfter>>

interface CloseProps {
  readonly ctx: CaseCtx
  readonly at: string
  readonly needs: Needs
  readonly filled: Filled | undefined
  readonly days: Days
}

function Close({ ctx, at, needs, filled, days }: CloseProps) {
  return (
    <>
      <WayOn ctx={ctx} move="close" action={`${at}/sluiten`} needs={needs} filled={filled} />
      <WhatFollows ctx={ctx} days={days} />
    </>
  )
}

// Said beforehand: closing cannot be undone.
function WhatFollows({ ctx, days }: { ctx: CaseCtx; days: Days }) {
  return (
    <Sheet title="Wat er dan gebeurt">
      <Text>
        Iedereen behalve u kan nog meelezen tot {dateWords(days.readable)}. Daarna gaat de toegang vanzelf dicht.
      </Text>
      <Text>Het dossier wordt vernietigd op {dateWords(destroyDay(ctx, days.kept))}.</Text>
      <Small>Beide termijnen zijn standaardwaarden, te bevestigen door LIV.</Small>
    </Sheet>
  )
}

// The latest day is never moved away by closing, only nearer.
function destroyDay(ctx: CaseCtx, kept: Temporal.PlainDate): Temporal.PlainDate {
  const latest = Temporal.PlainDate.from(ctx.case.destroyOn)
  return Temporal.PlainDate.compare(kept, latest) < 0 ? kept : latest
}

function ItIsClosed({ ctx, readable }: { ctx: CaseCtx; readable: Temporal.PlainDate }) {
  const closedOn = ctx.case.closedOn ? Temporal.PlainDate.from(ctx.case.closedOn) : ctx.today
  const stays = ctx.case.relations.includes('coordinator')
  return (
    <Notice kind="info" title={`Afgesloten op ${dateWords(closedOn)}`}>
      <Text>
        {stays ? 'De anderen kunnen' : 'U kunt'} dit dossier lezen tot {dateWords(readable)}. Het wordt vernietigd op{' '}
        {dateWords(Temporal.PlainDate.from(ctx.case.destroyOn))} (te bevestigen door LIV).
      </Text>
    </Notice>
  )
}

// A lesson stands apart: nothing in it leads back to this case.
function WhatWeLearned() {
  return (
    <Sheet title="Wat leerde het team?">
      <Text>
        Schrijf een les zonder personen in <TextLink href="/kennis/nieuw">de kennis van het team</TextLink>. Een collega
        leest mee. De les verwijst niet naar dit dossier.
      </Text>
    </Sheet>
  )
}

function notHere(ctx: CaseCtx, title: string): PageView {
  return casePage(ctx, {
    title: 'Afsluiting',
    body: (
      <EmptyState title={title} level={2}>
        <Text>U hoeft hier nu niets te doen.</Text>
      </EmptyState>
    ),
  })
}
