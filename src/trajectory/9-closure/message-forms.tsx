import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Checks, Choices } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { otherKinds, recipientWords, standardMessage } from './closure.ts'
import type { Knower } from './knew.ts'
import type { MessagesProps } from './messages-sheet.tsx'

const ownWords = {
  referrer: {
    slug: 'aanmelder',
    label: 'Bericht aan de aanmelder',
    hint: 'Schrijf niets over de persoon of de uitkomst.',
  },
  commissioner: {
    slug: 'opdrachtgever',
    label: 'Bericht aan de opdrachtgever',
    hint: 'Schrijf niets over gezondheid: de uitkomst leest de opdrachtgever op deze pagina.',
  },
  person: {
    slug: 'persoon',
    label: 'Bericht aan de persoon',
    hint: 'Lees het voor in de eigen taal, met een tolk. Geef alleen papier mee als dat veilig is.',
  },
} as const

/** One message to one known side, with words to start from. */
export function OwnForm({
  ctx,
  at,
  filled,
  outcome,
  ended,
  words,
  kind,
}: MessagesProps & { kind: keyof typeof ownWords }) {
  const { slug, label, hint } = ownWords[kind]
  const action = `${at}/berichten/${slug}`
  const f = fields(filled, { message: standardMessage(kind, outcome, ended, words) }, action)
  return (
    <Form action={action} token={ctx.token}>
      <TextArea {...f('message')} label={label} hint={hint} rows={5} max={2000} />
      <Actions>
        <Submit kind="secondary">Zet dit bericht klaar</Submit>
      </Actions>
    </Form>
  )
}

/** Everybody of whom the file says that they knew and who was not answered yet: a message for each, or why not. */
export function WhoKnewForms({
  ctx,
  at,
  filled,
  outcome,
  ended,
  words,
  untold,
}: MessagesProps & { untold: readonly Knower[] }) {
  if (untold.length === 0) return null
  const tell = `${at}/berichten/wie-wisten`
  const leave = `${at}/berichten/geen`
  const f = fields(filled, { message: standardMessage('informant', outcome, ended, words) }, tell)
  const g = fields(filled, {}, leave)
  return (
    <>
      <Form action={tell} token={ctx.token}>
        <Checks {...f('who')} label="Wie wisten ervan, volgens dit dossier" options={untold.map(asOption)} />
        <TextArea {...f('message')} label="Bericht voor wie u kiest" rows={5} max={2000} />
        <Actions>
          <Submit kind="secondary">Zet dit bericht klaar</Submit>
        </Actions>
      </Form>
      <More label="Iemand krijgt geen bericht" open={filled?.form === leave}>
        <Form action={leave} token={ctx.token}>
          <Checks {...g('who')} label="Wie krijgt geen bericht?" options={untold.map(asOption)} />
          <TextArea
            {...g('why')}
            label="Waarom niet?"
            hint="Zoals: werkt bij LIV, hoort het van de opdrachtgever, of bericht zou de persoon schaden."
            rows={2}
            max={1000}
          />
          <Actions>
            <Submit kind="secondary">Leg dit vast</Submit>
          </Actions>
        </Form>
      </More>
    </>
  )
}

const asOption = ({ to, kind }: Knower) => ({ value: to, label: to, hint: recipientWords[kind] })

export function OthersForm({ ctx, at, filled, outcome, ended, words, first }: MessagesProps & { first: boolean }) {
  const action = `${at}/berichten/anderen`
  const f = fields(filled, { message: standardMessage('informant', outcome, ended, words) }, action)
  return (
    <More label={first ? 'Bericht aan iemand anders die ervan wist' : 'Nog een bericht'} open={filled?.form === action}>
      <Form action={action} token={ctx.token}>
        <Choices
          {...f('kind')}
          label="Waarvan kent deze persoon het dossier?"
          options={otherKinds.map((value) => ({ value, label: recipientWords[value] }))}
        />
        <TextField {...f('to')} label="Voor wie?" hint="Een functie is genoeg, zoals: de taalcoach." />
        <TextArea {...f('message')} label="Bericht" rows={5} max={2000} />
        <Actions>
          <Submit kind="secondary">Zet dit bericht klaar</Submit>
        </Actions>
      </Form>
    </More>
  )
}

export function NobodyForm({ ctx, at, filled }: MessagesProps) {
  const action = `${at}/berichten/niemand`
  const f = fields(filled, {}, action)
  return (
    <More label="Niemand anders wist ervan" open={filled?.form === action}>
      <Form action={action} token={ctx.token}>
        <TextArea
          {...f('message')}
          label="Hoe weet u dat?"
          hint="Denk aan: wie het advies kreeg, wie bij een overleg was, wie een vraag van ons beantwoordde."
          rows={3}
          max={1000}
        />
        <Actions>
          <Submit kind="secondary">Leg dit vast</Submit>
        </Actions>
      </Form>
    </More>
  )
}
