import { Submit } from '#platform/ui/buttons.tsx'
import { Form, HiddenField } from '#platform/ui/form.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Row, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Hidden, PageHead, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { KeepForm, keepAt, ViewName } from './saved-views.tsx'
import { addressOfView, cleanChosen, type ListName, lists, type SavedView } from './views.ts'
import { listMyViews } from './views-store.ts'

/** My own ways of looking: open, let one come first, or take one away. */
export async function viewsPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const views = await listMyViews(ctx)
  const typed = filled?.form === keepAt ? filled : undefined
  const list = String(typed?.values.list ?? '')
  return {
    title: 'Uw keuzes',
    nav: '/werk',
    crumbs: [{ label: 'Mijn werk', href: '/werk' }],
    body: (
      <Stack>
        <PageHead title="Uw keuzes" lead="Keuzes die u bewaarde bij een lijst. Alleen u ziet ze." />
        {typed && list in lists && (
          <Sheet title="Bewaar deze keuze">
            <KeepForm
              ctx={ctx}
              list={list as ListName}
              chosen={cleanChosen(String(typed.values.chosen ?? ''))}
              filled={typed}
            />
          </Sheet>
        )}
        <Sheet>
          <DataTable
            caption="Uw keuzes, per lijst"
            captionHidden
            head={['Keuze', 'Lijst', 'Opent vanzelf', { label: 'Veranderen', hidden: true }]}
            rows={views.map((view) => viewRow(ctx, view))}
            empty={
              <EmptyState title="U heeft nog geen keuzes" level={2}>
                <Text>
                  Open een lijst, kies wat u wilt zien, en klik op “Bewaar deze keuze”. Begin bij{' '}
                  <a href="/werk">Mijn werk</a>.
                </Text>
              </EmptyState>
            }
          />
        </Sheet>
      </Stack>
    ),
  }
}

const viewRow = (ctx: Ctx, view: SavedView) => [
  <TextLink key="n" href={addressOfView(view)}>
    <ViewName view={view} />
  </TextLink>,
  lists[view.list].label,
  view.comesFirst ? 'ja' : '',
  <Row key="b">
    <Form action={`${keepAt}/eerst`} token={ctx.token}>
      <HiddenField name="view" value={view.id} />
      <Submit kind="quiet">
        {view.comesFirst ? 'Open niet meer vanzelf' : 'Open voortaan vanzelf'}
        <Hidden>
          : <ViewName view={view} />
        </Hidden>
      </Submit>
    </Form>
    <Form action={`${keepAt}/weg`} token={ctx.token}>
      <HiddenField name="view" value={view.id} />
      <Submit kind="quiet">
        Haal weg
        <Hidden>
          : <ViewName view={view} />
        </Hidden>
      </Submit>
    </Form>
  </Row>,
]
