import { datePartsIn } from '../../../web/date-parts.ts'
import { inEnglish } from '../language.ts'

const order = ['day', 'month', 'year'] as const
const spoken = new Intl.DateTimeFormat(inEnglish ? 'en-GB' : 'nl-NL', { dateStyle: 'full', timeZone: 'UTC' })

/** A whole date pasted or typed in one of the three boxes fills all three; the day of the week is said back. */
export function fillsByPasting(boxes: HTMLElement): void {
  const inputs = [...boxes.querySelectorAll('input')]
  const said = document.getElementById(`${inputs[0]?.id}-dag`)
  const fill = (text: string): boolean => {
    const parts = text.trim().split(/[-/. ]+/).length > 2 ? datePartsIn(text) : undefined
    if (!parts || !/^\d{4}$/.test(parts.year)) return false
    for (const [place, input] of inputs.entries()) input.value = plain(parts[order[place] ?? 'day'])
    boxes.dispatchEvent(new Event('input', { bubbles: true }))
    return true
  }
  boxes.addEventListener('paste', (event) => {
    if (!fill(event.clipboardData?.getData('text/plain') ?? '')) return
    event.preventDefault()
    inputs[2]?.focus()
  })
  boxes.addEventListener('change', ({ target }) => void (target instanceof HTMLInputElement && fill(target.value)))
  boxes.addEventListener('input', () => {
    if (said) said.textContent = dayOf(inputs.map(({ value }) => Number(value)))
  })
}

const plain = (part: string) => (/^\d+$/.test(part) ? String(Number(part)) : part)

/** 'dinsdag 3 november 2026', or nothing as long as it is no date of the calendar. */
function dayOf([day = 0, month = 0, year = 0]: readonly number[]): string {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = year > 999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? spoken.format(date) : ''
}
