import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Check, Checks } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { type Option, Select, TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Small } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Member } from '../case-store.ts'
import { workWords } from './team.ts'
import { type Possible, seatsNow } from './team-rules.ts'
import type { TeamRecord } from './team-store.ts'

export interface ComposeProps {
  readonly ctx: CaseCtx
  readonly action: string
  readonly filled: Filled | undefined
  readonly members: readonly Member[]
  readonly possible: readonly Possible[]
  readonly team: TeamRecord | undefined
  /** How far ahead the last day of somebody from outside may lie, in words. */
  readonly longest: string
}

const withRole = (possible: readonly Possible[], role: string): Option[] =>
  possible
    .filter((one) => one.role === role && (role !== 'careExpert' || one.registered))
    .map((one) => ({ value: one.account, label: `${one.name}, ${workWords(one)}` }))

/** Both disciplines, a stand-in and a deputy; and of each person that they were asked about a conflict of interest. */
export function Compose({ ctx, action, filled, members, possible, team, longest }: ComposeProps) {
  const deputies = withRole(possible, 'coordinator').filter(({ value }) => value !== ctx.me.account)
  const f = fields(filled, initialOf(members, team, deputies), action)
  const care = withRole(possible, 'careExpert')
  const asking = peopleToAsk(filled?.form === action ? filled : undefined, members, possible)
  return (
    <Sheet title={members.length > 1 ? 'Wijzig het team' : 'Stel het team samen'} id="samenstellen">
      {filled?.form === action && filled.errors.length === 0 && (
        <Notice kind="waiting">Nog één vraag, onderaan: is bij ieder nagevraagd of er een belangenconflict is?</Notice>
      )}
      <Form action={action} token={ctx.token} version={team?.version ?? 0} filled={filled}>
        <Checks
          {...f('duidingExperts')}
          label="Duidingsexperts"
          hint="Ten minste één."
          options={withRole(possible, 'duidingExpert')}
        />
        <Select {...f('careExpert')} label="Zorgexpert" hint="Met BIG-registratie." options={care} none="Nog niemand" />
        <Select
          {...f('standIn')}
          label="Waarnemer van de zorgexpert"
          hint="Leest het zorgdeel alleen als het nodig is, en dan met een reden."
          options={care}
          none="Geen waarnemer"
        />
        <TextField {...f('standInReason')} label="Geen waarnemer? Waarom niet" optional />
        <Select
          {...f('deputy')}
          label="Vervanger van de coördinator"
          options={withRole(possible, 'coordinator')}
          none="Geen vervanger"
        />
        <TextField {...f('deputyReason')} label="Geen vervanger? Waarom niet" optional />
        <TextArea
          {...f('expertise')}
          label="Welke deskundigheid is nodig, en wie heeft die"
          hint="Schrijf hier niets over de persoon."
          rows={3}
          max={1000}
          optional
        />
        <TextField {...f('languages')} label="Talen van het team, en of er een tolk nodig is" optional />
        {possible.some(({ worksUntil }) => worksUntil) && (
          <DateField
            {...f('outsideUntil')}
            label="Kiest u iemand van buiten? Tot en met welke dag"
            hint={`Daarna gaat het dossier vanzelf dicht. Ten hoogste ${longest} vooruit.`}
            optional
          />
        )}
        <Asking f={f} people={asking} />
        <Actions>
          <Submit>Sla het team op</Submit>
        </Actions>
        <Small>Wie u uit het team haalt, kan het dossier meteen niet meer zien.</Small>
      </Form>
    </Sheet>
  )
}

function Asking({ f, people }: { f: ReturnType<typeof fields>; people: readonly Option[] }) {
  if (people.length === 0)
    return (
      <Check
        {...f('everyoneAsked')}
        label="Geen belangenconflict: ik vroeg het aan iedereen die ik hierboven koos"
        hint="Kent u de persoon, de familie of de melder, of is er een andere reden om niet mee te doen? Nog niet gevraagd? Laat dit leeg; dan vraagt de bladzijde het per persoon."
      />
    )
  return (
    <Checks
      {...f('conflictsChecked')}
      label="Geen belangenconflict, nagevraagd bij"
      hint="Vraag ieder: kent u de persoon, de familie of de melder, of is er een andere reden om niet mee te doen?"
      options={people}
    />
  )
}

// The only colleague who can stand in for the coordinator stands there already.
function initialOf(members: readonly Member[], team: TeamRecord | undefined, deputies: readonly Option[]) {
  const at = (relation: string) =>
    members.filter((member) => member.relation === relation).map(({ account }) => account)
  const { expertise, languages, standInReason, deputyReason, asked = {} } = team?.words ?? {}
  return {
    duidingExperts: at('duidingExpert'),
    careExpert: at('careExpert')[0],
    standIn: at('namedStandIn')[0],
    deputy: at('deputy')[0] ?? (team || deputies.length > 1 ? undefined : deputies[0]?.value),
    expertise,
    languages,
    standInReason,
    deputyReason,
    conflictsChecked: Object.keys(asked),
  }
}

// Before anything was chosen there is nobody to ask; after the first sending, the people chosen then.
function peopleToAsk(filled: Filled | undefined, members: readonly Member[], possible: readonly Possible[]): Option[] {
  const chosen = filled
    ? ['duidingExperts', 'careExpert', 'standIn', 'deputy'].flatMap((name) => filled.values[name] ?? [])
    : seatsNow(members).map(({ account }) => account)
  const names = new Map(possible.map(({ account, name }) => [account, name]))
  return [...new Set(chosen)].flatMap((value) => {
    const label = names.get(value)
    return label ? [{ value, label }] : []
  })
}
