import { dayMonthYear } from '#platform/clock.ts'
import { Actions, ButtonLink, More, Submit } from '#platform/ui/buttons.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { SaveBar } from '#platform/ui/form-long.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Divider, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, Text, TextLink } from '#platform/ui/text.tsx'
import type { Instrument, Written } from './duiding.ts'
import type { View } from './duiding-view.ts'

/** That an instrument was used, by whom and with what conclusion in words. Its questions and scores never come here. */
export function Instruments({ view }: { view: View }) {
  const used = view.duiding?.parts.instrument ?? []
  if (used.length === 0 && !view.mayWrite) return null
  const action = `${view.at}/instrument`
  return (
    <Sheet title={view.headings.instruments} id="instrumenten">
      {used.length === 0 && (
        <Text>
          Heeft iemand die daarvoor is getraind een instrument gebruikt? Dan staat hier alleen een verwijzing. Vragen en
          scores blijven bij het origineel. Dit mag leeg blijven.
        </Text>
      )}
      {used.map((one, place) => (
        <div key={one.id} id={`w-${one.id}`}>
          {place > 0 && <Divider />}
          {view.isEdited(one.id) ? (
            <InstrumentForm view={view} action={`${action}/${one.id}`} known={one} />
          ) : (
            <OneInstrument view={view} one={one} />
          )}
        </div>
      ))}
      {view.mayWrite && (
        <More label="Verwijs naar een instrument" open={view.filled?.form === action}>
          <InstrumentForm view={view} action={action} />
        </More>
      )}
    </Sheet>
  )
}

function OneInstrument({ view, one }: { view: View; one: Written<Instrument> }) {
  const { name, edition, on, assessor, trained, kept, conclusion } = one.content
  return (
    <Stack gap="small">
      <Reading>{conclusion}</Reading>
      <DataList
        items={[
          ['Instrument', `${name}, versie ${edition}`],
          ['Gebruikt op', dayMonthYear(Temporal.PlainDate.from(on))],
          ['Door', `${assessor} (getraind: ${trained})`],
          ['Het origineel ligt bij', kept],
        ]}
      />
      {view.mayWrite && (
        <Actions>
          <TextLink href={`${view.at}?wijzig=${one.id}#w-${one.id}`}>Wijzig</TextLink>
          <Form action={`${view.at}/deel/${one.id}/weg`} token={view.ctx.token}>
            <Submit kind="quiet">Haal weg</Submit>
          </Form>
        </Actions>
      )}
    </Stack>
  )
}

function InstrumentForm({ view, action, known }: { view: View; action: string; known?: Written<Instrument> }) {
  const f = fields(view.filled, known ? { ...known.content } : {}, action)
  return (
    <Form action={action} token={view.ctx.token} version={known?.version} filled={view.filled}>
      <TextField {...f('name')} label="Welk instrument?" />
      <TextField {...f('edition')} label="Welke versie?" />
      <DateField {...f('on')} label="Gebruikt op" />
      <TextField {...f('assessor')} label="Door wie?" />
      <TextField {...f('trained')} label="Waar en wanneer is die persoon getraind?" />
      <TextField {...f('kept')} label="Waar wordt het origineel bewaard?" />
      <TextArea
        {...f('conclusion')}
        label="Conclusie, in eigen woorden"
        hint="Geen vragen en geen antwoorden uit het instrument, en geen cijfers."
        rows={4}
        max={2000}
      />
      <SaveBar
        kind="secondary"
        beside={
          known && (
            <ButtonLink href={view.at} kind="quiet">
              Niet wijzigen
            </ButtonLink>
          )
        }
      >
        {known ? 'Bewaar' : 'Voeg toe'}
      </SaveBar>
    </Form>
  )
}
