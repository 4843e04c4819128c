import type { MiddlewareHandler } from 'hono'

const open = new Set(['/healthz', '/readyz'])

/** We answer to one name only: a foreign name that points at this machine could otherwise read along in a browser. */
export function onlyThisHost(origin: string): MiddlewareHandler {
  const own = new URL(origin)
  return async (c, next) => {
    const host = c.req.header('host') ?? own.host
    if (host === own.host || open.has(c.req.path)) return await next()
    const url = new URL(c.req.url)
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (reading && isLoopback(own.hostname) && isLoopback(hostnameOf(host)))
      return c.redirect(`${origin}${url.pathname}${url.search}`, 302)
    return c.text(`Deze website heeft een ander adres: ${origin}`, 421)
  }
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

function hostnameOf(host: string): string {
  return URL.parse(`http://${host}`)?.hostname ?? ''
}
