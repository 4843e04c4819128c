import { tasksOfLiv } from './steps-of-liv.ts'
import { tasksOfOthers } from './steps-of-others.ts'

/** What one task asks of its owner: pages that open, decisions taken, fields filled in. */
export interface Figures {
  readonly pages: number
  readonly decisions: number
  readonly fields: number
}

/** A task of ../shared/reference/tasks.md: where it is walked, its steps before and now, and what was taken away. */
export interface Task {
  readonly what: string
  /** The file in tests/journeys that walks it. */
  readonly journey?: string
  readonly before?: Figures
  readonly now?: Figures
  readonly taken?: readonly string[]
  /** Why it is not walked yet: the work that brings it. */
  readonly later?: string
}

// A function, so that the lists this file is made of can use it while they are read.
export function steps(pages: number, decisions: number, fields: number): Figures {
  return { pages, decisions, fields }
}

export const tasks = { ...tasksOfLiv, ...tasksOfOthers } satisfies Record<string, Task> as Record<TaskName, Task>
export type TaskName = keyof typeof tasksOfLiv | keyof typeof tasksOfOthers
