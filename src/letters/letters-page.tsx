import { may } from '#access/may.ts'
import { explanations, type SpokenLanguage } from '#consent/explanation-words.ts'
import { ReachSheet } from '#consent/reach.tsx'
import { findReach } from '#consent/reach-store.ts'
import { dayMonthYear } from '#platform/clock.ts'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '#trajectory/case-page.tsx'
import { namesOf } from '#trajectory/case-store.ts'
import { type LetterKind, languageOf, letterKind, letterKinds, wayGivenWords } from './letters.ts'
import { type Given, listGiven } from './letters-store.ts'

export const uncheckedTexts =
  'Deze vertalingen zijn nog niet door een beëdigd vertaler gecontroleerd. Dat staat ook op elke brief.'

export const placeOf = (ctx: CaseCtx) => `/dossiers/${ctx.case.number}/brieven`

/** The five letters, which of them the person was given, and how the person wants to be reached. */
export async function lettersPage(ctx: CaseCtx): Promise<PageView> {
  const reach = await findReach(ctx)
  const language = languageOf(reach?.language)
  const given = await listGiven(ctx)
  return casePage(ctx, {
    title: 'Brieven aan de persoon',
    body: (
      <Stack>
        <ReachSheet ctx={ctx} reach={reach} />
        <Sheet title="Kies een brief">
          <Text>{languageSentence(language)}</Text>
          <DataTable
            caption="Brieven"
            captionHidden
            head={['Brief', 'Waarvoor', 'Laatst gegeven']}
            rows={letterKinds
              .filter((kind) => may(ctx.me, letterKind[kind].act, ctx.case))
              .map((kind) => [
                <TextLink key="l" href={`${placeOf(ctx)}/${letterKind[kind].path}/${language ?? 'nl'}`}>
                  {letterKind[kind].label}
                </TextLink>,
                letterKind[kind].purpose,
                lastGiven(kind, given),
              ])}
          />
          <Small>{uncheckedTexts} De teksten zijn een standaard, nog te bevestigen door LIV.</Small>
        </Sheet>
        <GivenSheet
          ctx={ctx}
          given={given}
          names={
            await namesOf(
              ctx,
              given.map(({ author }) => author),
            )
          }
        />
      </Stack>
    ),
  })
}

function languageSentence(language: SpokenLanguage | undefined): string {
  if (language)
    return `De persoon leest of hoort liefst: ${explanations[language].label}. Een andere taal kiest u in de brief.`
  return 'Er staat nog niet welke taal de persoon wil, of LIV heeft die taal niet. Kies de taal in de brief.'
}

const onDay = (iso: string) => dayMonthYear(Temporal.PlainDate.from(iso))

function lastGiven(kind: LetterKind, given: readonly Given[]): string {
  const last = given.find(({ letter }) => letter === kind)
  return last ? `${onDay(last.givenOn)}, ${explanations[last.language].label}` : 'nog niet'
}

function GivenSheet(props: { ctx: CaseCtx; given: readonly Given[]; names: ReadonlyMap<string, string> }) {
  const { ctx, given, names } = props
  return (
    <Sheet title="Wat de persoon kreeg">
      <DataTable
        caption="Gegeven brieven, de nieuwste bovenaan"
        captionHidden
        head={['Dag', 'Brief', 'Taal', 'Hoe', 'Door']}
        rows={given.map((one) => [
          onDay(one.givenOn),
          letterKind[one.letter].label,
          explanations[one.language].label,
          wayGivenWords[one.how],
          one.author === ctx.me.account ? 'u' : (names.get(one.author) ?? 'een collega'),
        ])}
        empty={
          <EmptyState title="De persoon kreeg nog geen brief">
            Kies een brief. Onder de brief legt u vast dat de persoon hem kreeg.
          </EmptyState>
        }
      />
    </Sheet>
  )
}
