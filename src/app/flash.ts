import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const cookie = 'liv_gezegd'

/** One fixed sentence for the next page; never content. */
export function sayLater(c: Context, said: string, secure: boolean): void {
  setCookie(c, cookie, encodeURIComponent(said), { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 60, secure })
}

export function takeSaid(c: Context): string | undefined {
  const said = getCookie(c, cookie)
  if (said === undefined) return undefined
  deleteCookie(c, cookie, { path: '/' })
  return decodeURIComponent(said)
}
