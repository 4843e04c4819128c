import type { Context, Hono } from 'hono'
import { sessionToken } from '#access/cookie.ts'
import { LanguageLinks } from '#consent/explanation-sheet.tsx'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { Bullets, DataList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { PageHead, Text, TextLink } from '#platform/ui/text.tsx'
import { TimeLine } from '#platform/ui/time-line.tsx'
import { parseForm } from '#platform/web/fields.ts'
import type { PageView } from '#routing/route.ts'
import { noAnonymity } from '#trajectory/1-referral/referrer.ts'
import { ourPicture, type WayKey, ways } from '#trajectory/coarse-stages.ts'
import { answersForm } from '#welcome/five-questions.ts'
import { fiveQuestionsPage, fiveQuestionsPath, wayPage } from '#welcome/five-questions-page.tsx'
import type { House } from './doorway.ts'
import { explanationPages } from './explanation-pages.tsx'
import { renderPage } from './page-frame.tsx'
import { privacyPage } from './privacy-page.tsx'
import { publicTerms } from './public-terms.ts'
import { readBody } from './request-body.ts'

/** The few pages that anybody may read: they show nobody's data; only the terms on privacy come from the database, once a minute. */
export function publicRoutes(server: Hono, house: House): void {
  for (const [path, view] of Object.entries(pages)) {
    server.get(path, (c: Context) => show(c, house, view))
  }
  server.get('/privacy', async (c: Context) => {
    const terms = await publicTerms(house)
    return show(c, house, (signedIn) => privacyPage(signedIn, terms))
  })
  server.post(fiveQuestionsPath, (c) => answerFiveQuestions(c, house))
}

function show(c: Context, house: House, view: (signedIn: boolean) => PageView): Response {
  const signedIn = sessionToken(c, house.origin) !== undefined
  return c.html(renderPage(view(signedIn), { demo: house.mode === 'demo', token: '' })) as Response
}

/** Nobody signs in for this and nothing is kept, so there is nothing to log either. */
async function answerFiveQuestions(c: Context, house: House): Promise<Response> {
  const raw = await readBody(c)
  const read = parseForm(answersForm, raw)
  const filled = read.ok ? undefined : { form: fiveQuestionsPath, values: raw, errors: read.errors }
  const view = read.ok ? wayPage(read.input) : fiveQuestionsPage(filled)
  const html = renderPage(view, { demo: house.mode === 'demo', token: '', refused: !read.ok })
  return c.html(html, read.ok ? 200 : 422)
}

const pages: Record<string, (signedIn: boolean) => PageView> = {
  '/': startPage,
  [fiveQuestionsPath]: () => fiveQuestionsPage(),
  '/over': aboutPage,
  '/toegankelijkheid': accessibilityPage,
  ...explanationPages,
}

const doing: Record<WayKey, string> = {
  referral: 'Iemand vertelt wat hij heeft gezien of gehoord. Dat mag zonder naam.',
  triage: 'Twee mensen van LIV wegen apart of LIV iets kan doen. Kan dat niet, dan noemen zij wat wel kan.',
  commission:
    'COA of de gemeente geeft de opdracht: één vraag. Samen wordt afgesproken wie wat vertelt. Intussen komt er een team met een duidingsexpert en een zorgexpert.',
  conversations: 'De experts praten met de persoon. Praten is een keuze.',
  duiding: 'De experts beschrijven wat er speelt, en wat daartegen pleit. Een collega leest kritisch mee.',
  advice: 'De persoon ziet het concept eerst. Daarna gaat het advies naar de opdrachtgever.',
  'follow-up': 'COA of de gemeente besluit over elke aanbeveling, en houdt de regie.',
  closure: 'Het dossier gaat dicht. Bleek de zorg niet te kloppen, dan hoort iedereen dat.',
}

function startPage(signedIn: boolean): PageView {
  return {
    title: 'Zorgen over radicalisering? LIV denkt mee',
    body: (
      <Stack gap="large">
        <PageHead
          title="Zorgen over radicalisering? LIV denkt mee"
          lead="Advies over zorg en ondersteuning voor asielzoekers en statushouders."
        />
        <Notice kind="info" title="Is er nu gevaar?">
          Bel 112. Wacht niet op een formulier.
        </Notice>
        <Columns>
          <Stack>
            <Sheet title="Is dit iets voor LIV?">
              <Text>LIV kan meedenken als deze vier dingen samen spelen:</Text>
              <Bullets
                items={[
                  'De persoon is asielzoeker of heeft pas een verblijfsvergunning.',
                  'Misschien is de persoon in een strijdgebied geweest.',
                  'Iemand maakt zich zorgen over mogelijke radicalisering.',
                  'Zorg of ondersteuning kan helpen.',
                ]}
              />
              <Text>
                Twijfelt u? <TextLink href={fiveQuestionsPath}>Vijf vragen</TextLink> helpen u kiezen. Of bel: u mag
                anoniem overleggen, en u hoeft geen naam te noemen.
              </Text>
              <Text>Meldt u iemand aan? {noAnonymity.join(' ')}</Text>
              <Actions>
                <ButtonLink href="/aanmelden">Iemand aanmelden</ButtonLink>
                <ButtonLink href={signedIn ? '/werk' : '/inloggen'} kind="secondary">
                  {signedIn ? 'Naar mijn werk' : 'Inloggen'}
                </ButtonLink>
              </Actions>
            </Sheet>
            <Sheet title="Zo verloopt het">
              <TimeLine
                label="De weg van een dossier"
                items={ways.map(({ key, label }) => ({ when: label, what: doing[key] }))}
              />
              <Text>{ourPicture}</Text>
            </Sheet>
          </Stack>
          <Stack>
            <Sheet title="Bel of mail">
              <DataList
                items={[
                  [
                    'Telefoon',
                    <a key="t" href="tel:+31882080080">
                      088 20 80 080
                    </a>,
                  ],
                  [
                    'E-mail',
                    <a key="e" href="mailto:info@hetlse.nl">
                      info@hetlse.nl
                    </a>,
                  ],
                ]}
              />
            </Sheet>
            <Sheet title="Wie wij zijn, in uw taal">
              <LanguageLinks at="/uitleg" />
            </Sheet>
            <Sheet title="Wat dit systeem nooit doet">
              <Bullets
                items={[
                  'Het geeft mensen geen score, kleur of niveau.',
                  'Het voorspelt niets over iemand.',
                  'Het heeft geen verbinding met politie, diensten of de IND.',
                ]}
              />
            </Sheet>
          </Stack>
        </Columns>
      </Stack>
    ),
  }
}

function aboutPage(): PageView {
  return {
    title: 'Over deze toepassing',
    body: (
      <Stack>
        <PageHead title="Over deze toepassing" />
        <Sheet title="Wat het is">
          <Text>
            Dit is een zaaksysteem voor het werk van het Landelijk Interventieteam Vreemdelingenketen. Het is een
            onafhankelijke uitwerking van openbaar materiaal. Het is geen product van het LSE.
          </Text>
        </Sheet>
        <Sheet title="Wat het belooft">
          <Bullets
            items={[
              'Mensen oordelen. Het systeem rekent niets uit over een persoon.',
              'Wie iets niet hoeft te weten, ziet het niet. De database zelf bewaakt dat.',
              'Niemand leest een tekst zonder dat dit in het logboek staat.',
              'De opdrachtgever besluit. LIV adviseert.',
              'Elk dossier heeft vanaf de eerste dag een datum waarop het uiterlijk wordt vernietigd.',
            ]}
          />
        </Sheet>
        <Sheet title="Wat het niet kan beloven">
          <Text>
            Wie de hoofdsleutel, de sleutelopslag en de server tegelijk beheert, kan alles lezen. Daarom horen die bij
            verschillende mensen.
          </Text>
        </Sheet>
      </Stack>
    ),
  }
}

function accessibilityPage(): PageView {
  return {
    title: 'Toegankelijkheid',
    body: (
      <Stack>
        <PageHead title="Toegankelijkheid" />
        <Sheet>
          <Text>
            Iedereen moet dit systeem kunnen gebruiken: met een toetsenbord, een schermlezer, vergroot, op een telefoon
            en zonder scripts. Wij bouwen naar WCAG 2.2, niveau AA, en toetsen elke pagina met een programma (axe). Een
            onderzoek door mensen is nog niet gedaan; een officiële verklaring hoort bij de organisatie die het systeem
            in gebruik neemt.
          </Text>
          <Text>Lukt iets niet? Bel 088 20 80 080 of mail info@hetlse.nl.</Text>
        </Sheet>
      </Stack>
    ),
  }
}
