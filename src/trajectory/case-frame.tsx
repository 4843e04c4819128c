import { dateOf, dateWords, dueWords } from '#platform/clock.ts'
import { Fact, Facts } from '#platform/ui/facts.tsx'
import type { CaseCtx } from '#routing/context.ts'
import { seesCoarse, wayWords } from './coarse-stages.ts'
import { type Stage, stageWords } from './stages.ts'
import { tellsSince, turnFor } from './turns.ts'

/** In one line on every page of a case: who is to move and by when, and what changed last. The guard has it all in hand. */
export function CaseFrame({ ctx, stage }: { ctx: CaseCtx; stage: Stage }) {
  const { relations, dueOn, stageSince } = ctx.case
  const due = dueOn && stage !== 'closed' ? Temporal.PlainDate.from(dueOn) : undefined
  const since = dateWords(dateOf(Temporal.Instant.from(stageSince)))
  return (
    <Facts>
      <Fact label="Wacht op">{turnFor(relations, stage)}</Fact>
      {due && (
        <Fact label="Uiterlijk">
          <time dateTime={due.toString()}>{dateWords(due)}</time>, {dueWords(due, ctx.today)}
        </Fact>
      )}
      {tellsSince(relations, stage) && (
        <Fact label="Laatste verandering">
          {seesCoarse(relations) ? wayWords(stage) : stageWords[stage].label}, {since}
        </Fact>
      )}
    </Facts>
  )
}

/** Quietly below every page of a case: until when it is kept. */
export function CaseKept({ ctx }: { ctx: CaseCtx }) {
  const { reviewOn, destroyOn } = ctx.case
  return (
    <Facts quiet>
      <Fact label="Uiterlijk vernietigd op">
        {dateWords(Temporal.PlainDate.from(destroyOn))} (standaard, nog te bevestigen door LIV)
      </Fact>
      <Fact label="Jaarlijkse toets">{dateWords(Temporal.PlainDate.from(reviewOn))}</Fact>
    </Facts>
  )
}
