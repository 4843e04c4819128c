import { ConsentSheets } from '#consent/consent-sheets.tsx'
import { listRecords } from '#consent/consent-store.ts'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { namesOf } from '../case-store.ts'

/** Informing and consent within the frame of the case. */
export async function consentPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const records = await listRecords(ctx)
  const authors = Object.values(records).flatMap((list: readonly { author: string; agreedBy?: string | null }[]) =>
    list.flatMap(({ author, agreedBy }) => (agreedBy ? [author, agreedBy] : [author])),
  )
  return casePage(ctx, {
    title: 'Informeren en toestemming',
    body: (
      <ConsentSheets
        ctx={ctx}
        at={`/dossiers/${ctx.case.number}/toestemming`}
        filled={filled}
        records={records}
        names={await namesOf(ctx, authors)}
      />
    ),
  })
}
