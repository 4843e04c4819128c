import { may } from '#access/may.ts'
import { momentWords } from '#platform/clock.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Dissent } from './dissent-store.ts'

interface Props {
  readonly ctx: CaseCtx
  readonly action: string
  readonly dissent: readonly Dissent[]
  readonly names: Map<string, string>
  readonly filled: Filled | undefined
}

/** Another opinion stays beside the conclusion, in the words of who holds it. */
export function DissentSheet({ ctx, action, dissent, names, filled }: Props) {
  const writes = ctx.case.stage === 'triage' && may(ctx.me, 'dissent from the conclusion', ctx.case)
  if (dissent.length === 0 && !writes) return null
  return (
    <Sheet title="Wie er anders over denkt">
      {dissent.map(({ id, author, writtenAt, dissent: words }) => (
        <div key={id}>
          <Reading>{words}</Reading>
          <Small>
            {names.get(author) ?? 'een collega'}, {momentWords(writtenAt.toTemporalInstant())}
          </Small>
        </div>
      ))}
      {dissent.length === 0 && <Text>Niemand schreef een andere mening op.</Text>}
      {writes && (
        <More label="Ik denk er anders over" open={filled?.form === action}>
          <DissentForm ctx={ctx} action={action} filled={filled} />
        </More>
      )}
    </Sheet>
  )
}

function DissentForm({ ctx, action, filled }: { ctx: CaseCtx; action: string; filled: Filled | undefined }) {
  const f = fields(filled, {}, action)
  return (
    <Form action={action} token={ctx.token} filled={filled}>
      <TextArea
        {...f('dissent')}
        label="Wat vindt u, en waarom?"
        hint="Dit blijft naast de conclusie staan, met uw naam. Noem geen namen van anderen."
        rows={4}
        max={4000}
      />
      <Actions>
        <Submit kind="secondary">Zet mijn mening erbij</Submit>
      </Actions>
    </Form>
  )
}
