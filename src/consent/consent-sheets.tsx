import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { ErrorSummary, Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Columns, Divider, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Text } from '#platform/ui/text.tsx'
import { givenWords, type Purpose, purposes } from './consent.ts'
import { dayWords, Earlier, Fold, mayRecord, RecordedBy, type SheetProps } from './consent-parts.tsx'
import type { ConsentRecords } from './consent-store.ts'
import { InformingSheet } from './informing-sheet.tsx'
import { RepresentativeSheet, WillingSheet } from './willing-sheet.tsx'

/** Informed, willing, consent per purpose, representative: the whole body of the page, without the frame of the case. */
export function ConsentSheets({ records, ...props }: SheetProps & { records: ConsentRecords }) {
  return (
    <Columns wide={false}>
      <Stack>
        <InformingSheet records={records.informing} {...props} />
        <WillingSheet records={records.willingness} {...props} />
      </Stack>
      <Stack>
        <ConsentSheet records={records.consents} {...props} />
        <RepresentativeSheet records={records.representatives} {...props} />
      </Stack>
    </Columns>
  )
}

function ConsentSheet({ records, ...props }: SheetProps & { records: ConsentRecords['consents'] }) {
  const { ctx, at, filled } = props
  const action = `${at}/toestemming`
  return (
    <Sheet title="Toestemming, per doel">
      {(Object.keys(purposes) as Purpose[]).map((purpose) => (
        <OnePurpose
          key={purpose}
          purpose={purpose}
          records={records.filter(({ words }) => words.purpose === purpose)}
          {...props}
        />
      ))}
      {mayRecord(ctx) && (
        <Fold open={filled?.form === action} label="Leg toestemming vast, of trek die in">
          <ConsentForm {...props} action={action} />
        </Fold>
      )}
    </Sheet>
  )
}

function OnePurpose({
  purpose,
  records,
  names,
}: SheetProps & { purpose: Purpose; records: ConsentRecords['consents'] }) {
  const { label, withIt, without } = purposes[purpose]
  const newest = records[0]
  return (
    <>
      <Heading level={3} look={4}>
        {label}
      </Heading>
      <Text>
        {newest
          ? `${capital(givenWords[newest.words.given])} op ${dayWords(newest.words.on)}, ${newest.words.how}.`
          : 'Nog niet gevraagd. Dan geldt: geen toestemming.'}
      </Text>
      {newest?.words.note && <Reading>{newest.words.note}</Reading>}
      {newest && <RecordedBy record={newest} names={names} />}
      <Text>{newest?.words.given === 'yes' ? withIt : without}</Text>
      <Earlier records={records} what={({ words }) => `${givenWords[words.given]}, gezegd op ${dayWords(words.on)}`} />
      <Divider />
    </>
  )
}

function ConsentForm({ ctx, action, filled }: SheetProps & { action: string }) {
  const f = fields(filled, {}, action)
  return (
    <Form action={action} token={ctx.token} filled={filled}>
      <ErrorSummary filled={filled} form={action} />
      <Choices
        {...f('purpose')}
        label="Waarvoor?"
        hint="Lees voor wat er gebeurt met en zonder toestemming, voordat de persoon antwoordt."
        options={(Object.keys(purposes) as Purpose[]).map((value) => ({
          value,
          label: purposes[value].label,
          hint: `${purposes[value].withIt} ${purposes[value].without}`,
        }))}
      />
      <Choices
        {...f('given')}
        label="Wat zei de persoon?"
        options={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Nee' },
          { value: 'withdrawn', label: 'Trekt eerdere toestemming in' },
        ]}
      />
      <DateField {...f('on')} label="Wanneer" />
      <TextField {...f('how')} label="Hoe" hint="Bijvoorbeeld: gezegd met tolk, of ondertekend op papier." />
      <TextArea {...f('note')} label="Toelichting" rows={3} max={4000} optional />
      <Actions>
        <Submit>Leg vast</Submit>
      </Actions>
    </Form>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
