import { momentWords } from '#platform/clock.ts'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Text, TextLink, Unbroken } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '#trajectory/case-page.tsx'
import { listLooks } from './caseload-store.ts'
import { eventWords, partNames } from './log-words.ts'

/** Who looked at this case, and what they did: the log in plain words. */
export async function looksPage(ctx: CaseCtx): Promise<PageView> {
  const lines = await listLooks(ctx, ctx.case.id)
  return casePage(ctx, {
    title: 'Wie heeft gekeken',
    body: (
      <Sheet>
        <Text>
          Elke keer dat iemand een deel opent of iets doet, staat hier een regel. Ook weigeringen staan erbij.
        </Text>
        <TextLink href={`/dossiers/${ctx.case.number}/brieven/wie-keek/nl`}>De brief hierover aan de persoon</TextLink>
        <DataTable
          caption="Logboek van dit dossier, het nieuwste bovenaan"
          captionHidden
          head={['Wanneer', 'Wie', 'Wat', 'Deel', 'Uitkomst']}
          rows={lines.map((line) => [
            <Unbroken key="w">{momentWords(line.at.toTemporalInstant())}</Unbroken>,
            line.name ?? 'het systeem',
            eventWords(line.event),
            line.part ? (partNames[line.part] ?? line.part) : '',
            line.outcome === 'done' ? 'gedaan' : line.outcome === 'refused' ? 'geweigerd' : 'mislukt',
          ])}
          empty={<EmptyState title="Nog niemand heeft gekeken" level={2} />}
        />
      </Sheet>
    ),
  })
}
