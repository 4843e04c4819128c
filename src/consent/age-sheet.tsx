import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Reading, Small, Text } from '#platform/ui/text.tsx'
import { asksAnew } from './asking-anew.ts'
import { dayWords, Earlier, Fold, mayRecord, RecordedBy, type SheetProps } from './consent-parts.tsx'
import type { ConsentRecords } from './consent-store.ts'
import { inForce, isRepresented } from './representatives.ts'
import { ages, ageWords, bandOn, bands, bandWords, type DecidingTable, deciderWords } from './who-decides.ts'

/** How old somebody is, as far as known, and who therefore decides. */
export function AgeSheet({ records, table, ...props }: SheetProps & { records: ConsentRecords; table: DecidingTable }) {
  const { ctx, at, filled, names } = props
  const newest = records.ages[0]
  const action = `${at}/leeftijd`
  return (
    <Sheet title="Wie beslist?" waiting={asksAnew(records, ctx.today) !== undefined && mayRecord(ctx)}>
      {newest ? (
        <>
          <Text>
            {capital(ageWords[newest.words.age])}
            {newest.words.adultOn ? `; 18 jaar op ${dayWords(newest.words.adultOn)}` : ''}.
          </Text>
          {newest.words.note && <Reading>{newest.words.note}</Reading>}
          <RecordedBy record={newest} names={names} />
          <Decides ctx={ctx} records={records} table={table} />
        </>
      ) : (
        <EmptyState title="De leeftijd is nog niet vastgelegd">
          Dan beslist de persoon zelf. Is de persoon jonger dan 18, of wordt dat betwijfeld? Leg het vast.
        </EmptyState>
      )}
      <Earlier records={records.ages} what={({ words }) => ageWords[words.age]} />
      {mayRecord(ctx) && (
        <Fold open={filled?.form === action} label={newest ? 'Leg iets anders vast' : 'Leg de leeftijd vast'}>
          <AgeForm {...props} action={action} />
        </Fold>
      )}
      <More label="De tabel: wie beslist bij welke leeftijd">
        <DeciderTable table={table} />
      </More>
    </Sheet>
  )
}

function Decides({ ctx, records, table }: Pick<SheetProps, 'ctx'> & { records: ConsentRecords; table: DecidingTable }) {
  const turned = asksAnew(records, ctx.today)
  const band = bandOn(records.ages[0]?.words, ctx.today)
  const { care, data } = table[band]
  const needsSomebody = [care, data].some((decider) => decider !== 'person')
  return (
    <>
      {turned && (
        <Notice kind="waiting">
          {turned === 18
            ? 'De persoon is nu 18. De vertegenwoordiger beslist niet meer, en wat die namens de persoon zei telt niet meer. Vraag de persoon alles opnieuw.'
            : `De persoon is nu ${turned}. Vanaf die dag beslist een ander dan eerst; waar dat zo is, telt wat de vertegenwoordiger zei niet meer. Vraag de persoon opnieuw.`}
        </Notice>
      )}
      <Text>
        {care === data
          ? `Over gesprekken, zorg en gegevens beslist nu ${deciderWords[care]}.`
          : `Over gesprekken en zorg beslist nu ${deciderWords[care]}; over het doorgeven van gegevens ${deciderWords[data]}.`}
      </Text>
      {needsSomebody && !isRepresented(inForce(records.representatives, ctx.today)) && (
        <Notice kind="waiting">
          Er staat nog niet wie de ouder of voogd is. Leg het hieronder vast. Is er niemand? Bel Nidos.
        </Notice>
      )}
      {band !== 'adult' && (
        <Small>Denk bij jongeren ook aan het Landelijk Adviesteam (LAT). Een kind mag altijd zelf meepraten.</Small>
      )}
    </>
  )
}

function DeciderTable({ table }: { table: DecidingTable }) {
  return (
    <>
      <DataTable
        caption="Wie beslist bij welke leeftijd"
        captionHidden
        head={['Leeftijd', 'Over zorg', 'Over gegevens']}
        density="list"
        rows={bands.map((band) => [bandWords[band], deciderWords[table[band].care], deciderWords[table[band].data]])}
      />
      <Small>
        Ouder met gezag, voogd en voogd van Nidos zijn drie verschillende mensen. Standaard, nog te bevestigen door een
        FG.
      </Small>
    </>
  )
}

function AgeForm({ ctx, action, filled }: SheetProps & { action: string }) {
  const f = fields(filled, {}, action)
  return (
    <Form action={action} token={ctx.token} filled={filled}>
      <Choices
        {...f('age')}
        label="Wat is er bekend over de leeftijd?"
        options={ages.map((value) => ({ value, label: capital(ageWords[value]) }))}
      />
      <DateField
        {...f('adultOn')}
        label="Op welke dag wordt de persoon 18?"
        hint="Bij twijfel: volgens de persoon zelf, of leeg. Vanaf die dag vraagt u alles opnieuw aan de persoon."
        optional
      />
      <TextArea
        {...f('note')}
        label="Toelichting"
        hint="Bij twijfel: wie twijfelt, waarom, en wat zegt de persoon zelf?"
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

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
