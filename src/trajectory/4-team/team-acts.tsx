import { may } from '#access/may.ts'
import { dateOf, dateWords, momentWords } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { ErrorSummary, Form, fields } from '#platform/ui/form.tsx'
import { Select, TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Small, Text } from '#platform/ui/text.tsx'
import { TimeLine } from '#platform/ui/time-line.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import { longestStandInDays } from './team.ts'
import type { Possible } from './team-rules.ts'
import type { StoodIn } from './team-store.ts'

interface ActProps {
  readonly ctx: CaseCtx
  readonly at: string
  readonly filled: Filled | undefined
}

/** "Ik neem waar": for the named stand-in alone. */
export function StandIn({ ctx, at, filled }: ActProps) {
  const action = `${at}/waarnemen`
  if (ctx.case.relations.includes('standIn')) return <Stop ctx={ctx} action={`${action}/stop`} />
  if (ctx.case.stage === 'closed' || !may(ctx.me, 'stand in', ctx.case)) return null
  const f = fields(filled, { until: ctx.today.add({ days: 2 }) }, action)
  return (
    <Sheet title="U bent de waarnemer van de zorgexpert">
      <Text>
        Zolang u waarneemt leest en schrijft u in het zorgdeel. De zorgexpert en de functionaris gegevensbescherming
        krijgen bericht.
      </Text>
      <Form action={action} token={ctx.token} filled={filled}>
        <ErrorSummary filled={filled} form={action} />
        <TextArea
          {...f('reason')}
          label="Waarom neemt u waar?"
          hint="Schrijf hier niets over de persoon."
          rows={3}
          max={2000}
        />
        <DateField {...f('until')} label="Tot en met" hint={`Ten hoogste ${longestStandInDays} dagen.`} />
        <Actions>
          <Submit>Ik neem waar</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

function Stop({ ctx, action }: { ctx: CaseCtx; action: string }) {
  return (
    <Sheet title="U neemt waar">
      <Text>U leest en schrijft nu in het zorgdeel. Is het niet meer nodig? Stop dan; u blijft waarnemer.</Text>
      <Form action={action} token={ctx.token}>
        <Actions>
          <Submit kind="secondary">Stop met waarnemen</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

/** Who stood in and why: the care expert finds it here. */
export function StoodInList({
  ctx,
  list,
  names,
}: {
  ctx: CaseCtx
  list: readonly StoodIn[]
  names: ReadonlyMap<string, string>
}) {
  if (list.length === 0) return null
  return (
    <Sheet title="Waarneming">
      <TimeLine
        label="Wie waarnam"
        items={list.map(({ account, at, until, reason }) => ({
          when: momentWords(at.toTemporalInstant()),
          what: (
            <>
              <Text>
                {names.get(account) ?? 'Een collega'},{' '}
                {until.getTime() > ctx.now.epochMilliseconds ? 'tot en met' : 'was tot en met'}{' '}
                {dateWords(dateOf(until.toTemporalInstant().subtract({ seconds: 1 })))}
              </Text>
              <Reading>{reason}</Reading>
            </>
          ),
        }))}
      />
    </Sheet>
  )
}

/** Rarely needed: another coordinator, and a colleague who may not see this case. */
export function Rare(
  props: ActProps & {
    possible: readonly Possible[]
    coordinators: readonly string[]
    shutOut: readonly { about: string; writtenAt: Date }[]
    names: ReadonlyMap<string, string>
  },
) {
  const { ctx, at, filled, possible, coordinators, shutOut, names } = props
  if (possible.length === 0) return null
  const everybody = new Map(
    possible.filter(({ account }) => account !== ctx.me.account).map(({ account, name }) => [account, name]),
  )
  const others = possible.filter(({ role, account }) => role === 'coordinator' && !coordinators.includes(account))
  return (
    <More>
      <HandOver
        ctx={ctx}
        action={`${at}/overdragen`}
        filled={filled}
        options={others.map(({ account, name }) => ({ value: account, label: name }))}
      />
      <ShutOut
        ctx={ctx}
        action={`${at}/uitsluiten`}
        filled={filled}
        options={[...everybody].map(([value, label]) => ({ value, label }))}
      />
      {shutOut.map(({ about, writtenAt }) => (
        <Small key={about}>
          {names.get(about) ?? 'Een collega'} kan dit dossier niet zien sinds{' '}
          {dateWords(dateOf(writtenAt.toTemporalInstant()))}.
        </Small>
      ))}
    </More>
  )
}

interface PickProps {
  readonly ctx: CaseCtx
  readonly action: string
  readonly filled: Filled | undefined
  readonly options: readonly { value: string; label: string }[]
}

function HandOver({ ctx, action, filled, options }: PickProps) {
  const f = fields(filled, {}, action)
  return (
    <Sheet title="Draag het dossier over" level={3}>
      <Text>
        Een andere coördinator neemt het over. De vorige coördinator kan het dossier dan meteen niet meer zien.
      </Text>
      <Form action={action} token={ctx.token} filled={filled}>
        <ErrorSummary filled={filled} form={action} />
        <Select {...f('colleague')} label="Coördinator" options={options} />
        <Actions>
          <Submit kind="secondary">Draag over</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

function ShutOut({ ctx, action, filled, options }: PickProps) {
  const f = fields(filled, {}, action)
  return (
    <Sheet title="Sluit een collega uit" level={3}>
      <Text>
        Voor een collega met een belangenconflict. Die ziet dit dossier dan nergens meer, ook niet in lijsten of zoeken.
      </Text>
      <Form action={action} token={ctx.token} filled={filled}>
        <ErrorSummary filled={filled} form={action} />
        <Select {...f('colleague')} label="Collega" options={options} />
        <TextArea
          {...f('reason')}
          label="Waarom"
          hint="Alleen wie het dossier leidt, kan dit lezen."
          rows={3}
          max={2000}
        />
        <Actions>
          <Submit kind="secondary">Sluit uit</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
