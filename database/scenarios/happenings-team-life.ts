import { commissionerRoom, teamRoom } from '../../src/teamwork/messages.ts'
import { reply, startThread } from '../../src/teamwork/messages-actions.ts'
import { listMessages } from '../../src/teamwork/messages-store.ts'
import { setTask, turnTask } from '../../src/teamwork/tasks-actions.ts'
import { listTasks } from '../../src/teamwork/tasks-store.ts'
import type { Story } from './happenings.ts'

/** Tasks and messages, in the order in which they came. */
export function teamLifeOf(story: Story): void {
  const { tasks = [], messages = [] } = story.scenario.teamLife ?? {}
  const todo: [number, () => void][] = []
  for (const { by, on, title, note = '', forWhom, days, finished } of tasks) {
    todo.push([
      on,
      () =>
        story.by(by, on, 'set a task', 'sets a task', (ctx) =>
          setTask(ctx, { title, note, forWhom: story.actors.account(forWhom), days }),
        ),
    ])
    if (finished)
      todo.push([
        finished.on,
        () =>
          story.by(finished.by, finished.on, 'finish a task', 'finishes a task', async (ctx) => {
            const task = (await listTasks(ctx)).find((one) => one.title === title)
            await turnTask(ctx, { task: task?.id ?? '', _version: task?.states ?? 0 }, 'done')
          }),
      ])
  }
  for (const message of messages) {
    const room = message.room === 'team' ? teamRoom : commissionerRoom
    const { subject, text } = message
    todo.push([
      message.on,
      () =>
        story.by(message.by, message.on, room.write, 'writes a message', (ctx) =>
          startThread(ctx, room, { subject, text }),
        ),
    ])
    for (const answer of message.replies ?? [])
      todo.push([
        answer.on,
        () =>
          story.by(answer.by, answer.on, room.write, 'answers a message', async (ctx) => {
            const first = (await listMessages(ctx, room)).find((one) => one.subject === subject)
            await reply(ctx, room, { thread: first?.thread ?? '', text: answer.text })
          }),
      ])
  }
  todo.sort(([a], [b]) => a - b)
  for (const [, tell] of todo) tell()
}
