import { may } from '#access/may.ts'
import { dayMonthYear } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { Select, TextField } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { PageHead, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { kinds, type Organisation } from './organisations.ts'
import { listOrganisations } from './organisations-store.ts'

const at = '/beheer/organisaties'

/** The chain partners: COA, its places, municipalities, and LIV itself. */
export async function organisationsPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const organisations = await listOrganisations(ctx)
  ctx.saw(organisations.map(({ id }) => ({ kind: 'organisation', id })))
  return {
    title: 'Organisaties',
    nav: '/beheer/organisaties',
    body: (
      <Stack gap="large">
        <PageHead title="Organisaties" lead="COA en zijn locaties, gemeenten, en LIV zelf." />
        <Sheet title="Alle organisaties">
          <Organisations organisations={organisations} />
        </Sheet>
        {may(ctx.me, 'change organisations') && <AddSheet ctx={ctx} filled={filled} />}
      </Stack>
    ),
  }
}

function Organisations({ organisations }: { organisations: readonly Organisation[] }) {
  return (
    <DataTable
      caption="Alle organisaties"
      captionHidden
      head={['Naam', 'Soort', 'Plaats', 'Stand']}
      rows={organisations.map(({ id, name, kind, place, endedOn }) => [
        <TextLink key="n" href={`${at}/${id}`}>
          {name}
        </TextLink>,
        kinds[kind],
        place,
        endedOn ? `doet mee tot ${dayMonthYear(Temporal.PlainDate.from(endedOn))}` : 'doet mee',
      ])}
      empty={<EmptyState title="Er is nog geen organisatie" />}
    />
  )
}

function AddSheet({ ctx, filled }: { ctx: Ctx; filled: Filled | undefined }) {
  const f = fields(filled, {}, at)
  return (
    <More label="Voeg een organisatie toe" open={filled?.form === at}>
      <Sheet title="Nieuwe organisatie">
        <Form action={at} token={ctx.token} filled={filled}>
          <TextField {...f('name')} label="Naam" hint="Bijvoorbeeld azc Heidedorp." />
          <Select
            {...f('kind')}
            label="Soort"
            options={[
              { value: 'coa', label: 'COA: een locatie of een kantoor' },
              { value: 'municipality', label: 'gemeente' },
            ]}
          />
          <TextField {...f('place')} label="Plaats" />
          <TextField {...f('phone')} label="Algemeen telefoonnummer" type="tel" width={24} optional />
          <Actions>
            <Submit>Voeg toe</Submit>
          </Actions>
        </Form>
      </Sheet>
    </More>
  )
}
