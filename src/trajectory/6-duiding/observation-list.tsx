import { dayMonthYear } from '#platform/clock.ts'
import { Tag } from '#platform/ui/badges.tsx'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form } from '#platform/ui/form.tsx'
import { Columns, Divider, Row, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Quote, Reading, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Observation } from './duiding.ts'
import type { View } from './duiding-view.ts'
import { type Side, sides, sources } from './duiding-words.ts'
import { ObservationEdit } from './observation-form.tsx'

/** What points to it and what argues against it, next to each other: neither side is read without the other. */
export function Evidence({ view }: { view: View }) {
  return (
    <Stack>
      <Columns wide={false}>
        <SideSheet view={view} side="for" />
        <SideSheet view={view} side="against" />
      </Columns>
      <SideSheet view={view} side="context" />
    </Stack>
  )
}

function SideSheet({ view, side }: { view: View; side: Side }) {
  const observations = view.duiding?.observations.filter((one) => one.content.side === side) ?? []
  if (side === 'context' && observations.length === 0) return null
  return (
    <Sheet title={sides[side]} id={side}>
      {observations.length === 0 && <Text>{emptyWords[side]}</Text>}
      {observations.map((one, place) => (
        <div key={one.id} id={`w-${one.id}`}>
          {place > 0 && <Divider />}
          {view.isEdited(one.id) ? (
            <ObservationEdit view={view} observation={one} />
          ) : (
            <OneObservation view={view} observation={one} />
          )}
        </div>
      ))}
    </Sheet>
  )
}

const emptyWords: Record<Side, string> = {
  for: 'Hier staat nog niets.',
  against: 'Hier staat nog niets. Zoek ook naar wat hiertegen pleit.',
  context: '',
}

function OneObservation({ view, observation }: { view: View; observation: Observation }) {
  const { content } = observation
  const words = content.nature === 'literal' ? <Quote>{content.what}</Quote> : <Reading>{content.what}</Reading>
  return (
    <Stack gap="small">
      {observation.disputed && (
        <Row>
          <Tag>betwist</Tag>
        </Row>
      )}
      {words}
      <Small>{whereFrom(observation)}</Small>
      {content.howKnown && (
        <Small>
          Hoe de bron dit weet: {content.howKnown} Betrouwbaarheid van de bron: {content.reliability}. Aannemelijk of
          niet: {content.credibility}.
        </Small>
      )}
      {view.mayWrite ? (
        <WhileWriting view={view} observation={observation} />
      ) : (
        <Dispute view={view} observation={observation} />
      )}
    </Stack>
  )
}

function whereFrom({ content }: Observation): string {
  const day = dayMonthYear(Temporal.PlainDate.from(content.on))
  const told = content.nature === 'summary' ? ' Samengevat.' : ''
  const language = content.language ? ` Taal: ${content.language}.` : ''
  return `${day}, ${content.where}. ${sources[content.sourceType]}: ${content.source}.${language}${told}`
}

function WhileWriting({ view, observation }: { view: View; observation: Observation }) {
  return (
    <Actions>
      <TextLink href={`${view.at}?wijzig=${observation.id}#w-${observation.id}`}>Wijzig</TextLink>
      <Form action={`${view.at}/waarneming/${observation.id}/weg`} token={view.ctx.token}>
        <Submit kind="quiet">Haal weg</Submit>
      </Form>
    </Actions>
  )
}

// A disputed fact is marked at once, also when the duiding is signed already.
function Dispute({ view, observation }: { view: View; observation: Observation }) {
  if (!view.mayDispute || observation.disputed) return null
  return (
    <Form action={`${view.at}/waarneming/${observation.id}/betwist`} token={view.ctx.token}>
      <Actions>
        <Submit kind="quiet">De persoon betwist dit</Submit>
      </Actions>
    </Form>
  )
}
