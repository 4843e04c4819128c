import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { TextField } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { ContactPoint } from './organisations-store.ts'

interface Props {
  readonly ctx: Ctx
  readonly at: string
  readonly points: readonly ContactPoint[]
  readonly changes: boolean
  readonly filled: Filled | undefined
}

/** Whom to call here, by what they are for. No names: people change, the desk stays. */
export function ContactPoints({ ctx, at, points, changes, filled }: Props) {
  const action = `${at}/contactpunt`
  return (
    <Sheet title="Contactpunten">
      <DataTable
        caption="Contactpunten"
        captionHidden
        head={['Waarvoor', 'Telefoon', ...(changes ? [{ label: 'Weghalen', hidden: true }] : [])]}
        rows={points.map((point) => [
          point.what,
          <a key="p" href={`tel:${point.phone.replace(/[^\d+]/g, '')}`}>
            {point.phone}
          </a>,
          ...(changes ? [<Remove key="r" ctx={ctx} action={`${at}/contactpunt-weg`} point={point} />] : []),
        ])}
        empty={<EmptyState title="Nog geen contactpunt">Bijvoorbeeld: receptie, beveiliging, meldpunt.</EmptyState>}
      />
      {changes && (
        <More label="Voeg een contactpunt toe" open={filled?.form === action}>
          <AddPoint ctx={ctx} action={action} filled={filled} />
        </More>
      )}
    </Sheet>
  )
}

function Remove({ ctx, action, point }: { ctx: Ctx; action: string; point: ContactPoint }) {
  return (
    <Form action={action} token={ctx.token}>
      <HiddenField name="point" value={point.id} />
      <Submit kind="quiet">
        Haal weg<Hidden> {point.what}</Hidden>
      </Submit>
    </Form>
  )
}

function AddPoint({ ctx, action, filled }: { ctx: Ctx; action: string; filled: Filled | undefined }) {
  const f = fields(filled, {}, action)
  return (
    <Form action={action} token={ctx.token} filled={filled}>
      <TextField {...f('what')} label="Waarvoor" />
      <TextField {...f('phone')} label="Telefoonnummer" type="tel" width={24} />
      <Actions>
        <Submit kind="secondary">Voeg toe</Submit>
      </Actions>
    </Form>
  )
}
