/**
 * Single keys, only while nobody types: which key does what is said by the page (see app/shortcuts.ts).
 * Without this script every page works as before; the page about the keys turns them off on this device.
 */
const said = document.querySelector<HTMLMetaElement>('meta[name="shortcuts"]')
const shortcuts = new Map(said ? (JSON.parse(said.content) as [keys: string, target: string][]) : [])
const stored = 'liv-sneltoetsen'
const firstKeys = new Set([...shortcuts.keys()].filter((keys) => keys.includes(' ')).map((keys) => keys.split(' ')[0]))
const patience = 1500

let begun = ''
let timer = 0

if (shortcuts.size > 0) {
  document.addEventListener('keydown', (event) => {
    if (isOff() || event.defaultPrevented || event.repeat || event.isComposing) return
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    const keys = begun ? `${begun} ${event.key}` : event.key
    forget()
    const target = shortcuts.get(keys)
    if (target) {
      event.preventDefault()
      perform(target)
    } else if (firstKeys.has(event.key)) remember(event.key)
  })
}
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-shortcuts]')) offerChoice(button)

function isOff(): boolean {
  try {
    return localStorage.getItem(stored) === 'uit'
  } catch {
    return false
  }
}

/** In a field a letter is a letter; and in a list of choices it looks up a choice. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"], [role="listbox"]') !== null)
  )
}

function remember(key: string): void {
  begun = key
  timer = window.setTimeout(forget, patience)
}

function forget(): void {
  begun = ''
  window.clearTimeout(timer)
}

function perform(target: string): void {
  if (target.startsWith('/')) location.assign(target)
  else if (target === '#next') toRow(1)
  else if (target === '#previous') toRow(-1)
  else document.querySelector<HTMLElement>(target)?.focus()
}

/** The links that rows of a list are about: the focus goes from one to the next, and Enter opens as it always does. */
function toRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main tbody tr, main li[data-row]')].flatMap((row) => {
    const link = row.querySelector<HTMLElement>('a.ui-row-link, a[href]')
    return link?.checkVisibility() ? [{ row, link }] : []
  })
  const here = rows.findIndex(({ row }) => row.contains(document.activeElement))
  const next = here < 0 ? (step > 0 ? 0 : rows.length - 1) : here + step
  rows[next]?.link.focus()
}

function offerChoice(button: HTMLButtonElement): void {
  const show = () => {
    button.textContent = (isOff() ? button.dataset.on : button.dataset.off) ?? ''
    const line = document.getElementById('sneltoetsen-stand')
    if (line) line.textContent = (isOff() ? line.dataset.off : line.dataset.on) ?? ''
  }
  button.hidden = false
  button.addEventListener('click', () => {
    try {
      if (isOff()) localStorage.removeItem(stored)
      else localStorage.setItem(stored, 'uit')
    } catch {
      // A browser that keeps nothing: the keys stay as they are.
    }
    show()
  })
  show()
}
