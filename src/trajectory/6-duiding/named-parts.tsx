import { Actions, ButtonLink, More, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { SaveBar } from '#platform/ui/form-long.tsx'
import { Columns, Divider, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, Text, TextLink } from '#platform/ui/text.tsx'
import type { Named, Written } from './duiding.ts'
import type { View } from './duiding-view.ts'
import type { Headings } from './headings.ts'
import { restOf } from './resting.ts'
import { RestFields, RestsOn } from './resting-parts.tsx'
import type { Listed } from './writing-actions.ts'

interface Words {
  readonly kind: Listed & keyof Headings
  readonly path: string
  readonly empty: string
  readonly label: string
  readonly hint: string
  readonly none: string
  readonly noneLabel: string
}

const protective: Words = {
  kind: 'protective',
  path: 'beschermend',
  empty: 'Hier staat nog niets. Noem wat er is, of waarom u niets vond.',
  label: 'Wat beschermt de persoon of maakt sterker?',
  hint: 'Bijvoorbeeld: belt elke week met zijn moeder.',
  none: 'Geen gevonden',
  noneLabel: 'Geen gevonden, omdat',
}
const alternatives: Words = {
  kind: 'alternative',
  path: 'andere-verklaring',
  empty: 'Hier staat nog niets. Noem er een, of waarom u niets vond.',
  label: 'Hoe is dit ook te verklaren?',
  hint: 'Denk aan trauma, rouw, geloof of gewoonte, taal, spanning over de procedure, druk van een groep, of minder begrijpen dan het lijkt.',
  none: 'Geen gevonden',
  noneLabel: 'Geen gevonden, omdat',
}

/** What every duiding must look for besides the worry itself. */
export function NamedParts({ view }: { view: View }) {
  return (
    <Columns wide={false}>
      <NamedSheet view={view} words={protective} />
      <NamedSheet view={view} words={alternatives} />
    </Columns>
  )
}

function NamedSheet({ view, words }: { view: View; words: Words }) {
  const named = view.duiding?.parts[words.kind] ?? []
  return (
    <Sheet title={view.headings[words.kind]} id={words.path}>
      {named.length === 0 && <Text>{words.empty}</Text>}
      {named.map((one, place) => (
        <div key={one.id} id={`w-${one.id}`}>
          {place > 0 && <Divider />}
          {view.isEdited(one.id) ? (
            <EditNamed view={view} words={words} known={one} />
          ) : (
            <OneNamed view={view} words={words} one={one} />
          )}
        </div>
      ))}
      {view.mayWrite && <AddNamed view={view} words={words} empty={named.length === 0} />}
    </Sheet>
  )
}

function OneNamed({ view, words, one }: { view: View; words: Words; one: Written<Named> }) {
  const isReason = 'noneBecause' in one.content
  return (
    <Stack gap="small">
      <Reading>
        {'noneBecause' in one.content ? `${words.noneLabel}: ${one.content.noneBecause}` : one.content.text}
      </Reading>
      {!isReason && <RestsOn view={view} content={one.content} />}
      {view.mayWrite && (
        <Actions>
          {!isReason && <TextLink href={`${view.at}?wijzig=${one.id}#w-${one.id}`}>Wijzig</TextLink>}
          <Form action={`${view.at}/deel/${one.id}/weg`} token={view.ctx.token}>
            <Submit kind="quiet">Haal weg</Submit>
          </Form>
        </Actions>
      )}
    </Stack>
  )
}

function EditNamed({ view, words, known }: { view: View; words: Words; known: Written<Named> }) {
  const action = `${view.at}/${words.path}/${known.id}`
  const rests = restOf(known.content)
  const f = fields(view.filled, { text: 'text' in known.content ? known.content.text : '', ...rests }, action)
  return (
    <Form action={action} token={view.ctx.token} version={known.version} filled={view.filled}>
      <TextArea {...f('text')} label={words.label} rows={3} max={2000} />
      <RestFields view={view} f={f} />
      <SaveBar
        beside={
          <ButtonLink href={view.at} kind="quiet">
            Niet wijzigen
          </ButtonLink>
        }
      />
    </Form>
  )
}

function AddNamed({ view, words, empty }: { view: View; words: Words; empty: boolean }) {
  const add = `${view.at}/${words.path}`
  const none = `${view.at}/${words.path}-geen`
  const f = fields(view.filled, {}, add)
  const g = fields(view.filled, {}, none)
  return (
    <>
      <More label="Voeg toe" open={view.filled?.form === add}>
        <Form action={add} token={view.ctx.token} filled={view.filled}>
          <TextArea {...f('text')} label={words.label} hint={words.hint} rows={3} max={2000} />
          <RestFields view={view} f={f} />
          <SaveBar kind="secondary">Voeg toe</SaveBar>
        </Form>
      </More>
      {empty && (
        <More label={words.none} open={view.filled?.form === none}>
          <Form action={none} token={view.ctx.token} filled={view.filled}>
            <TextArea {...g('because')} label={words.noneLabel} rows={3} max={2000} />
            <SaveBar kind="secondary" />
          </Form>
        </More>
      )}
    </>
  )
}
