import { may } from '#access/may.ts'
import { dateWords } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { Select, TextArea } from '#platform/ui/form-fields.tsx'
import { Bullets } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Small, Text } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import type { ConsultationLine } from './consultation-store.ts'
import { day, type PartProps } from './trajectory-moments.tsx'
import type { Adviser, Trajectory } from './trajectory-store.ts'

export function Ending({ line, trajectory }: { line: ConsultationLine; trajectory: Trajectory }) {
  return (
    <Sheet title="Einde">
      <Text>Loopt tot en met {dateWords(day(line.ends_on))}.</Text>
      {trajectory.extension && <Text>Eén keer verlengd, want: {trajectory.extension.reason}</Text>}
      <Small>Uiterlijk vernietigd op {dateWords(day(line.destroy_on))}.</Small>
    </Sheet>
  )
}

interface AdvisersProps extends PartProps {
  readonly advisers: readonly Adviser[]
  readonly candidates: readonly { account: string; name: string }[]
}

export function Advisers({ ctx, at, filled, advisers, candidates }: AdvisersProps) {
  const action = `${at}/adviseur`
  const others = candidates.filter(({ account }) => !advisers.some((one) => one.account === account))
  return (
    <Sheet title="Wie draagt dit">
      <Bullets items={advisers.map(({ name, phone }) => (phone ? `${name}, ${phone}` : name))} />
      <Small>Alleen zij, en de frontoffice, zien wat hier staat.</Small>
      {others.length > 0 && (
        <More label="Iemand erbij, of een ander">
          <Form action={action} token={ctx.token}>
            <Select
              {...fields(filled, {}, action)('adviser')}
              label="Collega"
              options={others.map(({ account, name }) => ({ value: account, label: name }))}
            />
            <Actions>
              <Submit kind="secondary">Geef toegang</Submit>
            </Actions>
          </Form>
          {may(ctx.me, 'start trajectory advice') && advisers.length > 1 && (
            <Leaving ctx={ctx} at={at} advisers={advisers} />
          )}
        </More>
      )}
    </Sheet>
  )
}

/** Access ends at once; the last one stays. */
function Leaving({ ctx, at, advisers }: { ctx: Ctx; at: string; advisers: readonly Adviser[] }) {
  return advisers.map(({ account, name }) => (
    <Form key={account} action={`${at}/adviseur/${account}/weg`} token={ctx.token}>
      <Actions>
        <Submit kind="quiet">Neem de toegang van {name} weg</Submit>
      </Actions>
    </Form>
  ))
}

/** Ending it, or once a little longer. */
export function Ways({
  ctx,
  at,
  filled,
  line,
  trajectory,
}: PartProps & { line: ConsultationLine; trajectory: Trajectory }) {
  const finishing = `${at}/afronden`
  const extending = `${at}/verlengen`
  const late = Temporal.PlainDate.compare(day(line.ends_on), ctx.today) <= 0
  return (
    <>
      <Sheet title="Afronden" waiting={late}>
        <Form action={finishing} token={ctx.token}>
          <TextArea
            {...fields(filled, {}, finishing)('outcome')}
            label="Wat is er bereikt en geadviseerd?"
            rows={4}
            max={8000}
          />
          <Actions>
            <Submit kind={late ? 'primary' : 'secondary'}>Rond het trajectadvies af</Submit>
          </Actions>
        </Form>
      </Sheet>
      {!trajectory.extension && (
        <More label="Eén keer verlengen" open={filled?.form === extending}>
          <Form action={extending} token={ctx.token}>
            <DateField {...fields(filled, {}, extending)('endsOn')} label="Nieuwe einddatum" />
            <TextArea
              {...fields(filled, {}, extending)('reason')}
              label="Waarom is meer tijd nodig?"
              rows={3}
              max={2000}
            />
            <Actions>
              <Submit kind="secondary">Verleng één keer</Submit>
            </Actions>
          </Form>
        </More>
      )}
    </>
  )
}
