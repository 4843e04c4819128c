import { dateOf } from '#platform/clock.ts'
import type { Step } from '#trajectory/case-store.ts'
import { coarseWords, placeOf, ways } from '#trajectory/coarse-stages.ts'
import { getMove, type MoveName, type Stage, stageWords } from '#trajectory/stages.ts'
import type { CourseEvent } from './course-store.ts'

/** What can stand on the line of a case besides its steps, in words that tell nothing of what was said or decided. */
export const eventWords = {
  conversation: 'Gesprek',
  'asked-others': 'Informatie gevraagd bij anderen',
  informed: 'De persoon is geïnformeerd',
  consent: 'Toestemming besproken',
  release: 'Zorgexpert gaf iets vrij',
  coordination: 'Afstemmingsoverleg',
  signed: 'Opdracht ondertekend',
  'team-meeting': 'Overleg van het team',
  sent: 'Advies verstuurd',
  decided: 'Besluit van de opdrachtgever',
  moment: 'Samen terugkijken',
  moved: 'Verhuizing gemeld',
} as const
export type EventKind = keyof typeof eventWords

/** What both sides of the commission see already; the rest of the line stays inside LIV. */
const outside: readonly EventKind[] = ['sent', 'decided', 'moment', 'moved']
export const outsideEvents = (events: readonly CourseEvent[]) => events.filter(({ kind }) => outside.includes(kind))

/** A time in which the case stood in one step. */
export interface Stretch {
  readonly label: string
  readonly from: Temporal.PlainDate
  /** Empty: it stands there now. */
  readonly until: Temporal.PlainDate | undefined
  /** What brought it there, and who did that. */
  readonly move?: string
  readonly by?: string
}

/** The steps as times one after another; to others in eight steps, without who did what. */
export function stretchesOf(
  opened: Temporal.PlainDate,
  steps: readonly Pick<Step, 'from_stage' | 'to_stage' | 'moved_at' | 'move' | 'moved_by'>[],
  stage: Stage,
  coarse: boolean,
): Stretch[] {
  const begun = (steps[0]?.from_stage ?? stage) as Stage
  const starts = [
    { stage: begun, from: opened },
    ...steps.map(({ to_stage, moved_at, move, moved_by }) => ({
      stage: to_stage as Stage,
      from: dateOf(moved_at.toTemporalInstant()),
      ...(!coarse && { move: getMove(move as MoveName).done, by: moved_by }),
    })),
  ]
  const seen = coarse ? starts.filter((one, at) => at === 0 || placeBefore(starts, at) !== placeOf(one.stage)) : starts
  return seen.map(({ stage: at, ...one }, place) => ({
    ...one,
    label: coarse ? (ways[placeOf(at)]?.label ?? coarseWords.closed) : stageWords[at].label,
    until: seen[place + 1]?.from,
  }))
}

const placeBefore = (starts: readonly { stage: Stage }[], at: number) =>
  placeOf((starts[at - 1] as { stage: Stage }).stage)

/** One thing on the line: a step that began, something that happened, today, or what is still to come. */
export interface Mark {
  readonly kind: 'step' | 'event' | 'today' | 'due'
  readonly on: Temporal.PlainDate
  readonly label: string
  readonly ahead: boolean
}

export interface Course {
  readonly stretches: readonly Stretch[]
  readonly events: readonly CourseEvent[]
  readonly due: Temporal.PlainDate | undefined
}

/** Everything in the order of its day. On one day a step comes before what happened in it. */
export function marksOf({ stretches, events, due }: Course, today: Temporal.PlainDate): Mark[] {
  const ahead = (on: Temporal.PlainDate) => Temporal.PlainDate.compare(on, today) > 0
  const mark = (kind: Mark['kind'], on: Temporal.PlainDate, label: string): Mark => ({
    kind,
    on,
    label,
    ahead: ahead(on),
  })
  return [
    ...stretches.map(({ label, from }) => mark('step', from, label)),
    ...events.map(({ kind, on }) => mark('event', Temporal.PlainDate.from(on), eventWords[kind])),
    mark('today', today, 'Vandaag'),
    ...(due ? [mark('due', due, 'Uiterlijk klaar met deze stap')] : []),
  ].sort((one, other) => Temporal.PlainDate.compare(one.on, other.on))
}
