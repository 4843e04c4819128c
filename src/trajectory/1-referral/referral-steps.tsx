import type { ReactNode } from 'react'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import type { Bound } from '#platform/ui/fields-of.ts'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { StepIndicator } from '#platform/ui/steps.tsx'
import { PageHead, Reading, Text } from '#platform/ui/text.tsx'
import type { Raw } from '#platform/web/fields.ts'
import type { Filled } from '#platform/web/filled.ts'
import { concernStep, informedWords, kindWords, personStep, referrerStep, situations } from './referral.ts'
import { noAnonymity } from './referrer.ts'
import { ToldBeforehand } from './told-beforehand.tsx'

type Bind = (name: string) => Bound

export const steps = ['concern', 'person', 'referrer', 'check'] as const
export type StepName = (typeof steps)[number]
export const stepForms = { concern: concernStep, person: personStep, referrer: referrerStep } as const

const labels: Record<StepName, string> = {
  concern: 'Uw zorg',
  person: 'De persoon',
  referrer: 'Uzelf',
  check: 'Controleren',
}

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label: label.charAt(0).toUpperCase() + label.slice(1) }))

/** One step of the referral. Earlier answers travel along in the form: nothing is stored until it is sent. */
export function ReferralStep(props: { step: StepName; values: Raw; token: string; filled?: Filled | undefined }) {
  const { step, values, token, filled } = props
  const bind = fields(filled ?? { form: '/aanmelden', values, errors: [] }, {})
  const at = steps.indexOf(step)
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
      <Form action="/aanmelden" token={token} {...(filled ? { filled } : {})}>
        <HiddenField name="step" value={step} />
        <Carried values={values} shown={step === 'check' ? [] : Object.keys(stepForms[step].shape)} />
        <Sheet title={labels[step]}>{pages[step](bind, values)}</Sheet>
        <Actions>
          <Submit name="go" value="on">
            {step === 'check' ? 'Verstuur de aanmelding' : 'Verder'}
          </Submit>
          {at > 0 && (
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
  const control = new Set(['_token', '_draft', '_kept', 'step', 'go'])
  return Object.entries(values)
    .filter(([name]) => !control.has(name) && !shown.includes(name.replace(/-(day|month|year)$/, '')))
    .flatMap(([name, value]) =>
      [value].flat().map((one) => <HiddenField key={`${name}${one}`} name={name} value={one} />),
    )
}

const pages: Record<StepName, (f: Bind, values: Raw) => ReactNode> = {
  concern: (f) => (
    <>
      <Notice kind="info" title="Acuut gevaar?">
        Bel 112. Wacht niet op dit formulier.
      </Notice>
      <ToldBeforehand />
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
        optional
        hint="Bijvoorbeeld school, de huisarts of een voogd. Meldingen aan politie of diensten horen hier niet."
      />
      <TextArea {...f('tried')} label="Wat is er al gedaan?" rows={4} optional />
    </>
  ),
  person: (f) => (
    <>
      <Choices {...f('situation')} label="De persoon is" options={options(situations)} />
      <TextField {...f('place')} label="Waar woont de persoon?" hint="Het azc of de gemeente is genoeg." />
      <TextField {...f('language')} label="Welke taal spreekt de persoon?" optional />
      <Choices {...f('personInformed')} label="Weet de persoon van deze aanmelding?" options={options(informedWords)} />
      <TextArea {...f('personInformedNote')} label="Hoe is het verteld, of waarom nog niet?" rows={3} optional />
      <Notice kind="info" title="Een naam mag, maar hoeft niet">
        Geeft u een naam, dan gaat die op slot. Niemand van LIV ziet de naam voordat besloten is dat LIV iets kan doen.
      </Notice>
      <TextField {...f('personName')} label="Naam van de persoon" optional />
      <DateField {...f('personBirthDate')} label="Geboortedatum" hint="Bijvoorbeeld 24 11 2002." optional />
    </>
  ),
  referrer: (f) => (
    <>
      <Choices {...f('referrerKind')} label="U bent" options={options(kindWords)} />
      <TextField {...f('referrerName')} label="Uw naam" autoComplete="name" />
      <TextField
        {...f('referrerFunction')}
        label="Wat doet u, of wat bent u van de persoon?"
        hint="Bijvoorbeeld: mentor, leraar of zus."
      />
      <TextField
        {...f('referrerOrganisation')}
        label="Bij welke organisatie werkt u?"
        hint="Alleen als u aanmeldt voor uw werk. Op papier komt dan de organisatie, niet uw naam."
        autoComplete="organization"
        optional
      />
      <TextField {...f('referrerPhone')} label="Uw telefoonnummer" type="tel" autoComplete="tel" />
      <TextField {...f('referrerEmail')} label="Uw e-mailadres" type="email" autoComplete="email" optional />
      <Choices
        {...f('mayBeNamed')}
        label="Mag de persoon weten dat u heeft aangemeld?"
        hint={`Wij noemen u niet zonder overleg. ${noAnonymity[0]}`}
        options={[
          { value: 'yes', label: 'Ja' },
          { value: 'no', label: 'Liever niet' },
        ]}
      />
    </>
  ),
  check: (_f, v) => (
    <>
      <Text>Klopt alles? U kunt nog terug. Na het versturen krijgt u een ontvangstbevestiging.</Text>
      <DataList items={answers(v)} />
    </>
  ),
}

const said = (value: string | string[] | undefined) => [value ?? ''].flat().join(', ')
const wordOf = (words: Record<string, string>, value: string | string[] | undefined) => words[said(value)] ?? ''

/** Check your answers: the questions as asked and the words as typed. */
function answers(v: Raw): readonly [string, ReactNode][] {
  const birth = [v['personBirthDate-day'], v['personBirthDate-month'], v['personBirthDate-year']]
    .map(said)
    .filter(Boolean)
    .join('-')
  const all: readonly [string, ReactNode][] = [
    ['Wat heeft u gezien of gehoord?', <Reading key="c">{said(v.concern)}</Reading>],
    ['Sinds wanneer?', said(v.since)],
    ['Wie is er nog meer bij betrokken?', said(v.involved)],
    ['Wat is er al gedaan?', said(v.tried)],
    ['De persoon is', wordOf(situations, v.situation)],
    ['Waar woont de persoon?', said(v.place)],
    ['Taal', said(v.language)],
    ['Weet de persoon van deze aanmelding?', wordOf(informedWords, v.personInformed)],
    ['Toelichting', said(v.personInformedNote)],
    ['Naam van de persoon (op slot)', said(v.personName)],
    ['Geboortedatum (op slot)', birth],
    ['U bent', wordOf(kindWords, v.referrerKind)],
    ['Uw naam', said(v.referrerName)],
    ['Wat u doet', said(v.referrerFunction)],
    ['Uw organisatie', said(v.referrerOrganisation)],
    ['Uw telefoonnummer', said(v.referrerPhone)],
    ['Uw e-mailadres', said(v.referrerEmail)],
    ['Mag de persoon weten dat u heeft aangemeld?', v.mayBeNamed === 'yes' ? 'ja' : 'liever niet'],
  ]
  return all.filter(([, value]) => value !== '')
}
