import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { House } from './doorway.ts'
import { publicRoutes } from './public-routes.ts'

const server = new Hono()
publicRoutes(server, { mode: 'demo', origin: 'http://127.0.0.1:3000' } as House)
const read = async (headers: Record<string, string> = {}) => {
  const answer = await server.request('http://127.0.0.1:3000/privacy', { headers })
  return { status: answer.status, html: (await answer.text()).replaceAll('<!-- -->', '') }
}

test('anybody reads the privacy page, also while there is no database: then it says the defaults', async () => {
  const { status, html } = await read()
  expect(status).toBe(200)
  for (const right of ['Inzage', 'Wie keek', 'Verbeteren', 'Bezwaar', 'Klacht']) expect(html).toContain(right)
  expect(html).not.toContain('Mijn werk')
})

test('who is signed in finds the way back to the work', async () => {
  const { html } = await read({ cookie: `liv_session=${'x'.repeat(64)}` })
  expect(html).toContain('Mijn werk')
})

test('what LIV has not published is marked as a default', async () => {
  const { html } = await read()
  expect(html).toContain('Voorlopig betekent: nog te bevestigen door LIV.')
  expect(html).toContain('5 jaar (voorlopig) na de aanmelding')
  expect(html).toContain('12 maanden')
  expect(html).toContain('de klachtenfunctionaris zijn: nog te bevestigen door LIV.')
})

test('it says that no programme judges, that this is no product of the LSE and that everything is invented', async () => {
  const { html } = await read()
  for (const sentence of ['Geen programma beoordeelt iemand', 'niet van het LSE', 'verzonnen'])
    expect(html).toContain(sentence)
})
