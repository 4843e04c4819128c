import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { Addition } from './addition-store.ts'
import type { Consultation, ConsultationLine } from './consultation-store.ts'

const dayOf = (at: Date) => dateWords(dateOf(at.toTemporalInstant()))

export function Question({
  words,
  line,
  by,
  at,
}: {
  words: Consultation
  line: ConsultationLine
  by: string | undefined
  at: string
}) {
  return (
    <Sheet title="De vraag" aside={<TextLink href={`${at}/wijzigen`}>Aanpassen</TextLink>}>
      <Reading>{words.question}</Reading>
      <DataList
        items={[
          ['Wie vraagt het', words.askerRole || 'niet genoemd'],
          words.anonymous && ['Anoniem', 'de vrager wil helemaal anoniem blijven'],
          words.advised !== '' && ['Al geadviseerd', words.advised],
          words.involved !== '' && ['Betrokken', words.involved],
          ['Opgeschreven', `${dayOf(line.written_at)}${by ? `, door ${by}` : ''}`],
        ]}
      />
    </Sheet>
  )
}

interface AdditionsProps {
  readonly additions: readonly Addition[]
  readonly names: Map<string, string>
  readonly me: string
  readonly at: string
}

export function Additions({ additions, names, me, at }: AdditionsProps) {
  if (additions.length === 0) return null
  return (
    <Sheet title="Wat erbij kwam">
      {additions.map(({ id, addition, author, writtenAt }) => (
        <div key={id}>
          <Heading level={3} look={4}>
            {dayOf(writtenAt)}, {names.get(author) ?? 'een collega'}
          </Heading>
          <Reading>{addition}</Reading>
          {author === me && (
            <Small>
              <TextLink href={`${at}/nakijken#${id}`}>Nakijken of aanpassen</TextLink>
            </Small>
          )}
        </div>
      ))}
    </Sheet>
  )
}

export interface FormProps {
  readonly ctx: Ctx
  readonly at: string
  readonly filled: Filled | undefined
}

export function AddForm({ ctx, at, filled }: FormProps) {
  const action = `${at}/toevoegen`
  return (
    <Sheet title="Iets toevoegen">
      <Form action={action} token={ctx.token}>
        <TextArea
          {...fields(filled, {}, action)('addition')}
          label="Wat vertelde de vrager erbij, of wat heeft u geadviseerd?"
          hint="Noem hier geen namen."
          rows={4}
          max={8000}
        />
        <Actions>
          <Submit kind="secondary">Voeg toe</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
