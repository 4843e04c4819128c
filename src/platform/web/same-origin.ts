import type { MiddlewareHandler } from 'hono'

export const fromElsewhere =
  'Dit formulier kwam niet van deze website. Daarom is er niets opgeslagen. Open de pagina hier opnieuw en probeer het nog eens.'

/** Reading is free; whatever changes something must say that it comes from our own pages. Browsers always do. */
export function sameOrigin(request: Request, origin: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true
  const site = request.headers.get('sec-fetch-site')
  const from = request.headers.get('origin')
  if (site === null && from === null) return false
  return (site === null || site === 'same-origin') && (from === null || from === origin)
}

/** The same for a page that tells nobody its address: browsers then say "Origin: null" with its own forms. Its address is a secret already. */
export function fromThisPage(request: Request, origin: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  const from = request.headers.get('origin')
  if (site === null && from === null) return false
  return (site === null || site === 'same-origin') && (from === null || from === 'null' || from === origin)
}

export function onlyFromHere(origin: string): MiddlewareHandler {
  return async (c, next) => {
    if (!sameOrigin(c.req.raw, origin)) return c.text(fromElsewhere, 403)
    return await next()
  }
}
