import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const small = 1024
const squeeze = promisify(gzip)
const words = /^text\/html\b/

/**
 * Pages travel compressed, but only to somebody who came from here or typed the address. The size of a compressed page tells whether
 * something in it was said before; another site that lets a browser open our page with words of its choice could guess by that.
 */
export function compressed(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { res } = c
    if (!words.test(res.headers.get('content-type') ?? '') || !asked(c.req.raw) || res.headers.has('content-encoding'))
      return
    const bytes = Buffer.from(await res.arrayBuffer())
    const body = bytes.length < small ? bytes : await squeeze(bytes, { level: 6 })
    c.res = new Response(new Uint8Array(body), res)
    c.res.headers.delete('content-length')
    if (body === bytes) return
    c.res.headers.set('Content-Encoding', 'gzip')
    c.res.headers.append('Vary', 'Accept-Encoding, Sec-Fetch-Site')
  }
}

function asked(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  return takesGzip(request) && (site === 'same-origin' || site === 'none')
}

export const takesGzip = (request: Request): boolean => /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
