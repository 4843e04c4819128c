import { type Purpose, purposePaths, purposes } from '#consent/consent.ts'
import { mayRecord } from '#consent/consent-parts.tsx'
import { ConsentSheets } from '#consent/consent-sheets.tsx'
import { givenFor, informingClock, listRecords } from '#consent/consent-store.ts'
import { PostponementSheet } from '#consent/postponement-sheet.tsx'
import { findPostponement } from '#consent/postponement-store.ts'
import { PurposeSheets } from '#consent/purpose-sheet.tsx'
import { decidingTable } from '#consent/settings-of-age.ts'
import { bandOn, matterOf } from '#consent/who-decides.ts'
import { NotFound } from '#platform/refused.ts'
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
        table={await decidingTable(ctx)}
        clock={await informingClock(ctx, ctx.case.id)}
        names={await namesOf(ctx, authors)}
      />
    ),
  })
}

/** One purpose of consent: what follows from each answer comes before the question. */
export async function purposePage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const purpose = (Object.keys(purposePaths) as Purpose[]).find((one) => purposePaths[one] === ctx.params.purpose)
  if (!purpose || !mayRecord(ctx)) throw new NotFound()
  const { ages } = await listRecords(ctx)
  const decider = (await decidingTable(ctx))[bandOn(ages[0]?.words, ctx.today)][matterOf[purpose]]
  const all = `/dossiers/${ctx.case.number}/toestemming`
  return casePage(ctx, {
    title: `Toestemming: ${purposes[purpose].label.toLowerCase()}`,
    body: (
      <PurposeSheets
        ctx={ctx}
        at={`${all}/doel/${purposePaths[purpose]}`}
        filled={filled}
        purpose={purpose}
        decider={decider}
        given={(await givenFor(ctx, ctx.case.id, purpose)) === 'yes'}
      />
    ),
  })
}

/** Why somebody is not informed yet: for the second person, who need not be in the team. */
export async function postponementPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const postponement = await findPostponement(ctx)
  const people = postponement ? [postponement.author, postponement.agreedBy ?? postponement.author] : []
  return casePage(ctx, {
    title: 'Uitstel van informeren',
    body: (
      <PostponementSheet
        ctx={ctx}
        at={`/dossiers/${ctx.case.number}/uitstel`}
        filled={filled}
        postponement={postponement}
        names={await namesOf(ctx, people)}
      />
    ),
  })
}
