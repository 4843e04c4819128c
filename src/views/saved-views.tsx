import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Check } from '#platform/ui/choices.tsx'
import { Form, fields, HiddenField } from '#platform/ui/form.tsx'
import { TextField } from '#platform/ui/form-fields.tsx'
import { type Chosen, type Known, readChosen } from '#platform/web/chosen.ts'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import { addressOfView, cleanChosen, isNow, type ListName, lists, type SavedView } from './views.ts'
import { listMyViews } from './views-store.ts'

export const keepAt = '/keuzes'

export interface Looking {
  readonly chosen: Chosen
  readonly views: readonly SavedView[]
  /** The address of the view that opens by itself, when nothing was chosen. */
  readonly onTo: string | undefined
}

/** What is chosen of this list, and the own views of it. Whoever came without a choice goes on to the own first view. */
export async function lookingAt(ctx: Ctx, list: ListName, known: Known): Promise<Looking> {
  const views = await listMyViews(ctx, list)
  const chosen = readChosen(ctx.query, known)
  const nothingAsked = [...ctx.query.keys()].length === 0
  const first = nothingAsked ? views.find(({ comesFirst }) => comesFirst) : undefined
  return { chosen, views, onTo: first && addressOfView(first) }
}

/** The own views of this list, as links. */
export function SavedViews({ looking: { views, chosen } }: { looking: Looking }) {
  if (views.length === 0) return null
  return (
    <nav className="ui-views" aria-label="Uw keuzes">
      <ul className="ui-views__list">
        {views.map((view) => (
          <li key={view.id}>
            <a href={addressOfView(view)} aria-current={isNow(view, chosen.values) ? 'page' : undefined}>
              <ViewName view={view} />
            </a>
          </li>
        ))}
        <li>
          <a href={keepAt} className="ui-views__manage">
            Keuzes beheren
          </a>
        </li>
      </ul>
    </nav>
  )
}

/** What somebody called it stays as it was written, in whatever language the page is read. */
export function ViewName({ view }: { view: SavedView }) {
  return <span translate="no">{view.name}</span>
}

/** The way to keep what is chosen now, unless that is kept already. */
export function KeepView({ ctx, list, looking }: { ctx: Ctx; list: ListName; looking: Looking }) {
  const { views, chosen } = looking
  const now = cleanChosen(new URLSearchParams(chosen.values).toString())
  if (!now || views.some((view) => isNow(view, chosen.values))) return null
  return (
    <More label="Bewaar deze keuze">
      <KeepForm ctx={ctx} list={list} chosen={now} />
    </More>
  )
}

export interface KeepFormProps {
  readonly ctx: Ctx
  readonly list: ListName
  readonly chosen: string
  readonly filled?: Filled | undefined
}

export function KeepForm({ ctx, list, chosen, filled }: KeepFormProps) {
  const f = fields(filled, {}, keepAt)
  return (
    <Form action={keepAt} token={ctx.token}>
      <HiddenField name="list" value={list} />
      <HiddenField name="chosen" value={chosen} />
      <TextField
        {...f('name')}
        label="Naam van de keuze"
        hint="Bijvoorbeeld: deze week, azc Heidedorp. Schrijf geen namen van personen. Alleen u ziet deze naam."
        width={30}
      />
      <Check {...f('comesFirst')} label={`Open ${lists[list].label} voortaan zo`} />
      <Actions>
        <Submit kind="secondary">Bewaar</Submit>
      </Actions>
    </Form>
  )
}
