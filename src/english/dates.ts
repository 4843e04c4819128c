const days: Record<string, string> = {
  maandag: 'Monday',
  dinsdag: 'Tuesday',
  woensdag: 'Wednesday',
  donderdag: 'Thursday',
  vrijdag: 'Friday',
  zaterdag: 'Saturday',
  zondag: 'Sunday',
  ma: 'Mon',
  di: 'Tue',
  wo: 'Wed',
  do: 'Thu',
  vr: 'Fri',
  za: 'Sat',
  zo: 'Sun',
}
const months: Record<string, string> = {
  januari: 'January',
  februari: 'February',
  maart: 'March',
  april: 'April',
  mei: 'May',
  juni: 'June',
  juli: 'July',
  augustus: 'August',
  september: 'September',
  oktober: 'October',
  november: 'November',
  december: 'December',
  jan: 'Jan',
  feb: 'Feb',
  mrt: 'Mar',
  apr: 'Apr',
  jun: 'Jun',
  jul: 'Jul',
  aug: 'Aug',
  sep: 'Sep',
  okt: 'Oct',
  nov: 'Nov',
  dec: 'Dec',
}
const anyDay = Object.keys(days).join('|')
const anyMonth = Object.keys(months).join('|')
const form = new RegExp(
  `^(?:(${anyDay}) )?(?:(\\d{1,2}) )?(${anyMonth})( \\d{4})?(,? (?:om )?\\d{1,2}[.:]\\d\\d(?: uur)?)?$`,
)

/** 'dinsdag 24 november 2026' is 'Tuesday 24 November 2026', in every length that we write. */
export function englishDate(text: string): string | undefined {
  const [, day, number, month, year = '', time = ''] = form.exec(text) ?? []
  if (!month) return days[text]
  const said = [day && days[day], number, months[month]].filter(Boolean).join(' ')
  return `${said}${year}${time.replace('om ', 'at ').replace(' uur', '')}`
}
