import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Form, HiddenField } from '#platform/ui/form.tsx'
import { Bullets } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Text } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'

/** "Ik ken deze persoon of familie": said before anything is read; nothing of the case stands here. */
export async function knowPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const at = `/dossiers/${ctx.case.number}/belang`
  const leads = ctx.case.relations.includes('coordinator')
  return {
    title: `Ik ken deze persoon of familie, ${ctx.case.number}`,
    nav: '/dossiers',
    crumbs: [{ label: 'Mijn dossiers', href: '/dossiers' }],
    body: (
      <Stack>
        <PageHead title="Ik ken deze persoon of familie" lead={ctx.case.number} />
        <Sheet title="Wat er dan gebeurt">
          <Bullets
            items={[
              'U ziet dit dossier meteen nergens meer: niet in lijsten, niet bij zoeken.',
              'De coördinator krijgt bericht en zoekt een collega.',
              'Waarvan u de persoon kent, hoeft u niet te zeggen.',
            ]}
          />
          {leads ? (
            <>
              <Text>U leidt dit dossier. Draag het eerst over; daarna kunt u dit zeggen.</Text>
              <Actions>
                <ButtonLink href={`/dossiers/${ctx.case.number}/team`}>Naar het team</ButtonLink>
              </Actions>
            </>
          ) : (
            <Form action={at} token={ctx.token} filled={filled}>
              <HiddenField name="knows" value="ja" />
              <Actions>
                <Submit final="Dit kunt u zelf niet terugdraaien.">
                  Ja, ik ken iemand: sluit dit dossier voor mij
                </Submit>
                <ButtonLink href="/werk" kind="secondary">
                  Terug naar mijn werk
                </ButtonLink>
              </Actions>
            </Form>
          )}
        </Sheet>
      </Stack>
    ),
  }
}
