import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const hour = 3600

/** Over https every cookie is Secure and carries __Host-, so that no neighbouring name can plant one. */
export function cookieName(name: string, origin: string): string {
  return isSecure(origin) ? `__Host-${name}` : name
}

/** The secret of the signed-in session, as the browser sent it; whether it still lives only the gate knows. */
export function sessionToken(c: Context, origin: string): string | undefined {
  return wellFormed(getCookie(c, cookieName('liv_session', origin)))
}

/** The session's secret, or else that of the session just left: tells to whom words sent too late belong. */
export function lastToken(c: Context, origin: string): string | undefined {
  return sessionToken(c, origin) ?? wellFormed(getCookie(c, cookieName('liv_was', origin)))
}

export function setSessionCookie(c: Context, origin: string, token: string): void {
  setHidden(c, origin, 'liv_session', token)
  dropHidden(c, origin, 'liv_was')
}

/** The secret opens nothing any more once the session has ended; it stays an hour to recognise whose words arrive late. */
export function clearSessionCookie(c: Context, origin: string): void {
  const token = sessionToken(c, origin)
  if (token) setHidden(c, origin, 'liv_was', token, hour)
  dropHidden(c, origin, 'liv_session')
}

/** A cookie no script can read and no other site can send along with a form. Without an age it ends with the browser. */
export function setHidden(c: Context, origin: string, name: string, value: string, maxAge?: number): void {
  const age = maxAge === undefined ? {} : { maxAge }
  setCookie(c, cookieName(name, origin), value, {
    ...age,
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(origin),
  })
}

export function dropHidden(c: Context, origin: string, name: string): void {
  setHidden(c, origin, name, '', 0)
}

export function hidden(c: Context, origin: string, name: string): string | undefined {
  return getCookie(c, cookieName(name, origin)) || undefined
}

function isSecure(origin: string): boolean {
  return origin.startsWith('https:')
}

function wellFormed(token: string | undefined): string | undefined {
  return token && /^[\w-]{40,80}$/.test(token) ? token : undefined
}
