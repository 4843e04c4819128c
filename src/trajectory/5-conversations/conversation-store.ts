import { randomUUID } from 'node:crypto'
import { consentColumns } from '#consent/consent-store.ts'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import type { ConversationFacts, NoConversation, Plan } from './conversations.ts'

interface Row {
  id: string
  version: number
  author: string
  changed_by: string | null
  planned_on: string
  called_off_at: Date | null
  content: Buffer
  report_signed_at: Date | null
  reported: boolean
}

export interface Conversation {
  readonly id: string
  readonly version: number
  readonly plannedOn: Temporal.PlainDate
  readonly calledOff: boolean
  /** Who last wrote the plan. */
  readonly by: string
  readonly plan: Plan
  readonly reported: boolean
  readonly signed: boolean
}

const columns = sql`select c.id, c.version, c.author, c.changed_by, c.planned_on, c.called_off_at, c.content,
  r.id is not null as reported, r.signed_at as report_signed_at
  from liv.conversation c`
// Also of a report whose words are not mine to read it is said that it is there.
const withReports = (caseId: string) =>
  sql`${columns} left join gate.report_lines(${caseId}) r on r.conversation = c.id`

/** All conversations of the case, in the order of their days. */
export async function listConversations(ctx: CaseCtx): Promise<Conversation[]> {
  const rows = await ctx.tx.rows<Row>(
    sql`${withReports(ctx.case.id)} where c.case_id = ${ctx.case.id} order by c.planned_on, c.written_at`,
  )
  return rows.length > 0 ? await opened(ctx, rows) : []
}

export async function getConversation(ctx: CaseCtx, id: string): Promise<Conversation> {
  const row = await ctx.tx.find<Row>(sql`${withReports(ctx.case.id)} where c.case_id = ${ctx.case.id} and c.id = ${id}`)
  const [found] = row ? await opened(ctx, [row]) : []
  if (!found) throw new NotFound()
  return found
}

async function opened(ctx: CaseCtx, rows: readonly Row[]): Promise<Conversation[]> {
  const key = await ctx.open('read conversations')
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    plannedOn: Temporal.PlainDate.from(row.planned_on),
    calledOff: row.called_off_at !== null,
    by: row.changed_by ?? row.author,
    plan: key.unseal<Plan>('conversation', row.id, row.version, row.content),
    reported: row.reported,
    signed: row.report_signed_at !== null,
  }))
}

export async function insertConversation(ctx: CaseCtx, plannedOn: Temporal.PlainDate, plan: Plan): Promise<string> {
  const key = await ctx.open('plan a conversation')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.conversation (id, case_id, author, planned_on, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${plannedOn.toString()}, ${key.seal('conversation', id, 1, plan)})`)
  return id
}

/** False when somebody else changed the plan since this version. */
export async function updateConversation(
  ctx: CaseCtx,
  id: string,
  based: number,
  to: { plannedOn: Temporal.PlainDate; plan: Plan; calledOff: boolean },
): Promise<boolean> {
  const key = await ctx.open('plan a conversation')
  const version = based + 1
  const changed = await ctx.tx.run(sql`update liv.conversation set version = ${version}, changed_by = ${ctx.me.account},
      planned_on = ${to.plannedOn.toString()}, called_off_at = case when ${to.calledOff}::boolean then gate.now() end,
      content = ${key.seal('conversation', id, version, to.plan)}
    where id = ${id} and case_id = ${ctx.case.id} and version = ${based}`)
  return changed === 1
}

export async function insertNoConversation(ctx: CaseCtx, words: NoConversation): Promise<void> {
  const key = await ctx.open('plan a conversation')
  const id = randomUUID()
  const { last } = await ctx.tx.row<{ last: number }>(
    sql`select coalesce(max(version), 0) as last from liv.no_conversation where case_id = ${ctx.case.id}`,
  )
  await ctx.tx.run(sql`insert into liv.no_conversation (id, case_id, version, author, way, content)
    values (${id}, ${ctx.case.id}, ${last + 1}, ${ctx.me.account}, ${words.way}, ${key.seal('no_conversation', id, last + 1, words)})`)
}

/** The case of a conversation that I may read, for a link that names neither. */
export function caseOfConversation(ctx: Ctx, id: string): Promise<{ caseId: string; number: string } | undefined> {
  return ctx.tx.find(sql`select c.case_id as "caseId", n.number from liv.conversation c
    cross join lateral gate.numbers_of(array[c.case_id]) n where c.id = ${id}`)
}

/** The newest reason why there is no conversation. */
export async function findNoConversation(
  ctx: CaseCtx,
): Promise<(NoConversation & { author: string; writtenAt: Date }) | undefined> {
  const row = await ctx.tx.find<
    Row & { written_at: Date }
  >(sql`select id, version, author, written_at, content from liv.no_conversation
    where case_id = ${ctx.case.id} order by version desc, written_at desc limit 1`)
  if (!row) return undefined
  const key = await ctx.open('read conversations')
  return {
    ...key.unseal<NoConversation>('no_conversation', row.id, row.version, row.content),
    author: row.author,
    writtenAt: row.written_at,
  }
}

export function conversationFacts(ctx: Ctx, caseId: string): Promise<ConversationFacts> {
  return ctx.tx.row<ConversationFacts>(sql`select ${consentColumns(caseId)},
    (select count(*)::int from gate.report_lines(${caseId})) as "reports",
    (select count(*)::int from gate.report_lines(${caseId}) where signed_at is null) as "unsigned",
    coalesce((select way = 'documents' from liv.no_conversation where case_id = ${caseId}
      order by version desc, written_at desc limit 1), false) as "documentsWeighed",
    coalesce((select coalesce(way, 'stop') <> 'documents' from liv.no_conversation where case_id = ${caseId}
      order by version desc, written_at desc limit 1), false) as "endsHere"`)
}
