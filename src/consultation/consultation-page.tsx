import { may } from '#access/may.ts'
import { dateOf, dateWords } from '#platform/clock.ts'
import { DueBadge } from '#platform/ui/badges.tsx'
import { Actions, ButtonLink, More, Submit } from '#platform/ui/buttons.tsx'
import { ErrorSummary, Form, fields } from '#platform/ui/form.tsx'
import { TextArea } from '#platform/ui/form-fields.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notice.tsx'
import { Sheet, Stack, WaitingFirst } from '#platform/ui/sheet.tsx'
import { Heading, PageHead, Reading, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { Ctx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { CallerHelp, toConfirm } from './caller-help.tsx'
import { endingWords, subjectWords } from './consultation.ts'
import {
  type Addition,
  type Consultation,
  type ConsultationLine,
  type End,
  findEnd,
  findWhoTookOver,
  getLine,
  getWords,
  listAdditions,
  namesOf,
} from './consultation-store.ts'
import { ConsultationSteps, everywhere, pathId, seen } from './one-consultation.tsx'
import { type Adviser, listAdvisers } from './trajectory-store.ts'

/** One consultation: the question, what came after it, and the one thing that waits. */
export async function consultationPage(ctx: Ctx, filled?: Filled): Promise<PageView> {
  const id = pathId(ctx)
  const line = await getLine(ctx, id)
  const words = await getWords(ctx, id)
  const additions = await listAdditions(ctx, id)
  const end = await findEnd(ctx, id)
  const advisers = await listAdvisers(ctx, id)
  const names = await namesOf(ctx, [
    words.author,
    ...additions.map(({ author }) => author),
    ...(end ? [end.author] : []),
  ])
  const tookOver = end?.ending === 'promoted' && everywhere(ctx) ? await findWhoTookOver(ctx, id) : undefined
  seen(ctx, id)
  const at = `/consultaties/${id}`
  const open = line.ending === null
  const waiting = (
    <>
      {open && !line.ends_on && <AnswerForm ctx={ctx} at={at} line={line} filled={filled} />}
      {line.ends_on && <TrajectorySheet line={line} advisers={advisers} at={at} mine={seesTrajectory(ctx, advisers)} />}
      {end && <Ended end={end} line={line} by={names.get(end.author)} tookOver={tookOver} />}
    </>
  )
  const aside = (
    <>
      <CodeSheet line={line} />
      {open && <OtherEndings ctx={ctx} at={at} line={line} />}
      {open && <CallerHelp />}
    </>
  )
  return {
    title: `Consultatie ${line.code}`,
    nav: '/consultaties',
    crumbs: [{ label: 'Consultaties', href: '/consultaties' }],
    body: (
      <Stack>
        <PageHead title={`Consultatie ${line.code}`} lead={`Over ${subjectWords[line.subject]}`} />
        <ConsultationSteps line={line} />
        <WaitingFirst waiting={waiting} aside={aside}>
          <Question words={words} line={line} by={names.get(words.author)} at={at} />
          <Additions additions={additions} names={names} me={ctx.me.account} at={at} />
          {open && <AddForm ctx={ctx} at={at} filled={filled} />}
        </WaitingFirst>
      </Stack>
    ),
  }
}

export const seesTrajectory = (ctx: Ctx, advisers: readonly Adviser[]) =>
  may(ctx.me, 'read the trajectory advice') || advisers.some(({ account }) => account === ctx.me.account)

const day = (text: string) => Temporal.PlainDate.from(text)
const dayOf = (at: Date) => dateWords(dateOf(at.toTemporalInstant()))

function Question({
  words,
  line,
  by,
  at,
}: {
  words: Consultation
  line: ConsultationLine
  by: string | undefined
  at: string
}) {
  return (
    <Sheet
      title="De vraag"
      aside={line.ending === null ? <TextLink href={`${at}/wijzigen`}>Aanpassen</TextLink> : undefined}
    >
      <Reading>{words.question}</Reading>
      <DataList
        items={[
          ['Wie vraagt het', words.askerRole || 'niet genoemd'],
          words.anonymous && ['Anoniem', 'de vrager wil helemaal anoniem blijven'],
          words.advised !== '' && ['Al geadviseerd', words.advised],
          words.involved !== '' && ['Betrokken', words.involved],
          ['Opgeschreven', `${dayOf(line.written_at)}${by ? `, door ${by}` : ''}`],
        ]}
      />
    </Sheet>
  )
}

interface AdditionsProps {
  readonly additions: readonly Addition[]
  readonly names: Map<string, string>
  readonly me: string
  readonly at: string
}

function Additions({ additions, names, me, at }: AdditionsProps) {
  if (additions.length === 0) return null
  return (
    <Sheet title="Wat erbij kwam">
      {additions.map(({ id, addition, author, writtenAt }) => (
        <div key={id}>
          <Heading level={3} look={4}>
            {dayOf(writtenAt)}, {names.get(author) ?? 'een collega'}
          </Heading>
          <Reading>{addition}</Reading>
          {author === me && (
            <Small>
              <TextLink href={`${at}/nakijken#${id}`}>Nakijken of aanpassen</TextLink>
            </Small>
          )}
        </div>
      ))}
    </Sheet>
  )
}

interface FormProps {
  readonly ctx: Ctx
  readonly at: string
  readonly filled: Filled | undefined
}

function AddForm({ ctx, at, filled }: FormProps) {
  const action = `${at}/toevoegen`
  return (
    <Sheet title="Iets toevoegen">
      <ErrorSummary filled={filled} form={action} />
      <Form action={action} token={ctx.token}>
        <TextArea
          {...fields(filled, {}, action)('addition')}
          label="Wat vertelde de vrager erbij, of wat heeft u geadviseerd?"
          hint="Noem hier geen namen."
          rows={4}
          max={8000}
        />
        <Actions>
          <Submit kind="secondary">Voeg toe</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

function AnswerForm({ ctx, at, line, filled }: FormProps & { line: ConsultationLine }) {
  const action = `${at}/antwoord`
  return (
    <Sheet title="Antwoord" waiting aside={<DueBadge date={day(line.answer_due)} now={ctx.today} waiting />}>
      <ErrorSummary filled={filled} form={action} />
      <Form action={action} token={ctx.token}>
        <TextArea
          {...fields(filled, {}, action)('answer')}
          label="Antwoord of kort advies aan de vrager"
          hint="Zoals u het heeft gezegd. Noem hier geen namen."
          rows={5}
          max={8000}
        />
        <Actions>
          <Submit>Rond af: beantwoord</Submit>
        </Actions>
      </Form>
    </Sheet>
  )
}

interface TrajectoryProps {
  readonly line: ConsultationLine
  readonly advisers: readonly Adviser[]
  readonly at: string
  readonly mine: boolean
}

function TrajectorySheet({ line, advisers, at, mine }: TrajectoryProps) {
  return (
    <Sheet title="Trajectadvies" waiting={mine && line.ending === null}>
      <Text>
        {line.ending === null ? 'Loopt' : 'Liep'} tot en met {dateWords(day(line.ends_on ?? line.answer_due))}.{' '}
        {advisers.length > 0 && `Gedragen door ${advisers.map(({ name }) => name).join(' en ')}.`}
      </Text>
      {mine ? (
        <Actions>
          <ButtonLink href={`${at}/trajectadvies`}>Open het trajectadvies</ButtonLink>
        </Actions>
      ) : (
        <Small>Wat er is besproken ziet alleen wie het trajectadvies draagt, en de frontoffice.</Small>
      )}
    </Sheet>
  )
}

interface EndedProps {
  readonly end: End
  readonly line: ConsultationLine
  readonly by: string | undefined
  readonly tookOver: { name: string; phone: string | null } | undefined
}

function Ended({ end, line, by, tookOver }: EndedProps) {
  if (end.ending === 'promoted') return <Promoted end={end} line={line} by={by} tookOver={tookOver} />
  return (
    <Sheet title={end.ending === 'answered' ? 'Het antwoord' : 'Hoe het trajectadvies eindigde'}>
      <Reading>{end.words}</Reading>
      <Small>
        {endingWords[end.ending]} op {dayOf(end.endedAt)}
        {by && `, door ${by}`}
      </Small>
    </Sheet>
  )
}

/** Who answers the caller sees this and no more of the case. */
function Promoted({ end, by, tookOver }: EndedProps) {
  return (
    <Sheet title="Doorgezet">
      <Text>
        Op {dayOf(end.endedAt)} doorgezet als aanmelding{by && `, door ${by}`}. Alleen de tekst waar de vrager ja op zei
        ging mee.
      </Text>
      <DataList
        items={[
          ['Kenmerk van de aanmelding', end.words],
          ['Stand', tookOver ? `overgenomen door ${tookOver.name}` : 'ontvangen'],
          tookOver?.phone ? ['Bellen', tookOver.phone] : null,
        ]}
      />
      <Notice kind="info">Zeg tegen een beller alleen dat de aanmelding is ontvangen, en geef het kenmerk.</Notice>
    </Sheet>
  )
}

function CodeSheet({ line }: { line: ConsultationLine }) {
  return (
    <Sheet title="Code en termijn">
      <DataList
        items={[
          line.ending === null && ['Zeg aan de vrager', <strong key="c">{line.code}</strong>],
          line.ending === null && !line.ends_on && ['Antwoord voor', dateWords(day(line.answer_due))],
          ['Uiterlijk vernietigd', dateWords(day(line.destroy_on))],
        ]}
      />
      <Small>De termijn is een {toConfirm}. Die dag schuift nooit op.</Small>
    </Sheet>
  )
}

/** The two other ways on: longer support, or a real referral. */
function OtherEndings({ ctx, at, line }: { ctx: Ctx; at: string; line: ConsultationLine }) {
  if (!everywhere(ctx)) return null
  return (
    <Sheet title="Is een antwoord niet genoeg?">
      {!line.ends_on && (
        <>
          <Text>Heeft de professional langer steun nodig, zonder dat wij weten over wie het gaat?</Text>
          <ButtonLink href={`${at}/trajectadvies/starten`} kind="secondary">
            Start een trajectadvies
          </ButtonLink>
        </>
      )}
      <More label="Is een duiding nodig?">
        <Text>Dan wordt het een aanmelding. Alleen de tekst waar de vrager ja op zegt, gaat mee.</Text>
        <ButtonLink href={`${at}/doorzetten`} kind="secondary">
          Zet door als aanmelding
        </ButtonLink>
      </More>
    </Sheet>
  )
}
