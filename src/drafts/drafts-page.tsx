import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Form, HiddenField } from '#platform/ui/form.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Row, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Small, Text } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { deviceDays, draftDays } from './drafts.ts'
import { myDrafts } from './drafts-store.ts'

/** What I typed and did not save, in every form. Nobody else finds this. */
export async function draftsPage(ctx: Ctx): Promise<PageView> {
  const lines = myDrafts(ctx)
  return {
    title: 'Niet opgeslagen teksten',
    nav: '/werk',
    crumbs: [{ label: 'Mijn werk', href: '/werk' }],
    body: (
      <Stack>
        <PageHead
          title="Niet opgeslagen teksten"
          lead="Wat u typte en nog niet heeft opgeslagen. Alleen u ziet dit, zolang u bij het dossier mag."
        />
        <Sheet>
          {lines.length === 0 && (
            <EmptyState title="Er staan geen niet opgeslagen teksten">
              <Text>
                Wat u in een formulier typt, wordt tussendoor bewaard. Slaat u het formulier op, dan is het hier weg.
              </Text>
            </EmptyState>
          )}
          {lines.map(({ id, what, number, since, href }) => (
            <Row key={id}>
              <Text>
                <strong>{what}</strong>
                {number && `, ${number}`}
                <br />
                <Small>{since}</Small>
              </Text>
              <Form action={`${href}/weg`} token={ctx.token}>
                <HiddenField name="back" value="/concepten" />
                <Actions>
                  <ButtonLink href={href}>Terugzetten</ButtonLink>
                  <Submit kind="quiet">Weggooien</Submit>
                </Actions>
              </Form>
            </Row>
          ))}
        </Sheet>
        <Small>
          Na {draftDays} dagen zonder nieuw woord gaat een tekst vanzelf weg. Wat zonder verbinding op slot op dit
          apparaat staat, is na {deviceDays} dagen door niemand meer te lezen. Standaard, nog te bevestigen door LIV.
        </Small>
      </Stack>
    ),
  }
}
