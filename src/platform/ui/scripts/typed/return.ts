import { putAway, takeAway, waiting } from './device.ts'
import { ask, keepAt, reached } from './line.ts'
import { fetchKeys, isTooOld, type Locked, lock, unlock } from './lock.ts'
import { words } from './words.ts'

/** What is locked away: the whole form as it stood, and where it goes. */
export interface Waiting {
  readonly form: string
  readonly kept: number
  readonly fields: readonly (readonly [string, string])[]
}

export function bodyOf(id: string, { form, kept, fields }: Waiting): URLSearchParams {
  const body = new URLSearchParams(fields as [string, string][])
  body.set('_form', form)
  body.set('_draft', id)
  body.set('_kept', String(kept))
  return body
}

export async function putOnDevice(id: string, text: Waiting): Promise<void> {
  await putAway(await lock(id, text))
}

/** Brings what waited on this device to the server, under lock until the server has it. */
export async function bringBack(): Promise<void> {
  const texts = await waiting()
  if (texts.length === 0 || !(await fetchKeys(texts.map(({ day }) => day)))) return
  for (const text of texts) await once(`typed ${text.id}`, () => bringOne(text))
}

async function bringOne(locked: Locked): Promise<void> {
  const text = await unlock<Waiting>(locked)
  // Not mine, or too old for anybody.
  if (!text) return isTooOld(locked) ? void (await takeAway(locked.id)) : undefined
  let { id } = locked
  let answer = await ask(keepAt, bodyOf(id, text))
  if (answer.status === 409) {
    id = crypto.randomUUID()
    answer = await ask(keepAt, bodyOf(id, { ...text, kept: 0 }))
  }
  if (answer.status === 401 || !reached(answer)) return
  // Kept, sent already, or no longer this person's to write.
  await takeAway(locked.id)
  if (answer.status === 200 && answer.said.kept) sayAbove(text.form, id, String(answer.said.kept))
}

/** A window that is still writing keeps its own text. */
function once(name: string, work: () => Promise<void>): Promise<void> {
  return navigator.locks.request(name, { ifAvailable: true }, (free) => (free ? work() : undefined)) as Promise<void>
}

const inputOf = (form: HTMLFormElement, name: string) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)

/** The same as the server says above a form, for a text that came in after the page. */
function sayAbove(action: string, id: string, kept: string): void {
  const form = [...document.forms].find((one) => one.getAttribute('action') === action)
  if (!form) return
  if (inputOf(form, '_draft')?.value === id) {
    // It stands in this form already.
    const version = inputOf(form, '_kept')
    if (version) version.value = kept
    return
  }
  const notice = document.createElement('div')
  notice.className = 'ui-notice ui-notice--waiting'
  notice.setAttribute('role', 'status')
  const link = document.createElement('a')
  link.href = `/concepten/${id}`
  link.textContent = 'Terugzetten'
  const line = document.createElement('p')
  line.append(words.returned, ' ', link)
  notice.append(line)
  form.before(notice)
  openAround(notice)
}

export function openAround(inside: Element): void {
  for (let at: Element | null = inside; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true
}
