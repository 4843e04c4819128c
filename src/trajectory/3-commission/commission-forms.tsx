import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Check, Checks, Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { FieldSet, Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { Select, TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import { accepted, principals } from './commission.ts'
import type { Drafted, Organisation } from './commission-store.ts'

interface Props {
  ctx: CaseCtx
  filled: Filled | undefined
}
type Person = { account: string; name: string }
const named = (people: readonly Person[]) => people.map(({ account, name }) => ({ value: account, label: name }))

/** The coordinator writes the commission; each save is a new version. */
export function DraftForm({
  ctx,
  filled,
  commission,
  organisations,
  contacts,
  contact,
}: Props & {
  commission: Drafted | undefined
  organisations: readonly Organisation[]
  contacts: readonly (Person & { organisation: string })[]
  contact?: string | undefined
}) {
  const action = `/dossiers/${ctx.case.number}/opdracht`
  const known = commission
    ? {
        ...commission,
        organisation: contact ? `${commission.organisation} ${contact}` : commission.organisation,
        basis: commission.basisFrom ? '' : commission.basis,
        author: undefined,
        writtenAt: undefined,
      }
    : {}
  const f = fields(filled, known, action)
  return (
    <Sheet title={commission ? 'De tekst wijzigen' : 'De opdracht schrijven'} waiting={!commission}>
      {commission && <Text>Een nieuwe tekst vraagt nieuwe handtekeningen.</Text>}
      <Form action={action} token={ctx.token} version={commission?.version ?? 0} filled={filled}>
        <Select
          {...f('organisation')}
          label="Opdrachtgever, en wie de opdracht krijgt"
          options={organisations.flatMap((one) => choicesOf(one, contacts))}
        />
        <TextArea
          {...f('question')}
          label="De centrale vraag"
          hint="Eén vraag, in één of twee zinnen."
          rows={3}
          max={1000}
        />
        <TextArea {...f('scope')} label="Wat LIV wel en niet bekijkt" rows={4} max={4000} />
        <TextArea {...f('purpose')} label="Waarvoor het advies dient" rows={3} max={4000} />
        <Checks
          {...f('onBehalfOf')}
          label="Mede namens"
          hint="Alleen bij COA."
          options={principals.map((one) => ({ value: one, label: one }))}
          inline
          optional
        />
        <TextArea
          {...f('basis')}
          max={4000}
          label="Waarom dit mag"
          hint="Leeg laten: dan geldt de standaard voor deze opdrachtgever."
          rows={3}
          optional
        />
        <TextArea
          {...f('recipients')}
          label="Wie het advies krijgt"
          hint="Noem personen of functies."
          rows={2}
          max={2000}
        />
        <DateField {...f('wantsBy')} label="Graag een advies voor" optional />
        <Actions>
          <Submit>Bewaar de opdracht</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

/** Each contact of an organisation; or the organisation alone, to choose the contact later. */
function choicesOf({ id, name }: Organisation, contacts: readonly (Person & { organisation: string })[]) {
  const own = contacts.filter(({ organisation }) => organisation === id)
  return [
    ...own.map((one) => ({ value: `${id} ${one.account}`, label: `${name}: ${one.name}` })),
    { value: id, label: `${name}, contactpersoon kies ik later` },
  ]
}

/** To whom the commission goes: a contact and a deputy of that organisation. */
export function AddressForm({
  ctx,
  filled,
  contacts,
  contact,
  deputy,
}: Props & { contacts: readonly Person[]; contact?: string | undefined; deputy?: string | undefined }) {
  const action = `/dossiers/${ctx.case.number}/opdracht/adres`
  const f = fields(filled, { contact, deputy }, action)
  return (
    <Sheet title="Aan wie de opdracht gaat">
      <Form action={action} token={ctx.token}>
        <Select {...f('contact')} label="Contactpersoon" options={named(contacts)} />
        <Select {...f('deputy')} label="Vervanger" options={named(contacts)} none="Geen vervanger" optional />
        <Actions>
          <Submit kind="secondary">Leg de opdracht voor</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

/** What the commissioner signs: who, for whom, and two things that are accepted. */
export function CommissionerSigns({
  ctx,
  filled,
  commission,
  organisation,
}: Props & { commission: Drafted; organisation: Organisation | undefined }) {
  const action = `/dossiers/${ctx.case.number}/opdracht/ondertekenen`
  const f = fields(filled, { name: ctx.me.name, onBehalf: organisation?.name ?? '' }, action)
  return (
    <Sheet id="ondertekenen" title="Onderteken de opdracht" waiting>
      <Form action={action} token={ctx.token}>
        <HiddenField name="commission" value={commission.id} />
        <TextField {...f('name')} label="Naam van wie ondertekent" autoComplete="name" />
        <TextField {...f('function')} label="Functie" autoComplete="organization-title" />
        <TextField {...f('onBehalf')} label="Namens" />
        <Check {...f('acceptsFinalResponsibility')} label={accepted.acceptsFinalResponsibility} />
        <Check {...f('acceptsDirection')} label={accepted.acceptsDirection} />
        <FieldSet
          legend="Over wie gaat het?"
          hint="LIV heeft de naam nodig om met de persoon te praten. Alleen het team ziet deze gegevens, en u."
        >
          <TextField {...f('personName')} label="Naam van de persoon" optional />
          <DateField {...f('personBirthDate')} label="Geboortedatum" hint="Bijvoorbeeld 24 11 2002." optional />
          <TextField {...f('vNumber')} label="V-nummer" inputMode="numeric" width={12} optional />
        </FieldSet>
        <Actions>
          <Submit final="Uw handtekening kan niet terug. Een andere tekst vraagt een nieuwe handtekening.">
            Onderteken
          </Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

export function LivSigns({ ctx, filled, commission }: Props & { commission: Drafted }) {
  const action = `/dossiers/${ctx.case.number}/opdracht/ondertekenen-liv`
  return (
    <Sheet title="Onderteken voor LIV" waiting>
      <Text>U ondertekent versie {commission.version} als coördinator, namens LIV.</Text>
      <Form action={action} token={ctx.token} filled={filled}>
        <HiddenField name="commission" value={commission.id} />
        <Actions>
          <Submit final="Uw handtekening kan niet terug. Een andere tekst vraagt een nieuwe handtekening.">
            Onderteken voor LIV
          </Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

/** The afstemmingsoverleg: who was there and what was agreed, or why it was not held. */
export function MeetingForm({ ctx, filled }: Props) {
  const action = `/dossiers/${ctx.case.number}/opdracht/overleg`
  const f = fields(filled, {}, action)
  const options = [
    { value: 'yes', label: 'Ja' },
    { value: 'no', label: 'Nee, omdat …' },
  ]
  return (
    <Sheet title="Leg het afstemmingsoverleg vast">
      <Form action={action} token={ctx.token}>
        <Choices {...f('held')} label="Is het overleg er geweest?" options={options} inline />
        <DateField {...f('heldOn')} label="Wanneer" optional />
        <TextArea {...f('attended')} max={2000} label="Wie erbij waren" rows={2} optional />
        <TextArea {...f('agreed')} max={4000} label="Wat er is afgesproken" rows={4} optional />
        <TextField {...f('whoInformsPerson')} label="Wie het de persoon vertelt" optional />
        <TextArea {...f('notHeldReason')} max={2000} label="Niet gehouden, omdat" rows={2} optional />
        <Actions>
          <Submit kind="secondary">Leg het overleg vast</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
