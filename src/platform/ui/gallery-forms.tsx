import type { Filled } from '../web/filled.ts'
import { Actions, ButtonLink, Submit } from './buttons.tsx'
import { Check, Checks, Choices } from './choices.tsx'
import { DateField } from './date-field.tsx'
import { fieldId } from './fields-of.ts'
import { ErrorSummary, FieldSet, Form, fields } from './form.tsx'
import { Select, TextArea, TextField } from './form-fields.tsx'
import { Columns, Sheet } from './sheet.tsx'

const yesNo = [
  { value: 'ja', label: 'Ja' },
  { value: 'nee', label: 'Nee' },
  { value: 'onbekend', label: 'Onbekend' },
]
const advice = [
  { value: 'zo', label: 'Wij doen dit' },
  { value: 'anders', label: 'Wij doen dit anders', hint: 'U schrijft hieronder wat er verandert en waarom.' },
  { value: 'niet', label: 'Wij doen dit niet' },
]

const refused: Filled = {
  form: '/fout',
  values: { wat: '', soort: [], 'dag-day': '31', 'dag-month': '2', 'dag-year': '2026', plaats: 'Heidedorp' },
  errors: [
    { field: 'wat', sentence: 'Vul in wat u heeft gezien of gehoord.' },
    { field: 'besluit', sentence: 'Kies wat u ermee doet.' },
    { field: 'dag', sentence: '31 februari bestaat niet. In 2026 heeft februari 28 dagen.' },
    { field: 'eens', sentence: 'Bevestig dat u dit heeft besproken.' },
  ],
}

export function FormExamples({ today }: { today: Temporal.PlainDate }) {
  return (
    <Columns wide={false}>
      <Sheet title="Een formulier" level={3}>
        <Example action="/goed" filled={undefined} today={today} />
      </Sheet>
      <Sheet title="Hetzelfde, geweigerd" level={3}>
        <Example action="/fout" filled={refused} today={today} />
      </Sheet>
    </Columns>
  )
}

function Example({ action, filled, today }: { action: string; filled: Filled | undefined; today: Temporal.PlainDate }) {
  const known = { plaats: 'Duinrand', besluit: 'anders', dag: today, soort: ['a'], snel: 'ja', rol: 'b' }
  const f = fields(filled, known, action)
  return (
    <Form action={action} token="00000000-0000-4000-8000-000000000000" version={3} filled={filled}>
      <ErrorSummary
        reasons={(filled?.errors ?? []).map(({ field, sentence }) => ({
          sentence,
          href: `#${fieldId(field, action)}`,
        }))}
      />
      <TextArea {...f('wat')} label="Wat heeft u gezien of gehoord?" hint="Noem hier geen namen." rows={4} max={4000} />
      <Choices {...f('besluit')} label="Wat doet u ermee?" options={advice} />
      <Choices {...f('snel')} label="Kan dit wachten?" hint="Tot na het weekend." options={yesNo} inline />
      <Checks {...f('soort')} label="Waar gaat het over?" options={kinds} optional />
      <DateField {...f('dag')} label="Wanneer was dat?" />
      <FieldSet legend="Waar bent u te bereiken?" hint="Wij bellen alleen op werkdagen.">
        <TextField {...f('plaats')} label="Plaats" width={24} optional />
        <Select {...f('rol')} label="Uw rol" options={kinds} />
      </FieldSet>
      <Check {...f('eens')} label="Ik heb dit besproken" hint="Ook als het gesprek kort was." />
      <Actions>
        <Submit>Bewaar</Submit>
        <ButtonLink href="#terug" kind="secondary">
          Terug
        </ButtonLink>
        <Submit kind="quiet">Later verder</Submit>
      </Actions>
    </Form>
  )
}

const kinds = [
  { value: 'a', label: 'Wonen en omgeving' },
  { value: 'b', label: 'School of werk' },
  { value: 'c', label: 'Gezondheid' },
]
