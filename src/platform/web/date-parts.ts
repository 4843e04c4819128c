export interface DateParts {
  readonly day: string
  readonly month: string
  readonly year: string
}

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

/** A whole date in one text: '24-11-2026', '24/11/2026', 'di 24 november 2026' and '2026-11-24'. Knows no calendar, so that a browser can use it too. */
export function datePartsIn(text: string): DateParts | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^(?:maan|dins|woens|donder|vrij|zater|zon)dag[, ]+|^(?:ma|di|wo|do|vr|za|zo)[. ]+/, '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words)
  if (iso) return { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' }
  const [, day = '', month = '', year = ''] = /^([^-/. ]*)[-/. ]+([^-/. ]*)[-/. ]+([^-/. ]*)[-/. ]*$/.exec(words) ?? []
  return day || month || year ? { day, month: monthNumber(month), year } : undefined
}

function monthNumber(month: string): string {
  const place =
    month.length < 3 ? -1 : months.findIndex((name) => name.startsWith(month) || (month === 'mrt' && name === 'maart'))
  return place < 0 ? month : String(place + 1)
}
