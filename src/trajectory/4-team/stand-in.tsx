import { may } from '#access/may.ts'
import { dateOf, dateWords, momentWords } from '#platform/clock.ts'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Text } from '#platform/ui/text.tsx'
import { TimeLine } from '#platform/ui/time-line.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { StoodIn } from './team-store.ts'

interface ActProps {
  readonly ctx: CaseCtx
  readonly at: string
  readonly filled: Filled | undefined
}

/** "Ik neem waar": for the named stand-in alone. */
export function StandIn({ ctx, at, filled, longest }: ActProps & { readonly longest: number }) {
  const action = `${at}/waarnemen`
  if (ctx.case.relations.includes('standIn')) return <Stop ctx={ctx} action={`${action}/stop`} />
  if (ctx.case.stage === 'closed' || !may(ctx.me, 'stand in', ctx.case)) return null
  const f = fields(filled, { until: ctx.today.add({ days: 2 }) }, action)
  return (
    <Sheet id="waarnemen" title="U bent de waarnemer van de zorgexpert">
      <Text>
        Zolang u waarneemt leest en schrijft u in het zorgdeel. De zorgexpert en de functionaris gegevensbescherming
        krijgen bericht.
      </Text>
      <Form action={action} token={ctx.token} filled={filled}>
        <TextArea
          {...f('reason')}
          label="Waarom neemt u waar?"
          hint="Schrijf hier niets over de persoon."
          rows={3}
          max={2000}
        />
        <DateField {...f('until')} label="Tot en met" hint={`Ten hoogste ${longest} dagen.`} />
        <Actions>
          <Submit>Ik neem waar</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

/** On the page of the case: why the named stand-in reads so little, and where the care part opens. */
export function StandInGlance({ ctx }: { ctx: CaseCtx }) {
  if (ctx.case.relations.includes('standIn')) return null
  if (ctx.case.stage === 'closed' || !may(ctx.me, 'stand in', ctx.case)) return null
  return (
    <Sheet title="U bent de waarnemer van de zorgexpert">
      <Text>U ziet nu alleen hoe het dossier ervoor staat. Is de zorgexpert er niet? Open dan zelf het zorgdeel.</Text>
      <Actions>
        <ButtonLink href={`/dossiers/${ctx.case.number}/team#waarnemen`} kind="secondary">
          Neem waar
        </ButtonLink>
      </Actions>
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
