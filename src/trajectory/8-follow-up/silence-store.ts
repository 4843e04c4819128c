import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { inTransaction, type Pool, type Tx } from '#platform/database/tx.ts'
import type { CaseCtx } from '#routing/context.ts'

/** Where decisions stay away, as whoever may ask for them sees it: also a job, which may read nothing else. */
export interface Silence {
  readonly undecided: number
  readonly reminders: number
  readonly lastReminder: string | null
  readonly since: string
}

export function findSilence(tx: Tx, caseId: string): Promise<Silence | undefined> {
  return tx.find<Silence>(
    sql`select undecided, reminders, "lastReminder"::text, since::text from gate.silence_of(${caseId})`,
  )
}

/** Asks the gate for a job in each silent case; who leads the case by then is in whose name it asks. */
export async function wakeSilentCases(worker: Pool): Promise<number> {
  const { made } = await inTransaction(worker, (tx) =>
    tx.row<{ made: number }>(sql`select gate.wake_silent_cases(100) as made`),
  )
  return made
}

/** The number of the one case that a job is about. */
export async function numberFor(app: Pool, token: string, caseId: string): Promise<string | undefined> {
  return inTransaction(app, async (tx) => {
    await tx.row(sql`select gate.enter(${token})`)
    const found = await tx.find<{ number: string }>(sql`select number from gate.numbers_of(array[${caseId}::uuid])`)
    return found?.number
  })
}

export interface CallText {
  readonly spokeWith: string
  readonly said: string
}
export interface Call extends CallText {
  readonly on: string
  readonly reached: boolean
}

export async function insertCall(
  ctx: CaseCtx,
  calledOn: Temporal.PlainDate,
  reached: boolean,
  words: CallText,
): Promise<void> {
  const key = await ctx.open('note a decision by phone')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.silence_call (id, case_id, author, called_on, reached, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${calledOn.toString()}, ${reached}, ${key.seal('silence_call', id, 1, words)})`)
}

export async function listCalls(ctx: CaseCtx): Promise<Call[]> {
  const rows = await ctx.tx.rows<{ id: string; on: string; reached: boolean; content: Buffer }>(sql`
    select id, called_on::text as "on", reached, content from liv.silence_call
     where case_id = ${ctx.case.id} order by called_on desc, written_at desc`)
  if (rows.length === 0) return []
  const key = await ctx.open('read follow-up')
  return rows.map(({ id, content, ...row }) => ({ ...row, ...key.unseal<CallText>('silence_call', id, 1, content) }))
}
