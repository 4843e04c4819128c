/** A person with a browser that shows nothing: follows redirects, keeps cookies, fills in forms as they stand on the page. */
export class Visitor {
  readonly origin: string
  private readonly jars = new Map<string, Map<string, string>>()

  constructor(origin: string) {
    this.origin = origin
  }

  async get(path: string): Promise<Visited> {
    return this.go(new URL(path, this.origin), { method: 'GET' })
  }

  /** Sends the form with this action from the page, with its hidden fields, and these answers on top. */
  async send(page: Visited, action: string, answers: Record<string, string | string[]> = {}): Promise<Visited> {
    const body = new URLSearchParams(hiddenFields(page.html, action))
    for (const [name, value] of Object.entries(answers)) {
      body.delete(name)
      for (const one of [value].flat()) body.append(name, one)
    }
    return this.post(action, body, page.url)
  }

  async post(path: string, body: URLSearchParams, from = this.origin): Promise<Visited> {
    const url = new URL(path, from)
    return this.go(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url.origin },
    })
  }

  async signIn(persona: string): Promise<Visited> {
    const choose = await this.get('/inloggen')
    const action = /<form[^>]*action="([^"]+)"/.exec(choose.html)?.[1] ?? ''
    const fields = new URLSearchParams(hiddenFields(choose.html, unescapeHtml(action)))
    fields.set('persona', persona)
    return this.post(unescapeHtml(action), fields, choose.url)
  }

  cookie(name: string): string | undefined {
    return this.jarOf(new URL(this.origin)).get(name)
  }

  setCookie(name: string, value: string): void {
    this.jarOf(new URL(this.origin)).set(name, value)
  }

  private async go(url: URL, init: RequestInit & { headers?: Record<string, string> }): Promise<Visited> {
    const jar = this.jarOf(url)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(cookie ? { cookie } : {}) },
    })
    for (const line of answer.headers.getSetCookie()) keep(jar, line)
    const to = answer.headers.get('location')
    if (to && answer.status >= 300 && answer.status < 400) {
      await answer.arrayBuffer()
      return this.go(new URL(to, url), { method: 'GET' })
    }
    const bytes = Buffer.from(await answer.arrayBuffer())
    return { url: url.href, status: answer.status, html: bytes.toString('utf8'), bytes, headers: answer.headers }
  }

  // One jar a host and port: the provider's cookies are not ours.
  private jarOf(url: URL): Map<string, string> {
    const jar = this.jars.get(url.host) ?? new Map<string, string>()
    this.jars.set(url.host, jar)
    return jar
  }
}

export interface Visited {
  readonly url: string
  readonly status: number
  readonly html: string
  readonly bytes: Buffer
  readonly headers: Headers
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...rest] = line.split(';')
  const at = pair.indexOf('=')
  const name = pair.slice(0, at).trim()
  if (rest.some((part) => /^\s*max-age=0\s*$/i.test(part) || /expires=Thu, 01 Jan 1970/i.test(part))) jar.delete(name)
  else jar.set(name, pair.slice(at + 1))
}

/** The hidden fields of the form with this action. */
export function hiddenFields(html: string, action: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [form] of html.matchAll(/<form[\s\S]*?<\/form>/g)) {
    const target = /action="([^"]*)"/.exec(form)?.[1]
    if (target === undefined || unescapeHtml(target) !== action) continue
    for (const [input] of form.matchAll(/<input[^>]*>/g)) {
      if (!/type="hidden"/.test(input)) continue
      const name = /name="([^"]*)"/.exec(input)?.[1]
      if (name) fields[unescapeHtml(name)] = unescapeHtml(/value="([^"]*)"/.exec(input)?.[1] ?? '')
    }
    return fields
  }
  return fields
}

export const unescapeHtml = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
