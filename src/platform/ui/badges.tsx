import type { ReactNode } from 'react'
import { dateOf, dateWords, dueWords } from '../clock.ts'
import { Hidden } from './text.tsx'

export interface DueBadgeProps {
  date: Temporal.PlainDate
  now: Temporal.PlainDate | Temporal.Instant
  /** Only when it waits for the reader. */
  waiting?: boolean
}

/** When something is due, in words, with the day for who hovers or listens; no colour says whether that is good or bad. */
export function DueBadge({ date, now, waiting }: DueBadgeProps) {
  const today = now instanceof Temporal.Instant ? dateOf(now) : now
  return (
    <time className={badge(waiting)} dateTime={date.toString()} title={dateWords(date)}>
      {dueWords(date, today)}
      <Hidden>, {dateWords(date)}</Hidden>
    </time>
  )
}

export function Tag({ waiting, children }: { waiting?: boolean; children: ReactNode }) {
  return <span className={badge(waiting)}>{children}</span>
}

const badge = (waiting?: boolean) => (waiting ? 'ui-badge ui-badge--waiting' : 'ui-badge')
