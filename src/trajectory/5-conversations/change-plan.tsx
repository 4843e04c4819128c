import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Row } from '#platform/ui/sheet.tsx'
import { TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Conversation } from './conversation-store.ts'
import { PlanForm } from './plan-form.tsx'

/** Another day or place, or it does not go on; and the sheet for the interpreter. */
export function ChangePlan({
  ctx,
  at,
  conversation,
  filled,
}: {
  ctx: CaseCtx
  at: string
  conversation: Conversation
  filled: Filled | undefined
}) {
  const [change, off] = [`${at}/afspraak`, `${at}/niet-doorgegaan`]
  const f = fields(filled, {}, off)
  const form = <PlanForm ctx={ctx} action={change} filled={filled} conversation={conversation} />
  const callOff = (
    <Form action={off} token={ctx.token}>
      <TextArea
        {...f('reason')}
        label="Waarom gaat het niet door?"
        hint="Zonder oordeel over de persoon."
        rows={2}
        max={2000}
      />
      <Actions>
        <Submit kind="secondary">Het gesprek gaat niet door</Submit>
      </Actions>
    </Form>
  )
  return (
    <>
      <Row>
        <TextLink href={`${at}/agenda.ics`}>Zet in uw agenda, zonder inhoud</TextLink>
        {conversation.plan.interpreterMode !== 'none' && !conversation.calledOff && (
          <TextLink href={`${at}/tolk`}>Blad voor de tolk</TextLink>
        )}
        {!conversation.calledOff && (
          <TextLink href={`/dossiers/${ctx.case.number}/brieven/uitnodiging/nl?gesprek=${conversation.id}`}>
            Uitnodiging aan de persoon
          </TextLink>
        )}
      </Row>
      {filled?.form === change ? (
        form
      ) : (
        <More label={conversation.calledOff ? 'Plan het opnieuw' : 'Wijzig de afspraak'}>{form}</More>
      )}
      {!conversation.calledOff && (filled?.form === off ? callOff : <More label="Het gaat niet door">{callOff}</More>)}
    </>
  )
}
