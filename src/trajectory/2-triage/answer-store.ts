import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Conflict } from '#platform/refused.ts'
import type { Ctx } from '#routing/context.ts'
import { type CriteriaSet, criterionKeys } from './criteria.ts'
import { criteriaOf, criteriaOfWeighing } from './criteria-store.ts'
import { type Answers, answerWords } from './triage.ts'
import { weighingOf } from './triage-store.ts'

interface Row {
  id: string
  version: number
  author: string
  criteria: string
  final_at: Date | null
  content: Buffer
}

/** What one person answered, and to which wording of the criteria. */
export interface Weighed {
  readonly id: string
  readonly author: string
  readonly version: number
  readonly criteria: string
  readonly finalAt: Date | null
  readonly answers: Answers
}

/** The answers of this weighing that I may see: mine, and those of others once two people are ready. */
export async function listAnswers(ctx: Ctx, caseId: string): Promise<Weighed[]> {
  const rows = await ctx.tx.rows<Row>(sql`select id, version, author, criteria, final_at, content
    from liv.triage_answer where case_id = ${caseId} and weighing = ${weighingOf(caseId)} order by final_at, author`)
  return unsealAll(ctx, caseId, rows)
}

/** What I answered in an earlier weighing: a start, after the referrer said more. */
export async function findEarlierAnswer(ctx: Ctx, caseId: string): Promise<Weighed | undefined> {
  const rows = await ctx.tx.rows<Row>(sql`select id, version, author, criteria, final_at, content
    from liv.triage_answer where case_id = ${caseId} and author = ${ctx.me.account} and weighing <> ${weighingOf(caseId)}
    order by written_at desc limit 1`)
  return (await unsealAll(ctx, caseId, rows))[0]
}

async function unsealAll(ctx: Ctx, caseId: string, rows: readonly Row[]): Promise<Weighed[]> {
  if (rows.length === 0) return []
  const key = await ctx.open('read triage answers', caseId)
  return rows.map(({ final_at, content, ...row }) => ({
    ...row,
    finalAt: final_at,
    answers: key.unseal<Answers>('triage_answer', row.id, row.version, content),
  }))
}

/** Saves my answers on top of the version they were based on; once final they never change. */
export async function saveMyAnswers(
  ctx: Ctx,
  caseId: string,
  answers: Answers,
  how: { final: boolean; basedOn: number | undefined },
): Promise<void> {
  const mine = await findMine(ctx, caseId)
  const based = how.basedOn ?? mine?.version ?? 0
  if (based !== (mine?.version ?? 0)) throw await myOtherWindow(ctx, caseId)
  const saved = mine
    ? await update(ctx, caseId, mine, answers, how.final)
    : await insert(ctx, caseId, answers, how.final)
  if (saved === 0) throw await myOtherWindow(ctx, caseId)
}

function findMine(ctx: Ctx, caseId: string): Promise<{ id: string; version: number } | undefined> {
  return ctx.tx.find(sql`select id, version from liv.triage_answer
    where case_id = ${caseId} and author = ${ctx.me.account} and weighing = ${weighingOf(caseId)}`)
}

const finalAt = (final: boolean) => (final ? sql`gate.now()` : sql`null::timestamptz`)

async function insert(ctx: Ctx, caseId: string, answers: Answers, final: boolean): Promise<number> {
  const key = await ctx.open('answer the criteria', caseId)
  const id = randomUUID()
  const { version } = await criteriaOfWeighing(ctx, caseId)
  return ctx.tx.run(sql`insert into liv.triage_answer (id, case_id, weighing, criteria, author, final_at, content)
    values (${id}, ${caseId}, ${weighingOf(caseId)}, ${version}, ${ctx.me.account}, ${finalAt(final)},
      ${key.seal('triage_answer', id, 1, answers)}) on conflict do nothing`)
}

async function update(
  ctx: Ctx,
  caseId: string,
  mine: { id: string; version: number },
  answers: Answers,
  final: boolean,
): Promise<number> {
  const key = await ctx.open('answer the criteria', caseId)
  const version = mine.version + 1
  const criteria = await criteriaOfWeighing(ctx, caseId)
  return ctx.tx.run(sql`update liv.triage_answer set criteria = ${criteria.version}, version = ${version},
      written_at = gate.now(), final_at = ${finalAt(final)}, content = ${key.seal('triage_answer', mine.id, version, answers)}
    where id = ${mine.id} and version = ${mine.version} and final_at is null`)
}

// Only I write my own row: the other one is me, in another window.
async function myOtherWindow(ctx: Ctx, caseId: string): Promise<Conflict> {
  const mine = (await listAnswers(ctx, caseId)).find(({ author }) => author === ctx.me.account)
  return new Conflict(
    mine ? inWords(mine, await criteriaOf(ctx, mine.criteria)) : {},
    mine?.version ?? 0,
    'u zelf in een ander venster',
  )
}

function inWords({ answers }: Weighed, { wording }: CriteriaSet): Record<string, string> {
  return Object.fromEntries(
    criterionKeys.map((key) => {
      const { answer, reason } = answers[key]
      return [wording[key].label, `${answer ? answerWords[answer] : 'nog geen antwoord'}: ${reason}`]
    }),
  )
}
