import { workingDaysUntil } from './working-days.ts'

export const zone = 'Europe/Amsterdam'

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
const days = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' ')
const shortMonths = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ')

/** 'dinsdag 24 november 2026' */
export function dateWords(date: Temporal.PlainDate): string {
  return `${days[date.dayOfWeek - 1]} ${dayMonthYear(date)}`
}

/** '24 november 2026' */
export function dayMonthYear(date: Temporal.PlainDate): string {
  return `${date.day} ${months[date.month - 1]} ${date.year}`
}

/** 'di 24 nov' */
export function shortDate(date: Temporal.PlainDate): string {
  return `${days[date.dayOfWeek - 1]?.slice(0, 2)} ${date.day} ${shortMonths[date.month - 1]}`
}

/** '15.20' */
export function timeWords(time: Temporal.PlainTime | Temporal.PlainDateTime | Temporal.ZonedDateTime): string {
  return `${time.hour}.${String(time.minute).padStart(2, '0')}`
}

/** 'di 24 november 2026, 15.20' */
export function momentWords(instant: Temporal.Instant): string {
  const moment = instant.toZonedDateTimeISO(zone)
  return `${days[moment.dayOfWeek - 1]?.slice(0, 2)} ${dayMonthYear(moment.toPlainDate())}, ${timeWords(moment)}`
}

/** 'vandaag', 'morgen', 'over twee werkdagen', 'drie werkdagen te laat'; plain days when only a weekend or holiday lies between. */
export function dueWords(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const calendar = today.until(date).total('days')
  if (calendar === 0) return 'vandaag'
  if (calendar === 1) return 'morgen'
  const working = Math.abs(workingDaysUntil(today, date))
  const span = working ? counted(working, 'werkdag', 'werkdagen') : counted(Math.abs(calendar), 'dag', 'dagen')
  return calendar > 0 ? `over ${span}` : `${span} te laat`
}

function counted(count: number, one: string, many: string): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`
}

const small = 'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ')

/** 'twee', up to 'twaalf'; larger numbers in figures. */
export function numberWords(count: number): string {
  return small[count] ?? String(count)
}

export const monthNames: readonly string[] = months
