import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import { Refused } from '#platform/refused.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import type { Key } from '#vault/vault.ts'
import type { DangerForm, DangerText } from './danger.ts'

export interface DangerCall {
  readonly call: string
  readonly caseId: string
  readonly number: string
  readonly calledAt: Date
  readonly dueOn: string
}

/** My calls of which nobody has written down yet what was told. */
export function listMyDangerCalls(ctx: Ctx): Promise<DangerCall[]> {
  return ctx.tx.rows<DangerCall>(sql`select * from gate.my_danger_calls()`)
}

export async function insertDangerCall(ctx: CaseCtx, dueOn: Temporal.PlainDate): Promise<string> {
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.danger_call (id, case_id, author, due_on)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${dueOn.toString()})`)
  return id
}

/** A call in this case as far as I may know of it: who rang when, and whether what was told is written down and tested. */
export interface CallLine {
  readonly id: string
  readonly author: string
  readonly writtenAt: Date
  readonly dueOn: string
  readonly record: string | null
  readonly recordedBy: string | null
  readonly tested: 'before' | 'after' | 'notNeeded' | null
  readonly testedAfterwards: boolean
  /** When something was added to the record, as far as I may know. */
  readonly addedAt: readonly Date[]
}

export function listCalls(ctx: CaseCtx): Promise<CallLine[]> {
  return ctx.tx.rows<CallLine>(sql`select d.id, d.author, d.written_at as "writtenAt", d.due_on as "dueOn",
      r.id as record, r.author as "recordedBy", r.tested,
      exists (select 1 from liv.danger_test t where t.record = r.id) as "testedAfterwards",
      array(select a.written_at from liv.danger_addendum a where a.record = r.id order by a.written_at) as "addedAt"
    from liv.danger_call d left join liv.danger_record r on r.call = d.id
   where d.case_id = ${ctx.case.id} order by d.written_at desc, d.id`)
}

/** Once for each call; who comes second is told so and keeps what they typed. */
export async function insertDangerRecord(ctx: CaseCtx, call: string, input: DangerForm): Promise<void> {
  const { told, tested, ...typed } = input
  const words: DangerText = { ...typed, ground: typed.ground ?? '', personTold: typed.personTold ?? '' }
  const key = await ctx.open('report acute danger')
  const id = randomUUID()
  const made = await ctx.tx.run(sql`insert into liv.danger_record (id, case_id, call, author, told, tested, content)
    values (${id}, ${ctx.case.id}, ${call}, ${ctx.me.account}, ${told}, ${told === 'yes' ? (tested ?? 'after') : 'notNeeded'},
      ${key.seal('danger_record', id, 1, words)}) on conflict do nothing`)
  if (made === 0) throw new Refused('Dit is al vastgelegd. Laad de pagina opnieuw.')
}

/** Added later, beside the record. */
export interface Addendum {
  readonly author: string
  readonly writtenAt: Date
  readonly text: string
}

export interface DangerRecord extends DangerText {
  readonly id: string
  readonly call: string
  readonly author: string
  readonly addenda: readonly Addendum[]
  readonly told: 'yes' | 'no'
  readonly writtenAt: Date
  readonly testNote: string | undefined
}

interface Row {
  id: string
  call: string
  version: number
  author: string
  told: 'yes' | 'no'
  written_at: Date
  content: Buffer
  test: string | null
  test_content: Buffer
}

/** What was told, for who leads the case. */
export async function listDangerRecords(ctx: CaseCtx): Promise<DangerRecord[]> {
  const rows = await ctx.tx.rows<Row>(sql`select r.id, r.call, r.version, r.author, r.told, r.written_at, r.content,
      t.id as test, t.content as test_content
    from liv.danger_record r left join liv.danger_test t on t.record = r.id
   where r.case_id = ${ctx.case.id} order by r.written_at, r.id`)
  if (rows.length === 0) return []
  const key = await ctx.open('read what was told in danger')
  const added = await listAddenda(ctx, key)
  return rows.map((row) => ({
    ...key.unseal<DangerText>('danger_record', row.id, row.version, row.content),
    id: row.id,
    call: row.call,
    author: row.author,
    addenda: added.filter(({ record }) => record === row.id),
    told: row.told,
    writtenAt: row.written_at,
    testNote: row.test ? key.unseal<{ note: string }>('danger_test', row.test, 1, row.test_content).note : undefined,
  }))
}

async function listAddenda(ctx: CaseCtx, key: Key): Promise<(Addendum & { record: string })[]> {
  const rows = await ctx.tx.rows<{ id: string; record: string; author: string; written_at: Date; content: Buffer }>(
    sql`select id, record, author, written_at, content from liv.danger_addendum where case_id = ${ctx.case.id} order by written_at, id`,
  )
  return rows.map(({ id, record, author, written_at, content }) => ({
    record,
    author,
    writtenAt: written_at,
    text: key.unseal<{ addendum: string }>('danger_addendum', id, 1, content).addendum,
  }))
}

export async function insertAddendum(ctx: CaseCtx, record: string, addendum: string): Promise<void> {
  const key = await ctx.open('report acute danger')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.danger_addendum (id, case_id, record, author, content)
    values (${id}, ${ctx.case.id}, ${record}, ${ctx.me.account}, ${key.seal('danger_addendum', id, 1, { addendum })})`)
}

export async function insertDangerTest(ctx: CaseCtx, record: string, note: string): Promise<void> {
  const key = await ctx.open('test what was told in danger')
  const id = randomUUID()
  const made = await ctx.tx.run(sql`insert into liv.danger_test (id, case_id, record, author, content)
    values (${id}, ${ctx.case.id}, ${record}, ${ctx.me.account}, ${key.seal('danger_test', id, 1, { note })}) on conflict do nothing`)
  if (made === 0) throw new Refused('Een collega keek al mee. Laad de pagina opnieuw.')
}

/** The place of this case, for the number of its security. */
export function findPlace(ctx: CaseCtx): Promise<{ name: string; phone: string | null } | undefined> {
  return ctx.tx.find(sql`select name, phone from liv.organisation where id = ${ctx.case.organisation}`)
}
