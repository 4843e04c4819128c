import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Pool as PgPool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeAllSessions, closeSession, openSession } from '#access/door.ts'
import { personas } from '#access/personas.ts'
import { sql } from '#platform/database/sql.ts'
import { inTransaction, openPool, type Pool } from '#platform/database/tx.ts'
import { visitor } from '#platform/sign-in/visitor.ts'
import { freshDatabase } from '../../tests/world/cluster.ts'
import { readConfiguration } from './configuration.ts'
import { roleFaults } from './database-role.ts'
import { dropHeldKey, type Held, heldWordsPath, holdPost, takePost } from './held-words.ts'
import { type SignInDoor, signInOf } from './sign-in.ts'
import { signInRoutes } from './sign-in-routes.ts'

const port = 39_870
const origin = `http://127.0.0.1:${port}`

let app: Pool
let door: Pool
let worker: Pool
let root: PgPool
let folder: string
let signIn: SignInDoor

beforeAll(async () => {
  const database = await freshDatabase()
  app = openPool(database.app)
  door = openPool(database.door)
  worker = openPool(database.worker)
  root = openPool(database.superuser)
  for (const { id, name, email } of personas)
    await root.query('insert into gate.account (id, subject, name, email) values ($1, $2, $3, $4)', [
      randomUUID(),
      id,
      name,
      email,
    ])
  await root.query("update gate.account set active = false where subject = 'mark'")
  folder = mkdtempSync(join(tmpdir(), 'sign-in-'))
  signIn = signInOf(readConfiguration({ PORT: String(port), LIV_DATA_DIR: folder }))
})

afterAll(async () => {
  await signIn?.stop()
  await Promise.all([app, door, worker, root].map((pool) => pool?.end()))
  rmSync(folder, { recursive: true, force: true })
})

/** A small house with the real ways in and out, one form and the page that gives words back. */
function server(at = origin): Hono {
  const house = new Hono()
  house.route('/', signInRoutes({ house: { app, door, mode: 'demo', origin: at }, signIn }))
  house.post('/tekst', async (c) =>
    c.json(
      await holdPost(c, { door, origin: at }, '/tekst', {
        words: (await c.req.formData()).getAll('words').map(String),
      }),
    ),
  )
  house.get(heldWordsPath, async (c) => {
    const token = jarOf(c.req.header('cookie')).get('liv_session') ?? ''
    const taken = await inTransaction(app, async (tx) => {
      await tx.run(sql`select gate.enter(${token}, null)`)
      return takePost(c, at, tx)
    })
    if (taken) dropHeldKey(c, at)
    return c.json(taken)
  })
  return house
}

const jarOf = (header = '') => new Map(header.split('; ').map((pair) => pair.split('=') as [string, string]))

/** A browser in front of that house. */
function browser(house = server()) {
  const jar = new Map<string, string>()
  const lines: string[] = []
  const go = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await house.request(`${origin}${path}`, { ...init, headers: { origin, ...init.headers, cookie } })
    for (const line of answer.headers.getSetCookie()) {
      lines.push(line)
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    return answer
  }
  const enter = async (persona: string, to = '/werk') => {
    const begun = await go(`/inloggen?terug=${encodeURIComponent(to)}`)
    const back = await visitor().choose(begun.headers.get('location') ?? '', persona)
    return await go(back.pathname + back.search)
  }
  const send = (words: string) => go('/tekst', { method: 'POST', body: new URLSearchParams({ words }) })
  return { go, enter, send, jar, lines }
}

const sessions = async (persona: string) =>
  (
    await root.query(
      'select ended_at from gate.session s join gate.account a on a.id = s.account where a.subject = $1 order by opened_at',
      [persona],
    )
  ).rows
const livingSessions = async (persona: string) =>
  (await sessions(persona)).filter((row) => row.ended_at === null).length
const logged = async () =>
  (await root.query('select event, outcome from audit.event order by at desc, seq desc limit 1')).rows[0]

beforeEach(() => root.query('update gate.session set ended_at = now() where ended_at is null'))

describe('signing in', () => {
  it('opens a session for who was chosen, writes the line, and goes where they were going', async () => {
    const her = browser()
    const answer = await her.enter('sanne', '/dossiers?stage=advice')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/dossiers?stage=advice'])
    expect(await livingSessions('sanne')).toBe(1)
    expect(await logged()).toEqual({ event: 'session.opened', outcome: 'done' })
  })

  it('keeps every cookie away from scripts and other sites', async () => {
    const her = browser()
    await her.enter('sanne')
    expect(her.lines.length).toBeGreaterThan(3)
    for (const line of her.lines) expect(line).toMatch(/HttpOnly/)
    for (const line of her.lines) expect(line).toMatch(/SameSite=Lax/)
    const session = her.lines.find((line) => line.startsWith('liv_session='))
    expect(session).toMatch(/Path=\//)
    expect(session).not.toMatch(/Max-Age|Expires/)
    expect(her.lines.find((line) => line.startsWith('liv_sign_in='))).toMatch(/Max-Age=600; Path=\/inloggen/)
  })

  it('over https makes the cookie of this errand Secure too', async () => {
    const answer = await server('https://liv.example').request(`${origin}/inloggen`)
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-liv_sign_in=.*Secure/)
  })

  it('refuses who has no living account, with a sentence and a line in the log', async () => {
    const answer = await browser().enter('mark')
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('u hebt hier geen account')
    expect(answer.headers.getSetCookie().some((line) => line.includes('liv_session='))).toBe(false)
    expect(await logged()).toEqual({ event: 'session.refused', outcome: 'refused' })
  })

  it('refuses an answer that nobody asked for', async () => {
    const answer = await server().request(`${origin}/inloggen/terug?code=x&state=y`)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Begin opnieuw')
  })

  it('leaves no older session open in the same browser', async () => {
    const her = browser()
    await her.enter('sanne')
    await her.enter('sanne')
    expect(await livingSessions('sanne')).toBe(1)
  })

  it('starts the provider again when it has ended', async () => {
    await browser().enter('daan')
    await signIn.stop()
    expect((await browser().enter('daan')).status).toBe(303)
  })
})

