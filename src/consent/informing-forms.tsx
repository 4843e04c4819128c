import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import type { SheetProps } from './consent-parts.tsx'

/** Was informed: when, how, in which language, by whom. */
export function InformedForm({
  ctx,
  action,
  filled,
  known,
}: SheetProps & { action: string; known?: { readonly how: 'spoken'; readonly language: string } }) {
  const f = fields(filled, { informedOn: ctx.today, informedBy: ctx.me.name, ...known }, action)
  return (
    <Form action={action} token={ctx.token} filled={filled}>
      <DateField {...f('informedOn')} label="Wanneer" />
      <Choices
        {...f('how')}
        label="Hoe"
        options={[
          { value: 'spoken', label: 'In een gesprek' },
          { value: 'letter', label: 'Met een brief' },
          { value: 'both', label: 'Allebei' },
        ]}
      />
      <TextField {...f('language')} label="In welke taal" width={20} />
      <TextField {...f('informedBy')} label="Door wie" />
      <Choices
        {...f('interpreter')}
        label="Was er een tolk bij?"
        inline
        options={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nee' },
        ]}
      />
      <TextArea
        {...f('note')}
        label="Toelichting"
        hint="Bijvoorbeeld: begreep de persoon de uitleg, en wil de persoon post of liever niet?"
        rows={4}
        max={4000}
        optional
      />
      <Actions>
        <Submit>Leg vast</Submit>
      </Actions>
    </Form>
  )
}

/** Not yet, because … */
export function PostponedForm({ ctx, action, filled }: SheetProps & { action: string }) {
  const f = fields(filled, {}, action)
  return (
    <Form action={action} token={ctx.token} filled={filled}>
      <TextArea {...f('postponedReason')} label="Waarom nog niet?" rows={4} max={4000} />
      <DateField {...f('postponedUntil')} label="Tot en met" />
      <Actions>
        <Submit kind="secondary">Stel uit</Submit>
      </Actions>
    </Form>
  )
}
