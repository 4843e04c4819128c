import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { DataList, EmptyState } from '#platform/ui/lists.tsx'
import { Divider, Sheet } from '#platform/ui/sheet.tsx'
import { Reading } from '#platform/ui/text.tsx'
import { type RepresentativeKind, representativeWords } from './consent.ts'
import { dayWords, Earlier, Fold, mayRecord, RecordedBy, type SheetProps } from './consent-parts.tsx'
import type { ConsentRecords } from './consent-store.ts'
import { inForce } from './representatives.ts'

const kinds: readonly { value: RepresentativeKind; hint?: string }[] = [
  { value: 'lawyer', hint: 'Met een machtiging: waarvoor, en tot en met welke dag.' },
  { value: 'parent', hint: 'Een familielid zonder gezag is geen vertegenwoordiger.' },
  { value: 'guardian' },
  { value: 'nidos', hint: 'Voor wie zonder ouders in Nederland is en jonger dan 18.' },
  { value: 'mentor', hint: 'Staat naast de persoon en beslist niet.' },
  { value: 'none', hint: 'Ook als degene die hier staat er niet meer is.' },
]

/** Who stands beside the person: lawyer, parent, guardian, Nidos, mentor; more than one can at once. */
export function RepresentativeSheet({
  records,
  ...props
}: SheetProps & { records: ConsentRecords['representatives'] }) {
  const { ctx, at, filled, names } = props
  const action = `${at}/bijstand`
  const now = inForce(records, ctx.today)
  return (
    <Sheet title="Wie staat de persoon bij?">
      {now.length === 0 && (
        <EmptyState title={records.length > 0 ? 'Nu niemand' : 'Nog niet gevraagd'}>
          Iemand mag altijd een vertrouwd persoon, advocaat of begeleider meenemen.
        </EmptyState>
      )}
      {now.map((one, place) => (
        <div key={one.id} className="ui-stack ui-stack--small">
          {place > 0 && <Divider />}
          <DataList
            items={[
              ['Wie', representativeWords[one.words.kind]],
              one.words.name ? ['Naam', one.words.name] : null,
              one.words.untilOn ? ['Tot en met', dayWords(one.words.untilOn)] : null,
            ]}
          />
          {one.words.note && <Reading>{one.words.note}</Reading>}
          <RecordedBy record={one} names={names} />
        </div>
      ))}
      <Earlier records={records} what={({ words }) => representativeWords[words.kind]} />
      {mayRecord(ctx) && (
        <Fold open={filled?.form === action} label="Leg vast wie bijstaat">
          <RepresentativeForm {...props} action={action} />
        </Fold>
      )}
    </Sheet>
  )
}

function RepresentativeForm({ ctx, action, filled }: SheetProps & { action: string }) {
  const f = fields(filled, {}, action)
  return (
    <Form action={action} token={ctx.token} filled={filled}>
      <Choices
        {...f('kind')}
        label="Wie"
        options={kinds.map(({ value, hint }) => ({ value, label: representativeWords[value], hint }))}
      />
      <TextField {...f('name')} label="Naam" optional />
      <TextArea
        {...f('note')}
        label="Waarvoor"
        hint="Bijvoorbeeld: machtiging voor inzage en voor het gesprek over het advies."
        rows={3}
        max={2000}
        optional
      />
      <DateField
        {...f('untilOn')}
        label="Tot en met"
        hint="Van een machtiging altijd. Anders mag het leeg blijven."
        optional
      />
      <Actions>
        <Submit>Leg vast</Submit>
      </Actions>
    </Form>
  )
}
