import { roomWords } from '../../room-words.ts'

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
    shown.textContent = roomWords(max, typed)
    shown.classList.toggle('ui-room--over', typed > max)
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      aloud.textContent = typed > max * 0.8 ? shown.textContent : ''
    }, pause)
  })
}
