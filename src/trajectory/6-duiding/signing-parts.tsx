import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { readiness } from '#platform/rules.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Bullets } from '#platform/ui/lists.tsx'
import { Readiness } from '#platform/ui/readiness.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'
import { type SigningFacts, signingRules, type Version } from './duiding.ts'
import type { View } from './duiding-view.ts'

/** The sentences before the signature, each a link to the place where it is written, and the button. */
export function Sign({ view, facts }: { view: View; facts: SigningFacts }) {
  const action = `${view.at}/teken`
  const sentences = readiness(signingRules(view.axis), facts)
  const inStage = view.ctx.case.stage === 'duiding'
  return (
    <Sheet title="Om te ondertekenen" waiting={inStage}>
      <Readiness
        met={sentences.filter((one) => one.met).map(({ sentence }) => sentence)}
        unmet={sentences
          .filter((one) => !one.met)
          .map(({ sentence }) => ({ sentence, href: `#${places[sentence] ?? 'vraag'}` }))}
      />
      {inStage ? (
        <Form action={action} token={view.ctx.token}>
          <Actions>
            <Submit final="Met uw handtekening staat deze tekst vast. Daarna toetst een collega.">
              Onderteken deze duiding
            </Submit>
          </Actions>
        </Form>
      ) : (
        <Text>U kunt al schrijven. Ondertekenen kan als het dossier in de stap duiding staat.</Text>
      )}
    </Sheet>
  )
}

const places: Record<string, string> = {
  'De vraag staat erin': 'vraag',
  'Er is minstens één waarneming': 'waarneming',
  'Elke waarneming beschrijft gedrag of woorden, geen oordeel': 'waarneming',
  'Er zijn beschermende factoren, of er staat waarom die niet zijn gevonden': 'beschermend',
  'Er zijn andere verklaringen, of er staat waarom die niet zijn gevonden': 'andere-verklaring',
  'Er staat hoe goed de duiding is onderbouwd, en waarom': 'onderbouwing',
  'Er staat een conclusie in eigen woorden': 'conclusie',
  'Er staat tot wanneer de duiding geldt': 'conclusie',
}

/** The earlier versions, and the way to a new one. */
export function Versions({ view }: { view: View }) {
  const [newest] = view.versions
  if (!newest) return null
  const mine = may(view.ctx.me, view.axis.write, view.ctx.case)
  return (
    <>
      {view.versions.length > 1 && (
        <Sheet title="Versies">
          <Bullets
            items={view.versions.map((one) => (
              <TextLink key={one.id} href={`${view.at}?versie=${one.version}`}>
                {versionWords(one)}
              </TextLink>
            ))}
          />
          <TextLink href={`${view.at}/verschil`}>Wat is er veranderd sinds de vorige versie?</TextLink>
        </Sheet>
      )}
      {mine && (newest.signedAt ? <NewVersion view={view} /> : newest.version > 1 && <Withdraw view={view} />)}
    </>
  )
}

function NewVersion({ view }: { view: View }) {
  const action = `${view.at}/nieuwe-versie`
  if (view.ctx.case.stage !== 'duiding' && view.ctx.case.stage !== 'conversations') return null
  const f = fields(view.filled, {}, action)
  return (
    <More label="Iets veranderen" open={view.filled?.form === action}>
      <Text>
        Deze tekst staat vast. Een nieuwe versie begint met dezelfde woorden en wordt opnieuw ondertekend en getoetst.
      </Text>
      <Form action={action} token={view.ctx.token} filled={view.filled}>
        <TextArea {...f('text')} label="Waarom komt er een nieuwe versie?" rows={3} max={2000} />
        <Actions>
          <Submit kind="secondary">Begin een nieuwe versie</Submit>
        </Actions>
      </Form>
    </More>
  )
}

function Withdraw({ view }: { view: View }) {
  return (
    <More label="Toch niet veranderen">
      <Text>De ondertekende versie geldt dan weer.</Text>
      <Form action={`${view.at}/versie-weg`} token={view.ctx.token}>
        <Actions>
          <Submit kind="secondary">Doe deze nieuwe versie weg</Submit>
        </Actions>
      </Form>
    </More>
  )
}

function versionWords(version: Version): string {
  if (!version.signedAt) return `Versie ${version.version}, nog niet ondertekend`
  return `Versie ${version.version}, ondertekend op ${dateWords(dateOf(version.signedAt.toTemporalInstant()))}`
}
