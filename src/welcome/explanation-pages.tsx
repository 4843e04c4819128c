import { ExplanationSheets, LanguageLinks } from '#consent/explanation-sheet.tsx'
import { explanations, type SpokenLanguage, spokenLanguages } from '#consent/explanation-words.ts'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Small } from '#platform/ui/text.tsx'
import type { PageView } from '#routing/route.ts'

/** For the person, who has no account: who LIV is, that talking is a choice, what happens with the words. Nothing here says who reads it. */
export const explanationPages: Record<string, () => PageView> = Object.fromEntries(
  spokenLanguages.map((language) => [`/uitleg/${language}`, () => explanationIn(language)]),
)

function explanationIn(language: SpokenLanguage): PageView {
  return {
    title: explanations.nl.title,
    body: (
      <Stack>
        <PageHead title={explanations.nl.title} lead={explanations[language].label} />
        <ExplanationSheets language={language} />
        <Sheet title="Een andere taal">
          <LanguageLinks at="/uitleg" />
        </Sheet>
        <Small>De woorden van deze uitleg zijn een standaard, te bevestigen door LIV.</Small>
      </Stack>
    ),
  }
}
