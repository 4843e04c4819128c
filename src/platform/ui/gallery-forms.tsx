import type { Filled } from '../web/filled.ts'
import { Actions, ButtonLink, Submit } from './buttons.tsx'
import { Check, Checks, Choices } from './choices.tsx'
import { DateField } from './date-field.tsx'
import { fieldId } from './fields-of.ts'
import { ErrorSummary, FieldSet, Form, fields } from './form.tsx'
import { Select, TextArea, TextField } from './form-fields.tsx'
import { Columns, Sheet } from './sheet.tsx'

const noToken = '00000000-0000-4000-8000-000000000000'

const yesNo = [
  { value: 'ja', label: 'Ja' },
  { value: 'nee', label: 'Nee' },
  { value: 'onbekend', label: 'Onbekend' },
]
const advice = [
  { value: 'zo', label: 'Wij snoeien de boom' },
  { value: 'anders', label: 'Wij snoeien anders', hint: 'U schrijft hieronder wat er verandert en waarom.' },
  { value: 'niet', label: 'Wij laten de boom met rust' },
]

const refused: Filled = {
  form: '/fout',
  values: { wat: '', soort: [], 'dag-day': '31', 'dag-month': '2', 'dag-year': '2026', plaats: 'Heidedorp' },
  errors: [
    { field: 'wat', sentence: 'Vul in wat u aan de boom ziet.' },
    { field: 'besluit', sentence: 'Kies wat u ermee doet.' },
    { field: 'dag', sentence: '31 februari bestaat niet. In 2026 heeft februari 28 dagen.' },
    { field: 'eens', sentence: 'Bevestig dat u dit met de buren heeft besproken.' },
  ],
}

export function FormExamples({ today }: { today: Temporal.PlainDate }) {
  return (
    <Columns wide={false}>
      <Sheet title="Een formulier" level={3}>
        <Example action="/goed" filled={undefined} today={today} />
      </Sheet>
      <Sheet title="Hetzelfde, geweigerd" level={3}>
        <Example action="/fout" filled={refused} today={today} summary />
      </Sheet>
    </Columns>
  )
}

export interface ExampleProps {
  action: string
  filled: Filled | undefined
  today: Temporal.PlainDate
  /** The one of who is signed in, on a page that is served. */
  token?: string
  /** Its own reasons stand above it, where no page does that for it. */
  summary?: boolean
}

export function Example({ action, filled, today, token = noToken, summary }: ExampleProps) {
  const known = { plaats: 'Duinrand', besluit: 'anders', dag: today, soort: ['a'], snel: 'ja', rol: 'b' }
  const f = fields(filled, known, action)
  return (
    <Form action={action} token={token} version={3} filled={filled}>
      {summary && (
        <ErrorSummary
          reasons={(filled?.errors ?? []).map(({ field, sentence }) => ({
            sentence,
            href: `#${fieldId(field, action)}`,
          }))}
        />
      )}
      <TextArea {...f('wat')} label="Wat ziet u aan de boom?" hint="Noem hier geen namen." rows={4} max={4000} />
      <Choices {...f('besluit')} label="Wat doet u ermee?" options={advice} />
      <Choices {...f('snel')} label="Kan dit wachten?" hint="Tot na het weekend." options={yesNo} inline />
      <Checks {...f('soort')} label="Waar gaat het over?" options={kinds} optional />
      <DateField {...f('dag')} label="Wanneer was dat?" />
      <FieldSet legend="Waar bent u te bereiken?" hint="Wij bellen alleen op werkdagen.">
        <TextField {...f('plaats')} label="Plaats" width={24} optional />
        <Select {...f('rol')} label="Het meest aan" options={kinds} />
      </FieldSet>
      <Check {...f('eens')} label="Ik heb dit met de buren besproken" hint="Ook als het kort was." />
      <Actions>
        <Submit>Bewaar</Submit>
        <ButtonLink href="#inhoud" kind="secondary">
          Terug
        </ButtonLink>
        <Submit kind="quiet">Later verder</Submit>
      </Actions>
    </Form>
  )
}

const kinds = [
  { value: 'a', label: 'De stam' },
  { value: 'b', label: 'De takken' },
  { value: 'c', label: 'De wortels' },
]
