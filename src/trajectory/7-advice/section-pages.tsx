import { may } from '#access/may.ts'
import { NotFound } from '#platform/refused.ts'
import { ButtonLink } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { SaveBar } from '#platform/ui/form-long.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { radicalisation } from '../6-duiding/axes.ts'
import { findLatest } from '../6-duiding/version-store.ts'
import { casePage } from '../case-page.tsx'
import { isDomain, type Section, sectionOf, sectionWords } from './advice.ts'
import type { AdviceFacts } from './advice-rules.ts'
import { adviceFacts, findSection, said } from './advice-store.ts'
import { fullLabel, headingsOf } from './headings.ts'
import { RecommendationList } from './recommendation-list.tsx'
import { listOfDomain } from './recommendation-store.ts'
import { SectionFields } from './section-fields.tsx'

/** The part that the path names. */
export function sectionIn(ctx: CaseCtx): Section {
  const section = sectionOf(ctx.params.section)
  if (!section) throw new NotFound()
  return section
}

/** One part of the advice: its form for who writes, its words for who reads. */
export async function sectionPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const section = sectionIn(ctx)
  const saved = await findSection(ctx, section)
  const facts = await adviceFacts(ctx, ctx.case.id)
  const wishes = isDomain(section) ? await listOfDomain(ctx, section) : []
  const at = `/dossiers/${ctx.case.number}/advies`
  const action = `${at}/onderdelen/${sectionWords[section].slug}`
  const writes = (ctx.case.stage === 'advice' || filled !== undefined) && may(ctx.me, 'compose the advice', ctx.case)
  const f = fields(filled, saved ? initialOf(saved.words) : await firstWords(ctx, section), action)
  return casePage(ctx, {
    title: fullLabel(section, await headingsOf(ctx)),
    lead: <TextLink href={at}>Terug naar alle onderdelen</TextLink>,
    body: (
      <Stack>
        {writes && <SignedNotice facts={facts} />}
        <Sheet>
          {writes ? (
            <Form action={action} token={ctx.token} version={saved?.version ?? 0} {...(filled && { filled })}>
              <SectionFields section={section} f={f} />
              <SaveBar
                beside={
                  <ButtonLink kind="quiet" href={at}>
                    Terug
                  </ButtonLink>
                }
              >
                {saved ? 'Bewaar' : 'Bewaar en ga verder'}
              </SaveBar>
            </Form>
          ) : (
            <Reading>{saved ? said(saved.words) : 'Hier is nog niets geschreven.'}</Reading>
          )}
        </Sheet>
        {isDomain(section) && (
          <RecommendationList ctx={ctx} section={section} wishes={wishes} writes={writes} filled={filled} />
        )}
      </Stack>
    ),
  })
}

/** Before somebody types: what a change does to signatures. */
export function SignedNotice({ facts }: { facts: AdviceFacts }) {
  if (facts.signatures.length === 0) return null
  const what = facts.sentAt ? 'verstuurd' : 'ondertekend'
  return (
    <Notice kind="info" title={`Versie ${facts.version} is ${what}`}>
      {`Verandert u iets, dan komt dat in versie ${facts.version + 1}. Beide experts ondertekenen dan opnieuw${
        facts.sentAt ? ', en iedereen die de oude versie kreeg, krijgt bericht van de nieuwe' : ''
      }.`}
    </Notice>
  )
}

/** What stands there before anybody wrote: as a rule a domain applies, and an advice holds as long as the duiding under it. */
async function firstWords(ctx: CaseCtx, section: Section): Promise<Record<string, string>> {
  if (isDomain(section)) return section === 'other' ? {} : { applies: 'yes' }
  if (section !== 'validity') return {}
  const duiding = await findLatest(ctx, radicalisation, ctx.case.id)
  const until = duiding?.validUntil && String(duiding.validUntil)
  return until && until >= ctx.today.toString() ? { validUntil: until } : {}
}

const initialOf = (words: object | undefined): Record<string, string> => {
  const known = { ...words } as Record<string, string>
  if ('insight' in known) return { ...known, applies: 'yes' }
  if ('notApplicableBecause' in known) return { ...known, applies: 'no' }
  if ('shownOn' in known) return { ...known, shown: 'yes' }
  if ('notShownReason' in known) return { ...known, shown: 'no' }
  return known
}
