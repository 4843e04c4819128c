import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { clearSessionCookie, sessionToken, setSessionCookie } from '#access/cookie.ts'
import { closeAllSessions, closeSession, openSession } from '#access/door.ts'
import type { Pool } from '#platform/database/tx.ts'
import { Refused } from '#platform/refused.ts'
import type { SignedIn } from '#platform/sign-in/openid.ts'
import { onlyFromHere } from '#platform/web/same-origin.ts'
import { whereFrom } from '#platform/web/where-from.ts'
import type { PageView } from '#routing/route.ts'
import { report } from './logging.ts'
import { renderPage } from './page-frame.tsx'
import type { SignInDoor } from './sign-in.ts'
import { appendSignIn, logSignIn } from './sign-in-log.ts'
import { notSignedInPage, signedOutPage, signOutPage } from './sign-in-pages.tsx'

export interface SignInDeps {
  readonly house: {
    readonly app: Pool
    readonly door: Pool
    readonly mode: 'demo' | 'production'
    readonly origin: string
  }
  readonly signIn: SignInDoor
}

const noAccount =
  'Wij weten wie u bent, maar u hebt hier geen account, of het is afgelopen. Vraag uw beheerder om een account.'
const somethingWrong = 'Er ging iets mis bij het inloggen. Probeer het over een minuut opnieuw.'
const tenMinutes = 600
const tenHours = 36_000

/** The way in and the way out: the only routes besides the public pages that do not pass the guard. */
export function signInRoutes(deps: SignInDeps): Hono {
  const routes = new Hono()
  routes.get('/inloggen', (c) => orSorry(c, deps, () => begin(c, deps)))
  routes.get('/inloggen/terug', (c) => orSorry(c, deps, () => comeBack(c, deps)))
  routes.get('/uitloggen', (c) =>
    show(c, deps, sessionToken(c, deps.house.origin) ? signOutPage(randomUUID()) : signedOutPage()),
  )
  routes.post('/uitloggen', onlyFromHere(deps.house.origin), (c) => leave(c, deps, closeSession, 'session.ended'))
  routes.post('/uitloggen/overal', onlyFromHere(deps.house.origin), (c) =>
    leave(c, deps, closeAllSessions, 'session.ended-everywhere'),
  )
  return routes
}

async function begin(c: Context, { house, signIn }: SignInDeps): Promise<Response> {
  const { to, cookie } = await (await signIn.ready()).beginSignIn(c.req.query('terug'))
  carry(c, house.origin, 'liv_sign_in', cookie, '/inloggen', tenMinutes)
  return c.redirect(to, 303)
}

async function comeBack(c: Context, deps: SignInDeps): Promise<Response> {
  const { house, signIn } = deps
  const cookie = carried(c, house.origin, 'liv_sign_in')
  carry(c, house.origin, 'liv_sign_in', '', '/inloggen', 0)
  const person = await (await signIn.ready()).finishSignIn(new URL(c.req.url), cookie)
  const token = await enter(deps, person, whereFrom(c))
  if (!token) throw new Refused(noAccount)
  await leaveEarlier(c, deps)
  setSessionCookie(c, house.origin, token)
  carry(c, house.origin, 'liv_sign_out', person.signOutHint, '/uitloggen', tenHours)
  return c.redirect(person.returnTo, 303)
}

// Whoever signs in again in the same browser leaves no older session open behind them.
async function leaveEarlier(c: Context, { house }: SignInDeps): Promise<void> {
  const earlier = sessionToken(c, house.origin)
  if (earlier) await closeSession(house.app, earlier)
}

/** The session and its line in the log are there together, or not at all. */
function enter({ house }: SignInDeps, { subject, acr }: SignedIn, origin: string): Promise<string | null> {
  return openSession(house.door, { subject, acr, origin }, async (tx, token) => {
    if (token) await appendSignIn(tx, { event: 'session.opened', token, outcome: 'done', origin })
  })
}

async function leave(
  c: Context,
  deps: SignInDeps,
  close: typeof closeSession,
  event: 'session.ended' | 'session.ended-everywhere',
): Promise<Response> {
  const { house } = deps
  const token = sessionToken(c, house.origin)
  if (token) {
    await logSignIn(house.door, { event, token, outcome: 'done', origin: whereFrom(c) })
    await close(house.app, token)
  }
  const hint = carried(c, house.origin, 'liv_sign_out')
  clearSessionCookie(c, house.origin)
  carry(c, house.origin, 'liv_sign_out', '', '/uitloggen', 0)
  return c.redirect(hint ? await providersWayOut(deps, hint) : '/uitloggen', 303)
}

// Somebody who wants to leave is signed out here, also when the provider cannot be reached.
async function providersWayOut({ signIn }: SignInDeps, hint: string): Promise<string> {
  try {
    return (await (await signIn.ready()).signOutAt(hint)) ?? '/uitloggen'
  } catch (error) {
    report(error, { route: '/uitloggen' })
    return '/uitloggen'
  }
}

async function orSorry(c: Context, deps: SignInDeps, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    const refused = error instanceof Refused
    if (!refused || error.cause) report(refused ? error.cause : error, { route: c.req.path })
    await logSignIn(deps.house.door, {
      event: 'session.refused',
      token: null,
      outcome: 'refused',
      origin: whereFrom(c),
    }).catch((lost) => report(lost, { route: c.req.path }))
    return show(c, deps, notSignedInPage(refused ? error.sentence : somethingWrong), refused ? 403 : 503)
  }
}

function show(c: Context, { house }: SignInDeps, view: PageView, status: 200 | 403 | 503 = 200): Response {
  return c.html(renderPage(view, { demo: house.mode === 'demo', token: '' }), status)
}

/** A cookie for this errand only, at its own path; __Secure- because __Host- would be sent everywhere. */
function carry(c: Context, origin: string, name: string, value: string, path: string, maxAge: number): void {
  const secure = origin.startsWith('https:')
  setCookie(c, errand(name, origin), value, { path, maxAge, httpOnly: true, sameSite: 'Lax', secure })
}

function carried(c: Context, origin: string, name: string): string | undefined {
  return getCookie(c, errand(name, origin)) || undefined
}

const errand = (name: string, origin: string) => (origin.startsWith('https:') ? `__Secure-${name}` : name)
