import type { Done } from './shape-of-the-basics.ts'

/** What the people of a case ask of each other: tasks with a term, and messages in the room of the team or with the commissioner. */
export interface TeamLife {
  tasks?: readonly (Done & { title: string; note?: string; forWhom: Done['by']; days: number; finished?: Done })[]
  messages?: readonly (Done & {
    room: 'team' | 'commissioner'
    subject: string
    text: string
    replies?: readonly (Done & { text: string })[]
  })[]
}
