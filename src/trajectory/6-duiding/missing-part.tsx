import { Actions, ButtonLink, More, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { SaveBar } from '#platform/ui/form-long.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Divider, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, Text, TextLink } from '#platform/ui/text.tsx'
import type { Missing, Written } from './duiding.ts'
import type { View } from './duiding-view.ts'
import { RestFields, RestsOn } from './resting-parts.tsx'

/** What is not known, and how to get to know it, or why asking would go too far. */
export function MissingPart({ view }: { view: View }) {
  const missing = view.duiding?.parts.missing ?? []
  if (missing.length === 0 && !view.mayWrite) return null
  const action = `${view.at}/ontbreekt`
  return (
    <Sheet title={view.headings.missing} id="ontbreekt">
      {missing.length === 0 && <Text>Hier staat nog niets. Dit mag leeg blijven.</Text>}
      {missing.map((one, place) => (
        <div key={one.id} id={`w-${one.id}`}>
          {place > 0 && <Divider />}
          {view.isEdited(one.id) ? (
            <MissingForm view={view} action={`${action}/${one.id}`} known={one} />
          ) : (
            <OneMissing view={view} one={one} />
          )}
        </div>
      ))}
      {view.mayWrite && (
        <More label="Voeg toe" open={view.filled?.form === action}>
          <MissingForm view={view} action={action} />
        </More>
      )}
    </Sheet>
  )
}

function OneMissing({ view, one }: { view: View; one: Written<Missing> }) {
  const { what, how, notBecause } = one.content
  return (
    <Stack gap="small">
      <Reading>{what}</Reading>
      <DataList
        items={[
          how ? ['Zo komen wij dit te weten', how] : null,
          notBecause ? ['Wij vragen dit niet, omdat', notBecause] : null,
        ]}
      />
      <RestsOn view={view} content={one.content} />
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

function MissingForm({ view, action, known }: { view: View; action: string; known?: Written<Missing> }) {
  const f = fields(view.filled, known ? { ...known.content } : {}, action)
  return (
    <Form action={action} token={view.ctx.token} version={known?.version} filled={view.filled}>
      <TextArea {...f('what')} label="Wat weet u niet?" rows={2} max={1000} />
      <TextArea {...f('how')} label="Hoe komt u het te weten?" rows={2} max={1000} optional />
      <TextArea {...f('notBecause')} label="Of: waarom is vragen niet in verhouding?" rows={2} max={1000} optional />
      <RestFields view={view} f={f} />
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
