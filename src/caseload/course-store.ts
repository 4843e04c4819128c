import { sql } from '#platform/database/sql.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { EventKind } from './course.ts'

/** Something that happened, or will, on a day: what kind of thing, and nothing of what was said. */
export interface CourseEvent {
  readonly kind: EventKind
  readonly on: string
}

/** One question; row-level security leaves out what this reader may not see. Twice on one day is told once. */
export function listEvents(ctx: CaseCtx): Promise<CourseEvent[]> {
  const id = ctx.case.id
  return ctx.tx.rows<CourseEvent>(sql`
    select distinct kind, day::text as "on" from (
      select 'conversation' as kind, planned_on as day from liv.conversation where case_id = ${id} and called_off_at is null
      union all select 'asked-others', asked_on from liv.information_request where case_id = ${id}
      union all select 'informed', informed_on from liv.informing where case_id = ${id}
      union all select 'consent', (written_at at time zone 'Europe/Amsterdam')::date from liv.consent where case_id = ${id}
      union all select 'release', (written_at at time zone 'Europe/Amsterdam')::date from liv.conversation_addition where case_id = ${id} and kind = 'released'
      union all select 'release', (written_at at time zone 'Europe/Amsterdam')::date from liv.care_conclusion where case_id = ${id}
      union all select 'coordination', held_on from liv.coordination_meeting where case_id = ${id}
      union all select 'signed', (written_at at time zone 'Europe/Amsterdam')::date from liv.commission_signature where case_id = ${id}
      union all select 'team-meeting', held_on from liv.team_meeting where case_id = ${id}
      union all select 'sent', (written_at at time zone 'Europe/Amsterdam')::date from liv.sent_advice where case_id = ${id}
      union all select 'decided', (written_at at time zone 'Europe/Amsterdam')::date from liv.decision where case_id = ${id}
      union all select 'moment', coalesce(h.held_on, m.planned_on) from liv.review_moment m
        left join liv.review_held h on h.moment = m.id where m.case_id = ${id}
      union all select 'moved', coalesce(moves_on, (written_at at time zone 'Europe/Amsterdam')::date) from liv.handover where case_id = ${id} and kind = 'moved'
    ) happened where day is not null order by 2, 1`)
}

export interface Lead {
  readonly account: string
  readonly name: string
  readonly relation: 'coordinator' | 'deputy'
  readonly from_at: Date
  readonly until_at: Date | null
}

/** Who led the case and who stood beside them: nothing for who is not in its team. */
export function listLeads(ctx: CaseCtx): Promise<Lead[]> {
  return ctx.tx.rows<Lead>(sql`select * from gate.leads_of(${ctx.case.id})`)
}
