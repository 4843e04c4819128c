import { findOrganisation } from '#organisations/organisations-store.ts'
import { NotFound } from '#platform/refused.ts'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { DateField } from '#platform/ui/date-field.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { type Domain, isDomain, type Recommendation, sectionWords, urgencies } from './advice.ts'
import { adviceFacts } from './advice-store.ts'
import { fullLabel, headingsOf } from './headings.ts'
import { getDraft } from './recommendation-store.ts'
import { SignedNotice, sectionIn } from './section-pages.tsx'

export function domainIn(ctx: CaseCtx): Domain {
  const section = sectionIn(ctx)
  if (!isDomain(section)) throw new NotFound()
  return section
}

export async function addRecommendationPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const domain = domainIn(ctx)
  const action = `/dossiers/${ctx.case.number}/advies/onderdelen/${sectionWords[domain].slug}/aanbeveling`
  return recommendationPage(ctx, { title: 'Nieuwe aanbeveling', domain, action, filled })
}

export async function changeRecommendationPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const draft = await getDraft(ctx, ctx.params.id ?? '')
  const at = `/dossiers/${ctx.case.number}/advies`
  const { domain, words, version } = draft
  if (!draft.withdrawn) {
    const action = `${at}/aanbevelingen/${draft.id}`
    return recommendationPage(ctx, {
      title: 'Aanbeveling veranderen',
      domain,
      action,
      filled: sentTo(action, filled),
      words,
      version,
    })
  }
  if (!filled) throw new NotFound()
  const action = `${at}/onderdelen/${sectionWords[domain].slug}/aanbeveling`
  return recommendationPage(ctx, { title: 'Nieuwe aanbeveling', domain, action, filled: sentTo(action, filled) })
}

// The words typed go where they can still be saved, which may be another form than they were sent to.
const sentTo = (form: string, filled: Filled | undefined): Filled | undefined =>
  filled && !filled.form.endsWith('/weghalen') ? { ...filled, form } : filled

interface View {
  readonly title: string
  readonly domain: Domain
  readonly action: string
  readonly filled: Filled | undefined
  readonly words?: Recommendation
  readonly version?: number
}

async function recommendationPage(ctx: CaseCtx, view: View): Promise<PageView> {
  const { title, domain, action, filled, words, version = 0 } = view
  const back = `/dossiers/${ctx.case.number}/advies/onderdelen/${sectionWords[domain].slug}`
  const headings = await headingsOf(ctx)
  return casePage(ctx, {
    title,
    lead: <TextLink href={back}>Terug naar {fullLabel(domain, headings)}</TextLink>,
    body: (
      <Stack>
        <SignedNotice facts={await adviceFacts(ctx, ctx.case.id)} />
        {domain === 'care' && (
          <Notice kind="info">
            Noem in titel en tekst geen diagnose. De opdrachtgever leest wat helpt en wat beter niet kan.
          </Notice>
        )}
        <Sheet>
          <Form action={action} token={ctx.token} version={version} {...(filled && { filled })}>
            <RecommendationFields filled={filled} action={action} words={words ?? (await firstWords(ctx))} />
            <Actions>
              <Submit>Bewaar de aanbeveling</Submit>
              <ButtonLink kind="quiet" href={back}>
                Stop
              </ButtonLink>
            </Actions>
          </Form>
        </Sheet>
      </Stack>
    ),
  })
}

/** As a rule a recommendation is for who gave the commission. */
async function firstWords(ctx: CaseCtx): Promise<Partial<Recommendation>> {
  const commissioner = ctx.case.organisation ? await findOrganisation(ctx, ctx.case.organisation) : undefined
  return commissioner ? { addressee: commissioner.name } : {}
}

function RecommendationFields(props: { filled: Filled | undefined; action: string; words: Partial<Recommendation> }) {
  const f = fields(props.filled, { ...props.words }, props.action)
  return (
    <>
      <TextField
        {...f('title')}
        label="Titel"
        hint="Begin met wat er gebeurt. Bijvoorbeeld: elke week een vast gesprek met de mentor."
      />
      <TextArea {...f('text')} label="Wat LIV aanbeveelt" rows={6} max={4000} />
      <TextArea {...f('rationale')} label="Waarom" rows={4} max={3000} />
      <TextField {...f('addressee')} label="Voor wie is deze aanbeveling?" hint="Bijvoorbeeld: COA, azc Heidedorp." />
      <TextField {...f('owner')} label="Wie kan dit oppakken?" hint="Een voorstel; de opdrachtgever beslist." />
      <Choices
        {...f('urgency')}
        label="Wanneer?"
        options={urgencies.map((value) => ({ value, label: capital(value) }))}
      />
      <DateField {...f('reviewOn')} label="Opnieuw bekijken op" />
      <TextArea
        {...f('bridging')}
        max={2000}
        label="Wat kan in de tussentijd?"
        hint="Bijvoorbeeld zolang er een wachtlijst is."
        rows={3}
        optional
      />
    </>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
