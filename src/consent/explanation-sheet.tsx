import { Bullets } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small, TextLink } from '#platform/ui/text.tsx'
import { explanations, type SpokenLanguage, spokenLanguages, uncheckedInDutch } from './explanation-words.ts'

/** To read aloud or to read oneself: first in the language of the person, and the Dutch words beside it for whoever reads along. */
export function ExplanationSheets({ language }: { language: SpokenLanguage }) {
  const { title, text, unchecked } = explanations[language]
  return (
    <>
      <Sheet>
        <div lang={language} dir="auto">
          <Heading level={2} look={3}>
            {title}
          </Heading>
        </div>
        <Reading lang={language}>{text.join('\n\n')}</Reading>
        {unchecked && (
          <div lang={language} dir="auto">
            <Small>{unchecked}</Small>
          </div>
        )}
        {unchecked && <Small>{uncheckedInDutch}</Small>}
      </Sheet>
      {language !== 'nl' && (
        <Sheet title="In het Nederlands">
          <Reading lang="nl">{explanations.nl.text.join('\n\n')}</Reading>
        </Sheet>
      )}
    </>
  )
}

/** One link per language, named as its speakers do. */
export function LanguageLinks({ at }: { at: string }) {
  return (
    <Bullets
      items={spokenLanguages.map((one) => (
        <TextLink key={one} href={`${at}/${one}`}>
          <bdi lang={one}>{explanations[one].own}</bdi>
          {explanations[one].own !== explanations[one].label && ` (${explanations[one].label})`}
        </TextLink>
      ))}
    />
  )
}

export function languageNamed(name: string | undefined): SpokenLanguage | undefined {
  return spokenLanguages.find((one) => one === name)
}
