import { isLiv, may } from '#access/may.ts'
import { dateOf, dateWords, dayMonthYear } from '#platform/clock.ts'
import { readiness } from '#platform/rules.ts'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { Bullets, DataList } from '#platform/ui/lists.tsx'
import { Readiness } from '#platform/ui/readiness.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, Small, Text, TextLink } from '#platform/ui/text.tsx'
import { TimeLine } from '#platform/ui/time-line.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '#trajectory/case-page.tsx'
import { namesOf } from '#trajectory/case-store.ts'
import { AnswerForm, AskForm, MeetingForm, ReportForm, WithdrawForm } from './hand-over-forms.tsx'
import { answerWords, heldAsWords, type NewControllerFacts, newControllerNeeds, type Preview } from './relocation.ts'
import {
  type HandOver,
  handOverFacts,
  listHandOvers,
  listReceivers,
  listResponsible,
  newControllerFacts,
  type Responsible,
  readWarm,
} from './relocation-store.ts'

/** Where the case goes when the person moves: asked, answered, and who was responsible from when to when. */
export async function relocationPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const all = await listHandOvers(ctx)
  const [newest] = all
  const facts = await handOverFacts(ctx)
  const forms = { ctx, filled, receivers: await listReceivers(ctx) }
  const warm = may(ctx.me, 'read the warm hand-over', ctx.case) ? await readWarm(ctx) : undefined
  const responsible = await listResponsible(ctx)
  const names = await namesOf(
    ctx,
    responsible.flatMap(({ account }) => account ?? []),
  )
  const controller = await newControllerFacts(ctx)
  const asks = may(ctx.me, 'ask another commissioner', ctx.case)
  return casePage(ctx, {
    title: 'Verhuizing en overdracht',
    body: (
      <Stack>
        <Columns>
          <Stack>
            {newest && facts.moved && <Standing newest={newest} />}
            {newest && facts.asked && may(ctx.me, 'answer the hand-over', ctx.case) && (
              <AnswerForm {...forms} handOver={newest.id} />
            )}
            {facts.moved && !facts.asked && asks && <AskForm {...forms} place={newest?.preview.place} />}
            {newest && facts.asked && asks && <WithdrawForm {...forms} handOver={newest.id} />}
            {controller && <NewController ctx={ctx} facts={controller} />}
            {!facts.moved && facts.included && !facts.closed && may(ctx.me, 'report a relocation', ctx.case) && (
              <ReportForm {...forms} />
            )}
            {warm && (
              <Warm ctx={ctx} warm={warm} filled={filled} waits={takenOver(newest) && warm.meetings.length === 0} />
            )}
          </Stack>
          <Stack>
            {responsible.length > 0 && <ResponsibleSheet responsible={responsible} names={names} />}
            <Earlier all={facts.moved ? all.slice(1) : all} />
          </Stack>
        </Columns>
      </Stack>
    ),
  })
}

/** The preview: all that whoever is asked gets to see. */
function PreviewList({ preview, handOver }: { preview: Preview; handOver: HandOver }) {
  return (
    <DataList
      items={[
        handOver.movesOn ? ['Verhuisd op', day(handOver.movesOn)] : null,
        ['Waar de persoon nu is', preview.place],
        ['Soort zaak', preview.product],
        ['Loopt sinds', preview.since],
        ['Stand', preview.standing],
        [
          'Wat nog open is',
          preview.open.length > 0 ? <Bullets key="open" items={preview.open} /> : 'Er zijn nu geen open aanbevelingen.',
        ],
        ['Wie u kunt bellen', preview.call],
      ]}
    />
  )
}

const takenOver = (newest: HandOver | undefined) => newest?.answer?.kind === 'accepted'

function Standing({ newest }: { newest: HandOver }) {
  const { answer, to } = newest
  return (
    <Sheet title={titleOf(newest)} waiting={!answer}>
      <PreviewList preview={newest.preview} handOver={newest} />
      {answer && (
        <DataList
          items={[[answerWords[answer.kind], at(answer.at)], answer.reason ? ['Waarom', answer.reason] : null]}
        />
      )}
      <Small>
        {to
          ? 'De naam en de inhoud opent pas als de zaak is overgenomen.'
          : 'Er is nog niemand gevraagd. Zoek uit waar de persoon nu is.'}
      </Small>
    </Sheet>
  )
}

