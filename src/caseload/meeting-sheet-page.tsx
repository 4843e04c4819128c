import { dateWords } from '#platform/clock.ts'
import { DataList } from '#platform/ui/lists.tsx'
import { Heading, Reading, Small, Text, TextLink } from '#platform/ui/text.tsx'
import type { CaseCtx } from '#routing/context.ts'
import type { PageView } from '#routing/route.ts'
import { findCommission } from '#trajectory/3-commission/commission-store.ts'
import { listSentRecommendations } from '#trajectory/7-advice/sent-store.ts'
import { type Decision, listDecisions } from '#trajectory/8-follow-up/decision-store.ts'
import { decisionWords } from '#trajectory/8-follow-up/follow-up.ts'
import { casePage } from '#trajectory/case-page.tsx'
import { seesCoarse, wayWords } from '#trajectory/coarse-stages.ts'
import { type Stage, stageWords } from '#trajectory/stages.ts'
import { openingOnce } from './whole-part.ts'

interface Line {
  readonly title: string
  readonly decided: string
}

/** One sheet to lay on the table: the number, the question, what was advised and decided. Nobody's name, and nothing said. */
export async function meetingSheetPage(ctx: CaseCtx): Promise<PageView> {
  const once = openingOnce(ctx)
  const commission = await findCommission(once, ctx.case.id)
  const advised = await listSentRecommendations(once, ctx.case.id)
  const decisions = advised.length > 0 ? await listDecisions(once) : []
  const lines = advised.map(({ id, title }): Line => ({ title, decided: decidedOn(decisions, id) }))
  return casePage(ctx, {
    title: 'Overlegblad zonder namen',
    lead: 'Kijk na of er in de vraag of in een titel toch een naam staat. Druk het daarna af.',
    aside: <TextLink href={`/dossiers/${ctx.case.number}/lezen`}>Lees het hele dossier</TextLink>,
    body: <MeetingSheet ctx={ctx} question={commission?.question ?? ''} lines={lines} />,
  })
}

const decidedOn = (decisions: readonly Decision[], id: string): string => {
  const newest = decisions.find(({ recommendation }) => recommendation === id)
  return newest ? decisionWords[newest.decision] : 'Nog niet besloten'
}

const standing = (ctx: CaseCtx): string => {
  const stage = ctx.case.stage as Stage
  return seesCoarse(ctx.case.relations) ? wayWords(stage) : stageWords[stage].label
}

function MeetingSheet({ ctx, question, lines }: { ctx: CaseCtx; question: string; lines: readonly Line[] }) {
  const { number, dueOn } = ctx.case
  return (
    <article className="ui-whole">
      <header className="ui-whole__head">
        <p>
          <strong>{number}</strong>. Overlegblad, {dateWords(ctx.today)}. Vertrouwelijk: vernietig dit na het overleg.
        </p>
      </header>
      <div className="ui-whole__sheet">
        <DataList
          items={[['Stap', standing(ctx)], dueOn ? ['Uiterlijk', dateWords(Temporal.PlainDate.from(dueOn))] : null]}
        />
        <Heading level={2} look={3}>
          De vraag
        </Heading>
        {question ? <Reading>{question}</Reading> : <Small>De opdracht is nog niet geschreven.</Small>}
        <Heading level={2} look={3}>
          Wat LIV adviseerde
        </Heading>
        <Advised lines={lines} />
        <Agreed />
      </div>
    </article>
  )
}

function Advised({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return <Small>Er is nog geen aanbeveling verstuurd.</Small>
  return (
    <ol className="ui-way">
      {lines.map(({ title, decided }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: in the order of the advice, drawn once on the server
        <li key={place}>
          {title}. <strong>{decided}.</strong>
        </li>
      ))}
    </ol>
  )
}

/** To write on by hand; who is a function, never a name. */
function Agreed() {
  return (
    <>
      <Heading level={2} look={3}>
        Afgesproken
      </Heading>
      <Text>Schrijf functies op, geen namen: wat, wie en wanneer.</Text>
      <div className="ui-whole__lines" />
    </>
  )
}
