import type { ContactForm } from '#consent/consent.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'

interface Props {
  readonly ctx: CaseCtx
  readonly action: string
  readonly reach: ContactForm | undefined
  readonly filled: Filled | undefined
}

/** That the person got this letter: read aloud first, paper only if the person wants it or for a reason. */
export function GiveForm({ ctx, action, reach, filled }: Props) {
  const f = fields(filled, { givenOn: ctx.today, ...(wantsPaper(reach) ? {} : { how: 'read' }) }, action)
  return (
    <Sheet title="Leg vast dat de persoon deze brief kreeg">
      <Form action={action} token={ctx.token} filled={filled}>
        <Choices
          {...f('how')}
          label="Hoe kreeg de persoon de brief?"
          options={[
            { value: 'read', label: 'Voorgelezen met een tolk, zonder papier' },
            { value: 'handed', label: 'In de hand gegeven en samen gelezen' },
            { value: 'post', label: 'Met de post, in een neutrale envelop' },
          ]}
        />
        <DateField {...f('givenOn')} label="Op welke dag" />
        <TextArea
          {...f('reason')}
          label="Waarom toch op papier?"
          hint="Alleen als de persoon geen papier wil, of als dat nog niet is gevraagd."
          rows={3}
          max={2000}
          optional
        />
        <Actions>
          <Submit>Leg vast</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

const wantsPaper = (reach: ContactForm | undefined) => reach !== undefined && reach.paper !== 'none'
