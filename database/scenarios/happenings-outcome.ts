import type { Story } from './happenings.ts'

/** Decisions, progress, and the end of the case. */
export function outcomeOf(_story: Story): void {}
