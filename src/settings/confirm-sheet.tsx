import { may } from '#access/may.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form, HiddenField } from '#platform/ui/form.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import { mayConfirm } from './setting-rules.ts'
import type { SettingState } from './setting-state.ts'

interface Props {
  readonly ctx: Ctx
  readonly action: string
  readonly state: SettingState
  readonly whoConfirms: string
  readonly filled: Filled | undefined
}

/** One button for who may say, in the name of LIV, that this is right. */
export function ConfirmSheet({ ctx, action, state, whoConfirms, filled }: Props) {
  if (state.confirmed || state.setting.by === 'fg') return null
  if (!may(ctx.me, 'confirm a setting') || !mayConfirm(ctx.me, whoConfirms)) return null
  if (state.now?.author === ctx.me.account) return null
  return (
    <Sheet title="Klopt dit voor LIV?" waiting>
      <Text>
        Bevestig alleen wat in LIV zo is afgesproken. Klopt het niet? Vraag de functioneel beheerder om een wijziging.
      </Text>
      <Form action={action} token={ctx.token} filled={filled}>
        <HiddenField name="seen" value={state.now?.id ?? ''} />
        <Actions>
          <Submit>Bevestig wat nu geldt</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
