import { may } from '#access/may.ts'
import { Tag } from '#platform/ui/badges.tsx'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Check, Choices, ShownBy } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { SentRecommendation } from '../7-advice/sent-store.ts'
import { type RecommendationEnd, type What, whats, whatWords } from '../8-follow-up/recommendation-end.ts'
import { End } from '../8-follow-up/recommendation-end.tsx'
import { consequences, type Kind, type recommendationWords } from './ending.ts'

interface Props {
  readonly ctx: CaseCtx
  readonly at: string
  readonly filled: Filled | undefined
  readonly ending: Kind | undefined
  readonly open: readonly SentRecommendation[]
  readonly ends: readonly RecommendationEnd[]
}

const start: Record<keyof typeof recommendationWords, What | undefined> = {
  stand: 'stays',
  lapse: 'lapses',
  // Nothing goes along by itself: somebody asks the person, each time.
  goAlong: undefined,
}
const startFrom = (ending: Kind | undefined) => ending && start[consequences[ending].recommendations]

/** Each recommendation that is still open when the case ends, with what becomes of it; said by who leads, read by all. */
export function OpenRecommendations(props: Props) {
  const { ctx, open, ends, ending } = props
  if (open.length === 0) return null
  const says = ctx.case.stage === 'closure' && may(ctx.me, 'end the case', ctx.case)
  const unsaid = open.filter(({ id }) => !ends.some(({ recommendation }) => recommendation === id))
  if (!says && ends.length === 0) return null
  return (
    <Sheet
      id="aanbevelingen"
      title="Aanbevelingen die nog openstaan"
      waiting={says && Boolean(ending) && unsaid.length > 0}
    >
      {says && (
        <Text>
          Kies per aanbeveling wat ermee gebeurt. De opdrachtgever en het team lezen dit.
          {!ending && ' Dit mag; het hoeft niet als de opdrachtgever gewoon verder gaat.'}
        </Text>
      )}
      {open.map((one) => (
        <One
          key={one.id}
          {...props}
          one={one}
          says={says}
          end={ends.find(({ recommendation }) => recommendation === one.id)}
        />
      ))}
    </Sheet>
  )
}

function One(props: Props & { one: SentRecommendation; says: boolean; end: RecommendationEnd | undefined }) {
  const { at, filled, one, says, end } = props
  const action = `${at}/aanbevelingen/${one.id}`
  return (
    <div>
      <Heading level={3} look={4}>
        {one.title}
      </Heading>
      {end ? <End end={end} /> : <Tag waiting={says}>nog niet gekozen</Tag>}
      {says && (
        <More label={end ? 'Kies iets anders' : 'Kies wat ermee gebeurt'} open={filled?.form === action}>
          <Choose {...props} action={action} />
        </More>
      )}
    </div>
  )
}

function Choose({ ctx, filled, ending, end, action }: Props & { end: RecommendationEnd | undefined; action: string }) {
  const start = end ? { what: end.what, to: end.to, reason: end.reason } : { what: startFrom(ending) }
  const f = fields(filled, start, action)
  return (
    <Form action={action} token={ctx.token}>
      <Choices
        {...f('what')}
        label="Wat gebeurt ermee?"
        options={whats.map((value) => ({ value, label: whatWords[value] }))}
      />
      <ShownBy places={[2]}>
        <TextField {...f('to')} label="Naar wie gaat zij mee?" hint="Een organisatie en functie is genoeg." />
        <Check {...f('personWants')} label="De persoon wil dit" />
      </ShownBy>
      <TextArea {...f('reason')} label="Waarom?" hint="Schrijf niets over gezondheid." rows={2} max={1000} />
      <Actions>
        <Submit kind="secondary">Bewaar deze keuze</Submit>
      </Actions>
    </Form>
  )
}
