import { may } from '#access/may.ts'
import { dateWords } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { More } from '#platform/ui/buttons.tsx'
import { DataList, EmptyState } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Columns, Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Heading, Reading, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { namesOf } from '../case-store.ts'
import { groundWords } from './information.ts'
import { consentedToAsking } from './information-actions.ts'
import { AnswerForm, AskForm } from './information-forms.tsx'
import { type Answer, answeredBeforeMe, byCare, listAnswers, listRequests, type Request } from './information-store.ts'
import { answerSource, SeenForm } from './link-answer.tsx'
import { LinkLine } from './link-line.tsx'
import { type Link, listLinks } from './link-store.ts'

interface Shown {
  readonly ctx: CaseCtx
  readonly at: string
  readonly filled: Filled | undefined
  readonly names: ReadonlyMap<string, string>
  readonly consented: boolean
  /** The newest link of each question. */
  readonly links: ReadonlyMap<string, Link>
}

/** What LIV asked of others: what waits for an answer first, then what came back. */
export async function informationPage(ctx: CaseCtx, filled?: Filled): Promise<PageView> {
  const requests = await listRequests(ctx)
  const answers = new Map((await listAnswers(ctx)).map((answer) => [answer.request, answer]))
  const links = await listLinks(ctx, ctx.case.id)
  const shut = await answeredBeforeMe(ctx)
  const answered = (one: Request) => answers.has(one.id)
  const forCare = (one: Request) => one.treating && !byCare(ctx)
  const waiting = requests.filter((one) => !answered(one) && !forCare(one) && !shut.has(one.id)).toReversed()
  const shown: Shown = {
    ctx,
    at: `/dossiers/${ctx.case.number}/informatie`,
    filled,
    consented: await consentedToAsking(ctx),
    names: await namesOf(ctx, [
      ...[...requests, ...answers.values()].map(({ author }) => author),
      ...links.map(({ madeBy }) => madeBy),
    ]),
    links: new Map(links.toReversed().flatMap((link) => (link.request ? [[link.request, link]] : []))),
  }
  return casePage(ctx, {
    title: 'Gevraagd bij anderen',
    body: (
      <Columns>
        <Stack>
          <Waits {...shown} requests={waiting} />
          {requests.length === 0 && <Ask {...shown} open />}
          {requests.filter(forCare).map((one) => (
            <Sheet key={one.id} title={`${one.words.organisation}, ${one.words.function}`}>
              <Question {...shown} request={one} />
              <Text>Wat hierop is geantwoord, leest alleen de zorgexpert.</Text>
            </Sheet>
          ))}
          {requests
            .filter(({ id }) => shut.has(id))
            .map((one) => (
              <Sheet key={one.id} title={`${one.words.organisation}, ${one.words.function}`}>
                <Question {...shown} request={one} />
                <Text>Het antwoord kwam voordat u kwam. Het is dicht voor u.</Text>
              </Sheet>
            ))}
          {requests.filter(answered).map((one) => (
            <Sheet key={one.id} title={`${one.words.organisation}, ${one.words.function}`}>
              <Question {...shown} request={one} />
              <Came {...shown} request={one} answer={answers.get(one.id) as Answer} />
            </Sheet>
          ))}
        </Stack>
        <Stack>
          <ConsentToAsk {...shown} />
          {requests.length > 0 && <Ask {...shown} open={false} />}
        </Stack>
      </Columns>
    ),
  })
}

const asks = (ctx: CaseCtx) => ctx.case.stage !== 'closed' && may(ctx.me, 'ask others for information', ctx.case)

function ConsentToAsk({ ctx, consented }: Shown) {
  return (
    <Notice kind="info" title="Wat mag u vragen?">
      <Text>
        {consented
          ? 'De persoon geeft toestemming om bij anderen na te vragen wat die heeft genoemd.'
          : 'Er is nu geen toestemming. Een behandelaar wordt dus niets gevraagd.'}{' '}
        <TextLink href={`/dossiers/${ctx.case.number}/toestemming`}>Bekijk de toestemming</TextLink>
      </Text>
      <Text>Eén vraag per keer. Vertel nooit meer over het waarom dan met de persoon is afgesproken.</Text>
    </Notice>
  )
}

