import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import { groundWords, knowing, knowingWords } from './information.ts'
import type { Request } from './information-store.ts'

interface FormProps {
  readonly ctx: CaseCtx
  readonly action: string
  readonly filled: Filled | undefined
}
const yesOrNo = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nee' },
] as const

/** One question to somebody else, written down before one calls. */
export function AskForm({ ctx, action, filled, care }: FormProps & { care: boolean }) {
  const f = fields(filled, { askedOn: ctx.today, treating: care ? undefined : 'no' }, action)
  return (
    <Form action={action} token={ctx.token} {...(filled ? { filled } : {})}>
      <TextField {...f('organisation')} label="Bij welke organisatie" hint="Bijvoorbeeld: de school, het wijkteam." />
      <TextField {...f('function')} label="Welke functie" hint="Een functie is genoeg: mentor, docent, huisarts." />
      <Choices
        {...f('treating')}
        label="Behandelt diegene de persoon?"
        hint="Huisarts, GZA, psycholoog. Dan vraagt alleen de zorgexpert, met toestemming; het antwoord komt bij de zorgnotities."
        inline
        options={yesOrNo}
      />
      <TextArea
        {...f('asked')}
        label="Wat vraagt u?"
        hint="Eén vraag. Geen zorggegevens: het hele team leest dit."
        rows={3}
        max={2000}
      />
      <TextArea {...f('purpose')} label="Waarvoor heeft u dit nodig?" rows={2} max={2000} />
      <Choices
        {...f('ground')}
        label="Op welke grond?"
        options={(['consent', 'commission'] as const).map((value) => ({ value, label: groundWords[value] }))}
      />
      <TextArea
        {...f('mayBeSaid')}
        label="Wat zegt u over waarom u belt?"
        hint="Niet meer dan met de persoon is afgesproken. Nooit dat er zorgen zijn over radicalisering."
        rows={2}
        max={1000}
      />
      <Choices {...f('personKnows')} label="Weet de persoon dat u dit vraagt?" inline options={yesOrNo} />
      <TextField {...f('notToldBecause')} label="Zo nee, waarom nog niet" optional />
      <DateField {...f('askedOn')} label="Gevraagd op" />
      <DateField {...f('answerBy')} label="Antwoord gewenst voor" optional />
      <Actions>
        <Submit>Leg de vraag vast</Submit>
      </Actions>
    </Form>
  )
}

/** What came back. */
export function AnswerForm({ ctx, action, filled, request }: FormProps & { request: Request }) {
  const f = fields(filled, { answeredOn: ctx.today }, action)
  return (
    <Form action={action} token={ctx.token} {...(filled ? { filled } : {})}>
      <HiddenField name="request" value={request.id} />
      <Choices
        {...f('how')}
        label="Hoe kwam het antwoord?"
        options={[
          { value: 'phone', label: 'Per telefoon, door mij opgeschreven' },
          { value: 'letter', label: 'Op schrift' },
          { value: 'talk', label: 'In een gesprek' },
          { value: 'none', label: 'Er komt geen antwoord', hint: 'Iemand mag een antwoord weigeren.' },
        ]}
      />
      <TextField {...f('from')} label="Van wie" hint="Naam en functie." />
      <Choices
        {...f('knows')}
        label="Hoe weet diegene dit?"
        optional
        options={knowing.map((value) => ({ value, label: knowingWords[value] }))}
      />
      <TextArea {...f('answer')} label="Het antwoord" rows={5} max={8000} />
      <DateField {...f('answeredOn')} label="Op welke dag" />
      <Actions>
        <Submit>Leg het antwoord vast</Submit>
      </Actions>
    </Form>
  )
}
