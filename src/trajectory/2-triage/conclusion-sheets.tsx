import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Concluded } from './conclusion-store.ts'
import { decidedWords, outcomeWords } from './triage.ts'

const goesOnWithoutPerson = new Set<string>(['consultation', 'trajectoryAdvice'])

/** The way back: the professional is helped on, in a dossier of its own that copies nothing. */
function OnAsConsultation() {
  return (
    <Text>
      De professional helpt u verder zonder dossier over een persoon. Neem niets over dat naar de persoon leidt.{' '}
      <TextLink href="/consultaties/nieuw">Schrijf de vraag op als consultatie</TextLink>
    </Text>
  )
}

/** The conclusion as it stands, for who may read it. */
export function ConclusionSheet({ ctx, concluded, by }: { ctx: CaseCtx; concluded: Concluded; by: string }) {
  const parts = [
    ['Conclusie', concluded.conclusion],
    ['Hoe is beslist', concluded.decidedBy ? decidedWords[concluded.decidedBy] : ''],
    ['Wat dan wel helpt', concluded.alternative],
    ['Noodzaak', concluded.necessity],
    ['Evenredigheid', concluded.proportionality],
    ['Het lichtste middel', concluded.subsidiarity],
    ['Wie er anders over denkt', concluded.dissent],
  ] as const
  return (
    <Sheet title={outcomeWords[concluded.outcome]} aside={dateWords(dateOf(concluded.writtenAt.toTemporalInstant()))}>
      {parts
        .filter(([, text]) => text)
        .map(([title, text]) => (
          <div key={title}>
            <Heading level={3} look={4}>
              {title}
            </Heading>
            <Reading>{text}</Reading>
          </div>
        ))}
      <Small>Geschreven door {by}.</Small>
      {goesOnWithoutPerson.has(concluded.outcome) && may(ctx.me, 'write down a consultation') && <OnAsConsultation />}
    </Sheet>
  )
}

const decided = Object.entries(decidedWords).map(([value, label]) => ({ value, label }))
const outcomes = Object.entries(outcomeWords).map(([value, label]) => ({ value, label }))

interface FormProps {
  readonly ctx: CaseCtx
  readonly action: string
  readonly filled: Filled | undefined
  readonly concluded: Concluded | undefined
}

/** Writing the conclusion: people decide, in words. */
export function ConclusionForm({ ctx, action, filled, concluded }: FormProps) {
  const { author, writtenAt, ...words } = concluded ?? {}
  const f = fields(filled, words, action)
  return (
    <Sheet title={concluded ? 'Wijzig de conclusie' : 'Schrijf de conclusie'} waiting={!concluded}>
      <Text>Bespreek de antwoorden met elkaar. Bent u het niet eens, vraag dan een derde persoon of het team.</Text>
      <Form action={action} token={ctx.token} version={concluded?.version ?? 0} filled={filled}>
        <Choices {...f('outcome')} label="Wat is de uitkomst?" options={outcomes} />
        <Choices {...f('decidedBy')} label="Hoe is beslist?" options={decided} />
        <TextArea
          {...f('alternative')}
          label="Wat kan dan wel helpen?"
          hint="Alleen als LIV de zaak niet opneemt. Noem wat, en wie dat kan doen."
          rows={3}
          max={2000}
          optional
        />
        <TextArea
          {...f('conclusion')}
          label="Conclusie"
          hint="In gewone woorden. De persoon kan dit later lezen."
          rows={6}
          max={8000}
        />
        <TextArea {...f('necessity')} label="Waarom is het nodig, of niet?" rows={4} max={4000} />
        <TextArea
          {...f('proportionality')}
          label="Is het in verhouding tot wat het van de persoon vraagt?"
          rows={4}
          max={4000}
        />
        <TextArea {...f('subsidiarity')} label="Kan het met een lichter middel?" rows={4} max={4000} />
        <TextArea
          {...f('dissent')}
          label="Denkt iemand er anders over?"
          hint="Schrijf op wie, en wat die vindt. Een andere mening blijft staan."
          rows={3}
          max={4000}
          optional
        />
        <Actions>
          <Submit>{concluded ? 'Bewaar de wijziging' : 'Leg de conclusie vast'}</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
