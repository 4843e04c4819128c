import { may } from '#access/may.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { Select, TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import { type Colleague, InviteTriager } from './invite-triager.tsx'

/** Still without a coordinator: whoever may, takes it. */
export function Take({ ctx, action, filled }: { ctx: CaseCtx; action: string; filled: Filled | undefined }) {
  if (ctx.case.relations.length > 0 || !may(ctx.me, 'take the case', ctx.case)) return null
  return (
    <Sheet title="Nog zonder coördinator" waiting>
      <Text>Neemt u dit dossier? Dan leest u alles wat nodig is om te wegen, en bent u aanspreekpunt.</Text>
      <Form action={action} token={ctx.token} filled={filled}>
        <Actions>
          <Submit>Ik neem dit dossier</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

interface ReceiptProps {
  readonly ctx: CaseCtx
  readonly action: string
  readonly standard: string
  readonly filled: Filled | undefined
}

/** Tells the referrer that the referral is there, in words to be changed first. */
export function ConfirmReceipt(props: ReceiptProps) {
  const { ctx, action, standard, filled } = props
  const f = fields(filled, { message: standard }, action)
  return (
    <Sheet title="Bevestig de ontvangst">
      <Form action={action} token={ctx.token} filled={filled}>
        <TextArea {...f('message')} label="Bericht aan de aanmelder" rows={5} max={2000} />
        <Actions>
          <Submit kind="secondary" final="Een verstuurd bericht kan niet terug.">
            Verstuur de bevestiging
          </Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

interface AtOnceProps extends Omit<ReceiptProps, 'action'> {
  readonly at: string
  readonly colleagues: readonly Colleague[]
}

/** What every referral asks for first, in one form: the words to the referrer, who weighs along, and the start. */
export function ReceiveAtOnce({ ctx, at, standard, filled, colleagues }: AtOnceProps) {
  const action = `${at}/in-een-keer`
  const f = fields(filled, { message: standard }, action)
  return (
    <Sheet title="Bevestig, vraag een collega en start de weging" waiting>
      <Form action={action} token={ctx.token} filled={filled}>
        <TextArea {...f('message')} label="Bericht aan de aanmelder" rows={5} max={2000} />
        <Select
          {...f('colleague')}
          label="Wie weegt met u mee?"
          options={colleagues.map(({ account, name }) => ({ value: account, label: name }))}
        />
        <Actions>
          <Submit>Start de weging</Submit>
        </Actions>
      </Form>
      <More label="Liever stap voor stap" open={filled !== undefined && filled.form !== action}>
        <ConfirmReceipt {...{ ctx, standard, filled }} action={`${at}/ontvangst`} />
        <InviteTriager
          {...{ ctx, filled, colleagues }}
          action={`${at}/meeweger`}
          title="Vraag iemand om mee te wegen"
        />
      </More>
    </Sheet>
  )
}
