import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Checks } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { findCareNote } from './care-store.ts'
import { conversationIn } from './conversation-in-path.ts'
import { passagesOf } from './passages.ts'

/** Lift sentences out of the care note: tick them, and the team reads them. */
export async function releasePage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const id = conversationIn(ctx)
  const care = await findCareNote(ctx, id)
  const back = `/dossiers/${ctx.case.number}/gesprekken/${id}`
  const f = fields(filled, {})
  const passages = passagesOf(care?.text ?? '')
  return casePage(ctx, {
    title: 'Vrijgeven aan het team',
    body: (
      <Sheet>
        {passages.length === 0 ? (
          <EmptyState title="Er is niets om vrij te geven" />
        ) : (
          <Form action={`${back}/vrijgeven`} token={ctx.token}>
            <Text>
              Het hele team leest wat u hier kiest, ook de coördinator. Heeft de persoon gehoord dat u dit deelt?
            </Text>
            <Checks
              {...f('passages')}
              label="Welke zinnen?"
              options={passages.map((passage) => ({ value: passage, label: passage }))}
            />
            <Actions>
              <Submit final="Wat het team heeft gelezen, kunt u niet meer terughalen.">Geef vrij aan het team</Submit>
              <ButtonLink href={back} kind="secondary">
                Terug
              </ButtonLink>
            </Actions>
          </Form>
        )}
      </Sheet>
    ),
  })
}
