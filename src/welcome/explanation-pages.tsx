import { explanations, type SpokenLanguage, spokenLanguages, uncheckedInDutch } from '#consent/explanation-words.ts'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small } from '#platform/ui/text.tsx'
import type { PageView } from '#routing/route.ts'

export const explanationPath = (language: SpokenLanguage) => `/uitleg/${language}`
export const rightsPath = (language: SpokenLanguage) => `/uitleg/${language}/rechten`

/** For the person, who has no account: who LIV is, that talking is a choice, what happens with the words. Nothing here says who reads it. */
export const explanationPages: Record<string, () => PageView> = Object.fromEntries(
  spokenLanguages.map((language) => [explanationPath(language), () => explanationIn(language)]),
)

/** The person's language is the page; Dutch stands beside it for whoever reads along. */
function explanationIn(language: SpokenLanguage): PageView {
  return {
    title: explanations.nl.title,
    crumbs: [{ label: 'Start', href: '/' }],
    body: (
      <Stack>
        <LanguageNav now={language} to={explanationPath} />
        <div className="ui-tongues">
          <InTheirWords language={language} />
          {language !== 'nl' && <InDutch language={language} />}
        </div>
        <Small>De woorden van deze uitleg zijn een standaard, te bevestigen door LIV.</Small>
      </Stack>
    ),
  }
}

function InTheirWords({ language }: { language: SpokenLanguage }) {
  const { title, text, unchecked, rights } = explanations[language]
  return (
    <section className="ui-sheet">
      <div lang={language} dir="auto">
        <Heading level={1} look={2}>
          {title}
        </Heading>
      </div>
      <Reading lang={language}>{text.join('\n\n')}</Reading>
      {unchecked && (
        <div lang={language} dir="auto">
          <Small>{unchecked}</Small>
        </div>
      )}
      <p lang={language} dir="auto">
        <a href={rightsPath(language)}>{rights}</a>
      </p>
      <p className="ui-tongues__reach">
        <a href="tel:+31882080080">088 20 80 080</a> <a href="mailto:info@hetlse.nl">info@hetlse.nl</a>
      </p>
    </section>
  )
}

function InDutch({ language }: { language: SpokenLanguage }) {
  return (
    <Sheet title="In het Nederlands">
      <Reading lang="nl">{explanations.nl.text.join('\n\n')}</Reading>
      <Small>
        Dezelfde woorden, in het {explanations[language].label} op deze pagina. {uncheckedInDutch}
      </Small>
    </Sheet>
  )
}

/** Each language as its speakers call it. */
export function LanguageNav({ now, to }: { now: SpokenLanguage; to: (language: SpokenLanguage) => string }) {
  return (
    <nav aria-label="Talen">
      <ul className="ui-door__languages">
        {spokenLanguages.map((one) => (
          <li key={one}>
            <a href={to(one)} aria-current={one === now ? 'page' : undefined}>
              <bdi lang={one}>{explanations[one].own}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
