import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { type Bound, Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import { boundsWords, reasonLength } from './setting-forms.ts'
import type { SettingState } from './setting-state.ts'
import { type Setting, units } from './settings.ts'

interface Props {
  readonly ctx: Ctx
  readonly action: string
  readonly state: SettingState
  readonly filled: Filled | undefined
}

/** A new value, from which day, and why. */
export function ChangeForm({ ctx, action, state, filled }: Props) {
  const { setting, value } = state
  // What the FG alone sets is confirmed by setting it, also as it is.
  const first = setting.by === 'fg' && state.history.length === 0
  const known = setting.kind === 'texts' ? (JSON.parse(value) as Record<string, string>) : { value }
  const f = fields(filled, { ...known, from: state.today }, action)
  return (
    <Sheet title={first ? 'Stel dit vast' : 'Wijzig deze instelling'}>
      <Text>
        {first
          ? 'Klopt de tekst? Dan legt u haar vast zoals zij er staat. Vanaf de dag die u kiest is zij bevestigd.'
          : 'Wat nu geldt, blijft gelden tot de dag die u kiest. Alles blijft in de geschiedenis staan.'}
      </Text>
      <Form action={action} token={ctx.token} filled={filled}>
        <ValueFields setting={setting} f={f} />
        <DateField {...f('from')} label="Geldt vanaf" />
        <TextArea
          {...f('reason')}
          label="Waarom"
          hint="Iedereen die instellingen leest, leest dit ook. Noem niemand uit een zaak."
          rows={2}
          max={reasonLength}
        />
        <Actions>
          <Submit>{first ? 'Stel vast' : 'Leg de wijziging vast'}</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

function ValueFields({ setting, f }: { setting: Setting; f: (name: string) => Bound }) {
  if (setting.kind === 'term')
    return (
      <TextField
        {...f('value')}
        label={`Aantal ${units[setting.unit][1]}`}
        hint={boundsWords(setting)}
        inputMode="numeric"
        width={6}
      />
    )
  if (setting.kind === 'choice')
    return (
      <Choices
        {...f('value')}
        label={setting.label}
        options={Object.entries(setting.options).map(([value, label]) => ({ value, label }))}
      />
    )
  if (setting.kind === 'text') return <OneText bound={f('value')} {...setting} label="Tekst" />
  return Object.entries(setting.fields).map(([name, field]) => <OneText key={name} bound={f(name)} {...field} />)
}

function OneText({ bound, label, max, lines }: { bound: Bound; label: string; max: number; lines?: number }) {
  if (lines) return <TextArea {...bound} label={label} rows={lines} max={max} />
  return <TextField {...bound} label={label} width={40} />
}
