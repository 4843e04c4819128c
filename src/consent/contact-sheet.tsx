import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { DataList, EmptyState } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Small } from '#platform/ui/text.tsx'
import { paperWords, wayWords } from './consent.ts'
import { Earlier, Fold, mayRecord, RecordedBy, type SheetProps } from './consent-parts.tsx'
import type { ConsentRecords } from './consent-store.ts'

/** How the person wants to be reached: a letter on the mat can be a danger. */
export function ContactSheet({ records, ...props }: SheetProps & { records: ConsentRecords['contacts'] }) {
  const { ctx, at, filled, names } = props
  const action = `${at}/bereiken`
  const newest = records[0]
  return (
    <Sheet title="Hoe bereikt u de persoon?">
      {newest ? (
        <>
          <DataList
            items={[
              ['Liefst', wayWords[newest.words.way]],
              newest.words.language ? ['Taal', newest.words.language] : null,
              ['Papier', paperWords[newest.words.paper]],
            ]}
          />
          {newest.words.note && <Reading>{newest.words.note}</Reading>}
          <RecordedBy record={newest} names={names} />
        </>
      ) : (
        <EmptyState title="Nog niet gevraagd">
          Dan geldt: mondeling, met een tolk, en geen post. Een brief kan in verkeerde handen komen.
        </EmptyState>
      )}
      <Earlier records={records} what={({ words }) => `${wayWords[words.way]}. ${paperWords[words.paper]}`} />
      {mayRecord(ctx) && (
        <Fold open={filled?.form === action} label="Leg vast hoe de persoon bereikt wil worden">
          <ContactForm {...props} action={action} />
        </Fold>
      )}
      <Small>
        Afzender en onderwerp van post, mail en agenda zijn altijd neutraal: geen LIV, geen reden, geen naam.
      </Small>
    </Sheet>
  )
}

function ContactForm({ ctx, action, filled }: SheetProps & { action: string }) {
  const f = fields(filled, { way: 'spoken', paper: 'none' }, action)
  return (
    <Form action={action} token={ctx.token} filled={filled}>
      <Choices
        {...f('way')}
        label="Hoe wil de persoon bereikt worden?"
        options={(['spoken', 'phone', 'through', 'letter'] as const).map((value) => ({
          value,
          label: wayWords[value],
        }))}
      />
      <Choices
        {...f('paper')}
        label="Mag er papier komen?"
        options={(['none', 'handed', 'post'] as const).map((value) => ({ value, label: paperWords[value] }))}
      />
      <TextField {...f('language')} label="In welke taal" width={20} optional />
      <TextArea
        {...f('note')}
        label="Waar moet u op letten?"
        hint="Bijvoorbeeld: niet bellen als de kamergenoot er is."
        rows={3}
        max={2000}
        optional
      />
      <Actions>
        <Submit>Leg vast</Submit>
      </Actions>
    </Form>
  )
}
