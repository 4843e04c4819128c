import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { Bullets } from '#platform/ui/lists.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Small, Text } from '#platform/ui/text.tsx'
import type { PageView } from '#routing/route.ts'
import { fiveQuestionsPath } from './five-questions-page.tsx'
import { HowLivLooks } from './how-liv-looks.tsx'
import { InDanger } from './in-danger.tsx'
import { Opening } from './opening.tsx'
import { Never, WhoWatches } from './promises.tsx'
import { QuestionsAsked } from './questions-asked.tsx'
import { TheWay } from './the-way.tsx'

/** For who never heard of LIV: the mentor on an evening shift, the official, the family, the lawyer, the person. */
export function startPage(signedIn: boolean): PageView {
  return {
    title: 'Zorgen over radicalisering? LIV denkt mee',
    body: (
      <Stack gap="large">
        <Opening signedIn={signedIn} />
        <ForWhom />
        <HowLivLooks />
        <TheWay />
        <Columns wide={false}>
          <Never />
          <WhoWatches />
        </Columns>
        <QuestionsAsked />
        <InDanger />
      </Stack>
    ),
  }
}

function ForWhom() {
  return (
    <Sheet title="Voor wie LIV er is">
      <div className="ui-beside">
        <Stack gap="small">
          <Text>LIV kan meedenken als deze vier dingen samen spelen:</Text>
          <Bullets
            items={[
              'De persoon is asielzoeker of heeft pas een verblijfsvergunning.',
              'Misschien is de persoon in een strijdgebied geweest.',
              'Iemand maakt zich zorgen over mogelijke radicalisering.',
              'Zorg of ondersteuning kan helpen.',
            ]}
          />
          <Small>Past het niet? Dan denkt LIV mee over wie wel kan helpen. U gaat niet met lege handen weg.</Small>
        </Stack>
        <div className="ui-aside">
          <Stack gap="small">
            <Text>Twijfelt u? Vijf vragen helpen u kiezen. U noemt geen naam, en niets wordt bewaard.</Text>
            <Actions>
              <ButtonLink href={fiveQuestionsPath} kind="secondary">
                Is dit iets voor LIV?
              </ButtonLink>
            </Actions>
            <Small>Een geloof, een afkomst of een mening is geen reden voor zorg.</Small>
          </Stack>
        </div>
      </div>
    </Sheet>
  )
}
