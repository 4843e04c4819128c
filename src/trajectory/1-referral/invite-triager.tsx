import { may } from '#access/may.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { Select } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import { listColleagues, listMembers } from '../case-store.ts'

export interface Colleague {
  readonly account: string
  readonly name: string
}

/** Colleagues who could weigh along and have no part in the case yet. */
export async function possibleTriagers(ctx: CaseCtx): Promise<Colleague[]> {
  if (!may(ctx.me, 'invite a triager', ctx.case)) return []
  const inCase = (await listMembers(ctx, ctx.case.id)).map((member) => member.account)
  const found = new Map<string, Colleague>()
  for (const role of ['duidingExpert', 'careExpert', 'coordinator']) {
    for (const one of await listColleagues(ctx, role)) found.set(one.account, one)
  }
  return [...found.values()].filter(({ account }) => !inCase.includes(account))
}

interface InviteProps {
  readonly ctx: CaseCtx
  readonly action: string
  readonly title: string
  readonly filled: Filled | undefined
  readonly colleagues: readonly Colleague[]
}

/** Asks a colleague to weigh along; nothing when there is nobody to ask, or nobody who may. */
export function InviteTriager({ ctx, action, title, filled, colleagues }: InviteProps) {
  if (colleagues.length === 0) return null
  const f = fields(filled, {}, action)
  return (
    <Sheet title={title}>
      <Form action={action} token={ctx.token}>
        <Select
          {...f('colleague')}
          label="Collega"
          options={colleagues.map(({ account, name }) => ({ value: account, label: name }))}
        />
        <Actions>
          <Submit kind="secondary">Vraag deze collega</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}
