import { may } from '#access/may.ts'
import { explanations, type SpokenLanguage, spokenLanguages } from '#consent/explanation-words.ts'
import { ReachSheet } from '#consent/reach.tsx'
import { findReach } from '#consent/reach-store.ts'
import { LetterTwin } from '#platform/pdf/blocks.tsx'
import { type Letter, makeLetter } from '#platform/pdf/letter.ts'
import { NotFound } from '#platform/refused.ts'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { LetterBeside } from '#platform/ui/letter-view.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Small, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { FileView, PageView } from '#routing/route.ts'
import { findSummary } from '#trajectory/7-advice/summary-store.ts'
import { casePage } from '#trajectory/case-page.tsx'
import { GiveForm } from './give-form.tsx'
import { type LetterKind, letterKind } from './letters.ts'
import { placeOf, uncheckedTexts } from './letters-page.tsx'
import { checkedBy, lettersIn } from './prepare-letter.ts'

/** The language that the path names. */
export function languageIn(ctx: CaseCtx): SpokenLanguage {
  const named = (ctx.params.language ?? '').replace(/\.pdf$/, '')
  const found = spokenLanguages.find((one) => one === named)
  if (!found) throw new NotFound()
  return found
}

/** One letter in one language, the Dutch beside it, its document, and the form that says the person got it. */
export async function letterPage(ctx: CaseCtx, kind: LetterKind, filled?: Filled): Promise<PageView> {
  const language = languageIn(ctx)
  const [letter, dutch] = await lettersIn(ctx, kind, language === 'nl' ? ['nl'] : [language, 'nl'])
  const reach = await findReach(ctx)
  const here = `${placeOf(ctx)}/${letterKind[kind].path}`
  const gives = may(ctx.me, 'give a letter to the person', ctx.case)
  return casePage(ctx, {
    title: `Brief: ${letterKind[kind].label}`,
    body: (
      <Stack>
        <Languages now={language} here={here} search={ctx.query.toString()} />
        {letter ? (
          <>
            {gives && <ReachSheet ctx={ctx} reach={reach} />}
            <LetterBeside
              letter={<LetterTwin letter={letter} under={2} />}
              beside={dutch && <InDutch letter={dutch} />}
            />
            <Papers ctx={ctx} pdf={`${here}/${language}.pdf`} unchecked={!(await checkedBy(ctx, language))} />
            {gives && <GiveForm ctx={ctx} action={`${here}/${language}/gegeven`} reach={reach} filled={filled} />}
          </>
        ) : (
          <NothingYet ctx={ctx} kind={kind} language={language} />
        )}
      </Stack>
    ),
  })
}

function Languages({ now, here, search }: { now: SpokenLanguage; here: string; search: string }) {
  return (
    <nav aria-label="Taal van de brief">
      <ul className="ui-tongue-list">
        {spokenLanguages.map((one) => (
          <li key={one}>
            <a href={`${here}/${one}${search && `?${search}`}`} aria-current={one === now ? 'page' : undefined}>
              {explanations[one].label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Papers({ ctx, pdf, unchecked }: { ctx: CaseCtx; pdf: string; unchecked: boolean }) {
  const search = ctx.query.toString()
  return (
    <Sheet>
      <Actions>
        <ButtonLink kind="secondary" href={`${pdf}${search && `?${search}`}`}>
          Haal de brief op als pdf
        </ButtonLink>
      </Actions>
      {unchecked && <Small>{uncheckedTexts}</Small>}
      <Small>
        Wil de persoon papier? Gebruik dan liefst de pdf. Print u deze pagina, dan komt alleen de brief op papier. Zet
        in uw browser het adres boven of onder de pagina uit: daar staat het kenmerk in.
      </Small>
    </Sheet>
  )
}

function InDutch({ letter }: { letter: Letter }) {
  return (
    <>
      <Heading level={2} look={4}>
        In het Nederlands, voor u
      </Heading>
      <LetterTwin letter={letter} under={2} />
    </>
  )
}

function NothingYet({ ctx, kind, language }: { ctx: CaseCtx; kind: LetterKind; language: SpokenLanguage }) {
  const at = `/dossiers/${ctx.case.number}`
  if (kind === 'summary')
    return (
      <Sheet>
        <EmptyState level={2} title="In deze taal is er nog geen samenvatting">
          <TextLink href={`${at}/advies/samenvatting/${language}`}>Schrijf of vertaal de samenvatting</TextLink>
        </EmptyState>
      </Sheet>
    )
  return (
    <Sheet>
      <EmptyState level={2} title="Er is geen gesprek gepland om voor uit te nodigen">
        <TextLink href={`${at}/gesprekken`}>Plan een gesprek</TextLink>
      </EmptyState>
    </Sheet>
  )
}

/** The same letter as a document, made when the transaction that read it has ended. A summary is the document that was kept. */
export async function prepareLetter(ctx: CaseCtx, kind: LetterKind): Promise<() => Promise<Buffer>> {
  const language = languageIn(ctx)
  if (kind === 'summary') {
    const pdf = (await findSummary(ctx, language))?.pdf
    if (!pdf) throw new NotFound()
    return async () => Buffer.from(pdf)
  }
  const [letter] = await lettersIn(ctx, kind, [language])
  if (!letter) throw new NotFound()
  return () => makeLetter(letter, ctx.now, 'ua-1')
}

/** A neutral name: it says that it is a letter and in which language. */
export async function letterFile(ctx: CaseCtx, made: Buffer): Promise<FileView> {
  return { bytes: made, type: 'application/pdf', name: `brief-${languageIn(ctx)}.pdf` }
}
