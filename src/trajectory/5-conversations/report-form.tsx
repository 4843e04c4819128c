import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { FieldSet, Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { FormContents, FormPart, SaveBar } from '#platform/ui/form-long.tsx'
import { Row } from '#platform/ui/sheet.tsx'
import { Heading, Quote, Reading, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { CareNote } from './care-store.ts'
import type { Conversation } from './conversation-store.ts'
import { pageVersion } from './page-version.ts'
import type { WrittenReport } from './report-store.ts'
import { StatementFields, Statements } from './statement-parts.tsx'
import type { WrittenStatement } from './statement-store.ts'
import type { SaidWords } from './words-store.ts'

export interface ReportProps {
  readonly ctx: CaseCtx
  readonly action: string
  readonly filled: Filled | undefined
  readonly conversation: Conversation
  readonly report: WrittenReport | undefined
  readonly care: CareNote | undefined
  readonly words: readonly SaidWords[]
  readonly statements: readonly WrittenStatement[]
  readonly writesCare: boolean
}

/** One page, one save: for the team, care only, own words. A care expert starts in "alleen zorg". */
export function ReportForm({
  ctx,
  action,
  filled,
  conversation,
  report,
  care,
  words,
  statements,
  writesCare,
}: ReportProps) {
  const { heldOn, present, forTeam, interpreterProblems } = report?.words ?? {}
  const initial = {
    heldOn: heldOn ?? conversation.plannedOn,
    present: present ?? conversation.plan.withWhom,
    forTeam,
    interpreterProblems,
    careOnly: care?.text,
  }
  const f = fields(filled, initial, action)
  const asksCare = writesCare && !care?.signedAt
  const team = (
    <TextArea
      {...f('forTeam')}
      label="Voor het team"
      hint="Wie zei wat tegen wie? Schrijf woorden en gedrag op, geen oordeel. Wat alleen tegen de tolk is gezegd, hoort hier alleen als de persoon dat goed vindt."
      rows={10}
      max={20_000}
      optional={writesCare}
    />
  )
  return (
    <Form
      action={action}
      token={ctx.token}
      version={pageVersion(report?.version ?? 0, care?.version ?? 0)}
      {...(filled ? { filled } : {})}
    >
      <FormContents
        label="Onderdelen van het verslag"
        parts={[
          asksCare && { id: 'deel-zorg', label: 'Alleen zorg' },
          { id: 'deel-team', label: 'Voor het team' },
          { id: 'deel-uitspraak', label: 'Wie zei wat' },
          { id: 'deel-tolk', label: 'Tolk of taal' },
          { id: 'deel-woorden', label: 'Eigen woorden' },
        ]}
      />
      <DateField {...f('heldOn')} label="Dag van het gesprek" />
      <TextField {...f('present')} label="Wie erbij waren" />
      {asksCare && (
        <FormPart id="deel-zorg">
          <TextArea
            {...f('careOnly')}
            label="Alleen zorg"
            hint="Alleen de zorgexpert en wie waarneemt lezen dit. Begin hier; wat het team moet weten, geeft u daarna per zin vrij."
            rows={10}
            max={20_000}
            optional
          />
        </FormPart>
      )}
      <FormPart id="deel-team">{team}</FormPart>
      <FormPart id="deel-uitspraak">
        <StatementFields f={f} open={filled?.form === action && Boolean(filled.values.said)} />
      </FormPart>
      <FormPart id="deel-tolk">
        <TextArea
          {...f('interpreterProblems')}
          label="Ging er iets mis met de tolk of de taal?"
          rows={2}
          max={2000}
          optional
        />
      </FormPart>
      <FormPart id="deel-woorden">
        <FieldSet legend="Eigen woorden" hint="Precies zoals de persoon het zei. Vraag of het gebruikt mag worden.">
          <TextArea {...f('quote')} label="Wat zei de persoon?" rows={2} max={1000} optional />
          <Choices
            {...f('mayBeUsed')}
            label="Mag dit gebruikt worden in het advies?"
            inline
            options={[
              { value: 'yes', label: 'Ja' },
              { value: 'no', label: 'Nee' },
            ]}
          />
        </FieldSet>
      </FormPart>
      <SaveBar />
      <Actions>
        {asksCare && <AndRelease />}
        <Submit
          kind="secondary"
          name="next"
          value="sign"
          final="Na ondertekenen verandert de tekst niet meer. Aanvullen kan altijd."
        >
          Bewaar en onderteken
        </Submit>
      </Actions>
      <Written words={words} />
      <Statements list={statements} open />
    </Form>
  )
}

/** The quotes so far, in the same form: taking one out saves the rest too. They stand after the save button, so that Enter saves. */
function Written({ words }: { words: readonly SaidWords[] }) {
  if (words.length === 0) return null
  return (
    <>
      <Heading level={3} look={4}>
        Eigen woorden tot nu toe
      </Heading>
      {words.map(({ id, quote, mayBeUsed }) => (
        <Row key={id}>
          <Quote by={mayBeUsed ? 'mag gebruikt worden' : 'mag niet gebruikt worden'}>{quote}</Quote>
          <Submit kind="quiet" name="remove" value={id}>
            Haal weg
          </Submit>
        </Row>
      ))}
    </>
  )
}

/** Written once for care: what the team must know is chosen from it right away. */
function AndRelease() {
  return (
    <Submit kind="secondary" name="next" value="release">
      Bewaar en kies wat het team leest
    </Submit>
  )
}

/** The care note alone, when the report for the team is signed already. */
export function CareForm({
  ctx,
  action,
  filled,
  report,
  care,
}: Pick<ReportProps, 'ctx' | 'action' | 'filled' | 'report' | 'care'>) {
  // Words typed in the page of the report, when that was signed in the meantime, are not lost.
  const typed = filled && filled.form !== action ? filled.values.careOnly : undefined
  const f = fields(filled, { careOnly: typed ?? care?.text }, action)
  return (
    <Form
      action={action}
      token={ctx.token}
      version={pageVersion(report?.version ?? 0, care?.version ?? 0)}
      {...(filled ? { filled } : {})}
    >
      {typed !== undefined && care?.text && (
        <>
          <Text>Nu staat er, van vóór uw tekst hieronder:</Text>
          <Reading>{care.text}</Reading>
        </>
      )}
      <TextArea
        {...f('careOnly')}
        label="Uw notities over de zorg"
        hint="Alleen de zorgexpert en wie waarneemt lezen dit."
        rows={10}
        max={20_000}
      />
      <SaveBar />
      <Actions>
        <AndRelease />
        <Submit
          kind="secondary"
          name="next"
          value="sign"
          final="Na ondertekenen verandert de tekst niet meer. Aanvullen kan altijd."
        >
          Bewaar en onderteken
        </Submit>
      </Actions>
    </Form>
  )
}
