import { randomUUID } from 'node:crypto'
import { sql } from '#platform/database/sql.ts'
import type { CaseCtx, Ctx } from '#routing/context.ts'
import type { Task, TaskText } from './tasks.ts'

interface Row {
  id: string
  version: number
  author: string
  written_at: Date
  for_whom: string
  due_on: string
  content: Buffer
  states: number
  state: string | null
  state_by: string | null
  state_at: Date | null
}

const newest = sql`left join lateral (select s.version as states, s.state, s.author as state_by, s.written_at as state_at
  from liv.task_state s where s.task = t.id order by s.version desc limit 1) n on true`

/** All tasks of this case, soonest due first. */
export async function listTasks(ctx: CaseCtx): Promise<Task[]> {
  const rows =
    await ctx.tx.rows<Row>(sql`select t.id, t.version, t.author, t.written_at, t.for_whom, t.due_on, t.content,
      coalesce(n.states, 0) as states, n.state, n.state_by, n.state_at
    from liv.task t ${newest} where t.case_id = ${ctx.case.id} order by t.due_on, t.written_at`)
  if (rows.length === 0) return []
  const key = await ctx.open('read tasks')
  return rows.map((row) => ({
    ...key.unseal<TaskText>('task', row.id, row.version, row.content),
    id: row.id,
    author: row.author,
    forWhom: row.for_whom,
    due: Temporal.PlainDate.from(row.due_on),
    writtenAt: row.written_at,
    states: row.states,
    done: row.state === 'done',
    doneBy: row.state_by ?? undefined,
    doneAt: row.state_at ?? undefined,
  }))
}

export async function insertTask(
  ctx: CaseCtx,
  words: TaskText,
  forWhom: string,
  due: Temporal.PlainDate,
): Promise<string> {
  const key = await ctx.open('set a task')
  const id = randomUUID()
  await ctx.tx.run(sql`insert into liv.task (id, case_id, author, for_whom, due_on, content)
    values (${id}, ${ctx.case.id}, ${ctx.me.account}, ${forWhom}, ${due.toString()}, ${key.seal('task', id, 1, words)})`)
  return id
}

/** False when somebody else said so first. */
export async function insertState(
  ctx: CaseCtx,
  task: string,
  version: number,
  state: 'done' | 'open',
): Promise<boolean> {
  const made = await ctx.tx.run(sql`insert into liv.task_state (id, case_id, task, version, author, state)
    values (${randomUUID()}, ${ctx.case.id}, ${task}, ${version}, ${ctx.me.account}, ${state})
    on conflict (task, version) do nothing`)
  return made === 1
}

export interface OpenTask {
  readonly caseId: string
  readonly number: string
  readonly due: string
  readonly forWhom: string
}

/** Open tasks in my cases for one of these people, soonest due first; what they are about stays sealed. */
export function listOpenTasks(ctx: Ctx, people: readonly string[]): Promise<OpenTask[]> {
  return ctx.tx.rows<OpenTask>(sql`
    with mine as (select t.id, t.case_id, t.due_on, t.for_whom from liv.task t ${newest}
       where t.for_whom = any (${[...people]}::uuid[]) and coalesce(n.state, 'open') = 'open')
    select m.case_id as "caseId", n.number, m.due_on as due, m.for_whom as "forWhom" from mine m
      join gate.numbers_of(array(select case_id from mine)) n on n.id = m.case_id
     order by m.due_on, n.number limit 100`)
}
