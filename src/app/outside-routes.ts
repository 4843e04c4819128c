import type { Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { linkIsKnown, openLink } from '#access/link-door.ts'
import type { Filled } from '#platform/web/filled.ts'
import { fromThisPage } from '#platform/web/same-origin.ts'
import { whereFrom } from '#platform/web/where-from.ts'
import { codeFrom, looksLikeToken } from '#trajectory/5-conversations/link-secret.ts'
import {
  codePage,
  gonePage,
  type OutsidePage,
  shownPage,
  thanksPage,
  troublePage,
} from '#trajectory/5-conversations/outside-pages.tsx'
import { readOutside } from '#trajectory/5-conversations/outside-store.ts'
import { type House, openedFor, SignedOut } from './doorway.ts'
import { throughLink } from './link-doorway.ts'
import { report } from './logging.ts'
import { takeAnswer } from './outside-answer.ts'
import { type Brought, readBrought } from './outside-body.ts'
import { renderPlain } from './plain-frame.tsx'

const pattern = '/bericht/:token'
const halfHour = 1800

/** What somebody without an account can open: a link, with its code. The secret in the address goes into no log of ours. */
export function outsideRoutes(server: Hono, house: House): void {
  server.use('/bericht/*', async (c, next) => {
    c.set('hidesItsAddress' as never, true as never)
    await next()
  })
  server.get('/bericht/bedankt', (c) => say(c, house, thanksPage()))
  server.get(pattern, (c) => orSorry(c, house, undefined, () => look(c, house)))
  server.post(pattern, async (c) => {
    if (!fromThisPage(c.req.raw, house.origin)) return say(c, house, troublePage(elsewhere), 403)
    const brought = await readBrought(c)
    if (brought === 'too large') return say(c, house, troublePage(tooMuch), 413)
    return orSorry(c, house, brought, () => take(c, house, brought))
  })
}

const elsewhere = 'Dit kwam niet van deze bladzijde. Open de link opnieuw en probeer het nog eens.'
const tooMuch =
  'Dit is te veel in één keer. Een bestand is hooguit 5 MB. Ga terug in uw browser: daar staat uw tekst nog.'
const trouble = 'Er ging iets mis. Er is niets half verstuurd. Probeer het over een minuut opnieuw.'

const tokenIn = (c: Context) => c.req.param('token') ?? ''

async function look(c: Context, house: House): Promise<Response> {
  const token = tokenIn(c)
  if (!(await stands(house, token))) return say(c, house, gonePage(), 404)
  const session = heldSession(c, house)
  const words = session && (await unlessOver(throughLink(house, session, readOutside, openedFor(c))))
  return say(c, house, words ? shownPage(words, c.req.path) : codePage(c.req.path))
}

async function take(c: Context, house: House, brought: Brought): Promise<Response> {
  const token = tokenIn(c)
  const gone = () => say(c, house, gonePage(brought.values.answer), 404)
  if (!(await stands(house, token))) return gone()
  const code = codeFrom(brought.values.code ?? '')
  const opened = code ? await openLink(house.door, token, code, whereFrom(c)) : undefined
  if (opened?.outcome === 'gone' || (opened?.outcome === 'wrong' && opened.left === 0)) return gone()
  if (opened?.outcome === 'open') holdSession(c, house, opened.session)
  const answering = brought.values.next === 'answer'
  const wrong = wrongCode(opened, code, answering)
  if (!answering)
    return wrong ? say(c, house, codePage(c.req.path, filledWith(c, brought, wrong)), 422) : c.redirect(c.req.path, 303)
  const session = opened?.outcome === 'open' ? opened.session : heldSession(c, house)
  const page = await takeAnswer(house, session, brought, c.req.path, wrong)
  return page === 'sent' ? c.redirect('/bericht/bedankt', 303) : say(c, house, page, 422)
}

function wrongCode(
  opened: Awaited<ReturnType<typeof openLink>> | undefined,
  code: string,
  answering: boolean,
): string | undefined {
  if (opened?.outcome === 'wrong')
    return `Deze code klopt niet. U kunt het nog ${opened.left} keer proberen. Bel anders wie u de link gaf.`
  return code || answering ? undefined : 'Vul de code in die u per telefoon hoorde.'
}

const filledWith = (c: Context, { values }: Brought, sentence: string): Filled => ({
  form: c.req.path,
  values,
  errors: [{ field: 'code', sentence }],
})

const stands = async (house: House, token: string) => looksLikeToken(token) && (await linkIsKnown(house.door, token))

/** Nothing when the half hour is over or the link ended meanwhile. */
async function unlessOver<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (error instanceof SignedOut) return undefined
    throw error
  }
}

// A name that says nothing, and a path that only this link has: two links in one browser do not meet.
const cookieOf = (house: House) => (house.origin.startsWith('https:') ? '__Secure-bericht' : 'bericht')

function heldSession(c: Context, house: House): string | undefined {
  const held = getCookie(c, cookieOf(house))
  return held && /^[\w-]{40,80}$/.test(held) ? held : undefined
}

function holdSession(c: Context, house: House, session: string): void {
  const secure = house.origin.startsWith('https:')
  setCookie(c, cookieOf(house), session, {
    path: c.req.path,
    maxAge: halfHour,
    httpOnly: true,
    sameSite: 'Strict',
    secure,
  })
}

async function orSorry(
  c: Context,
  house: House,
  brought: Brought | undefined,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    report(error, { route: pattern })
    return say(c, house, troublePage(trouble, brought?.values.answer), 503)
  }
}

function say(c: Context, house: House, page: OutsidePage, status: 200 | 403 | 404 | 413 | 422 | 503 = 200): Response {
  return c.html(
    renderPlain(page, { demo: house.mode === 'demo', back: c.req.method === 'GET' ? c.req.path : undefined }),
    status,
  )
}
