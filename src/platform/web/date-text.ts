import { datePartsIn } from './date-parts.ts'

export type DateReading = { date: Temporal.PlainDate } | { sentence: string } | { empty: true }

const monthNames = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

/** Reads what datePartsIn finds, and says in one sentence what is wrong with it. */
export function readDate(text: string): DateReading {
  if (!text.replaceAll(/[-/. ]/g, '')) return { empty: true }
  const { day, month, year } = datePartsIn(text) ?? { day: '', month: '', year: '' }
  return dateOf(day, month, year)
}

function dateOf(day: string, month: string, year: string): DateReading {
  const missing = [!day && 'de dag', !month && 'de maand', !year && 'het jaar'].filter((part) => part !== false)
  if (missing.length === 3) return { sentence: 'Schrijf de datum als dag, maand en jaar, bijvoorbeeld 24 11 2026.' }
  if (missing.length) return { sentence: `Vul ook ${missing.join(' en ')} in.` }
  if (/^\d{1,2}$/.test(year))
    return { sentence: `Schrijf het jaar met vier cijfers, bijvoorbeeld 20${year.padStart(2, '0')}.` }
  if (![day, month, year].every((part) => /^\d{1,4}$/.test(part)) || year.length !== 4)
    return { sentence: 'Schrijf dag, maand en jaar in cijfers.' }
  return calendarDate(Number(day), Number(month), Number(year))
}

function calendarDate(day: number, month: number, year: number): DateReading {
  if (month < 1 || month > 12) return { sentence: `Maand ${month} bestaat niet. Vul een maand in van 1 tot en met 12.` }
  const { daysInMonth } = new Temporal.PlainYearMonth(year, month)
  const name = monthNames[month - 1]
  if (day < 1) return { sentence: 'Een dag begint bij 1.' }
  if (day > daysInMonth)
    return { sentence: `${day} ${name} bestaat niet. In ${year} heeft ${name} ${daysInMonth} dagen.` }
  return { date: new Temporal.PlainDate(year, month, day) }
}
