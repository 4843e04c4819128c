import { may } from '#access/may.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { ErrorSummary, Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'

/** Still without a coordinator: whoever may, takes it. */
export function Take({ ctx, action, filled }: { ctx: CaseCtx; action: string; filled: Filled | undefined }) {
  if (ctx.case.relations.length > 0 || !may(ctx.me, 'take the case', ctx.case)) return null
  return (
    <Sheet title="Nog zonder coördinator" waiting>
      <ErrorSummary filled={filled} form={action} />
      <Text>Neemt u dit dossier? Dan leest u alles wat nodig is om te wegen, en bent u aanspreekpunt.</Text>
      <Form action={action} token={ctx.token}>
        <Actions>
          <Submit>Ik neem dit dossier</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

/** Tells the referrer that the referral is there, in words to be changed first. */
export function ConfirmReceipt(props: { ctx: CaseCtx; action: string; standard: string; filled: Filled | undefined }) {
  const { ctx, action, standard, filled } = props
  const f = fields(filled, { message: standard }, action)
  return (
    <Sheet title="Bevestig de ontvangst">
      <ErrorSummary filled={filled} form={action} />
      <Form action={action} token={ctx.token}>
        <TextArea {...f('message')} label="Bericht aan de aanmelder" rows={5} max={2000} />
        <Actions>
          <Submit kind="secondary">Verstuur de bevestiging</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