function Waits({ requests, ...shown }: Shown & { requests: readonly Request[] }) {
  if (requests.length === 0)
    return (
      <Sheet>
        <EmptyState title="Er staat geen vraag open" level={2}>
          Wat u bij een ander navraagt, schrijft u eerst op, voordat u belt.
        </EmptyState>
      </Sheet>
    )
  return requests.map((one) => (
    <Sheet
      key={one.id}
      title={`${one.words.organisation}, ${one.words.function}`}
      waiting={asks(shown.ctx)}
      aside={
        one.answerBy && (
          <DueBadge date={Temporal.PlainDate.from(one.answerBy)} now={shown.ctx.today} waiting={asks(shown.ctx)} />
        )
      }
    >
      <Question {...shown} request={one} />
      <Open {...shown} request={one} />
    </Sheet>
  ))
}

function Question({ request, names }: Shown & { request: Request }) {
  const { asked, purpose, ground, mayBeSaid, personKnows, notToldBecause } = request.words
  return (
    <>
      <Reading>{asked}</Reading>
      <DataList
        items={[
          ['Waarvoor', purpose],
          ['Op grond van', groundWords[ground]],
          ['Zeg niet meer dan', mayBeSaid],
          ['Weet de persoon het?', personKnows ? 'ja' : `nog niet: ${notToldBecause}`],
        ]}
      />
      <Small>
        Gevraagd op {dateWords(Temporal.PlainDate.from(request.askedOn))} door{' '}
        {names.get(request.author) ?? 'een collega'}.
      </Small>
    </>
  )
}

function Open({ request, ...shown }: Shown & { request: Request }) {
  const { ctx, at, filled, consented } = shown
  if (!asks(ctx)) return <Text>Er is nog geen antwoord.</Text>
  const action = `${at}/${request.id}/antwoord`
  const link = shown.links.get(request.id)
  const form = <AnswerForm ctx={ctx} action={action} filled={filled} request={request} />
  return (
    <>
      {request.treating && !consented && (
        <Notice kind="waiting">
          De toestemming is ingetrokken of er niet meer. Vraag dit niet meer na. Leg vast dat er geen antwoord komt.
        </Notice>
      )}
      {link && (
        <LinkLine
          ctx={ctx}
          link={link}
          action={`${at}/${request.id}/link/intrekken`}
          by={shown.names.get(link.madeBy)}
          mayEnd
        />
      )}
      {link?.state !== 'open' && (!request.treating || consented) && (
        <TextLink href={`${at}/${request.id}/link`}>Vraag het met een eenmalige link</TextLink>
      )}
      {filled?.form === action ? form : <More label="Leg het antwoord vast">{form}</More>}
    </>
  )
}

function Came({ request, answer, ...shown }: Shown & { request: Request; answer: Answer }) {
  const { ctx, at, names } = shown
  return (
    <>
      <Heading level={3} look={4}>
        {answer.words.how === 'none' ? 'Geen antwoord' : 'Antwoord'}
      </Heading>
      <Reading>{answer.words.answer}</Reading>
      {answer.attachment && (
        <TextLink href={`/dossiers/${ctx.case.number}/bijlagen/${answer.attachment}`}>Haal het bestand op</TextLink>
      )}
      <Small>{answerSource(answer, names, shown.links.get(request.id)?.madeBy)}</Small>
      {answer.link && !answer.seen && asks(ctx) && <SeenForm ctx={ctx} action={`${at}/${request.id}/gezien`} />}
    </>
  )
}

function Ask({ ctx, at, filled, open }: Shown & { open: boolean }) {
  if (!asks(ctx)) return null
  const form = <AskForm ctx={ctx} action={at} filled={filled} care={byCare(ctx)} />
  return (
    <Sheet title="Vraag iets na">{open || filled?.form === at ? form : <More label="Nieuwe vraag">{form}</More>}</Sheet>
  )
}
