import { ask, keepAt, reached } from './line.ts'

/** A key a day, for this account alone. In the memory of this page, and not to be taken out of it. */
const keys = new Map<string, CryptoKey>()
let today = ''
let asking = false
let term = 7

export interface Locked {
  readonly id: string
  readonly day: string
  readonly iv: Uint8Array<ArrayBuffer>
  readonly text: ArrayBuffer
}

/** Asks for the key of today, and for those of earlier days. False: not signed in, or no line. */
export async function fetchKeys(days: readonly string[] = []): Promise<boolean> {
  if (!crypto.subtle || asking) return false
  asking = true
  const answer = await ask(`${keepAt}/sleutels`, new URLSearchParams(days.map((day) => ['day', day])))
  asking = false
  if (!reached(answer) || answer.status !== 200) return false
  const {
    today: now,
    days: most,
    keys: given,
  } = answer.said as {
    today: string
    days: number
    keys: Record<string, string>
  }
  today = now
  term = most
  for (const [day, key] of Object.entries(given)) if (!keys.has(day)) keys.set(day, await imported(key))
  return true
}

async function imported(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  bytes.fill(0)
  return key
}

export const canLock = (): boolean => keys.has(today)

export async function lock(id: string, value: unknown): Promise<Locked> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const about = new TextEncoder().encode(`${id} ${today}`)
  const text = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: about },
    keys.get(today) as CryptoKey,
    new TextEncoder().encode(JSON.stringify(value)),
  )
  return { id, day: today, iv, text }
}

/** The value again; nothing when it is somebody else's, or too old for a key. */
export async function unlock<T>({ id, day, iv, text }: Locked): Promise<T | undefined> {
  const key = keys.get(day)
  if (!key) return undefined
  const about = new TextEncoder().encode(`${id} ${day}`)
  try {
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: about }, key, text)
    return JSON.parse(new TextDecoder().decode(bytes)) as T
  } catch {
    return undefined
  }
}

/** Nobody gets its key any more. */
export function isTooOld({ day }: Locked): boolean {
  return today !== '' && (Date.parse(today) - Date.parse(day)) / 86_400_000 > term
}
