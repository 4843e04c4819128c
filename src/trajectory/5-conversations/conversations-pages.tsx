import { may } from '#access/may.ts'
import { consentFacts } from '#consent/consent-store.ts'
import { dateWords } from '#platform/clock.ts'
import { ButtonLink, More } from '#platform/ui/buttons.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, WaitingFirst } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Small, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { awayWords } from '../4-team/away.ts'
import { listAwayInTeam } from '../4-team/away-store.ts'
import { casePage } from '../case-page.tsx'
import { listMembers, type Member } from '../case-store.ts'
import { wayOn } from '../moving.ts'
import { WayOn } from '../way-on.tsx'
import { findAgreements } from './care-store.ts'
import { AgreementsSheet, AskedOfOthers, ConsentSummary, NoConversationSheet } from './conversation-sides.tsx'
import { type Conversation, conversationFacts, findNoConversation, listConversations } from './conversation-store.ts'
import { canEndHere, duidingCanStart } from './conversations.ts'
import { PlanForm, PlanList } from './plan-form.tsx'
import { countOpenRequests } from './voice-waits-store.ts'

/** Conversations may be planned from the moment there is a team, until the case is closed. */
export const planning = (ctx: CaseCtx) =>
  !['referral', 'triage', 'commission', 'closed', null].includes(ctx.case.stage) &&
  may(ctx.me, 'plan a conversation', ctx.case)

/** The next conversation first, and only without one the way on; then the reports, the working agreements, and how informing and consent stand. */
export async function conversationsPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const at = `/dossiers/${ctx.case.number}/gesprekken`
  const all = await listConversations(ctx)
  const agreements = may(ctx.me, 'read the care conclusion', ctx.case) ? await findAgreements(ctx) : undefined
  const noConversation = await findNoConversation(ctx)
  const facts = await conversationFacts(ctx, ctx.case.id)
  const away = planning(ctx) ? await listAwayInTeam(ctx) : []
  const withWhom = planning(ctx) ? whoTalk(await listMembers(ctx, ctx.case.id)) : ''
  const next = all.find((one) => !one.calledOff && !one.reported)
  const onward = (
    <>
      {facts.endsHere && (
        <WayOn
          ctx={ctx}
          move="end without talking"
          action={`${at}/afronden`}
          needs={wayOn('end without talking', canEndHere, facts)}
          filled={filled}
        />
      )}
      {(!facts.endsHere || facts.reports > 0) && (
        <WayOn
          ctx={ctx}
          move="start the duiding"
          action={`${at}/verder`}
          needs={wayOn('start the duiding', duidingCanStart, facts)}
          filled={filled}
        />
      )}
    </>
  )
  return casePage(ctx, {
    title: 'Gesprekken',
    body: (
      <WaitingFirst
        waiting={next ? null : onward}
        aside={
          <>
            <AskedOfOthers ctx={ctx} open={await countOpenRequests(ctx, ctx.case.id)} />
            <ConsentSummary ctx={ctx} facts={await consentFacts(ctx, ctx.case.id)} />
            <AgreementsSheet ctx={ctx} action={`${at}/werkafspraken`} agreements={agreements} filled={filled} />
            <NoConversationSheet
              ctx={ctx}
              action={`${at}/geen-gesprek`}
              record={noConversation}
              open={planning(ctx)}
              filled={filled}
            />
          </>
        }
      >
        <Next ctx={ctx} at={at} next={next} />
        {next && onward}
        <Reports at={at} all={all} />
        {planning(ctx) && (
          <Sheet title="Plan een gesprek">
            {away.length > 0 && <Small>{awayWords(away)}</Small>}
            {all.length === 0 || filled?.form === at ? (
              <PlanForm {...{ ctx, filled, withWhom }} action={at} />
            ) : (
              <More label="Nog een gesprek plannen">
                <PlanForm {...{ ctx, filled, withWhom }} action={at} />
              </More>
            )}
          </Sheet>
        )}
      </WaitingFirst>
    ),
  })
}

/** The person, and the experts of the team by name. */
function whoTalk(members: readonly Member[]): string {
  const experts = members.filter(({ relation }) => relation === 'duidingExpert' || relation === 'careExpert')
  const all = ['de persoon', ...new Set(experts.map(({ name }) => name))]
  return all.length === 1 ? 'de persoon' : `${all.slice(0, -1).join(', ')} en ${all.at(-1)}`
}

function Next({ ctx, at, next }: { ctx: CaseCtx; at: string; next: Conversation | undefined }) {
  if (!next) {
    return (
      <Sheet title="Het volgende gesprek">
        <EmptyState title="Er is geen gesprek gepland">
          Plan hieronder een gesprek, of leg vast waarom er geen gesprek is.
        </EmptyState>
      </Sheet>
    )
  }
  const due = Temporal.PlainDate.compare(next.plannedOn, ctx.today) <= 0
  return (
    <Sheet title="Het volgende gesprek" waiting={due && may(ctx.me, 'write a conversation report', ctx.case)}>
      <PlanList conversation={next} />
      <ButtonLink href={`${at}/${next.id}`}>{due ? 'Schrijf het verslag' : 'Open dit gesprek'}</ButtonLink>
    </Sheet>
  )
}

function stateOf({ signed, reported, calledOff }: Conversation): string {
  if (signed) return 'ondertekend'
  if (reported) return 'nog niet ondertekend'
  return calledOff ? 'ging niet door' : 'nog geen verslag'
}

function Reports({ at, all }: { at: string; all: readonly Conversation[] }) {
  return (
    <Sheet title="Alle gesprekken">
      <DataTable
        caption="Gesprekken, de nieuwste eerst"
        captionHidden
        head={['Gesprek', 'Verslag']}
        rows={all.toReversed().map((one) => [
          <TextLink key="dag" href={`${at}/${one.id}`}>
            {dateWords(one.plannedOn)}
          </TextLink>,
          stateOf(one),
        ])}
        empty={<EmptyState title="Er zijn nog geen gesprekken" />}
      />
    </Sheet>
  )
}
