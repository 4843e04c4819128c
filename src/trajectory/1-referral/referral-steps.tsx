import type { ReactNode } from 'react'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { StepIndicator } from '#platform/ui/steps.tsx'
import { Heading, Hidden, PageHead, Reading, Text } from '#platform/ui/text.tsx'
import type { Raw } from '#platform/web/fields.ts'
import type { Filled } from '#platform/web/filled.ts'
import { AboutYou, aboutYou, type Bind, options, said, wordOf } from './about-you.tsx'
import { concernStep, informedWords, personStep, referrerStep, situations } from './referral.ts'
import { ToldBeforehand } from './told-beforehand.tsx'

export const steps = ['concern', 'person', 'referrer', 'check'] as const
export type StepName = (typeof steps)[number]
export type AnsweredStep = Exclude<StepName, 'check'>
export const answeredSteps = ['concern', 'person', 'referrer'] as const satisfies readonly AnsweredStep[]
export const stepForms = { concern: concernStep, person: personStep, referrer: referrerStep } as const

const labels: Record<StepName, string> = {
  concern: 'Uw zorg',
  person: 'De persoon',
  referrer: 'Uzelf',
  check: 'Controleren',
}

const formId = 'aanmelding'
const afterSending = 'Na het versturen kunt u nog iets toevoegen, maar niets meer wijzigen.'

/** One step of the referral. Earlier answers travel along in the form: nothing is stored until it is sent. */
export function ReferralStep(props: {
  step: StepName
  values: Raw
  token: string
  filled?: Filled | undefined
  /** The answers that came from the account of who refers: shown, not asked. */
  known: readonly string[]
}) {
  const { step, values, token, filled, known } = props
  const bind = fields(filled ?? { form: '/aanmelden', values, errors: [] }, {})
  const at = steps.indexOf(step)
  const returns = values.back === 'check' && step !== 'check'
  const asked = (
    <Sheet title={`Stap ${at + 1} van ${steps.length}: ${labels[step]}`}>{pages[step](bind, values, known)}</Sheet>
  )
  return (
    <Stack>
      <PageHead title="Iemand aanmelden" lead="LIV leest dit. De persoon zelf kan het later ook lezen." />
      <StepIndicator
        label="Stappen van de aanmelding"
        steps={steps.map((name, index) => ({
          label: labels[name],
          state: index < at ? 'done' : index === at ? 'now' : 'later',
        }))}
      />
      {step === 'check' && asked}
      <Form id={formId} action="/aanmelden" token={token} {...(filled ? { filled } : {})}>
        <HiddenField name="step" value={step} />
        {returns && <HiddenField name="back" value="check" />}
        <Carried values={values} shown={step === 'check' ? [] : Object.keys(stepForms[step].shape)} />
        {step !== 'check' && asked}
        <Actions>
          <Submit name="go" value="on" {...(step === 'check' && { final: afterSending })}>
            {step === 'check' ? 'Verstuur de aanmelding' : returns ? 'Terug naar controleren' : 'Verder'}
          </Submit>
          {at > 0 && !returns && (
            <Submit kind="quiet" name="go" value="back">
              Vorige stap
            </Submit>
          )}
          {at === 0 && (
            <ButtonLink href="/" kind="quiet">
              Stoppen
            </ButtonLink>
          )}
        </Actions>
      </Form>
    </Stack>
  )
}

/** The answers of the other steps, unseen. */
function Carried({ values, shown }: { values: Raw; shown: readonly string[] }) {
  const control = new Set(['_token', '_draft', '_kept', 'step', 'go', 'back'])
  return Object.entries(values)
    .filter(([name]) => !control.has(name) && !shown.includes(name.replace(/-(day|month|year)$/, '')))
    .flatMap(([name, value]) =>
      [value].flat().map((one) => <HiddenField key={`${name}${one}`} name={name} value={one} />),
    )
}

