import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { Actions, Submit } from '#platform/ui/buttons.tsx'
import { Form } from '#platform/ui/form.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Row, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Reading, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import type { Axis } from './axes.ts'
import { NoCareTrack } from './care-track-notice.tsx'
import { careStands } from './care-track-store.ts'
import { DuidingContents } from './duiding-contents.tsx'
import { type View, viewOf } from './duiding-view.ts'
import { apartSentence } from './independence.ts'
import { Instruments } from './instrument-part.tsx'
import { MissingPart } from './missing-part.tsx'
import { NamedParts } from './named-parts.tsx'
import { AddObservation } from './observation-form.tsx'
import { Evidence } from './observation-list.tsx'
import { Conclusion, Question } from './once-parts.tsx'
import { OwnViewFirst, OwnViews } from './own-view-parts.tsx'
import { AskReview, Reviews } from './review-parts.tsx'
import { type Colleague, listReviewers, possibleReviewers } from './review-store.ts'
import { Sign, Versions } from './signing-parts.tsx'
import { notSpokenWords } from './spoken-store.ts'
import { Statements } from './statement-part.tsx'
import { signingFacts } from './version-store.ts'

/** The page of one duiding: to read, and for its expert to write, sign and make a new version of. */
export function duidingPage(axis: Axis) {
  return async (ctx: CaseCtx, filled?: Filled): Promise<PageView> => {
    const view = await viewOf(ctx, axis, filled)
    if (view.kept) return keptPage(view)
    const facts = view.mayWrite ? await signingFacts(ctx, axis, view.duiding, view.spoken) : undefined
    const asking = await askingOf(view)
    const care = !view.mayWrite || (await careStands(ctx, axis))
    return casePage(ctx, {
      title: axis.title,
      lead: stateWords(view),
      body: (
        <Stack>
          <Row>
            <TextLink href={`/dossiers/${ctx.case.number}/duiding`}>Beide duidingen</TextLink>
            {view.duiding?.signedAt && <TextLink href="#conclusie">Naar de conclusie</TextLink>}
            {view.mayWrite && view.spoken && (
              <TextLink href={`${view.at}/uit-gesprekken`}>Neem zinnen over uit de gesprekken</TextLink>
            )}
          </Row>
          {(!view.apart || view.duiding) && <DuidingContents view={view} />}
          {!care && <NoCareTrack number={ctx.case.number} />}
          <NotSpoken view={view} />
          <OwnViewFirst view={view} />
          <ShutDraft view={view} />
          {facts && <Sign view={view} facts={facts} />}
          {asking && <AskReview view={view} {...asking} />}
          {(!view.apart || view.duiding) && <Words view={view} />}
          <Reviews view={view} />
          <Versions view={view} />
        </Stack>
      ),
    })
  }
}

/** Two views first: the other expert finds here when it can be read, and nothing else. */
function keptPage({ ctx, axis }: View): PageView {
  return casePage(ctx, {
    title: axis.title,
    lead: ctx.case.number,
    body: (
      <Stack>
        <TextLink href={`/dossiers/${ctx.case.number}/duiding`}>Beide duidingen</TextLink>
        <Notice kind="info" title="U leest deze duiding later">
          {apartSentence}
        </Notice>
      </Stack>
    ),
  })
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
      <OwnViews view={view} />
      <Question view={view} />
      <Evidence view={view} />
      <AddObservation view={view} />
      <Statements view={view} />
      <NamedParts view={view} />
      <MissingPart view={view} />
      <Instruments view={view} />
      <Conclusion view={view} />
    </>
  )
}

export function NotSpoken({ view }: { view: View }) {
  if (view.spoken) return null
  return (
    <Notice kind="info" title={notSpokenWords}>
      {view.axis.key === 'radicalisation'
        ? 'Deze duiding rust alleen op wat anderen zagen, zeiden of schreven.'
        : 'Zonder gesprek is er geen duiding van psychische gezondheid. Schrijf bij Duiding op waarom die er niet is.'}
    </Notice>
  )
}

/** To a successor: the draft of before is shut, and how to go on. */
function ShutDraft({ view }: { view: View }) {
  if (!view.shut) return null
  const action = `${view.at}/opnieuw`
  return (
    <Sheet title="Dit concept is van voor u kwam" waiting>
      <Text>Het is dicht voor u. Vraag of u mag meelezen, of begin zelf met een lege bladzijde.</Text>
      <Form action={action} token={view.ctx.token}>
        <Actions>
          <Submit kind="secondary">Begin opnieuw</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

function stateWords(view: View): string {
  if (!view.duiding) return `${view.ctx.case.number}: nog niet begonnen`
  const { version, signedAt, signedBy } = view.duiding
  if (!signedAt) return `${view.ctx.case.number}: versie ${version}, nog niet ondertekend`
  return `${view.ctx.case.number}: versie ${version}, ondertekend door ${view.name(signedBy)} op ${dateWords(dateOf(signedAt.toTemporalInstant()))}`
}

async function askingOf(view: View): Promise<{ asked: Colleague[]; possible: Colleague[] } | undefined> {
  const { ctx, axis, versions } = view
  const [newest] = versions
  if (!newest?.signedAt || view.duiding?.id !== newest.id || !may(ctx.me, axis.ask, ctx.case)) return undefined
  if (view.duiding.reviews.length > 0) return undefined
  return { asked: await listReviewers(ctx, axis), possible: await possibleReviewers(ctx, axis, newest) }
}
