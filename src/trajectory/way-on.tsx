import { may } from '#access/may.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Readiness } from '#platform/ui/readiness.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import { getMove, type MoveName } from './stages.ts'

/** The way on (or back): what must hold first, as the same sentences the rules use, and the button. Nothing for who may not. */
export function WayOn(props: {
  ctx: CaseCtx
  move: MoveName
  action: string
  needs?: readonly { sentence: string; met: boolean }[]
  filled?: Filled | undefined
}) {
  const move = getMove(props.move)
  if (props.ctx.case.stage !== move.from || !may(props.ctx.me, move.by, props.ctx.case)) return null
  const f = fields(props.filled, {}, props.action)
  // While something is missing the button still says what, but it is not the thing to do.
  const ready = !move.reason && !props.needs?.some((need) => !need.met)
  return (
    <Sheet title={move.reason ? move.label : 'Om verder te gaan'} waiting={!move.reason}>
      {props.needs && (
        <Readiness
          met={props.needs.filter((need) => need.met).map((need) => need.sentence)}
          unmet={props.needs.filter((need) => !need.met).map((need) => need.sentence)}
        />
      )}
      <Form action={props.action} token={props.ctx.token}>
        {move.reason && <TextArea {...f('reason')} max={2000} label="Waarom een stap terug?" rows={3} />}
        <Actions>
          <Submit
            kind={ready ? 'primary' : 'secondary'}
            {...(move.to === 'closed' && { final: 'Een afgesloten dossier gaat niet meer open.' })}
          >
            {move.label}
          </Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
