import { isHoliday } from './holidays.ts'

export function isWorkingDay(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek <= 5 && !isHoliday(date)
}

export function addWorkingDays(date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  const step = { days: Math.sign(days) }
  let left = Math.abs(days)
  let day = date
  while (left > 0) {
    day = day.add(step)
    if (isWorkingDay(day)) left--
  }
  return day
}

/** Working days after `from` up to and including `to`; negative when `to` is past. */
export function workingDaysUntil(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  const order = Temporal.PlainDate.compare(from, to)
  if (order === 0) return 0
  if (order > 0) return -workingDaysUntil(to, from)
  let count = 0
  for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
    if (isWorkingDay(day)) count++
  }
  return count
}
