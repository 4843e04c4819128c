import { Actions, ButtonLink, More, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { SaveBar } from '#platform/ui/form-long.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Divider, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, Text, TextLink } from '#platform/ui/text.tsx'
import type { Statement, Written } from './duiding.ts'
import type { View } from './duiding-view.ts'
import { Observed, observedOptions, RestChecks } from './resting-parts.tsx'

/** What the author finds, each with what points to it and what argues against it: links to the observations above. */
export function Statements({ view }: { view: View }) {
  const found = view.duiding?.parts.statement ?? []
  const observed = (view.duiding?.observations.length ?? 0) > 0
  if (found.length === 0 && !view.mayWrite) return null
  const action = `${view.at}/vaststelling`
  return (
    <Sheet title={view.headings.statements} id="vaststellingen">
      {found.length === 0 && (
        <Text>Schrijf per vaststelling op welke waarnemingen daarop wijzen, en welke ertegen pleiten.</Text>
      )}
      {found.map((one, place) => (
        <div key={one.id} id={`w-${one.id}`}>
          {place > 0 && <Divider />}
          {view.isEdited(one.id) ? (
            <StatementForm view={view} action={`${action}/${one.id}`} known={one} />
          ) : (
            <OneStatement view={view} one={one} />
          )}
        </div>
      ))}
      {view.mayWrite && observed && (
        <More label="Voeg een vaststelling toe" open={view.filled?.form === action}>
          <StatementForm view={view} action={action} />
        </More>
      )}
    </Sheet>
  )
}

function OneStatement({ view, one }: { view: View; one: Written<Statement> }) {
  return (
    <Stack gap="small">
      <Reading>{one.content.text}</Reading>
      <DataList
        items={[
          ['Hierop wijst', <Observed key="for" view={view} ids={one.content.for} />],
          ['Hiertegen pleit', <Observed key="against" view={view} ids={one.content.against} />],
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

function StatementForm({ view, action, known }: { view: View; action: string; known?: Written<Statement> }) {
  const f = fields(view.filled, known ? { ...known.content } : {}, action)
  return (
    <Form action={action} token={view.ctx.token} version={known?.version} filled={view.filled}>
      <TextArea {...f('text')} label="Wat stelt u vast?" rows={3} max={2000} />
      <RestChecks f={f} options={observedOptions(view)} />
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
