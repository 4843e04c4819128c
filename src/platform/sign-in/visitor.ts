/** A browser as small as can be, for tests: keeps cookies per site and follows redirects until a page or the client's own address. */
export function visitor() {
  const jars = new Map<string, Map<string, string>>()
  const go = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const jar = jars.get(new URL(url).origin) ?? new Map<string, string>()
    jars.set(new URL(url).origin, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    return answer
  }
  const follow = async (url: string, init?: RequestInit): Promise<Response> => {
    const answer = await go(url, init)
    const to = answer.headers.get('location')
    return to ? await follow(new URL(to, url).href) : answer
  }
  /** Chooses this person on the provider's page; gives the address of the client to which the provider sends back. */
  const choose = async (authorization: string, persona: string): Promise<URL> => {
    const client = new URL(new URL(authorization).searchParams.get('redirect_uri') ?? '').origin
    const body = new URLSearchParams({ persona })
    let at = (await pageOf(authorization)).href
    let answer = await go(at, { method: 'POST', body })
    for (let hops = 0; hops < 10; hops++) {
      at = new URL(answer.headers.get('location') ?? '', at).href
      if (new URL(at).origin === client) return new URL(at)
      answer = await go(at)
    }
    throw new Error('the provider does not send back')
  }
  const pageOf = async (url: string): Promise<URL> => {
    const to = (await go(url)).headers.get('location')
    return to ? await pageOf(new URL(to, url).href) : new URL(url)
  }
  return { go, follow, choose }
}
