import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { clearSessionCookie, lastToken, sessionToken, setSessionCookie } from './cookie.ts'

const token = 'a'.repeat(64)
const https = 'https://liv.example'
const http = 'http://127.0.0.1:3000'

function at(origin: string): Hono {
  const server = new Hono()
  server.get('/in', (c) => {
    setSessionCookie(c, origin, token)
    return c.body(null)
  })
  server.get('/uit', (c) => {
    clearSessionCookie(c, origin)
    return c.body(null)
  })
  server.get('/wie', (c) => c.json([sessionToken(c, origin) ?? null, lastToken(c, origin) ?? null]))
  return server
}

const lines = async (origin: string, path: string, cookie = '') =>
  (await at(origin).request(path, { headers: { cookie } })).headers.getSetCookie()
const who = async (origin: string, cookie: string) => (await at(origin).request('/wie', { headers: { cookie } })).json()

it('over https the session cookie is Secure and tied to this host; it ends with the browser', async () => {
  expect((await lines(https, '/in'))[0]).toBe(`__Host-liv_session=${token}; Path=/; HttpOnly; Secure; SameSite=Lax`)
})

it('in the demo it is the same, without what needs https', async () => {
  expect((await lines(http, '/in'))[0]).toBe(`liv_session=${token}; Path=/; HttpOnly; SameSite=Lax`)
})

it('over https a cookie that any neighbour can plant is not believed', async () => {
  expect(await who(https, `liv_session=${token}`)).toEqual([null, null])
  expect(await who(https, `__Host-liv_session=${token}`)).toEqual([token, token])
})

it('a token of the wrong shape is no token', async () => {
  expect(await who(http, 'liv_session=kort')).toEqual([null, null])
})

it('after signing out the dead token only says whose words arrive late, for an hour', async () => {
  const [was, session] = await lines(https, '/uit', `__Host-liv_session=${token}`)
  expect(was).toContain(`__Host-liv_was=${token}; Max-Age=3600`)
  expect(session).toContain('__Host-liv_session=; Max-Age=0')
  expect(await who(http, `liv_was=${token}`)).toEqual([null, token])
})
