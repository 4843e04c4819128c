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

const numbers: Record<string, string> = {
  één: 'one',
  twee: 'two',
  drie: 'three',
  vier: 'four',
  vijf: 'five',
  zes: 'six',
  zeven: 'seven',
  acht: 'eight',
  negen: 'nine',
  tien: 'ten',
  elf: 'eleven',
  twaalf: 'twelve',
}

/** '2 werkdagen', 'twee werkdagen' */
export function englishCount(text: string, words: { twin(text: string): string | undefined }): string | undefined {
  const [, number = '', what] = /^(\d+|\p{L}+)(?: (.+))?$/u.exec(text) ?? []
  const said = /\d/.test(number) ? number : numbers[number.toLowerCase()]
  if (said === undefined) return undefined
  const twin = what === undefined ? '' : words.twin(what)
  return twin === undefined ? undefined : `${said} ${twin}`.trim()
}

/** 'dinsdag 24 november 2026' is 'Tuesday 24 November 2026', in every length that we write. */
export function englishDate(text: string): string | undefined {
  // A date that stays on one line.
  if (text.includes('\u00a0')) return englishDate(text.replaceAll('\u00a0', ' '))?.replaceAll(' ', '\u00a0')
  const [, day, number, month, year = '', time = ''] = form.exec(text) ?? []
  if (!month) return days[text]
  const said = [day && days[day], number, months[month]].filter(Boolean).join(' ')
  return `${said}${year}${time.replace('om ', 'at ').replace(' uur', '')}`
}
