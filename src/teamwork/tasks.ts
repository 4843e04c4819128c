import { z } from 'zod'
import { must } from '#platform/rules.ts'
import { id, optionalText, text, wholeNumber } from '#platform/web/fields.ts'

export const taskForm = z.object({
  title: text(120, 'Vul in wat er gedaan moet worden'),
  note: optionalText(1000),
  forWhom: id('Kies voor wie de taak is'),
  days: wholeNumber(1, 60, 'Vul in binnen hoeveel werkdagen'),
})
export type TaskForm = z.output<typeof taskForm>

export const finishForm = z.object({ task: id(), _version: z.coerce.number().int().min(0) })

/** A ticked task, and how it stood on the page. */
export const ticked = ({ id: task, states }: Pick<Task, 'id' | 'states'>) => `${task}~${states}`

const tick = /^([0-9a-f-]{36})~(\d{1,6})$/
const noneTicked = 'Vink aan welke taken klaar zijn'

export const togetherForm = z.object({
  tasks: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value, context) => {
      const found = [value ?? []].flat().flatMap((one) => {
        const [, task, states] = tick.exec(one) ?? []
        return task ? [{ task, _version: Number(states) }] : []
      })
      if (found.length === 0) context.addIssue({ code: 'custom', message: noneTicked })
      return found.slice(0, 50)
    }),
})

export interface TaskText {
  readonly title: string
  readonly note: string
}

export interface Task extends TaskText {
  readonly id: string
  readonly author: string
  readonly forWhom: string
  readonly due: Temporal.PlainDate
  readonly writtenAt: Date
  /** How often it was finished or opened again: what an edit is based on. */
  readonly states: number
  readonly done: boolean
  readonly doneBy: string | undefined
  readonly doneAt: Date | undefined
}

/** What one person can take as done in one go: only what is for that person, never of somebody else. */
export const mineToFinish = (tasks: readonly Task[], account: string) =>
  tasks.filter(({ done, forWhom }) => !done && forWhom === account)

export interface FinishFacts {
  readonly mine: boolean
  readonly leading: boolean
  readonly closed: boolean
}

export const finishRules = [
  must('De taak is voor u, of u leidt dit dossier', (facts: FinishFacts) => facts.mine || facts.leading),
  must('Het dossier is nog niet afgesloten', (facts: FinishFacts) => !facts.closed),
]
