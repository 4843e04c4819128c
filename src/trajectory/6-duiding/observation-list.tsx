import { may } from '#access/may.ts'
import { dayMonthYear } from '#platform/clock.ts'
import { Tag } from '#platform/ui/badges.tsx'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
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
      <Dispute view={view} />
    </Stack>
  )
}

type Column = Exclude<Side, 'both'>
const standsIn = (side: Side, column: Column) => side === column || (side === 'both' && column !== 'context')

function SideSheet({ view, side }: { view: View; side: Column }) {
  const observations = view.duiding?.observations.filter((one) => standsIn(one.content.side, side)) ?? []
  if (side === 'context' && observations.length === 0) return null
  return (
    <Sheet title={sides[side]} id={side}>
      {observations.length === 0 && <Text>{emptyWords[side]}</Text>}
      {observations.map((one, place) => (
        <div key={one.id} id={one.content.side === 'both' && side === 'against' ? undefined : `w-${one.id}`}>
          {place > 0 && <Divider />}
          {view.isEdited(one.id) && !(one.content.side === 'both' && side === 'against') ? (
            <ObservationEdit view={view} observation={one} />
          ) : (
            <OneObservation view={view} observation={one} />
          )}
        </div>
      ))}
    </Sheet>
  )
}

const emptyWords: Record<Column, string> = {
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
      <Small>
        {whereFrom(observation)}
        {observation.content.side === 'both' && ' Staat aan beide kanten.'}
      </Small>
      {content.conversation && may(view.ctx.me, 'read conversations', view.ctx.case) && (
        <Small>
          <TextLink href={`/dossiers/${view.ctx.case.number}/gesprekken/${content.conversation}`}>
            Naar het gesprek waar dit uit komt
          </TextLink>
        </Small>
      )}
      {content.howKnown && (
        <Small>
          Hoe de bron dit weet: {content.howKnown} De bron is: {content.reliability}. De inhoud is:{' '}
          {content.credibility}.
        </Small>
      )}
      {view.mayWrite && <WhileWriting view={view} observation={observation} />}
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
function Dispute({ view }: { view: View }) {
  const open = view.duiding?.observations.filter((one) => !one.disputed) ?? []
  if (!view.mayDispute || open.length === 0) return null
  const action = `${view.at}/betwist`
  const f = fields(view.filled, {}, action)
  return (
    <More label="De persoon betwist een waarneming" open={view.filled?.form === action}>
      <Form action={action} token={view.ctx.token} filled={view.filled}>
        <Choices
          {...f('observation')}
          label="Welke waarneming?"
          hint="Het woord ‘betwist’ komt er meteen bij te staan. De tekst zelf verandert niet."
          options={open.map((one) => ({ value: one.id, label: one.content.what }))}
        />
        <Actions>
          <Submit kind="secondary">Zet ‘betwist’ erbij</Submit>
        </Actions>
      </Form>
    </More>
  )
}
