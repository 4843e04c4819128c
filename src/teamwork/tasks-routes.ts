import type { CaseCtx } from '#routing/context.ts'
import { read, type Sent, write } from '#routing/route.ts'
import { finishForm, taskForm, togetherForm } from './tasks.ts'
import { finishTogether, setTask, turnTask } from './tasks-actions.ts'
import { tasksPage } from './tasks-page.tsx'
import { tasksTogetherPage } from './tasks-together-page.tsx'

const at = '/dossiers/:number/taken' as const
const saved = (ctx: CaseCtx, said: string): Sent => ({ to: `/dossiers/${ctx.case.number}/taken`, said })

/** What became of them; each of them stands on the page, done or not. */
function togetherWords(finished: number, left: number): string {
  const done = finished === 1 ? 'Eén taak is afgerond.' : `${finished} taken zijn afgerond.`
  if (left === 0) return done
  return `${done} ${left === 1 ? 'Eén taak was al veranderd: kijk hieronder.' : `${left} taken waren al veranderd: kijk hieronder.`}`
}

export const tasksRoutes = [
  read({ path: at, may: 'read tasks', audit: 'tasks.read', page: tasksPage }),
  write({
    path: at,
    may: 'set a task',
    audit: 'task.set',
    form: taskForm,
    page: tasksPage,
    do: async (ctx, input) => {
      await setTask(ctx, input)
      return saved(ctx, 'De taak staat erbij.')
    },
  }),
  write({
    path: `${at}/klaar`,
    may: 'finish a task',
    audit: 'task.finished',
    form: finishForm,
    page: tasksPage,
    do: async (ctx, input) => {
      await turnTask(ctx, input, 'done')
      return saved(ctx, 'De taak is afgerond.')
    },
  }),
  read({ path: `${at}/samen`, may: 'finish a task', audit: 'tasks.read', page: tasksTogetherPage }),
  write({
    path: `${at}/samen`,
    may: 'finish a task',
    audit: 'task.finished',
    form: togetherForm,
    page: tasksTogetherPage,
    do: async (ctx, input) => {
      const finished = await finishTogether(ctx, input)
      return saved(ctx, togetherWords(finished, input.tasks.length - finished))
    },
  }),
  write({
    path: `${at}/open`,
    may: 'finish a task',
    audit: 'task.reopened',
    form: finishForm,
    page: tasksPage,
    do: async (ctx, input) => {
      await turnTask(ctx, input, 'open')
      return saved(ctx, 'De taak staat weer open.')
    },
  }),
]
