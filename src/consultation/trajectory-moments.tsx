import { addWorkingDays, dateWords } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { ErrorSummary, Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import { toConfirm } from './caller-help.tsx'
import { everywhere } from './one-consultation.tsx'
import { goesOn, goesOnQuestion, goesOnWords } from './trajectory-advice.ts'
import type { Moment } from './trajectory-store.ts'

export const day = (text: string | null) => Temporal.PlainDate.from(text ?? '')

export interface PartProps {
  readonly ctx: Ctx
  readonly at: string
  readonly filled: Filled | undefined
}

export const Promote = ({ at }: { at: string }) => (
  <ButtonLink href={at.replace(/trajectadvies$/, 'doorzetten')} kind="secondary">
    Zet door als aanmelding
  </ButtonLink>
)

export function Moments({ moments }: { moments: readonly Moment[] }) {
  const held = moments.filter((one) => one.held)
  return (
    <Sheet title="Wat er is besproken">
      {held.length === 0 && <EmptyState title="Er is nog geen moment geweest" />}
      {held.map(({ id, what, held: said }) => (
        <div key={id}>
          <Heading level={3} look={4}>
            {dateWords(day(said?.heldOn ?? null))}: {what}
          </Heading>
          <Reading>{said?.note}</Reading>
          <Small>
            {goesOnQuestion} {said && goesOnWords[said.goesOn]}
          </Small>
        </div>
      ))}
    </Sheet>
  )
}

export function HoldForm({ ctx, at, filled, moment }: PartProps & { moment: Moment }) {
  const action = `${at}/moment/${moment.id}`
  const f = fields(filled, { heldOn: ctx.today }, action)
  return (
    <Sheet title={moment.what} waiting aside={<DueBadge date={day(moment.plannedOn)} now={ctx.today} waiting />}>
      <ErrorSummary filled={filled} form={action} />
      <Form action={action} token={ctx.token}>
        <TextArea
          {...f('note')}
          label="Wat heeft u besproken en geadviseerd?"
          hint="Noem hier geen namen."
          rows={6}
          max={8000}
        />
        <Choices
          {...f('goesOn')}
          label={goesOnQuestion}
          hint="Nee? Dan kan het een aanmelding worden, als de vrager dat goed vindt."
          inline
          options={goesOn.map((value) => ({ value, label: goesOnWords[value] === 'ja' ? 'Ja' : 'Nee' }))}
        />
        {everywhere(ctx) && <Promote at={at} />}
        <DateField {...f('heldOn')} label="Wanneer sprak u elkaar?" />
        <Actions>
          <Submit>Bewaar dit moment</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

export function PlanForm({ ctx, at, filled, soon }: PartProps & { soon: boolean }) {
  const action = `${at}/moment`
  const f = fields(filled, { plannedOn: addWorkingDays(ctx.today, 10) }, action)
  return (
    <Sheet title={soon ? 'Wanneer spreekt u elkaar weer?' : 'Nog een moment plannen'} waiting={soon}>
      <ErrorSummary filled={filled} form={action} />
      <Form action={action} token={ctx.token}>
        <DateField {...f('plannedOn')} label="Dag" hint={`Over tien werkdagen (${toConfirm}).`} />
        <TextArea {...f('what')} label="Waarover?" rows={2} max={2000} />
        <Actions>
          <Submit kind="secondary">Plan het moment</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
