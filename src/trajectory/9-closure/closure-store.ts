import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Conflict } from '#platform/refused.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import { stillOpen } from '../8-follow-up/recommendation-end-store.ts'
import { namesOf } from '../case-store.ts'
import {
  type ClosureFacts,
  type ClosureText,
  endings,
  outcomeWords,
  type TeamClosureText,
  type Voice,
} from './closure.ts'

interface Row {
  id: string
  version: number
  author: string
  written_at: Date
  content: Buffer
}

/** Where the closing stands, in one query and without opening any words. */
export function closureFacts(ctx: Ctx, caseId: string): Promise<ClosureFacts> {
  return ctx.tx.row<ClosureFacts>(sql`select
    exists (select 1 from liv.closure c where c.case_id = ${caseId}) as written,
    exists (select 1 from liv.closure_for_team c where c.case_id = ${caseId}) as "forTeam",
    array(select distinct m.recipient from liv.closing_message m where m.case_id = ${caseId}) as told,
    exists (select 1 from gate.members_of(${caseId}) where relation in ('commissioner', 'commissionerDeputy')) as commissioner,
    (select count(*)::int from (${stillOpen(caseId)}) open where exists (select from liv.ending e where e.case_id = ${caseId})
      and not exists (select from liv.recommendation_end e where e.recommendation = open.id and e.case_id = ${caseId})) as unsaid`)
}

export interface Written extends ClosureText {
  readonly version: number
  readonly author: string
  readonly writtenAt: Date
}

/** The newest version of why the case ends and what came of it. */
export async function findClosure(ctx: CaseCtx): Promise<Written | undefined> {
  const row = await ctx.tx.find<Row>(sql`select id, version, author, written_at, content
    from liv.closure where case_id = ${ctx.case.id} order by version desc limit 1`)
  if (!row) return undefined
  const key = await ctx.open('read the closure')
  const words = key.unseal<ClosureText>('closure', row.id, row.version, row.content)
  return { ...words, version: row.version, author: row.author, writtenAt: row.written_at }
}

/** What only the team reads of it. */
export async function findTeamClosure(ctx: CaseCtx): Promise<TeamClosureText | undefined> {
  const row = await ctx.tx.find<Row>(sql`select id, version, content
    from liv.closure_for_team where case_id = ${ctx.case.id} order by version desc limit 1`)
  if (!row) return undefined
  const key = await ctx.open('read the closure for the team')
  return key.unseal<TeamClosureText>('closure_for_team', row.id, row.version, row.content)
}

/** Each save is a new version of both parts; two saves at once are a conflict. */
export async function saveClosure(
  ctx: CaseCtx,
  words: ClosureText,
  forTeam: TeamClosureText,
  based: number,
): Promise<void> {
  const before = await findClosure(ctx)
  const version = (before?.version ?? 0) + 1
  if (version - 1 !== based || (await insertClosure(ctx, words, version)) === 0) throw await theirClosure(ctx)
  const key = await ctx.open('write the closure for the team')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.closure_for_team (id, case_id, version, author, content) values (${id}, ${ctx.case.id},
    ${version}, ${ctx.me.account}, ${key.seal('closure_for_team', id, version, forTeam)})`)
}

async function insertClosure(ctx: CaseCtx, words: ClosureText, version: number): Promise<number> {
  const key = await ctx.open('close the case')
  const id = randomUUID()
  return ctx.tx.run(sql`insert into liv.closure (id, case_id, version, author, content) values (${id}, ${ctx.case.id},
    ${version}, ${ctx.me.account}, ${key.seal('closure', id, version, words)}) on conflict do nothing`)
}

async function theirClosure(ctx: CaseCtx): Promise<Conflict> {
  const theirs = await findClosure(ctx)
  if (!theirs) return new Conflict({}, 0, 'een collega')
  const team = await findTeamClosure(ctx)
  const words = {
    Reden: endings[theirs.reason].label,
    'Wat er met de rest gebeurt': theirs.open,
    'Mogelijke radicalisering': outcomeWords[theirs.outcomeRadicalisation],
    ...(team && { 'Psychische gezondheid': outcomeWords[team.outcomeMentalHealth], 'Voor het team': team.note }),
  }
  return new Conflict(words, theirs.version, (await namesOf(ctx, [theirs.author])).get(theirs.author) ?? 'een collega')
}

export interface Evaluation {
  readonly voice: Voice
  readonly readers: 'both' | 'team'
  readonly text: string
  readonly writtenAt: Date
}

export async function insertEvaluation(
  ctx: CaseCtx,
  { voice, readers, text }: Omit<Evaluation, 'writtenAt'>,
): Promise<void> {
  const key = await ctx.open('evaluate the case')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.evaluation (id, case_id, author, voice, readers, content) values (${id}, ${ctx.case.id},
    ${ctx.me.account}, ${voice}, ${readers}, ${key.seal('evaluation', id, 1, { text })})`)
}

/** The evaluations that are for me to read, in the order in which they came. */
export async function listEvaluations(ctx: CaseCtx): Promise<Evaluation[]> {
  const rows = await ctx.tx.rows<
    Row & Pick<Evaluation, 'voice' | 'readers'>
  >(sql`select id, version, written_at, voice, readers, content
    from liv.evaluation where case_id = ${ctx.case.id} order by written_at, id`)
  if (rows.length === 0) return []
  const key = await ctx.open('read the closure')
  return rows.map((row) => ({
    ...key.unseal<{ text: string }>('evaluation', row.id, row.version, row.content),
    voice: row.voice,
    readers: row.readers,
    writtenAt: row.written_at,
  }))
}

/** Access of everybody but the coordinator ends by itself at this moment. */
export async function limitAccess(ctx: CaseCtx, until: Temporal.Instant): Promise<void> {
  await ctx.tx.row(sql`select gate.limit_access(${ctx.case.id}, ${until.toString()}, 'close the case') as changed`)
}
