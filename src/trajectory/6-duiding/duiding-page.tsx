import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { readiness } from '#platform/rules.ts'
import { Actions, More, Submit } from '#platform/ui/buttons.tsx'
import { ErrorSummary, Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { Bullets } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Readiness } from '#platform/ui/readiness.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import type { Axis } from './axes.ts'
import { type SigningFacts, signingRules, type Version } from './duiding.ts'
import { type View, viewOf } from './duiding-view.ts'
import { MissingPart } from './missing-part.tsx'
import { NamedParts } from './named-parts.tsx'
import { AddObservation } from './observation-form.tsx'
import { Evidence } from './observation-list.tsx'
import { Conclusion, Question } from './once-parts.tsx'
import { AskReview, Reviews } from './review-parts.tsx'
import { type Colleague, listReviewers, possibleReviewers } from './review-store.ts'
import { signingFacts } from './version-store.ts'

/** The page of one duiding: to read, and for its expert to write, sign and make a new version of. */
export function duidingPage(axis: Axis) {
  return async (ctx: CaseCtx, filled?: Filled): Promise<PageView> => {
    const view = await viewOf(ctx, axis, filled)
    const facts = view.mayWrite ? await signingFacts(ctx, axis, view.duiding, view.spoken) : undefined
    const asking = await askingOf(view)
    return casePage(ctx, {
      title: axis.title,
      lead: stateWords(view),
      body: (
        <Stack>
          <TextLink href={`/dossiers/${ctx.case.number}/duiding`}>Beide duidingen</TextLink>
          <NotSpoken view={view} />
          {facts && <Sign view={view} facts={facts} />}
          {asking && <AskReview view={view} {...asking} />}
          <Words view={view} />
          <Reviews view={view} />
          <Versions view={view} />
        </Stack>
      ),
    })
  }
}

/** The words of a duiding in the order of reading; the same for the writer, the team and the reviewer. */
export function Words({ view }: { view: View }) {
  const change = view.duiding?.parts.change[0]
  return (
    <>
      {change && (
        <Sheet title="Waarom deze versie er is">
          <Reading>{change.content.text}</Reading>
        </Sheet>
      )}
      <Question view={view} />
      <Evidence view={view} />
      <AddObservation view={view} />
      <NamedParts view={view} />
      <MissingPart view={view} />
      <Conclusion view={view} />
    </>
  )
}

export function NotSpoken({ view }: { view: View }) {
  if (view.spoken) return null
  return (
    <Notice kind="info" title="Niet gesproken met de persoon">
      {view.axis.key === 'radicalisation'
        ? 'Deze duiding rust alleen op wat anderen zagen, zeiden of schreven.'
        : 'Zonder gesprek is er geen duiding van psychische gezondheid. Schrijf bij Duiding op waarom die er niet is.'}
    </Notice>
  )
}

function Sign({ view, facts }: { view: View; facts: SigningFacts }) {
  const action = `${view.at}/teken`
  const sentences = readiness(signingRules(view.axis), facts)
  const inStage = view.ctx.case.stage === 'duiding'
  return (
    <Sheet title="Om te ondertekenen" waiting={inStage}>
      <ErrorSummary filled={view.filled} form={action} />
      <Readiness
        met={sentences.filter((one) => one.met).map(said)}
        unmet={sentences.filter((one) => !one.met).map(said)}
      />
      {inStage ? (
        <Form action={action} token={view.ctx.token}>
          <Text>Met uw handtekening staat deze tekst vast. Daarna toetst een collega.</Text>
          <Actions>
            <Submit>Onderteken deze duiding</Submit>
          </Actions>
        </Form>
      ) : (
        <Text>U kunt al schrijven. Ondertekenen kan als het dossier in de stap duiding staat.</Text>
      )}
    </Sheet>
  )
}

const said = ({ sentence }: { sentence: string }) => sentence

/** The earlier versions, and the way to a new one. */
function Versions({ view }: { view: View }) {
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
      <ErrorSummary filled={view.filled} form={action} />
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

function stateWords(view: View): string {
  if (!view.duiding) return `${view.ctx.case.number}: nog niet begonnen`
  const { version, signedAt, signedBy } = view.duiding
  if (!signedAt) return `${view.ctx.case.number}: versie ${version}, nog niet ondertekend`
  return `${view.ctx.case.number}: versie ${version}, ondertekend door ${view.name(signedBy)} op ${dateWords(dateOf(signedAt.toTemporalInstant()))}`
}

function versionWords(version: Version): string {
  if (!version.signedAt) return `Versie ${version.version}, nog niet ondertekend`
  return `Versie ${version.version}, ondertekend op ${dateWords(dateOf(version.signedAt.toTemporalInstant()))}`
}

async function askingOf(view: View): Promise<{ asked: Colleague[]; possible: Colleague[] } | undefined> {
  const { ctx, axis, versions } = view
  const [newest] = versions
  if (!newest?.signedAt || view.duiding?.id !== newest.id || !may(ctx.me, axis.ask, ctx.case)) return undefined
  if (view.duiding.reviews.length > 0) return undefined
  return { asked: await listReviewers(ctx, axis), possible: await possibleReviewers(ctx, axis, newest) }
}
