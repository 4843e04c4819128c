import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { Select, TextArea } from '#platform/ui/form-fields.tsx'
import { Divider, Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Small, Text } from '#platform/ui/text.tsx'
import type { Review } from './duiding.ts'
import type { View } from './duiding-view.ts'
import { type Agrees, agreeWords } from './duiding-words.ts'
import type { Colleague } from './review-store.ts'

/** What the reviewer thinks, in full and in sight: disagreement stays where the conclusion is. */
export function Reviews({ view }: { view: View }) {
  const reviews = view.duiding?.reviews ?? []
  if (reviews.length === 0) return null
  return (
    <Sheet title="Getoetst door iemand anders" id="toets">
      {reviews.map((review, place) => (
        <div key={review.writtenAt.toISOString()}>
          {place > 0 && <Divider />}
          <Reading>{`${sentences[review.agrees]}\n\n${review.remarks}`}</Reading>
          <Small>{byWhom(view, review)}</Small>
        </div>
      ))}
    </Sheet>
  )
}

const sentences: Record<Agrees, string> = {
  yes: 'Ik ben het eens met deze duiding.',
  partly: 'Ik ben het deels eens met deze duiding.',
  no: 'Ik ben het niet eens met deze duiding.',
}

const byWhom = (view: View, { author, writtenAt }: Review) =>
  `${view.name(author)}, ${dateWords(dateOf(writtenAt.toTemporalInstant()))}`

/** Asks one colleague at a time; who was asked can be thanked off again. */
export function AskReview({ view, asked, possible }: { view: View; asked: Colleague[]; possible: Colleague[] }) {
  return (
    <Sheet
      title={asked.length > 0 ? 'Wacht op de toets' : 'Vraag iemand om te toetsen'}
      waiting={asked.length === 0}
      id="toets-vragen"
    >
      {asked.map((colleague) => (
        <Asked key={colleague.account} view={view} colleague={colleague} />
      ))}
      {asked.length === 0 && <Ask view={view} possible={possible} />}
    </Sheet>
  )
}

function Asked({ view, colleague }: { view: View; colleague: Colleague }) {
  return (
    <>
      <Text>{colleague.name} is gevraagd en leest alleen deze duiding, tot de toets er is.</Text>
      <Form action={`${view.at}/toets-intrekken`} token={view.ctx.token}>
        <HiddenField name="colleague" value={colleague.account} />
        <Actions>
          <Submit kind="quiet">Vraag iemand anders</Submit>
        </Actions>
      </Form>
    </>
  )
}

function Ask({ view, possible }: { view: View; possible: Colleague[] }) {
  const action = `${view.at}/toets-vragen`
  const f = fields(view.filled, {}, action)
  if (possible.length === 0) {
    return (
      <Text>
        Er is nu geen collega die kan toetsen zonder zelf aan dit dossier te werken. Overleg met de teamleider.
      </Text>
    )
  }
  return (
    <>
      <Text>
        Iemand die niet aan dit dossier werkt, leest deze duiding en niets anders. Met de toets eindigt de toegang.
      </Text>
      <Form action={action} token={view.ctx.token} filled={view.filled}>
        <Select
          {...f('colleague')}
          label="Collega"
          options={possible.map(({ account, name }) => ({ value: account, label: name }))}
        />
        <Actions>
          <Submit>Vraag deze collega</Submit>
        </Actions>
      </Form>
    </>
  )
}

/** The reviewer's own form, below the duiding they read. */
export function GiveReview({ view }: { view: View }) {
  const action = `${view.at}/toets`
  const f = fields(view.filled, {}, action)
  if (!view.duiding?.signedAt) return null
  return (
    <Sheet title="Uw toets" waiting>
      <Text>
        Klopt wat er staat met de waarnemingen? Is er genoeg gezocht naar wat hiertegen pleit? Uw woorden blijven bij de
        duiding staan.
      </Text>
      <Form action={action} token={view.ctx.token} filled={view.filled}>
        <HiddenField name="duiding" value={view.duiding.id} />
        <Choices
          {...f('agrees')}
          label="Met deze duiding bent u het"
          options={Object.entries(agreeWords).map(([value, label]) => ({ value, label }))}
        />
        <TextArea {...f('remarks')} label="Uw opmerkingen" rows={8} max={8000} />
        <Actions>
          <Submit>Geef de toets</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
