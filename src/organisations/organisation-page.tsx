import { may } from '#access/may.ts'
import { dayMonthYear, momentWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { Select, TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { DataList, EmptyState } from '#platform/ui/lists.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Small, Text } from '#platform/ui/text.tsx'
import { TimeLine } from '#platform/ui/time-line.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { ContactPoints } from './contact-points.tsx'
import { kinds, type Organisation } from './organisations.ts'
import { getOrganisation } from './organisations-actions.ts'
import { listCentralContacts, listContactPoints, listPast, namesOf, type Past } from './organisations-store.ts'

/** One chain partner: how it is reached, who takes over, what it was called before; and the forms of who may. */
export async function organisationPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const organisation = await getOrganisation(ctx)
  ctx.saw([{ kind: 'organisation', id: organisation.id }])
  const central = await listCentralContacts(ctx)
  const points = await listContactPoints(ctx, organisation.id)
  const past = await listPast(ctx, organisation.id)
  const names = await namesOf(
    ctx,
    past.map(({ author }) => author),
  )
  const at = `/beheer/organisaties/${organisation.id}`
  const changes = may(ctx.me, 'change organisations')
  return {
    title: organisation.name,
    nav: '/beheer/organisaties',
    crumbs: [{ label: 'Organisaties', href: '/beheer/organisaties' }],
    body: (
      <Stack>
        <PageHead title={organisation.name} lead={kinds[organisation.kind]} />
        <Columns>
          <Stack>
            <Facts organisation={organisation} central={central} />
            {changes && (
              <ChangeForm ctx={ctx} action={`${at}/wijzigen`} of={organisation} central={central} filled={filled} />
            )}
          </Stack>
          <Stack>
            <ContactPoints ctx={ctx} at={at} points={points} changes={changes} filled={filled} />
            <History past={past} names={names} />
          </Stack>
        </Columns>
      </Stack>
    ),
  }
}

type Central = readonly { id: string; name: string }[]

function Facts({ organisation, central }: { organisation: Organisation; central: Central }) {
  const { place, phone, endedOn } = organisation
  return (
    <Sheet title="Wat nu geldt">
      <DataList
        items={[
          ['Plaats', place],
          ['Telefoon', phone ?? 'niet ingevuld'],
          ['Centraal contact', central.find(({ id }) => id === organisation.central)?.name ?? 'niet ingevuld'],
          ['Doet mee', endedOn ? `tot ${dayMonthYear(Temporal.PlainDate.from(endedOn))}` : 'ja'],
        ]}
      />
      {endedOn && <Small>Vanaf die dag kan niemand deze organisatie meer kiezen. Wat er was, blijft staan.</Small>}
    </Sheet>
  )
}

interface FormProps {
  readonly ctx: Ctx
  readonly action: string
  readonly of: Organisation
  readonly central: Central
  readonly filled: Filled | undefined
}

function ChangeForm({ ctx, action, of, central, filled }: FormProps) {
  const f = fields(
    filled,
    { name: of.name, place: of.place, phone: of.phone, central: of.central, endedOn: of.endedOn },
    action,
  )
  return (
    <Sheet title="Wijzig deze organisatie">
      <Form action={action} token={ctx.token} filled={filled}>
        <TextField {...f('name')} label="Naam" />
        <TextField {...f('place')} label="Plaats" />
        <TextField {...f('phone')} label="Algemeen telefoonnummer" type="tel" width={24} optional />
        <Select
          {...f('central')}
          label="Centraal contact"
          hint="Neemt een zaak over zolang niemand van deze organisatie dat doet."
          options={central.map(({ id, name }) => ({ value: id, label: name }))}
          none="Niemand"
          optional
        />
        {of.kind !== 'liv' && (
          <DateField {...f('endedOn')} label="Doet mee tot" hint="Leeg is: zonder einddatum." optional />
        )}
        <TextArea {...f('reason')} label="Waarom" hint="Noem niemand uit een zaak." rows={2} max={200} />
        <Actions>
          <Submit>Leg de wijziging vast</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

function History({ past, names }: { past: readonly Past[]; names: Map<string, string> }) {
  return (
    <Sheet title="Geschiedenis">
      {past.length === 0 ? (
        <EmptyState title="Nog nooit gewijzigd" />
      ) : (
        <TimeLine
          label="Geschiedenis van deze organisatie"
          items={past.map((one) => ({
            when: momentWords(one.writtenAt.toTemporalInstant()),
            what: (
              <>
                <Text>
                  Daarvoor: {one.name}, {one.place}
                  {one.phone && `, ${one.phone}`}
                </Text>
                <Small>
                  Gewijzigd door {names.get(one.author) ?? 'een collega'}: {one.reason}
                </Small>
              </>
            ),
          }))}
        />
      )}
    </Sheet>
  )
}
