import { may } from '#access/may.ts'
import { dateWords } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Choices, ShownBy } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Bullets, DataList } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { SentRecommendation } from '../7-advice/sent-store.ts'
import type { Member } from '../case-store.ts'
import { type FollowUpFacts, isSilent, timesWords, undecided } from './follow-up.ts'
import type { Next } from './silence-actions.ts'
import type { Call } from './silence-store.ts'

interface Props {
  readonly ctx: CaseCtx
  readonly at: string
  readonly filled: Filled | undefined
  readonly facts: FollowUpFacts
  readonly next: Next
  readonly calls: readonly Call[]
  readonly members: readonly Member[]
  readonly recommendations: readonly SentRecommendation[]
}

/** After the reminders somebody calls: whom, what to ask, and what came of it. */
export function CallSheet(props: Props) {
  const { ctx, facts, next, calls, members, recommendations } = props
  const calling = next === 'call' && may(ctx.me, 'note a decision by phone', ctx.case)
  if (!calling && calls.length === 0) return null
  const open = new Set(undecided(facts))
  const contacts = members.filter(({ relation }) => relation === 'commissioner' || relation === 'commissionerDeputy')
  return (
    <Sheet title={calling ? 'Bel de opdrachtgever' : 'Gebeld'} waiting={calling && calls.length === 0}>
      {calling && (
        <>
          <Text>Er is {timesWords(facts.reminders)} herinnerd en er kwam geen besluit. Bel, en vraag:</Text>
          <Bullets
            items={[
              'Is het advies aangekomen, en is het duidelijk?',
              'Bent u nog contactpersoon? Wie is het anders?',
              'Is de persoon verhuisd?',
              ...recommendations.filter(({ id }) => open.has(id)).map(({ title }) => `Wat doet u met: ${title}?`),
            ]}
          />
          {contacts.map(({ account, name, phone }) => (
            <Text key={account}>
              {name}
              {phone && (
                <>
                  : <TextLink href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</TextLink>
                </>
              )}
            </Text>
          ))}
          <Text>Zegt de opdrachtgever wat er gebeurt? Noteer dat bij de aanbeveling zelf.</Text>
          <CallForm {...props} />
        </>
      )}
      {calls.map((call) => (
        <DataList
          key={`${call.on} ${call.said}`}
          items={[
            [
              dateWords(Temporal.PlainDate.from(call.on)),
              call.reached ? `Gesproken met ${call.spokeWith}` : 'Niemand gesproken',
            ],
            ['Wat eruit kwam', call.said],
          ]}
        />
      ))}
    </Sheet>
  )
}

function CallForm({ ctx, at, filled, calls, members }: Props) {
  const action = `${at}/gebeld`
  const contact = members.find(({ relation }) => relation === 'commissioner')
  const f = fields(filled, { calledOn: ctx.today, spokeWith: contact?.name }, action)
  return (
    <More label="Noteer dat u belde" open={filled?.form === action || calls.length === 0}>
      <Form action={action} token={ctx.token}>
        <DateField {...f('calledOn')} label="Wanneer belde u?" />
        <Choices
          {...f('reached')}
          label="Sprak u iemand?"
          options={[
            { value: 'yes', label: 'Ja' },
            { value: 'no', label: 'Nee' },
          ]}
          inline
        />
        <ShownBy places={[1]}>
          <TextField {...f('spokeWith')} label="Wie sprak u?" />
        </ShownBy>
        <TextArea {...f('said')} label="Wat kwam eruit?" rows={3} max={2000} />
        <Actions>
          <Submit kind="secondary">Noteer het gesprek</Submit>
        </Actions>
      </Form>
    </More>
  )
}

/** Asked often enough and nothing decided: the coordinator may close, and says why. */
export function CloseInSilence({ ctx, at, filled, facts }: Pick<Props, 'ctx' | 'at' | 'filled' | 'facts'>) {
  const action = `${at}/verder`
  const f = fields(filled, {}, action)
  if (!isSilent(facts) || ctx.case.stage !== 'follow-up' || !may(ctx.me, 'ask for decisions', ctx.case)) return null
  return (
    <Sheet title="Afsluiten zonder besluit">
      <Text>
        De opdrachtgever is {timesWords(facts.reminders)} herinnerd. U mag afsluiten. Een laat besluit kan nog tot het
        dossier is afgesloten.
      </Text>
      <Form action={action} token={ctx.token}>
        <TextArea {...f('reason')} label="Waarom sluit u af zonder besluit?" rows={3} max={2000} />
        <Actions>
          <Submit kind="secondary">Start de afsluiting</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
