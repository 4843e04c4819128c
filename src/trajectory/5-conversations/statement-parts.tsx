import { dateWords } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { FieldSet, Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Bullets } from '#platform/ui/lists.tsx'
import { Row, Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Quote, Reading, Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PaperDestroyed, WrittenStatement } from './statement-store.ts'
import { natureWords } from './statements.ts'

/** One statement to add, within the form of the report. */
export function StatementFields({ f, open }: { f: ReturnType<typeof fields>; open: boolean }) {
  return (
    <More label="Wie zei wat tegen wie: voeg een uitspraak toe" open={open}>
      <FieldSet
        legend="Uitspraak"
        hint="Schrijf op wat is gezegd, niet of u het gelooft. Over wat iemand over zichzelf vertelt, oordeelt u hier niet."
      >
        <TextField {...f('saidBy')} label="Wie zei dit?" optional />
        <TextField {...f('saidTo')} label="Tegen wie?" optional />
        <TextArea {...f('said')} label="Wat is er gezegd?" rows={3} max={2000} optional />
        <Choices
          {...f('nature')}
          label="Letterlijk of samengevat?"
          inline
          options={[
            { value: 'quotation', label: 'Letterlijk' },
            { value: 'summary', label: 'Samengevat' },
          ]}
        />
        <TextField {...f('saidIn')} label="In welke taal" width={20} optional />
        <Choices
          {...f('through')}
          label="Via de tolk?"
          inline
          options={[
            { value: 'yes', label: 'Ja' },
            { value: 'no', label: 'Nee' },
          ]}
        />
        <TextField
          {...f('howKnown')}
          label="Gaat het over een ander? Hoe weet de spreker dit?"
          hint="Bijvoorbeeld: zelf gezien, of gehoord van een kamergenoot."
          optional
        />
        <Small>Met Bewaar voegt u de uitspraak toe. Dan is hier plek voor de volgende.</Small>
      </FieldSet>
    </More>
  )
}

/** What was said so far; with a button to take one out while the report is open. */
export function Statements({ list, open }: { list: readonly WrittenStatement[]; open: boolean }) {
  if (list.length === 0) return null
  return (
    <>
      <Heading level={3} look={4}>
        Wie zei wat
      </Heading>
      {list.map((one) => (
        <Row key={one.id}>
          {one.nature === 'quotation' ? (
            <Quote by={byWords(one)}>{one.said}</Quote>
          ) : (
            <div>
              <Reading>{one.said}</Reading>
              <Small>{byWords(one)}</Small>
            </div>
          )}
          {open && (
            <Submit kind="quiet" name="remove" value={one.id}>
              Haal weg
            </Submit>
          )}
        </Row>
      ))}
    </>
  )
}

/** "Samir tegen Omar, letterlijk, Arabisch, via de tolk" */
function byWords({ saidBy, saidTo, nature, saidIn, through, howKnown }: WrittenStatement): string {
  const who = saidTo ? `${saidBy} tegen ${saidTo}` : saidBy
  const how = [who, natureWords[nature], saidIn, through ? 'via de tolk' : 'zonder tolk'].filter(Boolean).join(', ')
  return howKnown ? `${how}. Hoe weet die dit: ${howKnown}` : how
}

/** "Papieren aantekeningen vernietigd op": each for their own notes, also after signing. */
export function PaperSheet({
  ctx,
  at,
  filled,
  destroyed,
  names,
  writes,
}: {
  ctx: CaseCtx
  at: string
  filled: Filled | undefined
  destroyed: readonly PaperDestroyed[]
  names: ReadonlyMap<string, string>
  writes: boolean
}) {
  const action = `${at}/papier`
  const f = fields(filled, { destroyedOn: ctx.today }, action)
  const mine = destroyed.some(({ author }) => author === ctx.me.account)
  if (destroyed.length === 0 && !writes) return null
  return (
    <Sheet title="Aantekeningen op papier">
      {destroyed.length > 0 ? (
        <Bullets
          items={destroyed.map(
            ({ author, on }) =>
              `${names.get(author) ?? 'Een collega'}: vernietigd op ${dateWords(Temporal.PlainDate.from(on))}.`,
          )}
        />
      ) : (
        <Text>Heeft u op papier meegeschreven? Vernietig dat zodra het verslag klaar is.</Text>
      )}
      {writes && !mine && (
        <Form action={action} token={ctx.token} {...(filled ? { filled } : {})}>
          <DateField {...f('destroyedOn')} label="Papieren aantekeningen vernietigd op" />
          <Actions>
            <Submit kind="secondary">Leg vast</Submit>
          </Actions>
        </Form>
      )}
    </Sheet>
  )
}
