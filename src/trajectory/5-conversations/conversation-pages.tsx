import { may } from '#access/may.ts'
import { dateWords } from '#platform/clock.ts'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { namesOf } from '../case-store.ts'
import { Addendum, Additions } from './additions.tsx'
import { findAgreements } from './care-store.ts'
import { ChangePlan } from './change-plan.tsx'
import { conversationIn } from './conversation-in-path.ts'
import { type Conversation, getConversation } from './conversation-store.ts'
import { planning } from './conversations-pages.tsx'
import { PlanList } from './plan-form.tsx'
import { textsOf, writesCare } from './report-actions.ts'
import { CareForm, ReportForm } from './report-form.tsx'
import { CareNoteSheet, SignedReport } from './signed-report.tsx'
import { PaperSheet } from './statement-parts.tsx'
import { listPaperDestroyed, listStatements } from './statement-store.ts'
import { listAdditions, listOwnWords } from './words-store.ts'

/** One conversation on one page: what to know on the way in, then what was said. Made for a phone. */
export async function conversationPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const conversation = await getConversation(ctx, conversationIn(ctx))
  const at = `/dossiers/${ctx.case.number}/gesprekken/${conversation.id}`
  const agreements = conversation.reported ? undefined : await findAgreements(ctx)
  const texts = await textsOf(ctx, conversation.id)
  const words = conversation.reported ? await listOwnWords(ctx, conversation.id) : []
  const additions = conversation.reported ? await listAdditions(ctx, conversation.id) : []
  const statements = conversation.reported ? await listStatements(ctx, conversation.id) : []
  const destroyed = await listPaperDestroyed(ctx, conversation.id)
  const { report, care } = texts
  const names = await namesOf(
    ctx,
    [report?.signedBy, care?.signedBy, ...[...additions, ...destroyed].map(({ author }) => author)].filter(
      (one) => one !== null && one !== undefined,
    ),
  )
  const writes = ctx.case.stage !== 'closed' && may(ctx.me, 'write a conversation report', ctx.case)
  const cares = writes && writesCare(ctx)
  return casePage(ctx, {
    title: `Gesprek op ${dateWords(conversation.plannedOn)}`,
    body: (
      <Stack>
        <Sheet title="De afspraak">
          <PlanList conversation={conversation} agreements={agreements?.text} />
          {!conversation.reported && planning(ctx) && (
            <ChangePlan ctx={ctx} at={at} conversation={conversation} filled={filled} />
          )}
        </Sheet>
        {conversation.reported && !report ? (
          <ShutReport />
        ) : report?.signedAt ? (
          <SignedReport
            ctx={ctx}
            at={at}
            report={report}
            words={words}
            statements={statements}
            names={names}
            writes={writes}
          />
        ) : (
          <Open ctx={ctx} conversation={conversation} writes={writes} report={report?.words.forTeam}>
            <ReportForm
              ctx={ctx}
              action={`${at}/verslag`}
              filled={filled}
              conversation={conversation}
              words={words}
              statements={statements}
              writesCare={cares}
              {...texts}
            />
          </Open>
        )}
        <Additions list={additions} names={names} />
        {report?.signedAt && writes && <Addendum ctx={ctx} at={at} filled={filled} />}
        {(care || (cares && report?.signedAt)) && (
          <CareNoteSheet
            at={at}
            care={care}
            names={names}
            releases={cares}
            inForm={cares && !report?.signedAt && !care?.signedAt}
          >
            {cares && report?.signedAt && !care?.signedAt && (
              <CareForm ctx={ctx} action={`${at}/zorg`} filled={filled} {...texts} />
            )}
          </CareNoteSheet>
        )}
        {conversation.reported && (
          <PaperSheet ctx={ctx} at={at} filled={filled} destroyed={destroyed} names={names} writes={writes} />
        )}
      </Stack>
    ),
  })
}

/** Somebody else wrote it before I came, and it was not opened for me. */
function ShutReport() {
  return (
    <Sheet title="Verslag">
      <Text>Dit verslag is van voor u kwam. Het is dicht voor u. Vraag de coördinator of u het mag lezen.</Text>
    </Sheet>
  )
}

function Open({
  ctx,
  conversation,
  writes,
  report,
  children,
}: {
  ctx: CaseCtx
  conversation: Conversation
  writes: boolean
  report: string | undefined
  children: React.ReactNode
}) {
  if (conversation.calledOff) return null
  if (!writes) {
    return (
      <Sheet title="Verslag">
        {report ? (
          <Reading>{report}</Reading>
        ) : (
          <EmptyState title="Er is nog geen verslag">De experts van het team schrijven het.</EmptyState>
        )}
      </Sheet>
    )
  }
  const due = Temporal.PlainDate.compare(conversation.plannedOn, ctx.today) <= 0
  return (
    <Sheet title="Verslag" waiting={due}>
      <Text>Weet de persoon wat het team leest en wat alleen de zorgexpert leest? Vertel het anders alsnog.</Text>
      {children}
    </Sheet>
  )
}
