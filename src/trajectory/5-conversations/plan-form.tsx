import { dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { FieldSet, Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Reading } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import { hourWords } from './appointment.ts'
import type { Conversation } from './conversation-store.ts'
import { modeWords, type Plan, registerWords } from './conversations.ts'

export function interpreterWords(plan: Plan): string {
  if (plan.interpreterMode === 'none') return modeWords.none
  return [
    modeWords[plan.interpreterMode],
    plan.interpreterLanguage,
    plan.interpreterDialect,
    registerWords[plan.interpreterRegister],
  ]
    .filter(Boolean)
    .join(', ')
}

/** What one needs in the hallway: when, where, with whom, which interpreter, what was agreed about safety. */
export function PlanList({
  conversation: { plan, plannedOn, calledOff },
  agreements,
}: {
  conversation: Conversation
  agreements?: string | undefined
}) {
  return (
    <DataList
      items={[
        ['Wanneer', `${dateWords(plannedOn)}, ${hourWords(plan.time)}`],
        ['Waar', plan.place],
        ['Wie erbij zijn', plan.withWhom],
        ['Tolk', interpreterWords(plan)],
        plan.interpreterWish ? ['Wens over de tolk', plan.interpreterWish] : null,
        plan.interpreterObjection ? ['Bezwaar tegen een tolk', plan.interpreterObjection] : null,
        agreements ? ['Werkafspraken', <Reading key="a">{agreements}</Reading>] : null,
        plan.safety ? ['Veiligheid', plan.safety] : null,
        calledOff ? ['Ging niet door', plan.calledOff] : null,
      ]}
    />
  )
}

export function PlanForm({
  ctx,
  action,
  filled,
  conversation,
  withWhom,
}: {
  ctx: CaseCtx
  action: string
  filled: Filled | undefined
  conversation?: Conversation
  /** Who are there as a rule: stands in the form, to be changed. */
  withWhom?: string
}) {
  const { plan, plannedOn, version } = conversation ?? {}
  const f = fields(
    filled,
    {
      withWhom,
      ...plan,
      plannedOn,
      time: plan?.time.replace(':', '.'),
      interpreterMode: plan?.interpreterMode,
      interpreterRegister: plan?.interpreterRegister ?? 'none',
    },
    action,
  )
  return (
    <Form action={action} token={ctx.token} filled={filled} {...(version === undefined ? {} : { version })}>
      <DateField {...f('plannedOn')} label="Dag" />
      <TextField {...f('time')} label="Hoe laat" hint="Bijvoorbeeld 14.30." width={6} />
      <TextField
        {...f('place')}
        label="Waar"
        hint="Een plek waar de persoon zich veilig voelt en niemand meeluistert."
      />
      <TextField {...f('withWhom')} label="Wie erbij zijn" hint="Ook wie de persoon zelf meeneemt." />
      <FieldSet legend="Tolk" hint="De persoon mag een tolk weigeren of een andere vragen.">
        <Choices
          {...f('interpreterMode')}
          label="Hoe"
          options={[
            { value: 'present', label: 'Ter plaatse' },
            { value: 'phone', label: 'Per telefoon', hint: 'Noem dan geen naam van de persoon.' },
            { value: 'none', label: 'Geen tolk nodig' },
          ]}
        />
        <TextField {...f('interpreterLanguage')} label="Taal" width={20} optional />
        <TextField {...f('interpreterDialect')} label="Dialect of streek" width={20} optional />
        <Choices
          {...f('interpreterRegister')}
          label="Register"
          options={[
            { value: 'sworn', label: 'Beëdigd (Rbtv)' },
            { value: 'emergency', label: 'Uitwijklijst', hint: 'Alleen als er geen beëdigde tolk is.' },
            { value: 'none', label: 'Niet van toepassing' },
          ]}
        />
        <TextField
          {...f('interpreterWish')}
          label="Wens van de persoon over de tolk"
          hint="Bijvoorbeeld: een vrouw, of niet uit dezelfde stad."
          optional
        />
        <TextField
          {...f('interpreterObjection')}
          label="Bezwaar van de persoon tegen een tolk"
          hint="Welke tolk niet. Waarom hoeft niemand uit te leggen. Vraag dan een ander."
          optional
        />
        <TextField
          {...f('interpreterAsksFor')}
          label="Naar wie vraagt de tolk bij aankomst?"
          hint="Een medewerker, nooit de persoon. Staat alleen op het blad als de tolk ter plaatse komt."
          optional
        />
      </FieldSet>
      <TextArea
        {...f('safety')}
        label="Afspraken over veiligheid"
        hint="Wie weet waar u bent, en wat doet u als het onrustig wordt?"
        rows={3}
        max={2000}
        optional
      />
      <Actions>
        <Submit>{conversation ? 'Wijzig de afspraak' : 'Plan het gesprek'}</Submit>
      </Actions>
    </Form>
  )
}
