import { Actions, ButtonLink, Submit } from '#platform/ui/buttons.tsx'
import { Choices } from '#platform/ui/choices.tsx'
import { fields } from '#platform/ui/form.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { PageView } from '#routing/route.ts'
import { type Answers, answers, type Question, questions, wayFor } from './five-questions.ts'

export const fiveQuestionsPath = '/iets-voor-liv'

const options = Object.entries(answers).map(([value, label]) => ({ value, label }))

/** Five questions on one page. Nothing of it is kept: no cookie, no log line, no address with answers in it. */
export function fiveQuestionsPage(filled?: Filled): PageView {
  const at = fields(filled)
  return {
    title: 'Is dit iets voor LIV?',
    crumbs: [{ label: 'Start', href: '/' }],
    body: (
      <Stack>
        <PageHead
          title="Is dit iets voor LIV?"
          lead="Vijf vragen helpen u kiezen. Wij bewaren uw antwoorden niet, en u noemt geen naam."
        />
        <form className="ui-form" action={fiveQuestionsPath} method="post" noValidate>
          <Sheet>
            {(Object.keys(questions) as Question[]).map((question) => (
              <Choices key={question} {...at(question)} {...questions[question]} options={options} inline />
            ))}
            <Actions>
              <Submit>Bekijk wat u kunt doen</Submit>
            </Actions>
          </Sheet>
        </form>
      </Stack>
    ),
  }
}

/** What somebody can do now. It says which door fits, and nothing about a person. */
export function wayPage(given: Answers): PageView {
  const way = wayFor(given)
  return {
    title: way.title,
    crumbs: [
      { label: 'Start', href: '/' },
      { label: 'Is dit iets voor LIV?', href: fiveQuestionsPath },
    ],
    body: (
      <Stack>
        <PageHead title={way.title} lead="Dit helpt u kiezen. Het is geen besluit en geen oordeel over iemand." />
        {given.danger !== 'no' && <CallFirst sure={given.danger === 'yes'} />}
        <Sheet title="Wat u nu kunt doen">
          {way.sentences.map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
          <Actions>
            <ButtonLink href="tel:+31882080080">Bel 088 20 80 080</ButtonLink>
            {way.refer && (
              <ButtonLink href="/aanmelden" kind="secondary">
                Iemand aanmelden
              </ButtonLink>
            )}
          </Actions>
          <Text>
            Mailen kan ook: <TextLink href="mailto:info@hetlse.nl">info@hetlse.nl</TextLink>. Zet daar geen namen in.
          </Text>
        </Sheet>
        <Small>
          Uw antwoorden zijn niet bewaard. <TextLink href={fiveQuestionsPath}>Opnieuw beginnen</TextLink>
        </Small>
      </Stack>
    ),
  }
}

function CallFirst({ sure }: { sure: boolean }) {
  return (
    <Notice kind="waiting" title={sure ? 'Er is nu gevaar: bel eerst 112' : 'Twijfelt u of er nu gevaar is? Bel 112'}>
      Wacht niet op een formulier of op ons. Bel daarna ook de beveiliging of de leiding van de locatie.
    </Notice>
  )
}