const pages: Record<StepName, (f: Bind, values: Raw, known: readonly string[]) => ReactNode> = {
  concern: (f, _values, known) => (
    <>
      <Notice kind="info" title="Acuut gevaar?">
        Bel 112. Wacht niet op dit formulier.
      </Notice>
      <ToldBeforehand forWork={known.includes('referrerKind')} />
      <TextArea
        {...f('concern')}
        label="Wat heeft u gezien of gehoord?"
        rows={10}
        max={8000}
        hint="Schrijf gedrag en woorden op, zo letterlijk mogelijk. Noem hier geen namen."
      />
      <TextField {...f('since')} label="Sinds wanneer?" hint="Bijvoorbeeld: sinds drie weken." />
      <TextArea
        {...f('involved')}
        label="Wie is er nog meer bij betrokken?"
        rows={3}
        max={2000}
        optional
        hint="Bijvoorbeeld school, de huisarts of een voogd. Meldingen aan politie of diensten horen hier niet."
      />
      <TextArea {...f('tried')} label="Wat is er al gedaan?" rows={4} max={4000} optional />
    </>
  ),
  person: (f) => (
    <>
      <Choices {...f('situation')} label="De persoon is" options={options(situations)} />
      <TextField {...f('place')} label="Waar woont de persoon?" hint="Het azc of de gemeente is genoeg." />
      <TextField {...f('language')} label="Welke taal spreekt de persoon?" optional />
      <Choices {...f('personInformed')} label="Weet de persoon van deze aanmelding?" options={options(informedWords)} />
      <TextArea
        {...f('personInformedNote')}
        label="Hoe is het verteld, of waarom nog niet?"
        rows={3}
        max={2000}
        optional
      />
      <Notice kind="info" title="Een naam mag, maar hoeft niet">
        Geeft u een naam, dan gaat die op slot. Niemand van LIV ziet de naam voordat besloten is dat LIV iets kan doen.
      </Notice>
      <TextField {...f('personName')} label="Naam van de persoon" optional />
      <DateField {...f('personBirthDate')} label="Geboortedatum" hint="Bijvoorbeeld 24 11 2002." optional birthday />
    </>
  ),
  referrer: (f, _v, known) => <AboutYou f={f} known={known} />,
  check: (_f, v) => (
    <>
      <Text>Klopt alles? U kunt nog alles wijzigen. Na het versturen krijgt u een nummer om te bewaren.</Text>
      {answeredSteps.map((step) => (
        <Stack gap="small" key={step}>
          <Heading level={3}>{labels[step]}</Heading>
          <DataList items={answersOf(step, v)} />
          <Actions>
            <Submit kind="secondary" form={formId} name="go" value={`change ${step}`}>
              Wijzig <Hidden>{labels[step]}</Hidden>
            </Submit>
          </Actions>
        </Stack>
      ))}
    </>
  ),
}

/** Check your answers: the questions as asked and the words as typed, step by step. */
function answersOf(step: AnsweredStep, v: Raw): readonly [string, ReactNode][] {
  const birth = [v['personBirthDate-day'], v['personBirthDate-month'], v['personBirthDate-year']]
    .map(said)
    .filter(Boolean)
    .join('-')
  const all: Record<AnsweredStep, readonly [string, ReactNode][]> = {
    concern: [
      ['Wat heeft u gezien of gehoord?', <Reading key="c">{said(v.concern)}</Reading>],
      ['Sinds wanneer?', said(v.since)],
      ['Wie is er nog meer bij betrokken?', said(v.involved)],
      ['Wat is er al gedaan?', said(v.tried)],
    ],
    person: [
      ['De persoon is', wordOf(situations, v.situation)],
      ['Waar woont de persoon?', said(v.place)],
      ['Taal', said(v.language)],
      ['Weet de persoon van deze aanmelding?', wordOf(informedWords, v.personInformed)],
      ['Toelichting', said(v.personInformedNote)],
      ['Naam van de persoon (op slot)', said(v.personName)],
      ['Geboortedatum (op slot)', birth],
    ],
    referrer: [
      ...aboutYou(v),
      ['Mag de persoon weten dat u heeft aangemeld?', v.mayBeNamed === 'yes' ? 'ja' : 'liever niet'],
    ],
  }
  return all[step].filter(([, value]) => value !== '')
}