describe('signing out', () => {
  it('ends the session here and at the provider', async () => {
    const her = browser()
    await her.enter('sanne')
    const answer = await her.go('/uitloggen', { method: 'POST' })
    expect(answer.headers.get('location')).toMatch(/\/session\/end\?.*id_token_hint=/)
    expect(her.jar.has('liv_session')).toBe(false)
    expect(await livingSessions('sanne')).toBe(0)
    expect(await logged()).toEqual({ event: 'session.ended', outcome: 'done' })
    expect(await (await her.go('/uitloggen')).text()).toContain('U bent uitgelogd')
  })

  it('everywhere ends the sessions on every device', async () => {
    const [laptop, phone] = [browser(), browser()]
    await laptop.enter('omar')
    await phone.enter('omar')
    await phone.go('/uitloggen/overal', { method: 'POST' })
    expect(await livingSessions('omar')).toBe(0)
  })

  it('cannot be done to somebody by another site', async () => {
    const her = browser()
    await her.enter('sanne')
    const answer = await her.go('/uitloggen', { method: 'POST', headers: { origin: 'https://kwaad.example' } })
    expect(answer.status).toBe(403)
    expect(await livingSessions('sanne')).toBe(1)
  })
})

describe('words that arrive after the sign-in has ended', () => {
  const expire = () =>
    root.query("update gate.session set idle_until = now() - interval '1 minute' where ended_at is null")
  const taken = async (who: ReturnType<typeof browser>) => (await (await who.go(heldWordsPath)).json()) as Held | null

  it('come back once, to the same person', async () => {
    const her = browser()
    await her.enter('sanne')
    await expire()
    expect(await (await her.send('Mijn tekst')).json()).toBe(true)
    await her.enter('sanne', heldWordsPath)
    expect(await taken(her)).toEqual({ path: '/tekst', values: { words: ['Mijn tekst'] } })
    expect(her.jar.has('liv_held')).toBe(false)
    expect(await taken(her)).toBeNull()
  })

  it('do not come back to somebody else at the same computer', async () => {
    const shared = browser()
    await shared.enter('sanne')
    await expire()
    await shared.send('Mijn tekst')
    await shared.enter('omar')
    expect(await taken(shared)).toBeNull()
    await shared.enter('sanne')
    expect((await taken(shared))?.values).toEqual({ words: ['Mijn tekst'] })
  })

  it('survive signing out in another tab', async () => {
    const her = browser()
    await her.enter('sanne')
    await her.go('/uitloggen', { method: 'POST' })
    expect(await (await her.send('Uit het andere tabblad')).json()).toBe(true)
    await her.enter('sanne')
    expect((await taken(her))?.values).toEqual({ words: ['Uit het andere tabblad'] })
  })

  it('are not kept for nobody', async () => {
    expect(await (await browser().send('Van niemand')).json()).toBe(false)
    const stranger = browser()
    stranger.jar.set('liv_session', 'x'.repeat(64))
    expect(await (await stranger.send('Van niemand')).json()).toBe(false)
  })

  it('are gone after an hour', async () => {
    const her = browser()
    await her.enter('sanne')
    await expire()
    await her.send('Te laat')
    await root.query("update gate.held_post set until_at = now() - interval '1 second'")
    await her.enter('sanne')
    expect(await taken(her)).toBeNull()
  })

  it('are at most ten at a time, and stand nowhere in clear', async () => {
    const her = browser()
    await her.enter('noor')
    await expire()
    for (let sent = 0; sent < 10; sent++) expect(await (await her.send('Leesbaar')).json()).toBe(true)
    expect(await (await her.send('Leesbaar')).json()).toBe(false)
    const { rows } = await root.query('select sealed from gate.held_post')
    expect(rows.length).toBeGreaterThanOrEqual(10)
    for (const { sealed } of rows) expect((sealed as Buffer).includes('Leesbaar')).toBe(false)
  })

  it('cannot be read, listed or taken by the application or the door on their own', async () => {
    for (const pool of [app, door])
      await expect(pool.query('select * from gate.held_post')).rejects.toThrow(/permission denied/)
    await expect(door.query('select gate.take_post($1)', [randomUUID()])).rejects.toThrow(/permission denied/)
    await expect(app.query("select gate.hold_post($1, 'x', 'y')", [randomUUID()])).rejects.toThrow(/permission denied/)
  })
})

describe('the door', () => {
  it('is the only one that opens sessions', async () => {
    await expect(openSession(app, { subject: 'sanne', acr: '', origin: '' })).rejects.toThrow(/permission denied/)
  })

  it('closes one session or all of them', async () => {
    const open = async () => (await openSession(door, { subject: 'lotte', acr: 'x', origin: '' })) ?? ''
    const [first] = [await open(), await open(), await open()]
    await closeSession(app, first ?? '')
    expect(await livingSessions('lotte')).toBe(2)
    await closeAllSessions(app, await open())
    expect(await livingSessions('lotte')).toBe(0)
  })

  it('is checked at start: the roles are who they should be and own nothing', async () => {
    expect(await roleFaults({ liv_app: app, liv_door: door, liv_worker: worker })).toEqual([])
    const [name, power, owner] = await roleFaults({ liv_app: root, liv_door: door, liv_worker: worker })
    expect([name, power, owner].join(' ')).toMatch(/niet als liv_app.*mag te veel.*eigenaar/)
  })
})
