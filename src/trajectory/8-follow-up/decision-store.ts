import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Conflict } from '#platform/refused.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import { termOf } from '#settings/settings-store.ts'
import { namesOf } from '../case-store.ts'
import {
  type DecisionText,
  type DecisionWord,
  decisionWords,
  type FollowUpFacts,
  type PhonedText,
} from './follow-up.ts'

export interface Decision extends DecisionText {
  readonly id: string
  readonly recommendation: string
  readonly version: number
  readonly author: string
  readonly writtenAt: Date
  readonly decision: DecisionWord
  readonly due: string | null
}

/**
 * Where the decisions on the newest sent advice stand, in one query and without opening any words. What counts is what the
 * present controller decided, or what is finished; gate.undecided_in asks the same.
 */
export async function followUpFacts(ctx: Ctx, caseId: string): Promise<FollowUpFacts> {
  const stands = await ctx.tx.row<Omit<FollowUpFacts, 'remindersAsked'>>(sql`
    with newest as (select recommendations, written_at from liv.sent_advice where case_id = ${caseId} order by version desc limit 1),
      since as (select coalesce(max(written_at), '-infinity') as at from liv.responsibility where case_id = ${caseId} and new_controller),
      asked as (select r.asked_on from liv.reminder r join newest n on r.written_at >= n.written_at where r.case_id = ${caseId})
    select coalesce((select recommendations from newest), '{}') as recommendations,
      array(select distinct d.recommendation from liv.decision d where d.case_id = ${caseId} and (d.written_at >= (select at from since)
        or exists (select from liv.progress p where p.recommendation = d.recommendation and p.status in ('done', 'stopped')))) as decided,
      (select count(*)::int from asked) as reminders,
      (select max(asked_on)::text from asked) as "lastReminder"`)
  return { ...stands, remindersAsked: await termOf(ctx, 'reminders-asked') }
}

/** The organisation that became responsible after this advice was sent: the words of the advice still name the one before. */
export async function findMovedTo(ctx: CaseCtx, sent: { writtenAt: Date }): Promise<string | undefined> {
  const found = await ctx.tx.find<{ name: string; first: boolean }>(sql`
    select o.name, r.written_at <= ${sent.writtenAt} as first from liv.responsibility r join liv.organisation o on o.id = r.organisation
     where r.case_id = ${ctx.case.id} and r.held_as = 'commissioner' order by r.written_at desc limit 1`)
  return found && !found.first ? found.name : undefined
}

/** The days that are still to come: of what is decided and not done, and of the moments to look again. */
export async function listDaysAhead(ctx: CaseCtx): Promise<string[]> {
  const rows = await ctx.tx.rows<{ day: string }>(sql`
    with decided as (select distinct on (recommendation) recommendation, due_on from liv.decision
        where case_id = ${ctx.case.id} order by recommendation, version desc),
      reported as (select distinct on (recommendation) recommendation, status, look_again_on from liv.progress
        where case_id = ${ctx.case.id} order by recommendation, written_at desc)
    select d.due_on as day from decided d left join reported r using (recommendation)
      where d.due_on >= gate.today() and coalesce(r.status, '') not in ('done', 'stopped')
    union select look_again_on from reported where look_again_on >= gate.today() and status not in ('done', 'stopped')
    union select m.planned_on from liv.review_moment m where m.case_id = ${ctx.case.id} and m.planned_on >= gate.today()
      and not exists (select 1 from liv.review_held h where h.moment = m.id)
    order by day`)
  return rows.map(({ day }) => day)
}

interface Row {
  id: string
  recommendation: string
  version: number
  author: string
  written_at: Date
  decision: DecisionWord
  due_on: string | null
  content: Buffer
}