function titleOf({ to, answer }: HandOver): string {
  if (!to) return 'Verhuisd, nog zonder opdrachtgever'
  return answer ? `Gevraagd aan ${to}` : `Wacht op antwoord van ${to}`
}

/** The person's knowing is LIV's to record; the commissioner sees what is theirs. */
function NewController({ ctx, facts }: { ctx: CaseCtx; facts: NewControllerFacts }) {
  const needs = readiness(isLiv(ctx.me) ? newControllerNeeds : newControllerNeeds.slice(0, 1), facts)
  const unmet = needs.filter((need) => !need.met).map((need) => need.sentence)
  return (
    <Sheet title={`Nieuwe verantwoordelijke: ${facts.name}`} waiting={unmet.length > 0}>
      <Text>
        Een andere organisatie beslist nu. Over elke aanbeveling die nog open is, beslist de nieuwe opdrachtgever
        opnieuw. De eerdere besluiten blijven staan.
      </Text>
      <Readiness met={needs.filter((need) => need.met).map((need) => need.sentence)} unmet={unmet} />
      {!facts.signed && (
        <Actions>
          <ButtonLink kind="secondary" href={`/dossiers/${ctx.case.number}/opdracht`}>
            Naar de nieuwe opdracht
          </ButtonLink>
        </Actions>
      )}
    </Sheet>
  )
}

function Warm({
  ctx,
  warm,
  filled,
  waits,
}: {
  ctx: CaseCtx
  warm: Awaited<ReturnType<typeof readWarm>>
  filled: Filled | undefined
  /** Somebody took the case over, and the conversation about it is not written down yet. */
  waits: boolean
}) {
  const records = may(ctx.me, 'record the hand-over meeting', ctx.case)
  return (
    <Sheet title="Warme overdracht" waiting={records && waits}>
      {warm.notes.length + warm.meetings.length === 0 && (
        <Text>Er is nog geen overdrachtsnotitie en geen gesprek vastgelegd.</Text>
      )}
      {warm.notes.map(({ at: moment, note }) => (
        <Reading key={note}>{`${at(moment)}\n\n${note}`}</Reading>
      ))}
      {warm.meetings.map(({ on, attended, agreed }) => (
        <DataList
          key={agreed}
          items={[
            ['Overdrachtsgesprek', day(on)],
            ['Wie erbij waren', attended],
            ['Afgesproken', agreed],
          ]}
        />
      ))}
      <TextLink href={`/dossiers/${ctx.case.number}/overdracht/notitie`}>Schrijf een overdrachtsnotitie</TextLink>
      {records && <MeetingForm ctx={ctx} filled={filled} open={waits} />}
    </Sheet>
  )
}

/** Each ends where the next begins; nothing later rewrites it. */
function ResponsibleSheet({
  responsible,
  names,
}: {
  responsible: readonly Responsible[]
  names: ReadonlyMap<string, string>
}) {
  return (
    <Sheet title="Wie was verantwoordelijk">
      <TimeLine
        label="Wie verantwoordelijk was, van eerst naar nu"
        items={responsible.map((one, place) => {
          const next = responsible[place + 1]
          return {
            when: next ? `${at(one.from)} tot ${at(next.from)}` : `Sinds ${at(one.from)}`,
            what: [
              `${one.organisation ?? 'Nog niet bekend'}: ${heldAsWords[one.heldAs]}`,
              names.get(one.account ?? ''),
              one.newController && 'nieuwe verantwoordelijke',
            ]
              .filter(Boolean)
              .join(', '),
          }
        })}
      />
    </Sheet>
  )
}

function Earlier({ all }: { all: readonly HandOver[] }) {
  if (all.length === 0) return null
  return (
    <Sheet title="Eerder gevraagd">
      <TimeLine
        label="Eerdere vragen om over te nemen, de nieuwste eerst"
        items={all.map((one) => ({
          when: at(one.writtenAt),
          what: [one.to ?? 'Nog niemand gevraagd', one.answer && answerWords[one.answer.kind], one.answer?.reason]
            .filter(Boolean)
            .join('. '),
        }))}
      />
    </Sheet>
  )
}

const day = (date: string) => dateWords(Temporal.PlainDate.from(date))
const at = (moment: Date) => dayMonthYear(dateOf(moment.toTemporalInstant()))
