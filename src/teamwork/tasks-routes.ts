import type { CaseCtx } from '#routing/context.ts'
import { read, type Sent, write } from '#routing/route.ts'
import { finishForm, taskForm } from './tasks.ts'
import { setTask, turnTask } from './tasks-actions.ts'
import { tasksPage } from './tasks-page.tsx'

const at = '/dossiers/:number/taken' as const
const saved = (ctx: CaseCtx, said: string): Sent => ({ to: `/dossiers/${ctx.case.number}/taken`, said })

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
