import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Reading } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'

interface Told {
  readonly addition: string
  readonly writtenAt: Date
}

/** What came after the first words, each with its day. */
export function Additions({ title, additions }: { title: string; additions: readonly Told[] }) {
  if (additions.length === 0) return null
  return (
    <Sheet title={title}>
      {additions.map(({ addition, writtenAt }) => (
        <div key={writtenAt.toISOString()}>
          <Heading level={3} look={4}>
            {dateWords(dateOf(writtenAt.toTemporalInstant()))}
          </Heading>
          <Reading>{addition}</Reading>
        </div>
      ))}
    </Sheet>
  )
}

interface AddProps {
  readonly ctx: CaseCtx
  readonly action: string
  readonly title: string
  readonly label: string
  readonly filled: Filled | undefined
}

/** A small form to add to a referral, for who may. */
export function AddToReferral({ ctx, action, title, label, filled }: AddProps) {
  if (!may(ctx.me, 'write the referral', ctx.case)) return null
  const f = fields(filled, {}, action)
  return (
    <Sheet title={title}>
      <Form action={action} token={ctx.token}>
        <TextArea
          {...f('addition')}
          label={label}
          hint="Schrijf gedrag en woorden op, zo letterlijk mogelijk. Noem hier geen namen."
          rows={5}
          max={8000}
        />
        <Actions>
          <Submit kind="secondary">Voeg toe</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
