import type { CaseCtx } from '../../src/routing/context.ts'
import type { May } from '../../src/routing/route.ts'
import type { Actors } from './actors.ts'
import { adviceOf } from './happenings-advice.ts'
import { duidingOf } from './happenings-duiding.ts'
import { outcomeOf } from './happenings-outcome.ts'
import { startOf } from './happenings-start.ts'
import { teamLifeOf } from './happenings-team-life.ts'
import { workOf } from './happenings-work.ts'
import type { Scenario } from './scenario.ts'

/** One thing that somebody did in a case, at its moment. */
export interface Happening {
  readonly scenario: string
  readonly what: string
  readonly at: Temporal.Instant
  readonly do: () => Promise<unknown>
}

/** What a case learns on its way: its number, and the ids of what was made. */
export class Story {
  readonly scenario: Scenario
  readonly actors: Actors
  readonly happenings: Happening[] = []
  readonly made = new Map<string, string>()
  number = ''
  private day = Number.NEGATIVE_INFINITY
  private minute = 0

  constructor(scenario: Scenario, actors: Actors) {
    this.scenario = scenario
    this.actors = actors
  }

  /** The date of a day of this case. */
  date(day: number): Temporal.PlainDate {
    return Temporal.Now.plainDateISO('Europe/Amsterdam')
      .subtract({ days: this.scenario.startDaysAgo })
      .add({ days: day })
  }

  /** Something happens on a day: never before what happened earlier in the story. */
  on(day: number, what: string, work: () => Promise<unknown>): void {
    if (day > this.day) {
      this.day = day
      this.minute = 0
    }
    this.minute += 1
    const at = this.date(Math.min(this.day, this.scenario.startDaysAgo))
      .toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '08:00' })
      .add({ minutes: this.minute })
      .toInstant()
    const latest = Temporal.Now.instant().subtract({ minutes: 240 }).add({ seconds: this.minute })
    this.happenings.push({
      scenario: this.scenario.id,
      what,
      at: Temporal.Instant.compare(at, latest) > 0 ? latest : at,
      do: work,
    })
  }

  /** Somebody acts on the case. */
  by(persona: string, day: number, may: May, what: string, work: (ctx: CaseCtx) => Promise<unknown>): void {
    this.on(day, `${persona}: ${what}`, () => this.actors.on(persona, this.number, may, work))
  }

  /** Whether the story goes on to this stage. */
  reaches(stage: Scenario['until']): boolean {
    const outcome = this.scenario.triage?.conclusion?.outcome ?? 'included'
    if (outcome !== 'included' && !['referral', 'triage', 'closed'].includes(stage)) return false
    const { ended, until } = this.scenario
    const last = ended && stage !== 'closure' && stage !== 'closed' ? ended.after : until
    return order.indexOf(last) >= order.indexOf(stage)
  }
}

const order = [
  'referral',
  'triage',
  'commission',
  'team',
  'conversations',
  'duiding',
  'advice',
  'follow-up',
  'closure',
  'closed',
]

export function happeningsOf(scenario: Scenario, actors: Actors): Happening[] {
  const story = new Story(scenario, actors)
  startOf(story)
  workOf(story)
  duidingOf(story)
  adviceOf(story)
  outcomeOf(story)
  teamLifeOf(story)
  return story.happenings
}
