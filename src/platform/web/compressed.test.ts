import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { compressed } from './compressed.ts'

const page = `<!doctype html>${'<p>Een bladzijde.</p>'.repeat(200)}`
const server = new Hono()
server.use(compressed())
server.get('/', (c) => c.html(page, 422))
server.get('/kort', (c) => c.html('<p>Kort</p>'))
server.get('/gegevens', (c) => c.json({ page }))

const from = (site?: string) =>
  server.request('/', { headers: { 'accept-encoding': 'gzip, br', ...(site ? { 'sec-fetch-site': site } : {}) } })

test('a page travels compressed to who came from here, or typed the address', async () => {
  for (const site of ['same-origin', 'none']) {
    const answer = await from(site)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    const sent = Buffer.from(await answer.arrayBuffer())
    expect(sent.length).toBeLessThan(page.length / 10)
    expect(gunzipSync(sent).toString()).toBe(page)
  }
})

test('a page that another site opened is not compressed, so its size tells nothing of what is in it', async () => {
  for (const site of ['cross-site', 'same-site', undefined]) {
    const answer = await from(site)
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(await answer.text()).toBe(page)
  }
})

test('nobody gets what they cannot read, and data and files go as they are', async () => {
  const ask = (path: string, encoding: string) =>
    server.request(path, { headers: { 'accept-encoding': encoding, 'sec-fetch-site': 'same-origin' } })
  expect((await ask('/', 'identity')).headers.get('content-encoding')).toBeNull()
  expect((await ask('/gegevens', 'gzip')).headers.get('content-encoding')).toBeNull()
  expect(await (await ask('/kort', 'gzip')).text()).toBe('<p>Kort</p>')
})
