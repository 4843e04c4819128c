import { randomUUID } from 'node:crypto'
import { may } from '#access/may.ts'
import type { ActName } from '#access/who.ts'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { Key } from '#vault/vault.ts'
import type { AnswerForm, AskForm } from './information.ts'

type Asked = Omit<AskForm, 'askedOn' | 'answerBy' | 'treating'>
type Answered = Omit<AnswerForm, 'request' | 'answeredOn' | 'how'> & { readonly how: AnswerForm['how'] | 'link' }

export interface Request {
  readonly id: string
  readonly author: string
  readonly treating: boolean
  readonly askedOn: string
  readonly answerBy: string | null
  readonly words: Asked
}
export interface Answer {
  readonly request: string
  readonly treating: boolean
  readonly author: string
  readonly answeredOn: string
  /** By which link it came, written by whoever answered; otherwise somebody of the team wrote it down. */
  readonly link: string | null
  readonly attachment: string | null
  readonly seen: boolean
  readonly words: Answered
}

interface Row {
  id: string
  version: number
  author: string
  treating: boolean
  content: Buffer
}

/** What others were asked, the newest first. */
export async function listRequests(ctx: CaseCtx): Promise<Request[]> {
  const rows = await ctx.tx.rows<Row & Pick<Request, 'askedOn' | 'answerBy'>>(sql`
    select id, version, author, treating, asked_on as "askedOn", answer_by as "answerBy", content
      from liv.information_request where case_id = ${ctx.case.id} order by asked_on desc, written_at desc`)
  if (rows.length === 0) return []
  const key = await ctx.open('read conversations')
  return rows.map(({ version, content, ...row }) => ({
    ...row,
    words: key.unseal<Asked>('information_request', row.id, version, content),
  }))
}

export async function getRequest(ctx: CaseCtx, id: string): Promise<Request> {
  const found = (await listRequests(ctx)).find((one) => one.id === id)
  if (!found) throw new NotFound()
  return found
}

export async function insertRequest(ctx: CaseCtx, { askedOn, answerBy, treating, ...words }: AskForm): Promise<void> {
  const key = await ctx.open('ask others for information')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.information_request (id, case_id, author, asked_on, answer_by, treating, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${askedOn.toString()}, ${answerBy?.toString() ?? null}, ${treating},
      ${key.seal('information_request', id, 1, words)})`)
}

/** The answers that are mine to read: of who treats the person for care experts alone, sealed with the care notes. */
export async function listAnswers(ctx: CaseCtx): Promise<Answer[]> {
  const rows = await ctx.tx.rows<Row & Omit<Answer, 'words'>>(sql`
    select id, version, author, treating, request, answered_on as "answeredOn", link, attachment, content,
        exists (select from liv.answer_seen s where s.answer = a.id) as seen
      from liv.information_answer a where case_id = ${ctx.case.id} order by answered_on, written_at`)
  const keys = new Map<ActName, Key>()
  for (const act of new Set(rows.map(readingAct))) keys.set(act, await ctx.open(act))
  return rows.flatMap(({ id, version, content, ...row }) => {
    const key = keys.get(readingAct(row))
    return key ? [{ ...row, words: key.unseal<Answered>('information_answer', id, version, content) }] : []
  })
}

/** What came by a link lies under a key of its own: whoever held the link had that one and no other. */
function readingAct({ treating, link }: { treating: boolean; link: string | null }): ActName {
  if (link) return treating ? 'read what came by link from who treats' : 'read what came by link'
  return treating ? 'read care notes' : 'read conversations'
}

/** As far as I may see; for the writing itself the database knows. */
export async function isAnswered(ctx: CaseCtx, request: string): Promise<boolean> {
  return (await ctx.tx.find(sql`select from liv.information_answer where request = ${request}`)) !== undefined
}

/** That an answer which came by a link was seen: once, by whoever was first. False when there is no such answer for me. */
export async function insertSeen(ctx: CaseCtx, request: string): Promise<boolean> {
  const answer = await ctx.tx.find<{ id: string; treating: boolean }>(
    sql`select id, treating from liv.information_answer where request = ${request} and case_id = ${ctx.case.id} and link is not null`,
  )
  if (!answer) return false
  await ctx.tx.run(sql`insert into liv.answer_seen (id, case_id, answer, author, treating)
    values (${randomUUID()}, ${ctx.case.id}, ${answer.id}, ${ctx.me.account}, ${answer.treating}) on conflict (answer) do nothing`)
  return true
}

/** Questions whose answer was there before I came, and is not mine to read. */
export async function answeredBeforeMe(ctx: CaseCtx): Promise<ReadonlySet<string>> {
  const rows = await ctx.tx.rows<{ request: string }>(sql`select gate.requests_answered_before_me() as request`)
  return new Set(rows.map(({ request }) => request))
}

/** False when somebody else wrote the answer first. */
export async function insertAnswer(
  ctx: CaseCtx,
  { id: request, treating }: Request,
  { answeredOn, request: _, ...words }: AnswerForm,
): Promise<boolean> {
  const key = await ctx.open(treating ? 'write care notes' : 'ask others for information')
  const id = randomUUID()
  const made =
    await ctx.tx.run(sql`insert into liv.information_answer (id, case_id, request, author, answered_on, treating, content)
    values (${id}, ${ctx.case.id}, ${request}, ${ctx.me.account}, ${answeredOn.toString()}, ${treating},
      ${key.seal('information_answer', id, 1, words)}) on conflict (request) do nothing`)
  return made === 1
}

export const byCare = (ctx: CaseCtx): boolean => may(ctx.me, 'write care notes', ctx.case)
