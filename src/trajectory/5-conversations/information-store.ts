import { randomUUID } from 'node:crypto'
import { may } from '#access/may.ts'
import { sql } from '#platform/database/sql.ts'
import { NotFound } from '#platform/refused.ts'
import type { CaseCtx } from '#routing/context.ts'
import type { AnswerForm, AskForm } from './information.ts'

type Asked = Omit<AskForm, 'askedOn' | 'answerBy' | 'treating'>
type Answered = Omit<AnswerForm, 'request' | 'answeredOn'>

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
  readonly author: string
  readonly answeredOn: string
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
  const rows = await ctx.tx.rows<Row & Pick<Answer, 'request' | 'answeredOn'>>(sql`
    select id, version, author, treating, request, answered_on as "answeredOn", content
      from liv.information_answer where case_id = ${ctx.case.id} order by answered_on, written_at`)
  const open = rows.some(({ treating }) => !treating) ? await ctx.open('read conversations') : undefined
  const care = rows.some(({ treating }) => treating) ? await ctx.open('read care notes') : undefined
  return rows.flatMap(({ id, version, content, treating, ...row }) => {
    const key = treating ? care : open
    return key ? [{ ...row, words: key.unseal<Answered>('information_answer', id, version, content) }] : []
  })
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
