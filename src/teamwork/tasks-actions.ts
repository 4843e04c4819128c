import { addWorkingDays } from '#platform/clock.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { Conflict, NotFound, Refused } from '#platform/refused.ts'
import { requireAll } from '#platform/rules.ts'
import type { CaseCtx } from '#routing/context.ts'
import { listMembers, type Member, namesOf } from '#trajectory/case-store.ts'
import { isInRoom, teamRoom } from './messages.ts'
import { finishRules, mineToFinish, type Task, type TaskForm } from './tasks.ts'
import { insertState, insertTask, listTasks } from './tasks-store.ts'

/** The people of the team, each once: for whom a task can be. */
export async function listTeam(ctx: CaseCtx): Promise<Member[]> {
  const members = (await listMembers(ctx, ctx.case.id)).filter(({ relation }) => isInRoom(teamRoom, relation))
  return [...new Map(members.toReversed().map((member) => [member.account, member])).values()].toReversed()
}

/** A task for one of the team, due so many working days from today. */
export async function setTask(ctx: CaseCtx, { title, note, forWhom, days }: TaskForm): Promise<void> {
  if (ctx.case.stage === 'closed') throw new Refused('Dit dossier is afgesloten. Er komen geen taken meer bij.')
  if (!(await listTeam(ctx)).some(({ account }) => account === forWhom))
    throw new Refused('Deze collega zit niet meer in het team. Kies iemand anders.', 'forWhom')
  await insertTask(ctx, { title, note }, forWhom, addWorkingDays(ctx.today, days))
  if (forWhom !== ctx.me.account) await enqueue(ctx.tx, 'mail', forWhom)
}

/** Done, or open again after all; based on what the page showed. */
export async function turnTask(
  ctx: CaseCtx,
  input: { task: string; _version: number },
  state: 'done' | 'open',
): Promise<void> {
  const task = (await listTasks(ctx)).find(({ id }) => id === input.task)
  if (!task) throw new NotFound()
  requireAll(finishRules, {
    mine: task.forWhom === ctx.me.account,
    leading: ctx.case.relations.some((relation) => relation === 'coordinator' || relation === 'deputy'),
    closed: ctx.case.stage === 'closed',
  })
  const made = task.states === input._version && (await insertState(ctx, task.id, task.states + 1, state))
  if (!made) throw await conflict(ctx, task)
}

/** Several of my own tasks done; each by itself: what changed meanwhile stays as it is. Returns how many were done. */
export async function finishTogether(
  ctx: CaseCtx,
  input: { tasks: readonly { task: string; _version: number }[] },
): Promise<number> {
  requireAll(finishRules, { mine: true, leading: false, closed: ctx.case.stage === 'closed' })
  const mine = new Map(mineToFinish(await listTasks(ctx), ctx.me.account).map((task) => [task.id, task]))
  let finished = 0
  for (const { task, _version } of input.tasks) {
    if (mine.get(task)?.states !== _version || !(await insertState(ctx, task, _version + 1, 'done'))) continue
    // One line for each, as when they are done one by one; the door writes the first.
    if (finished > 0) await ctx.log('task.finished', [{ kind: 'case', id: ctx.case.id, part: 'teamwork' }])
    finished += 1
  }
  if (finished === 0) throw new Refused('Deze taken waren al veranderd. Kijk wat er nu staat.', 'tasks')
  return finished
}

async function conflict(ctx: CaseCtx, { id }: Task): Promise<Conflict> {
  const theirs = (await listTasks(ctx)).find((one) => one.id === id)
  const by = theirs?.doneBy ?? ''
  const words = { Taak: theirs?.title ?? '', Stand: theirs?.done ? 'afgerond' : 'open' }
  return new Conflict(words, theirs?.states ?? 0, (await namesOf(ctx, by ? [by] : [])).get(by) ?? 'een collega')
}
