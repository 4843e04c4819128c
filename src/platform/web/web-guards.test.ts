import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { onlyThisHost } from './own-host.ts'
import { fromElsewhere, onlyFromHere, sameOrigin } from './same-origin.ts'
import { sealWith, unsealWith } from './sealed.ts'
import { securityHeaders } from './security-headers.ts'
import { securityTxt, securityTxtRoute } from './security-txt.ts'

const origin = 'https://liv.example'
const post = (headers: Record<string, string>) => new Request(origin, { method: 'POST', headers })

describe('a form must come from our own pages', () => {
  it.each([
    [true, { 'sec-fetch-site': 'same-origin', origin }],
    [true, { 'sec-fetch-site': 'same-origin' }],
    [true, { origin }],
    [false, {}],
    [false, { origin: 'null' }],
    [false, { origin: 'https://elders.example' }],
    [false, { origin: 'http://liv.example' }],
    [false, { 'sec-fetch-site': 'cross-site', origin }],
    [false, { 'sec-fetch-site': 'same-site', origin }],
    [false, { 'sec-fetch-site': 'same-origin', origin: 'https://elders.example' }],
    [false, { 'sec-fetch-site': 'none' }],
  ])('%s for %j', (allowed, headers) => {
    expect(sameOrigin(post(headers as Record<string, string>), origin)).toBe(allowed)
  })

  it('reading is free, and a refusal says what to do', async () => {
    const server = new Hono().use(onlyFromHere(origin)).all('/', (c) => c.text('ok'))
    expect(await (await server.request('/')).text()).toBe('ok')
    const refused = await server.request('/', { method: 'DELETE' })
    expect([refused.status, await refused.text()]).toEqual([403, fromElsewhere])
  })
})

describe('headers on every answer', () => {
  const serverAt = (at: string) => {
    const server = new Hono()
    server.use(securityHeaders({ origin: at, formTargets: () => ['https://inloggen.example'] }))
    server.get('/', (c) => c.text('ok'))
    server.get('/bestand', (c) => c.text('ok', 200, { 'Cache-Control': 'public, max-age=60' }))
    return server
  }
  const headersOf = async (at: string, path = '/') => Object.fromEntries((await serverAt(at).request(path)).headers)

  it('let nothing in from elsewhere and nothing inline', async () => {
    const policy = (await headersOf(origin))['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("form-action 'self' https://inloggen.example")
    expect(policy).not.toMatch(/unsafe|data:|\*/)
  })

  it('keep pages out of every cache unless the route says otherwise, also when nothing is found', async () => {
    expect((await headersOf(origin))['cache-control']).toBe('no-store')
    expect((await headersOf(origin, '/weg'))['cache-control']).toBe('no-store')
    expect((await headersOf(origin, '/bestand'))['cache-control']).toBe('public, max-age=60')
  })

  it('ask for https only where there is https', async () => {
    expect(await headersOf(origin)).toMatchObject({
      'strict-transport-security': expect.any(String),
      'x-content-type-options': 'nosniff',
    })
    expect(await headersOf('http://127.0.0.1:3000')).not.toHaveProperty('strict-transport-security')
  })
})

describe('we answer to one name', () => {
  const own = 'http://127.0.0.1:3000'
  const server = new Hono().use(onlyThisHost(own)).all('*', (c) => c.text('ok'))
  const asked = (host: string, path = '/x?y=1', method = 'GET') => server.request(path, { method, headers: { host } })

  it('sends localhost to our address', async () => {
    const answer = await asked('localhost:3000')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `${own}/x?y=1`])
  })

  it('refuses a foreign name, and a form for localhost', async () => {
    expect((await asked('kwaad.example')).status).toBe(421)
    expect((await asked('localhost:3000', '/x', 'POST')).status).toBe(421)
    expect((await asked('127.0.0.1:3000')).status).toBe(200)
    expect((await asked('10.1.2.3', '/healthz')).status).toBe(200)
  })
})

describe('security.txt', () => {
  const contact = { contact: 'mailto:beveiliging@liv.example', origin }

  it('says where to report and is valid for less than a year', () => {
    const said = securityTxt(contact, Temporal.Instant.from('2026-11-24T10:20:30Z'))
    expect(said).toBe(
      `Contact: mailto:beveiliging@liv.example\nExpires: 2027-05-23T10:00:00Z\nPreferred-Languages: nl, en\nCanonical: ${origin}/.well-known/security.txt\n`,
    )
  })

  it('is found at its place', async () => {
    const server = new Hono()
    securityTxtRoute(server, contact)
    expect((await server.request('/.well-known/security.txt')).headers.get('content-type')).toMatch(/^text\/plain/)
  })
})

it('what is sealed opens only with the same key, for the same thing, untouched', () => {
  const key = Buffer.alloc(32, 1)
  const sealed = sealWith(key, 'iets', { a: 1 })
  const touched = Buffer.from(sealed)
  touched[touched.length - 1]! ^= 1
  expect(unsealWith(key, 'iets', sealed)).toEqual({ a: 1 })
  for (const wrong of [
    unsealWith(key, 'anders', sealed),
    unsealWith(Buffer.alloc(32, 2), 'iets', sealed),
    unsealWith(key, 'iets', touched),
    unsealWith(key, 'iets', Buffer.alloc(3)),
  ])
    expect(wrong).toBeUndefined()
})
