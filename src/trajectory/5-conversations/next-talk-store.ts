import { sql } from '#platform/database/sql.ts'
import type { Ctx } from '#routing/context.ts'
import type { Plan } from './conversations.ts'

/** The next conversation of an expert: what one needs on the way there, and no name. */
export interface NextTalk {
  readonly id: string
  readonly number: string
  readonly place: string | null
  readonly plannedOn: Temporal.PlainDate
  readonly plan: Plan
  /** What the care expert asks of the team. */
  readonly agreements: string | undefined
}

interface Row {
  id: string
  caseId: string
  number: string
  place: string | null
  planned_on: string
  version: number
  content: Buffer
  agreement: string | null
  agreed_version: number
  agreed: Buffer
}

/** All conversations of the first day on which I have one, in the order of the clock: one question, and a line in the log for each part that opens. */
export async function findNextTalks(ctx: Ctx): Promise<NextTalk[]> {
  const rows = await ctx.tx.rows<Row>(sql`
    with mine as (select c.id, c.number, o.place from gate.my_cases() c left join liv.organisation o on o.id = c.organisation
        where c.stage <> 'closed' and c.id = any (array(select gate.cases_where_i_may('write a conversation report'))))
    select t.id, t.case_id as "caseId", m.number, m.place, t.planned_on, t.version, t.content,
           a.id as agreement, a.version as agreed_version, a.content as agreed
      from mine m join liv.conversation t on t.case_id = m.id
      left join lateral (select w.id, w.version, w.content from liv.working_agreement w where w.case_id = m.id
        order by w.version desc limit 1) a on true
     where t.planned_on >= gate.today() and t.called_off_at is null
       and not exists (select 1 from liv.conversation_report r where r.conversation = t.id)
     order by t.planned_on fetch first 1 row with ties`)
  if (rows.length === 0) return []
  const plans = await ctx.openMany('read conversations', [...new Set(rows.map(({ caseId }) => caseId))])
  const talks = rows
    .flatMap((row) => {
      const plan = plans.get(row.caseId)?.unseal<Plan>('conversation', row.id, row.version, row.content)
      return plan ? [{ row, plan }] : []
    })
    .toSorted((one, other) => one.plan.time.localeCompare(other.plan.time))
  const [first] = talks
  const agreements = first?.row.agreement ? await agreementsOf(ctx, first.row) : undefined
  return talks.map(({ row, plan }) => ({
    id: row.id,
    number: row.number,
    place: row.place,
    plannedOn: Temporal.PlainDate.from(row.planned_on),
    plan,
    agreements: row === first?.row ? agreements : undefined,
  }))
}

async function agreementsOf(ctx: Ctx, row: Row): Promise<string | undefined> {
  const keys = await ctx.openMany('read the care conclusion', [row.caseId])
  const key = keys.get(row.caseId)
  return key?.unseal<{ text: string }>('working_agreement', row.agreement ?? '', row.agreed_version, row.agreed).text
}
