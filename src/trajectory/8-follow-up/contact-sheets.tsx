import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Choices, ShownBy } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { Select, TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { DataList, EmptyState } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { ContactState, Shared } from './contact-store.ts'

interface Side {
  readonly ctx: CaseCtx
  readonly at: string
  readonly filled: Filled | undefined
}
const day = (date: string) => dateWords(Temporal.PlainDate.from(date))

/** Asked at each moment, of the contact; a "nee" waits for who leads the case. */
export function ContactSheet(
  props: Side & { state: ContactState; contacts: readonly { account: string; name: string }[] },
) {
  const { ctx, at, filled, state, contacts } = props
  if (may(ctx.me, 'say who is the contact', ctx.case)) {
    const action = `${at}/contact`
    return state.asked || filled?.form === action ? (
      <StillContact action={action} token={ctx.token} filled={filled} />
    ) : null
  }
  if (!state.no || !may(ctx.me, 'address the commission', ctx.case)) return null
  const action = `${at}/nieuwe-contactpersoon`
  const f = fields(filled, {}, action)
  const options = contacts.filter(({ account }) => account !== state.no?.author)
  return (
    <Sheet title="De contactpersoon is veranderd" waiting>
      <DataList
        items={[
          ['Gezegd op', dateWords(dateOf(state.no.writtenAt.toTemporalInstant()))],
          ['Dat is nu', state.no.now],
        ]}
      />
      {options.length === 0 ? (
        <Text>Die persoon heeft nog geen account. Vraag de functioneel beheerder, en kies dan hier.</Text>
      ) : (
        <Form action={action} token={ctx.token}>
          <Select
            {...f('contact')}
            label="Wie is de nieuwe contactpersoon?"
            options={options.map(({ account, name }) => ({ value: account, label: name }))}
          />
          <Actions>
            <Submit>Geef dit dossier door</Submit>
          </Actions>
        </Form>
      )}
    </Sheet>
  )
}

function StillContact({ action, token, filled }: { action: string; token: string; filled: Filled | undefined }) {
  const f = fields(filled, {}, action)
  return (
    <Sheet title="Bent u nog contactpersoon?" waiting>
      <Form action={action} token={token}>
        <Choices
          {...f('still')}
          label="Voor dit dossier"
          options={[
            { value: 'yes', label: 'Ja' },
            { value: 'no', label: 'Nee, dat is nu iemand anders' },
          ]}
        />
        <ShownBy places={[2]}>
          <TextField {...f('now')} label="Wie is het nu?" hint="Naam en telefoonnummer of e-mailadres van het werk." />
        </ShownBy>
        <Actions>
          <Submit>Geef dit antwoord</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

/** How the commissioner calls this case in their own books: so that a list without names says whose case it is. */
export function ReferenceSheet({ ctx, at, filled, reference }: Side & { reference: string }) {
  if (!may(ctx.me, 'keep an own reference', ctx.case)) return null
  const action = `${at}/kenmerk`
  const f = fields(filled, { reference }, action)
  return (
    <Sheet title="Uw kenmerk">
      <Text>{reference || 'U heeft nog geen eigen kenmerk voor dit dossier.'}</Text>
      <More label={reference ? 'Verander uw kenmerk' : 'Geef dit dossier uw kenmerk'} open={filled?.form === action}>
        <Form action={action} token={ctx.token}>
          <TextField
            {...f('reference')}
            label="Uw kenmerk"
            hint="Zo herkent u het dossier in uw lijst. Gebruik geen naam."
          />
          <Actions>
            <Submit kind="secondary">Bewaar het kenmerk</Submit>
          </Actions>
        </Form>
      </More>
    </Sheet>
  )
}

export function SharedSheet({ ctx, at, filled, shared }: Side & { shared: readonly Shared[] }) {
  const notes = may(ctx.me, 'note onward sharing', ctx.case)
  if (!notes && shared.length === 0) return null
  const action = `${at}/doorgegeven`
  const f = fields(filled, { sharedOn: ctx.today }, action)
  return (
    <Sheet title="Doorgegeven aan anderen">
      {shared.length === 0 && <EmptyState title="Er is niets doorgegeven" />}
      {shared.map((one) => (
        <DataList
          key={`${one.on} ${one.withWhom}`}
          items={[
            [day(one.on), one.withWhom],
            ['Wat', one.what],
            ['Grondslag', one.ground],
          ]}
        />
      ))}
      {notes && (
        <More label="Noteer wat u doorgaf" open={filled?.form === action}>
          <Small>
            Doorgeven kan alleen met een eigen grondslag. Het advies is niet bedoeld voor de asielbeslissing.
          </Small>
          <Form action={action} token={ctx.token}>
            <DateField {...f('sharedOn')} label="Wanneer?" />
            <TextField {...f('withWhom')} label="Aan wie?" hint="Een organisatie en functie is genoeg." />
            <TextArea {...f('what')} label="Wat gaf u door?" rows={3} max={2000} />
            <TextArea {...f('ground')} label="Met welke grondslag?" rows={2} max={1000} />
            <Actions>
              <Submit kind="secondary">Noteer dit</Submit>
            </Actions>
          </Form>
        </More>
      )}
    </Sheet>
  )
}
