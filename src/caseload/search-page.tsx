import { SearchBox } from '#platform/ui/header-forms.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { PageHead, Text, TextLink } from '#platform/ui/text.tsx'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { findCases } from './search-store.ts'

/** Exact search only: a case number, or a V-number through the blind index. Nobody browses people by trait. */
export async function searchPage(ctx: Ctx): Promise<PageView> {
  const term = (ctx.query.get('naar') ?? '').trim().slice(0, 40)
  const found = term ? await findCases(ctx, term) : []
  const watched = found.find((one) => one.watched)
  // That page says what there is to see, and writes its own line in the log.
  if (watched) return { title: 'Zoeken', body: null, onTo: `/dossiers/${watched.number}/logboek` }
  ctx.saw(found.map(({ id }) => ({ kind: 'case', id, part: 'process' })))
  return {
    title: 'Zoeken',
    body: (
      <Stack>
        <PageHead title="Zoeken" lead="Op heel dossiernummer of heel V-nummer." />
        <Sheet>
          <div className="ui-search-here">
            <SearchBox action="/zoeken" name="naar" label="Zoek op dossiernummer of V-nummer" id="zoek-hier" />
          </div>
          <DataTable
            caption="Gevonden dossiers"
            captionHidden
            head={['Dossier']}
            rows={found.map(({ number }) => [
              <TextLink key="n" href={`/dossiers/${number}`}>
                {number}
              </TextLink>,
            ])}
            empty={
              <EmptyState level={2} title={term ? 'Niets gevonden' : 'Vul hierboven in wat u zoekt'}>
                <Text>Niet gevonden betekent niet: niet bekend. U vindt alleen dossiers waar u in zit.</Text>
              </EmptyState>
            }
          />
        </Sheet>
      </Stack>
    ),
  }
}
