import { Hono } from 'hono'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '#access/door.ts'
import { type Browser, browse } from '../../tests/world/browse.ts'
import { aCase, someReferral, type World, world } from '../../tests/world/world.ts'
import { hangUp } from './guard.ts'
import { hangUpKeptWords } from './kept-words.tsx'
import { logger } from './logging.ts'
import { routes } from './routes.ts'

let w: World
let one: { id: string; number: string }
let els: Browser
let sanne: Browser

beforeAll(async () => {
  logger.level = 'silent'
  w = await world()
  one = await aCase(w)
  els = browse(w, await w.as('els'))
  sanne = browse(w, await w.as('sanne'))
})
afterAll(() => w.close())
afterEach(async () => {
  for (const { mended } of waysToFail) await w.superuser.query(mended)
})

const waysToFail = [
  {
    how: 'no line can be added to the log',
    broken: 'alter table audit.event add constraint log_is_full check (false) not valid',
    mended: 'alter table audit.event drop constraint if exists log_is_full',
  },
  {
    how: 'the gate may no longer write the log',
    broken: 'revoke insert on audit.event from liv_gate',
    mended: 'grant insert on audit.event to liv_gate',
  },
  {
    how: 'the heads of the streams cannot move',
    broken: 'revoke update on audit.head from liv_gate',
    mended: 'grant update on audit.head to liv_gate',
  },
]

const concern = someReferral.concern.split('"')[0] as string
const lines = async () => (await w.superuser.query('select count(*)::int as n from audit.event')).rows[0].n
const additions = async () =>
  (await w.superuser.query('select count(*)::int as n from liv.referral where case_id = $1', [one.id])).rows[0].n

describe.each(waysToFail)('while $how', ({ broken }) => {
  test('a page with content answers 503 with a sentence, and shows no content', async () => {
    const page = `/dossiers/${one.number}/aanmelding`
    const before = await sanne.get(page)
    expect([before.status, before.html.includes(concern)]).toEqual([200, true])
    await w.superuser.query(broken)
    const answer = await sanne.get(page)
    expect(answer.status).toBe(503)
    expect(answer.html).toContain('Het logboek kan nu niet worden geschreven. Daarom tonen wij niets.')
    expect(answer.html).not.toContain(concern)
    expect(answer.html).not.toContain(someReferral.place)
  })

  test('a page without content, a search and a page that is not mine answer 503 too', async () => {
    await w.superuser.query(broken)
    for (const path of ['/werk', '/dossiers', '/zoeken?naar=0123456789', '/dossiers/LIV-2026-99999/aanmelding'])
      expect([path, (await sanne.get(path)).status]).toEqual([path, 503])
  })

  test('a save is refused with the words kept, nothing is stored, and sending again stores it once', async () => {
    const path = `/aanmelden/ontvangst/${one.number}/aanvullen`
    const words = `Hij at vandaag "niets" & zei: <nee>, ${crypto.randomUUID()}`
    const form = { _token: crypto.randomUUID(), addition: words }
    const [stored, logged] = [await additions(), await lines()]
    await w.superuser.query(broken)
    const refused = await els.post(path, form)
    expect(refused.status).toBe(503)
    expect(refused.html).toContain('Het logboek kan nu niet worden geschreven. Daarom bewaren wij niets.')
    expect(refused.html).toContain('Uw tekst is nog niet bewaard')
    expect(fieldsOf(refused.html)).toMatchObject(form)
    expect(refused.html).not.toContain(concern)
    expect([await additions(), await lines()]).toEqual([stored, logged])
    for (const { mended } of waysToFail) await w.superuser.query(mended)
    const again = fieldsOf(refused.html)
    expect((await els.post(path, again)).status).toBe(303)
    expect((await els.post(path, again)).status).toBe(303)
    expect(await additions()).toBe(stored + 1)
  })

  test('a form with a mistake in it comes back with its words, and without content', async () => {
    await w.superuser.query(broken)
    const answer = await els.post(`/aanmelden/ontvangst/${one.number}/aanvullen`, {
      addition: '',
      other: 'mijn eigen woorden',
    })
    expect(answer.status).toBe(503)
    expect(fieldsOf(answer.html).other).toBe('mijn eigen woorden')
    expect(answer.html).not.toContain(concern)
  })
})

test('what a line would be about cannot be written: no content either', async () => {
  await w.superuser.query('alter table audit.event_object add constraint log_is_full check (false) not valid')
  const answer = await sanne.get(`/dossiers/${one.number}/aanmelding`)
  await w.superuser.query('alter table audit.event_object drop constraint log_is_full')
  expect(answer.status).toBe(503)
  expect(answer.html).not.toContain(concern)
})

test('words that arrived after the sign-in had ended wait until their return can be logged', async () => {
  const path = `/aanmelden/ontvangst/${one.number}/aanvullen`
  const [{ broken, mended }] = waysToFail as [(typeof waysToFail)[0]]
  const house = keepingHouse()
  const late = (await openSession(w.house.door, { subject: 'els', acr: 'test', origin: '' })) ?? ''
  await w.superuser.query(
    "update gate.session set ended_at = now() where token_hash = sha256(convert_to($1, 'UTF8'))",
    [late],
  )
  const body = new URLSearchParams({ _token: crypto.randomUUID(), addition: 'Te laat verstuurd.' })
  const sent = await house(path, `liv_session=${late}`, { method: 'POST', body })
  expect(sent.status).toBe(401)
  const held = /liv_held=[^;]+/.exec(sent.headers.getSetCookie().join())?.[0]
  const back = `liv_session=${(await w.as('els')).token}; ${held}`
  await w.superuser.query(broken)
  const refused = await house('/bewaard', back)
  expect([refused.status, refused.headers.getSetCookie()]).toEqual([503, []])
  await w.superuser.query(mended)
  const given = await house('/bewaard', back)
  expect([given.status, (await given.text()).includes('Te laat verstuurd.')]).toEqual([200, true])
  expect(given.headers.getSetCookie().join()).toContain('liv_held=;')
})

test('when the log can be written again everything opens, and the refusals that could not be written left nothing', async () => {
  const before = await lines()
  expect((await sanne.get(`/dossiers/${one.number}/aanmelding`)).html).toContain(concern)
  expect(await lines()).toBeGreaterThan(before)
})

/** The guard and the page that gives words back. */
function keepingHouse() {
  const server = new Hono()
  hangUpKeptWords(server, w.house, routes)
  hangUp(server, w.house, routes)
  const { origin } = w.house
  return (path: string, cookie: string, init: RequestInit = {}) =>
    server.request(new URL(path, origin), {
      ...init,
      headers: { Cookie: cookie, Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
    })
}

function fieldsOf(html: string): Record<string, string> {
  const unescaped = (text = '') =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  return Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
      unescaped(name),
      unescaped(value),
    ]),
  )
}
