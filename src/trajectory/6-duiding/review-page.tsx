import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import type { Axis } from './axes.ts'
import { DuidingContents } from './duiding-contents.tsx'
import { NotSpoken, Words } from './duiding-page.tsx'
import { viewOf } from './duiding-view.ts'
import { GiveReview, Reviews } from './review-parts.tsx'

/** What the reviewer sees: this one duiding, and the form for what they think of it. */
export function reviewPage(axis: Axis) {
  return async (ctx: CaseCtx, filled?: Filled): Promise<PageView> => {
    const view = await viewOf(ctx, axis, filled)
    return casePage(ctx, {
      title: `Toets: ${axis.about}`,
      lead: `${ctx.case.number}. U leest alleen deze duiding. Met uw toets eindigt uw toegang.`,
      body: view.duiding?.signedAt ? (
        <Stack>
          <NotSpoken view={view} />
          <DuidingContents view={view} />
          <Words view={view} />
          <Reviews view={view} />
          <GiveReview view={view} />
        </Stack>
      ) : (
        <Sheet>
          <EmptyState title="Er is nu niets om te toetsen">
            De schrijver werkt aan een nieuwe versie. U hoort het als die is ondertekend.
          </EmptyState>
        </Sheet>
      ),
    })
  }
}
