import { roomWords } from '../../room-words.ts'
import { inEnglish } from '../language.ts'

const pause = 1_000

/** Says how many characters are left; read aloud only after a pause, and only when little is left. */
export function countsAlong(area: HTMLTextAreaElement): void {
  const max = Number(area.dataset.max)
  const shown = document.getElementById(`${area.id}-ruimte`)
  if (!shown) return
  const aloud = document.createElement('p')
  aloud.className = 'ams-visually-hidden'
  aloud.setAttribute('aria-live', 'polite')
  shown.after(aloud)
  let timer = 0
  area.addEventListener('input', () => {
    const typed = [...area.value.trim()].length
    shown.textContent = (inEnglish ? roomInEnglish : roomWords)(max, typed)
    shown.classList.toggle('ui-room--over', typed > max)
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      aloud.textContent = typed > max * 0.8 ? shown.textContent : ''
    }, pause)
  })
}

function roomInEnglish(max: number, typed: number): string {
  const number = (count: number) => count.toLocaleString('en-GB')
  if (typed === 0) return `${number(max)} characters fit.`
  if (typed > max) return `${number(typed - max)} characters too many. ${number(max)} fit.`
  return `${number(max - typed)} of ${number(max)} characters left.`
}
