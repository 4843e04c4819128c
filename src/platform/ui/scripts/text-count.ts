/** Says how many characters are left under a text with a limit, once that becomes useful. */
for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-max]')) countUnder(area)

function countUnder(area: HTMLTextAreaElement): void {
  const max = Number(area.dataset.max)
  const line = document.createElement('p')
  line.className = 'ui-hint'
  line.setAttribute('aria-live', 'polite')
  line.hidden = true
  area.after(line)
  const show = () => {
    const left = max - [...area.value].length
    line.hidden = left > max / 5
    line.textContent = left >= 0 ? `Nog ${left} tekens.` : `${-left} tekens te veel.`
  }
  area.addEventListener('input', show)
  show()
}