/** Every decision ever made in this case, the newest first: it is the one that counts. */
export async function listDecisions(ctx: CaseCtx): Promise<Decision[]> {
  const rows =
    await ctx.tx.rows<Row>(sql`select id, recommendation, version, author, written_at, decision, due_on, content
    from liv.decision where case_id = ${ctx.case.id} order by recommendation, version desc`)
  if (rows.length === 0) return []
  const key = await ctx.open('read follow-up')
  return rows.map(({ content, written_at, due_on, ...row }) => ({
    ...key.unseal<DecisionText>('decision', row.id, row.version, content),
    ...row,
    writtenAt: written_at,
    due: due_on,
  }))
}

export interface NewDecision extends DecisionText {
  readonly decision: DecisionWord
  readonly due: Temporal.PlainDate | undefined
}

/** A decision is a row of its own, after the version somebody had in front of them; two at once are a conflict. */
export async function insertDecision(
  ctx: CaseCtx,
  recommendation: string,
  { decision, due, ...words }: NewDecision,
  based: number,
): Promise<void> {
  const key = await ctx.open('decide on a recommendation')
  const newest = await newestVersion(ctx, recommendation)
  const id = randomUUID()
  const version = newest + 1
  const made =
    newest === based
      ? await ctx.tx.run(sql`insert into liv.decision (id, case_id, recommendation, version, author, decision, due_on, content)
          values (${id}, ${ctx.case.id}, ${recommendation}, ${version}, ${ctx.me.account}, ${decision}, ${due?.toString() ?? null},
            ${key.seal('decision', id, version, words)}) on conflict do nothing`)
      : 0
  if (made === 0) throw await theirDecision(ctx, recommendation)
}

async function newestVersion(ctx: CaseCtx, recommendation: string): Promise<number> {
  const { version } = await ctx.tx.row<{ version: number }>(sql`select coalesce(max(version), 0)::int as version
    from liv.decision where case_id = ${ctx.case.id} and recommendation = ${recommendation}`)
  return version
}

async function theirDecision(ctx: CaseCtx, recommendation: string): Promise<Conflict> {
  const theirs = (await listDecisions(ctx)).find((one) => one.recommendation === recommendation)
  if (!theirs) return new Conflict({}, 0, 'een collega')
  const words = {
    Besluit: decisionWords[theirs.decision],
    ...(theirs.changedText && { 'Wat er anders gaat': theirs.changedText }),
    ...(theirs.reason && { Waarom: theirs.reason }),
    ...(theirs.owner && { 'Wie doet het': theirs.owner }),
  }
  return new Conflict(words, theirs.version, (await namesOf(ctx, [theirs.author])).get(theirs.author) ?? 'een collega')
}

export interface Phoned extends PhonedText {
  readonly recommendation: string
  readonly author: string
  readonly writtenAt: Date
}

export async function insertPhoned(ctx: CaseCtx, recommendation: string, words: PhonedText): Promise<void> {
  const key = await ctx.open('note a decision by phone')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.phoned_decision (id, case_id, recommendation, author, content)
    values (${id}, ${ctx.case.id}, ${recommendation}, ${ctx.me.account}, ${key.seal('phoned_decision', id, 1, words)})`)
}

/** What was said by phone and not confirmed since: at most one for each recommendation. */
export async function listPhoned(ctx: CaseCtx): Promise<Phoned[]> {
  const rows = await ctx.tx.rows<Omit<Row, 'decision' | 'due_on'>>(sql`select distinct on (p.recommendation)
      p.id, p.recommendation, p.version, p.author, p.written_at, p.content
    from liv.phoned_decision p where p.case_id = ${ctx.case.id} and not exists (
      select 1 from liv.decision d where d.recommendation = p.recommendation and d.written_at >= p.written_at)
    order by p.recommendation, p.written_at desc, p.id`)
  if (rows.length === 0) return []
  const key = await ctx.open('read follow-up')
  return rows.map((row) => ({
    ...key.unseal<PhonedText>('phoned_decision', row.id, row.version, row.content),
    recommendation: row.recommendation,
    author: row.author,
    writtenAt: row.written_at,
  }))
}
