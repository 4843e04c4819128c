import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { DataList, EmptyState } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { kindWords, type Referrer } from './referral.ts'
import { findReferrer } from './referral-store.ts'
import { isPrivate, onPaper, outcomes, outcomeWords, type Weighing } from './referrer.ts'
import { listWeighings, namesOf } from './referrer-store.ts'

const weighs = (ctx: CaseCtx) => may(ctx.me, 'weigh whether the referrer is named', ctx.case)

/** Who referred: a page of its own, so that opening it is a choice and a log line. */
export async function referrerPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const referrer = await findReferrer(ctx, ctx.case.id)
  const weighings = weighs(ctx) ? await listWeighings(ctx) : []
  const names = await namesOf(
    ctx,
    weighings.map(({ author }) => author),
  )
  return casePage(ctx, {
    title: 'Wie meldde aan',
    body: (
      <Columns>
        <Sheet>
          {referrer ? (
            <Facts referrer={referrer} weighing={weighings[0]} leads={weighs(ctx)} />
          ) : (
            <EmptyState title="Er is niets over de aanmelder opgeschreven" level={2} />
          )}
          <Notice kind="info">Noem deze naam niet in verslagen of brieven.</Notice>
        </Sheet>
        {referrer && weighs(ctx) && isPrivate(referrer) && (
          <Stack>
            <Weighings weighings={weighings} names={names} />
            <WeighForm ctx={ctx} filled={filled} first={weighings.length === 0} />
          </Stack>
        )}
      </Columns>
    ),
  })
}

function Facts(props: { referrer: Referrer; weighing: Weighing | undefined; leads: boolean }) {
  const { referrer, weighing, leads } = props
  return (
    <DataList
      items={[
        ['Naam', referrer.referrerName],
        ['Wat', referrer.referrerFunction],
        ['Soort', kindWords[referrer.referrerKind]],
        referrer.referrerOrganisation ? ['Organisatie', referrer.referrerOrganisation] : null,
        ['Telefoon', referrer.referrerPhone],
        ['E-mail', referrer.referrerEmail || 'niet gegeven'],
        ['Mag genoemd worden', referrer.mayBeNamed === 'yes' ? 'ja' : 'liever niet'],
        leads && ['Op papier voor de persoon', onPaper(referrer, weighing)],
      ]}
    />
  )
}

function Weighings({ weighings, names }: { weighings: readonly Weighing[]; names: Map<string, string> }) {
  if (weighings.length === 0) return null
  return (
    <Sheet title="Wat er is gewogen">
      {weighings.map(({ outcome, reason, author, writtenAt }) => (
        <div key={writtenAt.toISOString()}>
          <Heading level={3} look={4}>
            {outcomeWords[outcome]}
          </Heading>
          <Reading>{reason}</Reading>
          <Small>
            {dateWords(dateOf(writtenAt.toTemporalInstant()))}, {names.get(author) ?? 'een collega'}
          </Small>
        </div>
      ))}
    </Sheet>
  )
}

function WeighForm({ ctx, filled, first }: { ctx: CaseCtx; filled: Filled | undefined; first: boolean }) {
  const action = `/dossiers/${ctx.case.number}/aanmelding/aanmelder/weging`
  const f = fields(filled, {}, action)
  return (
    <Sheet title={first ? 'Blijft de naam dicht?' : 'Opnieuw wegen'} waiting={first}>
      <Text>
        De persoon mag vragen van wie de aanmelding komt. Bij een privépersoon weegt u wat zwaarder is: dat de persoon
        het weet, of dat de aanmelder veilig blijft.
      </Text>
      <Form action={action} token={ctx.token}>
        <Choices
          {...f('outcome')}
          label="Wat komt er op papier?"
          options={outcomes.map((value) => ({ value, label: outcomeWords[value] }))}
        />
        <TextArea
          {...f('reason')}
          label="Waarom?"
          hint="Wat kan de aanmelder overkomen, wat heeft de persoon eraan, en is het overlegd?"
          rows={4}
          max={2000}
        />
        <Actions>
          <Submit kind="secondary">Leg de weging vast</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
