const byYear = new Map<number, Set<string>>()

/** Public holidays of the Algemene termijnenwet, Good Friday included. */
export function isHoliday(date: Temporal.PlainDate): boolean {
  let days = byYear.get(date.year)
  if (!days) {
    days = new Set(holidays(date.year).map(String))
    byYear.set(date.year, days)
  }
  return days.has(date.toString())
}

export function holidays(year: number): Temporal.PlainDate[] {
  const easter = easterSunday(year)
  const aroundEaster = [-2, 0, 1, 39, 49, 50].map((days) => easter.add({ days }))
  const fixed: [number, number][] = [
    [1, 1],
    [5, 5],
    [12, 25],
    [12, 26],
  ]
  return [...aroundEaster, kingsDay(year), ...fixed.map(([month, day]) => new Temporal.PlainDate(year, month, day))]
}

function kingsDay(year: number): Temporal.PlainDate {
  const day = new Temporal.PlainDate(year, 4, 27)
  return day.dayOfWeek === 7 ? day.subtract({ days: 1 }) : day
}

/** Gregorian computus (Meeus, Jones and Butcher). */
export function easterSunday(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const leapShift = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - leapShift + 15) % 30
  const yearInCentury = year % 100
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearInCentury / 4) - epact - (yearInCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451)
  const days = epact + sunday - 7 * late + 114
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1)
}
