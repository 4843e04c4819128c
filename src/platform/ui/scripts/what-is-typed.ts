import { KeptForm } from './typed/kept-form.ts'
import { keepAt } from './typed/line.ts'
import { fetchKeys } from './typed/lock.ts'
import { bringBack, openAround } from './typed/return.ts'
import { words } from './typed/words.ts'

/**
 * Keeps what is typed: at the server a few seconds after typing stops, and on this device, locked, while the line is gone.
 * The keys are the server's; see docs/decisions/0014-what-is-typed-stays.md. Without this script every form works as before.
 */
const posts = [...document.forms].filter((form) => form.method === 'post')
const long = posts.filter((form) => form.querySelector('textarea'))

if (keepAt) {
  const kept = long.map((form) => new KeptForm(form))
  for (const notice of document.querySelectorAll('.ui-kept-texts')) openAround(notice)
  for (const form of posts) if (!long.includes(form)) sendOnlyWithLine(form, kept)
  void begin()
}

async function begin(): Promise<void> {
  await bringBack().catch(() => {})
  // While the line is there: it may be gone when the key is needed.
  if (long.length > 0) await fetchKeys()
}

function sendOnlyWithLine(form: HTMLFormElement, kept: readonly KeptForm[]): void {
  let passing = false
  form.addEventListener('submit', async (event) => {
    if (passing) return
    if (!navigator.onLine) {
      event.preventDefault()
      sayIn(form)
    } else if (form.classList.contains('ui-sign-out')) {
      // Nothing stays on this device after signing out: what waited goes to the server first.
      event.preventDefault()
      const all = Promise.all(kept.map((one) => one.leave())).then(bringBack)
      await Promise.race([all.catch(() => {}), new Promise((enough) => setTimeout(enough, 5_000))])
      passing = true
      form.requestSubmit(event.submitter)
    }
  })
}

function sayIn(form: HTMLFormElement): void {
  const says = form.querySelector('output') ?? form.appendChild(document.createElement('output'))
  says.className = 'ui-kept'
  says.setAttribute('role', 'status')
  says.textContent = words.noLine
}
