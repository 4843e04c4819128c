import { may } from '#access/may.ts'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Choices, ShownBy } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { FieldSet, Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { DataList, EmptyState } from '#platform/ui/lists.tsx'
import { Columns, Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import type { Talk } from './advice.ts'
import { onDay } from './advice-blocks.ts'
import { findTalk } from './talk-store.ts'

/** The adviesgesprek: the advice talked through with the local parties. */
export async function talkPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const talk = await findTalk(ctx)
  const at = `/dossiers/${ctx.case.number}/advies`
  const writes = (ctx.case.stage === 'advice' || filled !== undefined) && may(ctx.me, 'compose the advice', ctx.case)
  const recorded = talk ? (
    <Recorded talk={talk} />
  ) : (
    <EmptyState title="Er is nog geen adviesgesprek vastgelegd" level={2} />
  )
  return casePage(ctx, {
    title: 'Adviesgesprek',
    lead: <TextLink href={at}>Terug naar het advies</TextLink>,
    body: writes ? (
      <Columns>
        <TalkForm ctx={ctx} at={at} filled={filled} talk={talk} />
        {recorded}
      </Columns>
    ) : (
      recorded
    ),
  })
}

function Recorded({ talk }: { talk: Talk }) {
  if ('notHeldReason' in talk)
    return (
      <Sheet title="Geen adviesgesprek">
        <Reading>{talk.notHeldReason}</Reading>
      </Sheet>
    )
  return (
    <Sheet title={`Gehouden op ${onDay(talk.heldOn)}`}>
      <DataList items={[['Erbij waren', talk.attended]]} />
      <Reading>{talk.agreed}</Reading>
    </Sheet>
  )
}

/** What stands there already: whoever improves it changes only what was wrong. */
const recordedAs = (talk: Talk) =>
  'notHeldReason' in talk
    ? { held: 'no', notHeldReason: talk.notHeldReason }
    : { ...talk, held: 'yes', heldOn: Temporal.PlainDate.from(talk.heldOn) }

function TalkForm({
  ctx,
  at,
  filled,
  talk,
}: {
  ctx: CaseCtx
  at: string
  filled: Filled | undefined
  talk: Talk | undefined
}) {
  const action = `${at}/gesprek`
  const f = fields(filled, talk ? recordedAs(talk) : { heldOn: ctx.today }, action)
  return (
    <Sheet title={talk ? 'Verbeteren' : 'Vastleggen'}>
      <Form action={action} token={ctx.token}>
        <Text>Het advies zelf gaat niet rond in dit gesprek: wie het mag lezen, staat in de opdracht.</Text>
        <Choices
          {...f('held')}
          label="Is er een adviesgesprek geweest?"
          options={[
            { value: 'yes', label: 'Ja' },
            { value: 'no', label: 'Nee, en ik schrijf op waarom' },
          ]}
          inline
        />
        <ShownBy places={[1]}>
          <FieldSet legend="Zo ja">
            <DateField {...f('heldOn')} label="Wanneer?" />
            <TextArea {...f('attended')} max={1000} label="Wie waren erbij?" rows={3} />
            <TextArea {...f('agreed')} max={6000} label="Wat is afgesproken?" rows={6} />
          </FieldSet>
        </ShownBy>
        <ShownBy places={[2]}>
          <FieldSet legend="Zo nee">
            <TextArea {...f('notHeldReason')} max={2000} label="Waarom niet?" rows={3} />
          </FieldSet>
        </ShownBy>
        <Actions>
          <Submit>Leg vast</Submit>
          <ButtonLink kind="quiet" href={at}>
            Terug
          </ButtonLink>
        </Actions>
      </Form>
    </Sheet>
  )
}
