/** The answer of the server: reached or not, and what it said. */
export interface Answer {
  /** 0: nobody answered. */
  readonly status: number
  readonly said: Readonly<Record<string, unknown>>
}

const patience = 8_000

export const keepAt = document.querySelector<HTMLMetaElement>('meta[name="keep"]')?.content ?? ''

export async function ask(path: string, body: URLSearchParams, leaving = false): Promise<Answer> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      body,
      keepalive: leaving,
      signal: AbortSignal.timeout(patience),
    })
    const said = (await answer.json().catch(() => ({}))) as Answer['said']
    return { status: answer.status, said }
  } catch {
    return { status: 0, said: {} }
  }
}

/** Is there a line at all? */
export async function isThere(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(patience) })).status < 500
  } catch {
    return false
  }
}

/** Somebody answered, whatever it was: the line is there. A server in trouble counts as no line. */
export const reached = ({ status }: Answer): boolean => status > 0 && status < 500
