import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Small, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { toConfirm } from '#settings/setting-state.ts'
import { isConfirmedNow, termOf } from '#settings/settings-store.ts'
import { casePage } from '#trajectory/case-page.tsx'

/** All that a former contact still has of the case: a form for the next one, and its number. */
export async function notePage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const action = `/dossiers/${ctx.case.number}/overdracht/notitie`
  const f = fields(filled, {}, action)
  const former = ctx.case.relations.includes('formerCommissioner')
  return casePage(ctx, {
    title: 'Overdrachtsnotitie',
    body: (
      <Sheet waiting>
        <Text>
          {former
            ? 'De persoon is verhuisd. U ziet dit dossier niet meer. Weet u iets wat de volgende contactpersoon helpt? Schrijf het hier.'
            : 'Schrijf op wat de volgende contactpersoon moet weten.'}
        </Text>
        <Form action={action} token={ctx.token}>
          <TextArea
            {...f('note')}
            label="Wat moet de volgende weten?"
            hint="Bijvoorbeeld: welke afspraak loopt, wie iets zou doen, wat goed werkt. De coördinator leest dit, en wie het overneemt."
            rows={8}
            max={4000}
          />
          <Actions>
            <Submit>Bewaar de notitie</Submit>
          </Actions>
        </Form>
        {former && <Small>{await howLong(ctx)}</Small>}
      </Sheet>
    ),
  })
}

async function howLong(ctx: CaseCtx): Promise<string> {
  const days = `${await termOf(ctx, 'hand-over-note')} dagen`
  const standing = (await isConfirmedNow(ctx, 'hand-over-note')) ? '' : ` (${toConfirm})`
  return `U kunt hier na de verhuizing ${days} schrijven${standing}. Wat u bewaart, ziet u hier niet terug.`
}
