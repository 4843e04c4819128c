import { may } from '#access/may.ts'
import { dateWords } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { ErrorSummary, Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { namesOf } from '../case-store.ts'
import { findAgreements } from './care-store.ts'
import { conversationIn } from './conversation-in-path.ts'
import { type Conversation, getConversation } from './conversation-store.ts'
import { planning } from './conversations-pages.tsx'
import { PlanForm, PlanList } from './plan-form.tsx'
import { textsOf, writesCare } from './report-actions.ts'
import { CareForm, ReportForm } from './report-form.tsx'
import { type Addition, listAdditions, listOwnWords } from './report-store.ts'
import { CareNoteSheet, SignedReport } from './signed-report.tsx'

/** One conversation on one page: what to know on the way in, then what was said. Made for a phone. */
export async function conversationPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const conversation = await getConversation(ctx, conversationIn(ctx))
  const at = `/dossiers/${ctx.case.number}/gesprekken/${conversation.id}`
  const agreements = conversation.reported ? undefined : await findAgreements(ctx)
  const texts = await textsOf(ctx, conversation.id)
  const words = conversation.reported ? await listOwnWords(ctx, conversation.id) : []
  const additions = conversation.reported ? await listAdditions(ctx, conversation.id) : []
  const { report, care } = texts
  const names = await namesOf(
    ctx,
    [report?.signedBy, care?.signedBy, ...additions.map(({ author }) => author)].filter(
      (one) => one !== null && one !== undefined,
    ),
  )
  const writes = ctx.case.stage !== 'closed' && may(ctx.me, 'write a conversation report', ctx.case)
  const cares = writes && writesCare(ctx)
  return casePage(ctx, {
    title: `Gesprek op ${dateWords(conversation.plannedOn)}`,
    lead: <TextLink href={`/dossiers/${ctx.case.number}/gesprekken`}>{ctx.case.number}, alle gesprekken</TextLink>,
    body: (
      <Stack>
        <Sheet title="De afspraak">
          <PlanList conversation={conversation} />
          {agreements && <Reading>{agreements.text}</Reading>}
          {!conversation.reported && planning(ctx) && (
            <ChangePlan ctx={ctx} at={at} conversation={conversation} filled={filled} />
          )}
        </Sheet>
        {report?.signedAt ? (
          <SignedReport ctx={ctx} at={at} report={report} words={words} names={names} writes={writes} />
        ) : (
          <Open ctx={ctx} conversation={conversation} writes={writes} report={report?.words.forTeam}>
            <ReportForm
              ctx={ctx}
              action={`${at}/verslag`}
              filled={filled}
              conversation={conversation}
              words={words}
              writesCare={cares}
              {...texts}
            />
          </Open>
        )}
        <Additions list={additions} names={names} />
        {report?.signedAt && writes && <Addendum ctx={ctx} at={at} filled={filled} />}
        {(care || (cares && report?.signedAt)) && (
          <CareNoteSheet at={at} care={care} names={names} releases={cares}>
            {cares && report?.signedAt && !care?.signedAt && (
              <CareForm ctx={ctx} action={`${at}/zorg`} filled={filled} {...texts} />
            )}
          </CareNoteSheet>
        )}
      </Stack>
    ),
  })
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
      <Text>De persoon heeft gehoord wat het team leest en wat niet. Vertel het anders alsnog.</Text>
      {children}
    </Sheet>
  )
}

function ChangePlan({
  ctx,
  at,
  conversation,
  filled,
}: {
  ctx: CaseCtx
  at: string
  conversation: Conversation
  filled: Filled | undefined
}) {
  const [change, off] = [`${at}/afspraak`, `${at}/niet-doorgegaan`]
  const f = fields(filled, {}, off)
  const form = <PlanForm ctx={ctx} action={change} filled={filled} conversation={conversation} />
  const callOff = (
    <Form action={off} token={ctx.token}>
      <ErrorSummary filled={filled} form={off} />
      <TextArea
        {...f('reason')}
        label="Waarom gaat het niet door?"
        hint="Zonder oordeel over de persoon."
        rows={2}
        max={2000}
      />
      <Actions>
        <Submit kind="secondary">Het gesprek gaat niet door</Submit>
      </Actions>
    </Form>
  )
  return (
    <>
      <TextLink href={`${at}/tolk`}>Blad voor de tolk</TextLink>
      {filled?.form === change ? (
        form
      ) : (
        <More label={conversation.calledOff ? 'Plan het opnieuw' : 'Wijzig de afspraak'}>{form}</More>
      )}
      {!conversation.calledOff && (filled?.form === off ? callOff : <More label="Het gaat niet door">{callOff}</More>)}
    </>
  )
}

function Additions({ list, names }: { list: readonly Addition[]; names: ReadonlyMap<string, string> }) {
  return list.map(({ kind, author, writtenAt, text }) => (
    <Sheet
      key={writtenAt.toISOString()}
      title={kind === 'released' ? 'Vrijgegeven door de zorgexpert' : 'Aanvulling'}
      aside={dateWords(
        Temporal.Instant.from(writtenAt.toISOString()).toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(),
      )}
    >
      <Reading>{text}</Reading>
      <Text>{names.get(author) ?? 'Een collega'}</Text>
    </Sheet>
  ))
}

// When somebody signed while I was writing, my words come back here, ready to be added.
function Addendum({ ctx, at, filled }: { ctx: CaseCtx; at: string; filled: Filled | undefined }) {
  const action = `${at}/aanvulling`
  const late = filled?.form === `${at}/verslag` ? filled.values : {}
  const f = fields(filled, { text: [late.forTeam, late.quote].filter(Boolean).join('\n\n') }, action)
  return (
    <Sheet title="Vul het verslag aan">
      <ErrorSummary filled={filled} form={`${at}/verslag`} />
      <Form action={action} token={ctx.token}>
        <ErrorSummary filled={filled} form={action} />
        <TextArea
          {...f('text')}
          label="Aanvulling"
          hint="Het ondertekende verslag blijft zoals het is."
          rows={4}
          max={8000}
        />
        <Actions>
          <Submit kind="secondary">Voeg toe</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
