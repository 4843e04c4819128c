import { may } from '#access/may.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Concluded } from './conclusion-store.ts'

interface SheetProps {
  readonly ctx: CaseCtx
  readonly action: string
  readonly filled: Filled | undefined
}

/** The message to the referrer: asked for when LIV does not go on, possible when it does. */
export function TellReferrer(props: SheetProps & { concluded: Concluded; told: boolean; standard: string }) {
  const { ctx, action, filled, concluded, told, standard } = props
  if (told || !may(ctx.me, 'send a closing message', ctx.case)) return null
  const f = fields(filled, { message: standard }, action)
  return (
    <Sheet title="Bericht aan de aanmelder" waiting={concluded.outcome !== 'included'}>
      <Text>
        De aanmelder leest dit op de pagina van de aanmelding. Belde de aanmelder? Bel dan terug en zeg hetzelfde.
      </Text>
      <Form action={action} token={ctx.token}>
        <TextArea
          {...f('message')}
          label="Bericht"
          hint="Schrijf niets over de persoon, en niet waarom."
          rows={6}
          max={2000}
        />
        <Actions>
          <Submit kind="secondary" final="Een verstuurd bericht kan niet terug.">
            Verstuur het bericht
          </Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

/** A question back to the referrer: the case returns to the referral until they have answered. */
export function AskReferrer({ ctx, action, filled }: SheetProps) {
  const f = fields(filled, {}, action)
  return (
    <Form action={action} token={ctx.token}>
      <TextArea
        {...f('reason')}
        label="Wat wilt u nog weten van de aanmelder?"
        hint="De aanmelder leest deze vraag. De weging begint daarna opnieuw, met uw antwoorden als begin."
        rows={4}
        max={2000}
      />
      <Actions>
        <Submit kind="secondary">Vraag de aanmelder om meer</Submit>
      </Actions>
    </Form>
  )
}
