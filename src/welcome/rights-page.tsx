import { explanations, type SpokenLanguage, spokenLanguages } from '#consent/explanation-words.ts'
import { wordsIn } from '#letters/languages.ts'
import { rightsLetter } from '#letters/make-letter.ts'
import { Blocks } from '#platform/pdf/blocks.tsx'
import type { Letter } from '#platform/pdf/letter.ts'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Small } from '#platform/ui/text.tsx'
import type { PageView } from '#routing/route.ts'
import { explanationPath, LanguageNav, rightsPath } from './explanation-pages.tsx'

/** For the person, who has no account: the same rights as in the letter, with nobody's data. */
export const rightsPages: Record<string, () => Promise<PageView>> = Object.fromEntries(
  spokenLanguages.map((language) => [rightsPath(language), () => rightsIn(language)]),
)

const letterIn = async (language: SpokenLanguage): Promise<Letter> =>
  rightsLetter({ language, words: await wordsIn(language), sender: 'LIV', phone: '088 20 80 080', checked: '' })

async function rightsIn(language: SpokenLanguage): Promise<PageView> {
  const letter = await letterIn(language)
  const dutch = language === 'nl' ? undefined : await letterIn('nl')
  return {
    title: explanations.nl.rights,
    crumbs: [
      { label: 'Start', href: '/' },
      { label: explanations.nl.title, href: explanationPath(language) },
    ],
    body: (
      <Stack>
        <LanguageNav now={language} to={rightsPath} />
        <div className="ui-tongues">
          <Sheet>
            <Rights letter={letter} language={language} level={1} />
          </Sheet>
          {dutch && (
            <Sheet title="In het Nederlands">
              <Rights letter={dutch} language="nl" level={3} />
            </Sheet>
          )}
        </div>
        <Small>De woorden van deze uitleg zijn een standaard, te bevestigen door LIV.</Small>
      </Stack>
    ),
  }
}

/** The letter without what only paper has: a sender, a date, and for whom it is. */
function Rights({ letter, language, level }: { letter: Letter; language: SpokenLanguage; level: 1 | 3 }) {
  return (
    <div className="ui-stack ui-stack--medium" lang={language} dir="auto">
      <Heading level={level} look={level === 1 ? 2 : 4}>
        {letter.title}
      </Heading>
      <Blocks blocks={letter.blocks} lang={language} under={level === 1 ? 1 : 2} />
    </div>
  )
}
