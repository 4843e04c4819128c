import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Choices, ShownBy } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Text } from '#platform/ui/text.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { isAsked, statuses, statusWords } from './follow-up.ts'
import type { CardProps } from './recommendation-card.tsx'

/** Decide, or decide otherwise. What was said by phone stands in it already. */
export function DecideForm({ ctx, at, one, decisions, phoned, filled }: CardProps) {
  const action = `${at}/${one.id}/besluit`
  const [before] = decisions
  const known = phoned ?? before
  const day = isLater(one.reviewOn, ctx.today) ? one.reviewOn : ''
  const f = fields(filled, known ? pick(known) : { owner: one.owner, due: day }, action)
  const suggested = !known && day !== ''
  return (
    <Form action={action} token={ctx.token} version={before?.version ?? 0} {...(filled && { filled })}>
      <DecisionFields
        f={f}
        label="Wat doet u hiermee?"
        {...(suggested && { dayHint: 'Hier staat de dag waarop LIV wil terugkijken. U kunt een andere dag kiezen.' })}
      />
      <Actions>
        <Submit>{phoned ? 'Dit is mijn besluit' : 'Bewaar mijn besluit'}</Submit>
      </Actions>
    </Form>
  )
}

const isLater = (day: string, today: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(day), today) > 0

const pick = (known: { decision: string; changedText: string; reason: string; owner: string; due: string | null }) => ({
  decision: known.decision,
  changedText: known.changedText,
  reason: known.reason,
  owner: known.owner,
  due: known.due,
})

export function PhonedForm({ ctx, at, one, filled }: CardProps) {
  const action = `${at}/${one.id}/telefonisch`
  const f = fields(filled, { toldOn: ctx.today, owner: one.owner }, action)
  return (
    <More label="Belde de opdrachtgever met een besluit?" open={filled?.form === action}>
      <Text>
        Noteer wat is gezegd. Het telt nog niet: de opdrachtgever krijgt een bericht en bevestigt het zelf op deze
        pagina.
      </Text>
      <Form action={action} token={ctx.token}>
        <DecisionFields f={f} label="Wat zei de opdrachtgever?" />
        <TextField {...f('toldBy')} label="Wie gaf het door?" />
        <DateField {...f('toldOn')} label="Wanneer?" />
        <Actions>
          <Submit kind="secondary">Noteer als telefonisch doorgegeven</Submit>
        </Actions>
      </Form>
    </More>
  )
}

export function ProgressForm({ ctx, at, one, decisions, progress, filled, lookAgain }: CardProps) {
  const [decision] = decisions
  const owner = decision?.owner || one.owner
  const action = `${at}/${one.id}/voortgang`
  const asked = isAsked(decision, progress[0], ctx.today)
  const f = fields(
    filled,
    {
      bridging: progress[0]?.bridging || one.bridging,
      lookAgainOn: decision?.due && isLater(decision.due, ctx.today) ? decision.due : lookAgain,
      doneOn: ctx.today,
      doneBy: owner,
    },
    action,
  )
  return (
    <More label="Meld hoe het gaat" open={filled?.form === action || asked}>
      <Form action={action} token={ctx.token}>
        <Choices
          {...f('status')}
          label="Hoe staat het ervoor?"
          options={statuses.map((value) => ({ value, label: statusWords[value] }))}
          inline
        />
        <ShownBy places={[3]}>
          <TextArea
            {...f('bridging')}
            label="Wat gebeurt er tot de zorg begint?"
            hint="Bijvoorbeeld: elke week een vast gesprek met de mentor."
            rows={3}
            max={2000}
          />
        </ShownBy>
        <ShownBy places={[1, 2, 3]}>
          <DateField {...f('lookAgainOn')} label="Wanneer kijkt u opnieuw?" />
        </ShownBy>
        <ShownBy places={[4]}>
          <TextArea
            {...f('evidence')}
            label="Wat is er gedaan?"
            hint="In woorden. Een document hoeft niet."
            rows={3}
            max={3000}
          />
          <DateField {...f('doneOn')} label="Gedaan op" />
          <TextField {...f('doneBy')} label="Gedaan door" hint="Een functie is genoeg." />
        </ShownBy>
        <TextArea
          {...f('note')}
          label="Hoe gaat het?"
          hint="Schrijf hoe het met de uitvoering gaat. Nieuwe dingen over de persoon bespreekt u met de coördinator."
          rows={3}
          max={3000}
        />
        <Actions>
          <Submit kind={asked ? 'primary' : 'secondary'}>Bewaar de voortgang</Submit>
        </Actions>
      </Form>
    </More>
  )
}
