import { zone } from './date-words.ts'

export {
  dateWords,
  dayMonthYear,
  dueWords,
  momentWords,
  numberWords,
  shortDate,
  timeWords,
  zone,
} from './date-words.ts'
export { addWorkingDays, isWorkingDay, workingDaysUntil } from './working-days.ts'

let offset = Temporal.Duration.from('PT0S')

/** Moves the clock; for the demo and the tests only. */
export function setOffset(duration: Temporal.Duration | Temporal.DurationLike | string): void {
  offset = Temporal.Duration.from(duration)
}

export function now(): Temporal.Instant {
  return Temporal.Now.zonedDateTimeISO(zone).add(offset).toInstant()
}

export function today(): Temporal.PlainDate {
  return dateOf(now())
}

export function dateOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate()
}
