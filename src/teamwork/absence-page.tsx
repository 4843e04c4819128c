import { hasRole } from '#access/may.ts'
import { dateWords, shortDate } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack, WaitingFirst } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, PageHead, Small, Text, TextLink, Unbroken } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { relationWords } from '#trajectory/4-team/team.ts'
import { stageWords } from '#trajectory/stages.ts'
import { type Absence, takerWords } from './absence.ts'
import { type Away, listAway, listMyAbsences, listWhoTakesMine, type Mine } from './absence-store.ts'

const at = '/werk/afwezig'
const day = (text: string) => Temporal.PlainDate.from(text)

/** From when until when I am away, what of mine is open and who takes it. */
export async function absencePage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const mine = await listWhoTakesMine(ctx)
  ctx.saw([...new Set(mine.map(({ id }) => id))].map((id) => ({ kind: 'case', id, part: 'process' })))
  const planned = await listMyAbsences(ctx)
  const others = hasRole(ctx.me, 'coordinator', 'teamLead')
    ? (await listAway(ctx)).filter(({ account }) => account !== ctx.me.account)
    : []
  return {
    title: 'Ik ben er niet',
    nav: '/werk',
    crumbs: [{ label: 'Mijn werk', href: '/werk' }],
    body: (
      <Stack>
        <PageHead title="Ik ben er niet" lead="Wie u vervangt, ziet uw werk in die dagen tussen het eigen werk." />
        <WaitingFirst
          waiting={
            <>
              <Days ctx={ctx} planned={planned} />
              <SayIt ctx={ctx} filled={filled} />
            </>
          }
          aside={hasRole(ctx.me, 'coordinator', 'teamLead') && <Others others={others} />}
        >
          <OpenWork ctx={ctx} mine={mine} />
        </WaitingFirst>
      </Stack>
    ),
  }
}

function SayIt({ ctx, filled }: { ctx: Ctx; filled: Filled | undefined }) {
  const f = fields(filled, { from: ctx.today }, at)
  return (
    <Sheet title="Wanneer bent u er niet?">
      <Form action={at} token={ctx.token} filled={filled}>
        <DateField {...f('from')} label="Vanaf" />
        <DateField {...f('until')} label="Tot en met" />
        <Actions>
          <Submit>Zet het erin</Submit>
        </Actions>
        <Small>Een reden hoeft niet; er is ook geen plek voor.</Small>
      </Form>
    </Sheet>
  )
}

function Days({ ctx, planned }: { ctx: Ctx; planned: readonly Absence[] }) {
  if (planned.length === 0) return null
  return (
    <Sheet title="Uw afwezigheid">
      {planned.map(({ id, from, until }) => (
        <Form key={id} action={`${at}/toch`} token={ctx.token}>
          <HiddenField name="absence" value={id} />
          <Text>
            {dateWords(day(from))} tot en met {dateWords(day(until))}
          </Text>
          <Actions>
            <Submit kind="secondary">
              Ik ben er toch<Hidden> vanaf {shortDate(day(from))}</Hidden>
            </Submit>
          </Actions>
        </Form>
      ))}
    </Sheet>
  )
}

function OpenWork({ ctx, mine }: { ctx: Ctx; mine: readonly Mine[] }) {
  return (
    <Sheet title="Wat van u openstaat, en wie het overneemt">
      <DataTable
        caption="Uw open dossiers"
        captionHidden
        head={['Dossier', 'Wanneer', 'Wie neemt het over']}
        rows={mine.map((one) => [
          <div key="d">
            <Unbroken>
              <TextLink href={`/dossiers/${one.number}`}>{one.number}</TextLink>
            </Unbroken>
            <Small>{stageWords[one.stage].label}</Small>
            <Small>{relationWords[one.relation as 'coordinator']}</Small>
          </div>,
          one.due_on ? <DueBadge key="w" date={day(one.due_on)} now={ctx.today} /> : '',
          <Taker key="t" one={one} />,
        ])}
        empty={
          <EmptyState title="Er staat niets van u open">
            <Text>U kunt zonder overdracht weg.</Text>
          </EmptyState>
        }
      />
    </Sheet>
  )
}

function Taker({ one }: { one: Mine }) {
  const words = takerWords[one.relation]
  // Before a case is included there is no team to choose from; the team lead can give it to a colleague.
  if (!one.taker && (one.stage === 'referral' || one.stage === 'triage'))
    return 'Nog niemand: vraag de teamleider het te verdelen'
  if (!one.taker) return <TextLink href={`/dossiers/${one.number}/team`}>{words?.nobody ?? 'Nog niemand'}</TextLink>
  return (
    <div>
      {one.taker}
      <Small>
        {words?.is}
        {one.takerAway && `, maar is er zelf niet tot en met ${shortDate(day(one.takerAway))}`}
      </Small>
    </div>
  )
}

function Others({ others }: { others: readonly Away[] }) {
  return (
    <Sheet title="Collega's die er niet zijn">
      <DataTable
        caption="Collega's die er niet zijn, de eerste het eerst"
        captionHidden
        head={['Wie', 'Vanaf', 'Tot en met']}
        rows={others.map(({ name, from, until }) => [name, shortDate(day(from)), shortDate(day(until))])}
        empty={<EmptyState title="Iedereen is er, voor zover bekend" />}
      />
    </Sheet>
  )
}
