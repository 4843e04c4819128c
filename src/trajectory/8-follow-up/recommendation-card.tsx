import { may } from '#access/may.ts'
import { dateOf, dateWords, dayMonthYear } from '#platform/clock.ts'
import { Tag } from '#platform/ui/badges.tsx'
import { More } from '#platform/ui/buttons.tsx'
import { DataList } from '#platform/ui/lists.tsx'
import { Sheet } from '#platform/ui/sheet.tsx'
import { Reading, Small } from '#platform/ui/text.tsx'
import type { Filled } from '#platform/web/filled.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Headings } from '../7-advice/headings.ts'
import type { SentRecommendation } from '../7-advice/sent-store.ts'
import { DecideForm, PhonedForm, ProgressForm } from './card-forms.tsx'
import type { Decision, Phoned } from './decision-store.ts'
import { decisionWords, isAsked, statusWords } from './follow-up.ts'
import { canFollow } from './follow-up-actions.ts'
import type { Progress } from './progress-store.ts'
import type { RecommendationEnd } from './recommendation-end.ts'
import { End } from './recommendation-end.tsx'
import { SaidByPhone } from './said-by-phone.tsx'

export interface CardProps {
  readonly ctx: CaseCtx
  readonly at: string
  readonly one: SentRecommendation
  /** The newest first. */
  readonly decisions: readonly Decision[]
  readonly progress: readonly Progress[]
  readonly phoned: Phoned | undefined
  /** What became of it when the case ended. */
  readonly end: RecommendationEnd | undefined
  readonly names: ReadonlyMap<string, string>
  readonly filled: Filled | undefined
  /** Who is responsible now, when that changed after the advice was sent. */
  readonly movedTo: string | undefined
  readonly headings: Headings
  /** The day that stands ready while care is awaited. */
  readonly lookAgain: Temporal.PlainDate
}

/** One recommendation: what LIV asks, what the commissioner does with it, how it goes. */
export function RecommendationCard(props: CardProps) {
  const { ctx, one, decisions, progress, phoned, end } = props
  const [decision] = decisions
  const gone = end !== undefined && end.what !== 'stays'
  const decides = !gone && canFollow(ctx.case.stage) && may(ctx.me, 'decide on a recommendation', ctx.case)
  return (
    <Sheet
      id={`aanbeveling-${one.position}`}
      title={`${one.position}. ${one.title}`}
      waiting={decides && (!decision || isAsked(decision, progress[0], ctx.today))}
      aside={<Tag>{one.urgency}</Tag>}
    >
      <Small>{props.headings[one.domain]}</Small>
      <Reading>{one.text}</Reading>
      <More label="Waarom LIV dit adviseert">
        <DataList
          items={[
            ['Waarom', <Reading key="why">{one.rationale}</Reading>],
            ['Voor wie', one.addressee],
            props.movedTo ? ['Na de verhuizing', props.movedTo] : null,
            ['Wie kan dit doen', one.owner],
            one.bridging ? ['In de tussentijd', one.bridging] : null,
            ['Opnieuw bekijken op', dayMonthYear(Temporal.PlainDate.from(one.reviewOn))],
          ]}
        />
      </More>
      {end && <End end={end} />}
      {phoned && <SaidByPhone phoned={phoned} mine={decides} />}
      {decision && <Decided {...props} decision={decision} />}
      {decides && !decision && <DecideForm {...props} />}
      {progress.length > 0 && <HowItGoes {...props} />}
      {decides && decision && decision.decision !== 'notAdopted' && <ProgressForm {...props} />}
      {decides && decision && (
        <More label="Verander dit besluit" open={props.filled?.form === `${props.at}/${one.id}/besluit`}>
          <DecideForm {...props} />
        </More>
      )}
      {!decides && !decision && !phoned && !end && <Small>De opdrachtgever heeft hier nog niet over besloten.</Small>}
      {!decision && !gone && canFollow(ctx.case.stage) && may(ctx.me, 'note a decision by phone', ctx.case) && (
        <PhonedForm {...props} />
      )}
    </Sheet>
  )
}

const on = (date: string) => dayMonthYear(Temporal.PlainDate.from(date))
const day = (moment: Date) => dateWords(dateOf(moment.toTemporalInstant()))

function Decided({ ctx, decision, decisions, names }: CardProps & { decision: Decision }) {
  const by = (one: Decision) => (one.author === ctx.me.account ? 'u' : (names.get(one.author) ?? 'de opdrachtgever'))
  return (
    <>
      <DataList
        items={[
          ['Besluit', <strong key="besluit">{decisionWords[decision.decision]}</strong>],
          decision.changedText ? ['Wat er anders gaat', decision.changedText] : null,
          decision.reason ? ['Waarom', decision.reason] : null,
          decision.owner ? ['Wie doet het', decision.owner] : null,
          decision.due ? ['Klaar op', on(decision.due)] : null,
          ['Besloten', `${day(decision.writtenAt)}, door ${by(decision)}`],
        ]}
      />
      {decisions.length > 1 && (
        <More label="Eerdere besluiten">
          <DataList
            items={decisions
              .slice(1)
              .map((one) => [
                day(one.writtenAt),
                [decisionWords[one.decision], one.changedText, one.reason].filter(Boolean).join('. '),
              ])}
          />
        </More>
      )}
    </>
  )
}

function HowItGoes({ progress }: CardProps) {
  const [last, ...earlier] = progress
  if (!last) return null
  return (
    <>
      <DataList
        items={[
          ['Hoe het gaat', <Tag key="stand">{statusWords[last.status]}</Tag>],
          [`Op ${day(last.writtenAt)}`, last.note],
          last.bridging ? ['Tot de zorg begint', last.bridging] : null,
          last.lookAgainOn ? ['Opnieuw kijken', on(last.lookAgainOn)] : null,
          last.evidence ? ['Wat er is gedaan', last.evidence] : null,
          last.doneOn ? ['Gedaan', `op ${on(last.doneOn)} door ${last.doneBy}`] : null,
        ]}
      />
      {earlier.length > 0 && (
        <More label="Hoe het eerder ging">
          <DataList
            items={earlier.map((one) => [
              day(one.writtenAt),
              `${statusWords[one.status]}. ${one.note}${one.bridging ? ` Tot de zorg begint: ${one.bridging}` : ''}`,
            ])}
          />
        </More>
      )}
    </>
  )
}
