import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Text, TextLink } from '#platform/ui/text.tsx'
import { willingWords } from './consent.ts'
import { dayWords, Earlier, Fold, mayRecord, RecordedBy, type SheetProps } from './consent-parts.tsx'
import type { ConsentRecords } from './consent-store.ts'
import { willingConsequences } from './consequences.ts'

/** Does the person want to talk. Every answer is an ordinary answer. */
export function WillingSheet({ records, ...props }: SheetProps & { records: ConsentRecords['willingness'] }) {
  const { ctx, at, filled, names } = props
  const action = `${at}/wil`
  const newest = records[0]
  const f = fields(filled, { on: ctx.today }, action)
  return (
    <Sheet title="Wil de persoon in gesprek?">
      {newest ? (
        <>
          <Text>{willingWords[newest.words.willing]}</Text>
          <Text>Gezegd op {dayWords(newest.words.on)}.</Text>
          {newest.words.note && <Reading>{newest.words.note}</Reading>}
          <RecordedBy record={newest} names={names} />
          {(newest.words.willing === 'no' || newest.words.willing === 'stopped') && (
            <Text>
              Zo gaat het verder:{' '}
              <TextLink href={`/dossiers/${ctx.case.number}/gesprekken#geen-gesprek`}>
                kies advies zonder uitspraken over de persoon, of stop
              </TextLink>
              .
            </Text>
          )}
        </>
      ) : (
        <EmptyState title="Nog niet gevraagd, of nog niet vastgelegd" />
      )}
      <Earlier records={records} what={({ words }) => willingWords[words.willing]} />
      {mayRecord(ctx) && (
        <Fold open={!newest || filled?.form === action} label="Leg een nieuw antwoord vast">
          <Form action={action} token={ctx.token} filled={filled}>
            <Choices
              {...f('willing')}
              label="Wat zei de persoon?"
              hint="Niet willen is een gewoon antwoord. Er volgt niets uit over de persoon."
              options={(['yes', 'later', 'no', 'stopped'] as const).map((value) => ({
                value,
                label: willingWords[value],
                hint: willingConsequences[value],
              }))}
            />
            <DateField {...f('on')} label="Wanneer" />
            <TextArea {...f('note')} label="In eigen woorden van de persoon" rows={3} max={4000} optional />
            <Actions>
              <Submit>Leg vast</Submit>
            </Actions>
          </Form>
        </Fold>
      )}
    </Sheet>
  )
}
