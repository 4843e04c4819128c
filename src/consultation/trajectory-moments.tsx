import { dateWords } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import { everywhere } from './one-consultation.tsx'
import { goesOn, goesOnQuestion, goesOnWords } from './trajectory-advice.ts'
import type { Moment } from './trajectory-store.ts'

export const day = (text: string | null) => Temporal.PlainDate.from(text ?? '')

export interface PartProps {
  readonly ctx: Ctx
  readonly at: string
  readonly filled: Filled | undefined
}

/** Beside the question whether it still goes without a person: the way to a referral. */
export function Promote({ at, kind = 'secondary' }: { at: string; kind?: 'secondary' | 'quiet' }) {
  return (
    <Actions>
      <ButtonLink href={at.replace(/trajectadvies$/, 'doorzetten')} kind={kind}>
        Zet door als aanmelding
      </ButtonLink>
    </Actions>
  )
}

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
        {everywhere(ctx) && <Promote at={at} kind="quiet" />}
        <DateField {...f('heldOn')} label="Wanneer sprak u elkaar?" />
        <Actions>
          <Submit>Bewaar dit moment</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

interface PlanProps {
  readonly soon: boolean
  /** When two moments usually follow each other, and in words where that comes from. */
  readonly usual: Temporal.PlainDate
  readonly hint: string
}

export function PlanForm({ ctx, at, filled, soon, usual, hint }: PartProps & PlanProps) {
  const action = `${at}/moment`
  const f = fields(filled, { plannedOn: usual }, action)
  return (
    <Sheet title={soon ? 'Wanneer spreekt u elkaar weer?' : 'Nog een moment plannen'} waiting={soon}>
      <Form action={action} token={ctx.token}>
        <DateField {...f('plannedOn')} label="Dag" hint={hint} />
        <TextArea {...f('what')} label="Waarover?" rows={2} max={2000} />
        <Actions>
          <Submit kind="secondary">Plan het moment</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
