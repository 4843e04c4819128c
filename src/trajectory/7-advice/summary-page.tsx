import { may } from '#access/may.ts'
import { reachSheet } from '#consent/reach.tsx'
import { NotFound } from '#platform/refused.ts'
import { Tag } from '#platform/ui/badges.tsx'
import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Check } from '#platform/ui/choices.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea, TextField } from '#platform/ui/form-fields.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Reading, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { FileView, PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { findSection } from './advice-store.ts'
import { findSummary, listSummaries, type PersonSummary } from './summary-store.ts'
import { type Language, languages, summaryWords, uncheckedSentence } from './summary-words.ts'

const placeOf = (ctx: CaseCtx) => `/dossiers/${ctx.case.number}/advies/samenvatting`

/** The language that the path names. */
export function languageIn(ctx: CaseCtx): Language {
  const found = languages.find((one) => one === (ctx.params.language ?? '').replace(/\.pdf$/, ''))
  if (!found) throw new NotFound()
  return found
}

/** In which languages the person can be given the summary. */
export async function summariesPage(ctx: CaseCtx): Promise<PageView> {
  const there = await listSummaries(ctx)
  return casePage(ctx, {
    title: 'Samenvatting in de taal van de persoon',
    lead: <TextLink href={`/dossiers/${ctx.case.number}/advies`}>Terug naar het advies</TextLink>,
    body: (
      <Stack>
        {await reachSheet(ctx)}
        <Text>Kies een taal. U zet de vertaling erin; het document krijgt vanzelf de goede leesrichting.</Text>
        <DataTable
          caption="Talen"
          captionHidden
          head={['Taal', 'Stand']}
          rows={languages.map((language) => {
            const one = there.find((row) => row.language === language)
            return [
              <TextLink key="link" href={`${placeOf(ctx)}/${language}`}>
                {summaryWords[language].label}
              </TextLink>,
              one ? <Standing key="standing" checked={one.checked} language={language} /> : 'nog niet',
            ]
          })}
        />
      </Stack>
    ),
  })
}

function Standing({ checked, language }: { checked: 'yes' | 'no'; language: Language }) {
  if (language === 'nl') return 'staat klaar'
  return checked === 'yes' ? 'gecontroleerd door een beëdigd vertaler' : <Tag waiting>{lower(uncheckedSentence)}</Tag>
}
const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1, -1)

/** One language: what there is, its document, and the form beside the Dutch words. */
export async function summaryPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const language = languageIn(ctx)
  const known = await findSummary(ctx, language)
  const dutch = await findSection(ctx, 'summary')
  const writes = may(ctx.me, 'compose the advice', ctx.case)
  return casePage(ctx, {
    title: `Samenvatting: ${summaryWords[language].label}`,
    lead: <TextLink href={placeOf(ctx)}>Alle talen</TextLink>,
    aside: known ? (
      <ButtonLink kind="secondary" href={`${placeOf(ctx)}/${language}.pdf`}>
        Bewaar als pdf
      </ButtonLink>
    ) : undefined,
    body: (
      <Stack>
        <Sheet title="In het Nederlands">
          {dutch ? (
            <Reading>{dutch.words.summary}</Reading>
          ) : (
            <EmptyState title="Er is nog geen samenvatting">
              Schrijf die eerst bij de onderdelen van het advies.
            </EmptyState>
          )}
        </Sheet>
        {known && (await reachSheet(ctx))}
        {known && <Known language={language} known={known} />}
        {known && dutch && dutch.writtenAt.epochMilliseconds > known.writtenAt.getTime() && (
          <Text>De Nederlandse samenvatting is daarna veranderd. Kijk de vertaling na.</Text>
        )}
        {writes && dutch && <Write ctx={ctx} language={language} known={known} filled={filled} />}
      </Stack>
    ),
  })
}

function Known({ language, known }: { language: Language; known: PersonSummary }) {
  return (
    <Sheet title={summaryWords[language].title}>
      <Stack gap="small">
        {language !== 'nl' && !known.checkedBy && <Text>{uncheckedSentence}</Text>}
        <Reading lang={language}>{known.text}</Reading>
        <Small>
          {`Vertaald door ${known.translator}.`}
          {known.checkedBy && ` Gecontroleerd door een beëdigd vertaler: ${known.checkedBy}.`}
        </Small>
      </Stack>
    </Sheet>
  )
}

function Write(props: {
  ctx: CaseCtx
  language: Language
  known: PersonSummary | undefined
  filled: Filled | undefined
}) {
  const { ctx, language, known, filled } = props
  const action = `${placeOf(ctx)}/${language}`
  const initial = known && { ...known, checked: Boolean(known.checkedBy) }
  const f = fields(
    filled,
    initial
      ? { text: initial.text, translator: initial.translator, checked: initial.checked, checkedBy: initial.checkedBy }
      : {},
    action,
  )
  return (
    <Sheet title={known ? 'Verander de tekst' : 'Zet de tekst erin'}>
      <Form action={action} token={ctx.token} version={known?.version ?? 0} filled={filled}>
        <TextArea {...f('text')} label={`De samenvatting (${summaryWords[language].label})`} rows={12} max={8000} />
        <TextField {...f('translator')} label="Wie vertaalde dit?" />
        <Check
          {...f('checked')}
          label="Een beëdigd vertaler heeft dit gecontroleerd"
          hint="Zolang dit niet is aangevinkt, staat op het document dat het niet is gecontroleerd."
        />
        <TextField {...f('checkedBy')} label="Welke beëdigd vertaler?" optional />
        <Actions>
          <Submit>Bewaar en maak het document</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

export async function summaryFile(ctx: CaseCtx): Promise<FileView> {
  const language = languageIn(ctx)
  const known = await findSummary(ctx, language)
  if (!known) throw new NotFound()
  return { bytes: known.pdf, type: 'application/pdf', name: `samenvatting-${ctx.case.number.slice(4)}-${language}.pdf` }
}
