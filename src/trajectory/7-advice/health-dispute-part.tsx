import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'

/** The person says that something in the health part is not so: for care alone, with the sentences to choose from. */
export function DisputeHealth(props: {
  ctx: CaseCtx
  at: string
  sentences: readonly string[]
  filled: Filled | undefined
}) {
  const { ctx, at, sentences, filled } = props
  if (sentences.length === 0) return null
  const action = `${at}/gezondheidsdeel/betwist`
  const f = fields(filled, {}, action)
  return (
    <More label="De persoon betwist iets in dit deel" open={filled?.form === action}>
      <Form action={action} token={ctx.token} filled={filled}>
        <Choices
          {...f('sentence')}
          label="Welke zin klopt niet volgens de persoon?"
          options={sentences.map((one) => ({ value: one, label: one }))}
        />
        <TextArea
          {...f('view')}
          label="Wat zegt de persoon?"
          hint="Dit komt meteen in elk document waarin de zin staat. Wat eerder is gegeven, blijft zoals het was."
          rows={3}
          max={2000}
        />
        <Actions>
          <Submit kind="secondary">Zet ‘betwist’ erbij</Submit>
        </Actions>
      </Form>
    </More>
  )
}
