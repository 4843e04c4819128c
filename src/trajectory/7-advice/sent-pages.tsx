import { may } from '#access/may.ts'
import { givenFor } from '#consent/consent-store.ts'
import { reachSheet } from '#consent/reach.tsx'
import { findIdentity } from '#people/people-store.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { NotFound } from '#platform/refused.ts'
import { Actions, ButtonLink } from '#platform/ui/buttons.tsx'
import { EmptyState } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, Stack } from '#platform/ui/sheet.tsx'
import { Text, TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { FileView, PageView } from '#routing/route.ts'
import { casePage } from '../case-page.tsx'
import { type Recipient, recipientOf, recipientWords } from './advice.ts'
import { headingsOf } from './headings.ts'
import { LetterSheets } from './letter-sheets.tsx'
import { Readers, versionAsked } from './readers.tsx'
import { findSent, readRendering, type SentAdvice } from './sent-store.ts'

interface Asked {
  readonly recipient: Recipient
  readonly sent: SentAdvice
  readonly newest: SentAdvice
}

// Who is not in the team has one reader to choose: the commissioner.
async function sentAsked(ctx: CaseCtx): Promise<Asked | undefined> {
  const every = may(ctx.me, 'read every rendering', ctx.case)
  const recipient = (every && recipientOf(ctx.query.get('voor'))) || 'commissioner'
  const newest = await findSent(ctx)
  const version = versionAsked(ctx)
  const sent = version === undefined ? newest : await findSent(ctx, version)
  return newest && sent && { recipient, sent, newest }
}

/** The sent advice as a page: the very words of the frozen rendering. */
export async function sentPage(ctx: CaseCtx): Promise<PageView> {
  const asked = await sentAsked(ctx)
  if (!asked) return notSentPage(ctx)
  const { recipient, sent, newest } = asked
  const { letter } = await readRendering(ctx, sent.id, recipient)
  const identity = await findIdentity(ctx, ctx.case.id)
  const team = may(ctx.me, 'read every rendering', ctx.case)
  const headings = await headingsOf(ctx, sent.writtenAt)
  const pdf = `/dossiers/${ctx.case.number}/advies/verstuurd.pdf?voor=${recipientWords[recipient].slug}&versie=${sent.version}`
  return casePage(ctx, {
    title: 'Verstuurd advies',
    lead: `Verstuurd op ${dateWords(dateOf(sent.writtenAt.toTemporalInstant()))}`,
    aside: (
      <ButtonLink kind="secondary" href={pdf}>
        Bewaar als pdf
      </ButtonLink>
    ),
    body: (
      <Stack>
        {sent.version < newest.version && <Replaced ctx={ctx} newest={newest} />}
        {sent.version > 1 && <Compared ctx={ctx} sent={sent} />}
        {team && (
          <Readers at={`/dossiers/${ctx.case.number}/advies/verstuurd`} now={recipient} version={versionAsked(ctx)} />
        )}
        {recipient === 'person' && (await reachSheet(ctx))}
        <LetterSheets
          letter={letter}
          about={identity?.name ?? 'nog geen naam opgeschreven'}
          {...(team && { above: { heading: headings.care, what: await consentLine(ctx) } })}
        />
        {may(ctx.me, 'decide on a recommendation', ctx.case) && <Decide ctx={ctx} />}
        {!team && <PassOn ctx={ctx} />}
      </Stack>
    ),
  })
}

function Replaced({ ctx, newest }: { ctx: CaseCtx; newest: SentAdvice }) {
  return (
    <Notice kind="waiting" title="Er is een nieuwere versie">
      <Text>
        Gebruik deze versie niet meer.{' '}
        <TextLink href={`/dossiers/${ctx.case.number}/advies/verstuurd`}>Lees versie {newest.version}</TextLink>.
      </Text>
    </Notice>
  )
}

function Compared({ ctx, sent }: { ctx: CaseCtx; sent: SentAdvice }) {
  return (
    <TextLink href={`/dossiers/${ctx.case.number}/advies/verstuurd/verschil?naar=${sent.version}`}>
      Wat is er veranderd sinds de vorige versie?
    </TextLink>
  )
}

// For LIV alone: the commissioner's page is the same with and without a health part.
async function consentLine(ctx: CaseCtx) {
  const given = (await givenFor(ctx, ctx.case.id, 'health-part')) === 'yes'
  return (
    <Notice kind="info">
      {given
        ? 'De persoon geeft toestemming voor het gezondheidsdeel. Alleen de zorgexpert geeft het, aan de behandelaar en de persoon.'
        : 'Zonder gezondheidsdeel: daarvoor is geen toestemming. De opdrachtgever ziet dit verschil niet.'}
    </Notice>
  )
}

function Decide({ ctx }: { ctx: CaseCtx }) {
  const now = ctx.case.stage === 'follow-up'
  return (
    <Sheet title="Wat doet u ermee?" waiting={now}>
      <Text>U beslist over elke aanbeveling: wij doen dit, wij doen het anders, of wij doen het niet.</Text>
      {now ? (
        <Actions>
          <ButtonLink href={`/dossiers/${ctx.case.number}/opvolging`}>Naar de aanbevelingen</ButtonLink>
        </Actions>
      ) : (
        <Text>Dat vragen wij u na het adviesgesprek. De coördinator spreekt dat met u af.</Text>
      )}
    </Sheet>
  )
}

function PassOn({ ctx }: { ctx: CaseCtx }) {
  return (
    <Sheet title="Laat u iets uitvoeren?">
      <Text>Wie één aanbeveling uitvoert, heeft genoeg aan een actieblad. Daarop staat niet over wie het gaat.</Text>
      <Actions>
        <ButtonLink kind="secondary" href={`/dossiers/${ctx.case.number}/advies/actiebladen`}>
          Actiebladen
        </ButtonLink>
      </Actions>
    </Sheet>
  )
}

function notSentPage(ctx: CaseCtx): PageView {
  return casePage(ctx, {
    title: 'Advies',
    body: (
      <EmptyState title="Er is nog geen advies verstuurd" level={2}>
        <Text>Zodra dat zo is, staat het hier.</Text>
      </EmptyState>
    ),
  })
}

/** The frozen bytes; the name says nothing about anybody. */
export async function sentFile(ctx: CaseCtx): Promise<FileView> {
  const asked = await sentAsked(ctx)
  if (!asked) throw new NotFound()
  const { pdf } = await readRendering(ctx, asked.sent.id, asked.recipient)
  return { bytes: pdf, type: 'application/pdf', name: fileName(ctx, asked.sent.version) }
}

export const fileName = (ctx: CaseCtx, version: number): string =>
  `advies-${ctx.case.number.slice(4)}-versie-${version}.pdf`
